import { range } from 'd3-array'
import type { Frame, Measure } from '../chart-type.ts'
import { absenceWidth } from '../parts/absent.ts'
import { withUnit } from '../parts/figures.ts'
import { withShortened } from '../parts/fit-words.ts'
import { placeNames, type NamedMark, type PlacedName, type Wording } from '../parts/place-names.ts'
import type { Box } from '../parts/text.ts'
import { onRole, textRole, type Role } from '../theme.ts'
import type { PlacedCountry } from './placed-country.ts'
import type { MapSeries } from './series.ts'
import { isWithin } from './outline.ts'

const SIZE = 13
/** Longest leader, in px, and as a part of the width: one across half the world says less than the list beneath. */
const FARTHEST = 92
const FARTHEST_PART = 0.09
/** How far a name on a leader keeps off the marks of others, in px: farther than their own names stand. */
const ASIDE = 8

/** A name in place, and the country that it names. */
export interface CountryName {
  country: PlacedCountry
  name: PlacedName
  /** The box is that of a mark, W or n.a. or 0, and holds no words. */
  mark: boolean
}

/**
 * Finds places: first for the marks of what is not there and for zeros, then for the names of the largest, and of those
 * that must be named. A name lies in its circle or country where it fits; where the value has no room the name stands alone.
 */
export function nameCountries(
  series: MapSeries,
  placed: readonly PlacedCountry[],
  frame: Frame,
  {
    box,
    taken,
    tips,
    ink,
    dark,
  }: {
    box: Box
    taken: readonly Box[]
    tips: readonly { x: number; y: number; r: number }[]
    ink: readonly { x: number; y: number }[]
    dark: readonly { x: number; y: number }[]
  },
): CountryName[] {
  const { width, measure, panel } = frame
  const short = width < 560 || Boolean(panel)
  const most = panel ? 1 : 12
  const shaded = series.kind === 'choropleth'
  const valued = placed.filter(({ country }) => !series.sized || (country.value !== null && (shaded || country.value > 0)))
  const chosen = new Set(valued.filter(({ country }, k) => country.wanted || (series.labelAll && k < most)))
  const bare = placed.filter((one) => one.mark)
  const marks = [
    ...bare.map(bareMark),
    ...valued
      .filter((one) => chosen.has(one))
      .map((one, k): NamedMark => ({
        ...wordsOf(one, series, { short, first: k === 0, measure }),
        ...(!shaded || one.rings.length > 0 ? { near: (box) => isNearest(box, one, placed) } : {}),
      })),
  ]
  const names = placeNames(marks, {
    left: box.x0,
    right: box.x1,
    top: box.y0,
    bottom: box.y1,
    taken,
    marks: [...placed.filter(({ r }) => r > 0), ...tips],
    ink,
    dark,
    // In a large country a leader begins far from its edge.
    farthest: shaded ? FARTHEST : Math.min(FARTHEST, width * FARTHEST_PART),
    ...(shaded ? {} : { aside: ASIDE }),
    measure,
  })
  const named = [...bare, ...valued.filter((one) => chosen.has(one))]
  return names.flatMap((name, k) => (name ? [{ country: named[k]!, name, mark: k < bare.length }] : []))
}

/** More countries than this are read by their classes or the sizes of their circles: beneath stand only the values of those that are named. */
const MOST_LISTED = 24

/** Rows whose values found no room beside their names: of flows, of countries that are named or must be, and of all of a few. */
export const rowsWithoutValue = (
  names: readonly CountryName[],
  placed: readonly PlacedCountry[],
  { kind, labelAll, countries }: Pick<MapSeries, 'kind' | 'labelAll' | 'countries'>,
): number[] => {
  const told = new Set(names.filter(({ name, mark }) => mark || name.texts.length > 1).map(({ country }) => country.country.row))
  const named = new Set(names.map(({ country }) => country.country.row))
  const all = labelAll && (kind === 'flow' || countries.length <= MOST_LISTED)
  const asked = ({ country }: PlacedCountry): boolean => country.wanted || all || (kind !== 'flow' && named.has(country.row))
  return placed.flatMap((one) => {
    const { text, value, row } = one.country
    return text !== '' && value !== null && asked(one) && !told.has(row) ? [row] : []
  })
}

/** Room for W, n.a. or 0: at its place, or by a leader near it. */
function bareMark({ country, x, y }: PlacedCountry): NamedMark {
  const wording: Wording = {
    lines: [{ text: '0', weight: 600, role: 'ink2' }],
    size: SIZE,
    box: country.absence ? { width: absenceWidth(country.absence), height: 18 } : { width: 12, height: 15 },
  }
  // It stands nowhere else.
  return { x, y, r: 0, must: true, farthest: Infinity, wordings: [wording], inside: [wording], holds: () => true }
}

