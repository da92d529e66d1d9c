import type { Flag } from '../../data/flags.ts'
import type { KeyEntry } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Country, Datum, Name, Series } from '../chart-type.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { cellText, decimalsFor, figure, withUnit } from '../parts/figures.ts'
import { distinct } from '../parts/order.ts'
import { pivot } from '../parts/table.ts'
import type { Role } from '../theme.ts'
import { issuesOf } from './refusals.ts'
import type { MapSpec } from './spec.ts'

/** A country, or another place, on the map. */
export interface MapCountry extends Country {
  code: string
  name: Name
  /** Null where it is withheld or not available; `absence` says which. */
  value: number | null
  absence?: Absence
  text: string
  flags: Flag[]
  /** Its value is estimated or derived, and those of others are not. */
  hollow: boolean
  role: Role
  strong: boolean
  /** Its name must stand by it. */
  wanted: boolean
  row: number
}

/** Decisions of a map. */
export interface MapSeries extends Series {
  kind: MapSpec['kind']
  /** From the largest value to the smallest; those without one last. */
  countries: MapCountry[]
  /** Names of rows that have no place: the world, other countries. */
  elsewhere: string[]
  /** Classes of a choropleth, from the lowest, with their words. */
  classes: { role: Role; text: string }[]
  /** Value of the largest circle, over all panels. */
  largest: number
  /** False where `label` lists the names. */
  labelAll: boolean
  annotations: { code: string; text: string; head?: string }[]
  unit: string
}

/** Column of the value in the table. */
export const VALUE = 1

/** Finds places, their values and classes; a code without a place stands in the table only. */
export function series(spec: MapSpec, chart: ChartData): MapSeries {
  const data = chart.data.toSorted((a, b) => (b.y ?? -Infinity) - (a.y ?? -Infinity) || 0)
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    valueTitle: chart.fieldTitle(yField(spec)),
    xOrder: distinct(data.map((datum) => String(datum.x))),
  })
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const strong = new Set(spec.highlight.map(String))
  const listed = new Set(spec.label?.map(String))
  const breaks = spec.breaks ?? []
  const solid = data.some((datum) => datum.y !== null && !isHollow(datum.flags))
  const classes = spec.kind === 'choropleth' ? classWords(breaks, chart) : []
  const elsewhere: string[] = []
  const countries = data.flatMap((datum): MapCountry[] => {
    const code = String(datum.x)
    const place = placeOf(spec, chart, datum)
    if (!place) elsewhere.push(chart.name(spec.x, code).long)
    if (!place || (datum.y !== null && datum.y < 0)) return []
    return [
      {
        ...place,
        code,
        name: chart.name(spec.x, code),
        value: datum.y,
        ...(datum.y === null ? { absence: absenceOf(datum.flags) } : {}),
        text: withUnit(cellText(datum.y, datum.flags, chart.locale, digits), chart.unit),
        flags: datum.flags,
        hollow: solid && isHollow(datum.flags),
        role: spec.kind === 'choropleth' ? classRole(datum.y ?? 0, breaks) : strong.size === 0 || strong.has(code) ? 'hl' : 'context',
        strong: strong.has(code),
        wanted: strong.has(code) || listed.has(code),
        row: behind.rowOf(code),
      },
    ]
  })
  return {
    table: behind.table,
    key: [...(chart.shared ? classes.map((entry): KeyEntry => ({ mark: 'square', ...entry })) : []), ...keyOf(spec, countries)],
    issues: issuesOf(spec, chart, countries),
    kind: spec.kind,
    countries,
    elsewhere,
    // Panels leave the classes to the key above them all.
    classes: chart.shared ? [] : classes,
    largest: chart.shared?.y[1] ?? Math.max(0, ...countries.map((country) => country.value ?? 0)),
    labelAll: spec.label === undefined,
    annotations: spec.annotations.map(({ at, text, head }) => ({ code: String(at[spec.x]), text, ...(head ? { head } : {}) })),
    unit: chart.unit,
  }
}

/** Where a row stands: at its coordinates, or where its country is. */
function placeOf(spec: MapSpec, chart: ChartData, { x, extra }: Datum): Country | undefined {
  if (spec.longitude === undefined || spec.latitude === undefined) return chart.countryOf(String(x))
  const [longitude, latitude] = [extra[spec.longitude], extra[spec.latitude]]
  return typeof longitude === 'number' && typeof latitude === 'number' ? { number: '', longitude, latitude } : undefined
}

const isHollow = (flags: readonly Flag[]): boolean => flags.includes('estimated') || flags.includes('derived')

const RAMP: readonly Role[] = ['seq0', 'seq1', 'seq2', 'seq3', 'seq4', 'seq5', 'seq6']

/** Colour of a class: classes are spread over the ramp, whose palest step is only used by seven. */
function rampRole(place: number, count: number): Role {
  const first = count >= RAMP.length ? 0 : 1
  return RAMP[count === 1 ? 3 : Math.round(first + (place * (RAMP.length - 1 - first)) / (count - 1))]!
}

/** A class begins at its break. */
const classRole = (value: number, breaks: readonly number[]): Role =>
  rampRole(breaks.filter((limit) => value >= limit).length, breaks.length + 1)

function classWords(breaks: readonly number[], { locale, unit }: ChartData): MapSeries['classes'] {
  const say = (value: number): string => figure(value, locale)
  return [...breaks, Infinity].map((limit, k) => ({
    role: rampRole(k, breaks.length + 1),
    text:
      k === 0
        ? `under ${withUnit(say(limit), unit)}`
        : limit === Infinity
          ? `${withUnit(say(breaks[k - 1]!), unit)} and more`
          : `${say(breaks[k - 1]!)} to ${withUnit(say(limit), unit)}`,
  }))
}

/** Explains edges, hatching and rings where there are some. */
function keyOf(spec: MapSpec, countries: readonly MapCountry[]): KeyEntry[] {
  const key: KeyEntry[] = []
  const hollow = countries.filter((country) => country.hollow && country.value !== null)
  const words = (['estimated', 'derived'] as const).filter((flag) => hollow.some((country) => country.flags.includes(flag))).join(' or ')
  const shaded = spec.kind === 'choropleth'
  if (hollow.length > 0)
    key.push(
      shaded ? { mark: 'dashed', role: 'ink', text: `dashed edge: ${words}` } : { mark: 'ring', role: 'ink2', text: `hollow: ${words}` },
    )
  if (shaded && countries.some(({ absence }) => absence?.kind === 'withheld')) key.push({ mark: 'hatch', role: 'ink3', text: 'withheld' })
  if (shaded && countries.some(({ absence }) => absence?.kind === 'missing'))
    key.push({ mark: 'dotted', role: 'ink3', text: 'not available' })
  return key
}
