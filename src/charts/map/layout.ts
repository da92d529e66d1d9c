import type { Frame } from '../chart-type.ts'
import { absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { placeNotes, type PlacedNote } from '../parts/annotate.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import type { Pointer } from '../parts/plot.ts'
import type { Dot, Shapes } from '../parts/shapes.ts'
import type { Role } from '../theme.ts'
import { placeClasses, placeSizes, radius } from './keys.ts'
import { nameCountries } from './names.ts'
import type { PlacedCountry } from './placed-country.ts'
import { VALUE, type MapCountry, type MapSeries } from './series.ts'
import { countryRings, GRID, GRID_HEIGHT, gridPoint, roomiest } from './world.ts'

/** A country filled as a whole. */
export interface Shade {
  number: string
  /** Colour of its class; undefined where there is no value. */
  role?: Role
  withheld: boolean
  hollow: boolean
  row: number
}

/** Places of a map: the scale of the shared shapes, circles or shaded countries, marks of what is not there, names, and the key. */
export interface MapLayout extends Shapes {
  dots: Dot[]
  scale: number
  top: number
  shaded: Shade[]
  absent: PlacedAbsence[]
  zeros: { text: PlacedText; pointer: Pointer }[]
  notes: PlacedNote[]
}

/** Radius of a country that is too small for its outline to be in the atlas. */
const SMALL = 4

/** Settles circles, the largest first so that small ones stay on top, names and key. */
export function layout(series: MapSeries, frame: Frame): MapLayout {
  const { width, panel } = frame
  const scale = width / GRID
  const at: MapLayout = {
    width,
    height: 0,
    rules: [],
    bars: [],
    dots: [],
    texts: [],
    scale,
    top: 0,
    shaded: [],
    absent: [],
    zeros: [],
    notes: [],
  }
  at.top = placeClasses(series, frame, at)
  const bottom = at.top + Math.ceil(GRID_HEIGHT * scale)
  at.height = bottom
  const placed = series.countries.map((country) => placeCountry(country, series, at))
  if (series.kind === 'choropleth') shade(placed, at)
  for (const { country, x, y, r } of placed.toSorted((a, b) => b.r - a.r)) if (r > 0) at.dots.push(dotOf(series, country, { x, y, r }))
  // Panels share one size of circle, which is explained at the start of each row.
  if (series.kind === 'symbol' && (!panel || panel.axisLabels)) at.height = placeSizes(series, frame, at, bottom)
  annotate(series, placed, frame, at, bottom)
  const taken = [...at.texts, ...at.notes.flatMap((note) => note.texts)].map((text) =>
    textBox(text, frame.measure(text.text, text.size, text.weight)),
  )
  const leaders = at.notes.flatMap(({ leader }) =>
    leader ? [{ x0: leader.x - 1, x1: leader.x + 1, y0: Math.min(leader.y1, leader.y2), y1: Math.max(leader.y1, leader.y2) }] : [],
  )
  settle(nameCountries(series, placed, frame, { top: at.top, bottom, taken: [...taken, ...leaders] }), at)
  return at
}

function placeCountry(country: MapCountry, series: MapSeries, { scale, top, width }: MapLayout): PlacedCountry {
  const [gridX, gridY] = gridPoint(country.longitude, country.latitude)
  const [x, y] = [gridX * scale, gridY * scale + top]
  const symbol = series.kind === 'symbol'
  const rings = symbol
    ? []
    : countryRings(country.number).map((ring) => ring.map(([px, py]): [number, number] => [px * scale, py * scale + top]))
  const largest = rings.toSorted((a, b) => b.length - a.length)[0] ?? []
  const middle = roomiest(rings) ?? { x, y }
  const half = (axis: 0 | 1): number =>
    (Math.max(...largest.map((point) => point[axis])) - Math.min(...largest.map((point) => point[axis]))) / 2
  const value = country.value ?? 0
  const r = symbol ? (value > 0 ? radius(value, series, width) : 0) : rings.length === 0 && country.value !== null ? SMALL : 0
  const mark = symbol ? value === 0 : rings.length === 0 && country.value === null
  return { country, ...middle, r, rings, reach: largest.length > 0 ? Math.min(half(0), half(1), 24) : r, mark }
}

function shade(placed: readonly PlacedCountry[], at: MapLayout): void {
  for (const { country, rings } of placed) {
    if (rings.length === 0) continue
    const { number, role, value, absence, hollow, row } = country
    at.shaded.push({ number, ...(value === null ? {} : { role }), withheld: absence?.kind === 'withheld', hollow, row })
  }
}

function dotOf(series: MapSeries, country: MapCountry, place: { x: number; y: number; r: number }): Dot {
  const pointer = { rows: [country.row], column: VALUE }
  if (series.kind === 'choropleth') return { ...place, role: country.role, edge: 'ink', pointer }
  // Glass where it is wide, so that land, borders and smaller circles show through; solid where it is small.
  const opacity = country.hollow ? 0.55 : place.r > 7 ? 0.34 : 1
  return { ...place, role: country.role, ring: country.hollow, opacity, pointer }
}

function annotate(series: MapSeries, placed: readonly PlacedCountry[], { width, measure }: Frame, at: MapLayout, bottom: number): void {
  const notes = series.annotations.flatMap(({ code, ...note }) => {
    const found = placed.find(({ country }) => country.code === code)
    return found ? [{ ...note, x: found.x, y: found.y }] : []
  })
  const circles = placed.map(({ x, y, r }): Box => ({ x0: x - r, x1: x + r, y0: y - r, y1: y + r }))
  at.notes = placeNotes(notes, { width: width - 2, top: at.top, bottom, taken: circles, ink: [], measure }, width < 560 ? 120 : 190)
}

function settle(names: ReturnType<typeof nameCountries>, at: MapLayout): void {
  for (const {
    country: { country },
    name,
    mark,
  } of names) {
    const pointer = { rows: [country.row], column: VALUE }
    if (name.leader) at.rules.push({ ...name.leader, role: 'ink3' })
    if (!mark) at.texts.push(...name.texts)
    else if (country.absence)
      at.absent.push({
        ...country.absence,
        x: (name.box.x0 + name.box.x1 - absenceWidth(country.absence)) / 2,
        y: (name.box.y0 + name.box.y1) / 2,
        pointer,
      })
    else {
      const [x, y] = [(name.box.x0 + name.box.x1) / 2, (name.box.y0 + name.box.y1) / 2 + 4.5]
      at.zeros.push({ text: { x, y, text: '0', size: 13, weight: 600, anchor: 'middle', role: 'ink2', halo: true }, pointer })
    }
  }
}