function wordsOf(
  { country, x, y, r, rings, reach }: PlacedCountry,
  series: MapSeries,
  { short, first, measure }: { short: boolean; first: boolean; measure: Measure },
): NamedMark {
  const shaded = series.kind === 'choropleth'
  // The unit stands in the key; a percent sign costs nothing.
  const value = series.unit === 'percent' ? country.text : country.text.replace(withUnit('', series.unit).trim(), '').trim()
  const weight = country.strong || (first && series.sized) ? (600 as const) : (500 as const)
  const must = country.wanted || first || !short || series.kind === 'flow'
  const whole = [...new Set(short ? [country.name.short] : [country.name.long, country.name.short])]
  const names = must ? withShortened(whole, (text) => measure(text, SIZE, weight)) : whole
  const of = country.row < 0 ? undefined : { rows: [country.row], column: series.columns }
  const wording = (name: string, role: Role, full: boolean, halo: boolean): Wording => ({
    lines: [{ text: name, weight, role, of }, ...(full ? [{ text: value, weight: 400 as const, role, of }] : [])],
    size: SIZE,
    ...(halo ? { halo } : {}),
  })
  const all = (role: Role, halo: boolean): Wording[] =>
    (value === '' ? [false] : [true, false]).flatMap((full) => names.map((name) => wording(name, role, full, halo)))
  // Where one colour draws every flow, names need not repeat it.
  const plain = shaded || (series.kind === 'flow' && country.role === 'hl' && !country.strong)
  const outer: Role = plain ? 'ink' : country.role === 'context' ? 'ink2' : textRole(country.role)
  const holds = (box: Box): boolean =>
    shaded
      ? rings.length > 0 && edgeOf(box, 1.5).every(([px, py]) => isWithin(rings, px, py))
      : edgeOf(box, 0).every(([px, py]) => Math.hypot(px - x, py - y) < r - 3)
  const inner = all(shaded ? inkOn(country.role) : 'ink', false).filter(({ lines }) => lines.length > 1)
  return {
    x,
    y,
    r: shaded ? reach : r,
    // Where flows begin is what they are understood by.
    ...(country.row < 0 ? { lead: true, farthest: FARTHEST } : {}),
    full: shaded,
    must,
    wordings: all(outer, true),
    inside: inner,
    holds,
  }
}

/** Whether no other country's outline, circle or dot is nearer to a box than its own. */
const isNearest = (box: Box, own: PlacedCountry, placed: readonly PlacedCountry[]): boolean => {
  const gap = gapTo(box, own)
  return placed.every((other) => gapTo(box, other) >= gap)
}

function gapTo({ x0, x1, y0, y1 }: Box, { x: middleX, y: middleY, r, rings }: PlacedCountry): number {
  const to = (x: number, y: number): number => Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1))
  return rings.flat().reduce((least, [x, y]) => Math.min(least, to(x, y)), r > 0 ? to(middleX, middleY) - r : Infinity)
}

/** Letters on the darker half of the ramp have the colour of paper; that holds by lamplight too, where the ramp runs the other way. */
const inkOn = (role: Role): Role => (['seq4', 'seq5', 'seq6'].includes(role) ? 'chart-bg' : role.startsWith('div') ? onRole(role) : 'ink')

/** Points along and within an outline, close enough that no name lies between them. */
export function inkOf(rings: readonly [number, number][][]): { x: number; y: number }[] {
  const apart = 7
  const edge = rings.flat().map(([x, y]) => ({ x, y }))
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis]!)) as [number[], number[]]
  const along = (values: readonly number[]): number[] =>
    values.length === 0 ? [] : range(Math.min(...values) + apart / 2, Math.max(...values), apart)
  const inner = along(xs).flatMap((x) => along(ys).flatMap((y) => (isWithin(rings, x, y) ? [{ x, y }] : [])))
  return [...edge, ...inner]
}

/** Points along the edge of a box, close enough that a bay between two of them does not matter. */
function edgeOf({ x0, y0, x1, y1 }: Box, pad: number): [number, number][] {
  const [left, right, top, bottom] = [x0 - pad, x1 + pad, y0 - pad, y1 + pad]
  return Array.from({ length: 9 }, (_, k) => k / 8).flatMap((part): [number, number][] => {
    const [x, y] = [left + (right - left) * part, top + (bottom - top) * part]
    return [
      [x, top],
      [x, bottom],
      [left, y],
      [right, y],
    ]
  })
}
