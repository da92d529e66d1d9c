import type { Flag } from '../../data/flags.ts'
import type { KeyEntry } from '../chart-table.ts'
import type { ChartData, Country, Datum, Name, Series } from '../chart-type.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { middleKey } from '../parts/diverging-classes.ts'
import { cellText, withUnit } from '../parts/figures.ts'
import { rowsOfAll, workedApart, workedFlags } from '../parts/worked.ts'
import type { Role } from '../theme.ts'
import { categoriesOf, isHollowBy, type Category } from './categories.ts'
import { classesOf, classRoles, isParted, shadeOf, type ShadeClass } from './classes.ts'
import { flowsOf, type MapFlow } from './flows.ts'
import { circlesOf } from './circles.ts'
import { withRoom } from './inset-room.ts'
import { insetOf, type Region } from './regions.ts'
import { issuesOf } from './refusals.ts'
import type { Sign } from './signs.ts'
import type { MapSpec } from './spec.ts'
import { digitsOf, tableOf } from './table.ts'
import { WIDE } from './views.ts'

/** A country, or another place, on the map. */
export interface MapCountry extends Country {
  code: string
  name: Name
  /** Null where it is withheld or not available, and `absence` says which; or where the map draws no numbers. */
  value: number | null
  absence?: Absence
  text: string
  flags: Flag[]
  /** Its value is estimated or derived, and those of others are not; or its state is among those drawn hollow. */
  hollow: boolean
  role: Role
  sign: Sign
  /** Code of its category; empty without. */
  category: string
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
  flows: MapFlow[]
  /** Flows that have a place but are too small to be drawn beside the others. */
  left: number
  /** Names of rows that have no place: the world, other countries. */
  elsewhere: string[]
  /** Classes of a choropleth, from the lowest. */
  classes: ShadeClass[]
  categories: Category[]
  /** What a hollow symbol means; empty where none is. */
  hollowText: string
  /** False where all symbols are of one size. */
  sized: boolean
  /** Value of the largest circle or flow, over all panels. */
  largest: number
  /** False where `label` lists the names. */
  labelAll: boolean
  /** Enlarged on narrow screens; null where the spec asks for none or it would hold nothing. */
  inset: Region | null
  annotations: { code: string; text: string; head?: string }[]
  /** Columns of the table that a mark stands for: its value first. */
  columns: number[]
  unit: string
}

/** Finds places, their values, classes, categories and flows; a code without a place stands in the table only. */
export function series(spec: MapSpec, chart: ChartData): MapSeries {
  const data = spec.y === undefined ? chart.data : chart.data.toSorted((a, b) => (b.y ?? -Infinity) - (a.y ?? -Infinity) || 0)
  const behind = tableOf(spec, chart, data)
  const categories = categoriesOf(spec, chart)
  const roles = spec.kind === 'choropleth' ? shadesFor(spec, chart) : []
  const classes = spec.kind === 'choropleth' ? classesOf(spec.breaks ?? [], roles, chart) : []
  const { flows, left } = spec.kind === 'flow' ? flowsOf(spec, chart, data) : { flows: [], left: 0 }
  const elsewhere = data.filter((datum) => !placeOf(spec, chart, datum)).map(({ x }) => chart.name(spec.x, x).long)
  const countries = spec.kind === 'flow' ? [] : countriesOf(spec, chart, data, { categories, roles })
  const drawn = spec.kind === 'flow' ? flows : countries
  const largest = chart.shared?.y[1] ?? Math.max(0, ...drawn.map(({ value }) => value ?? 0))
  const sized = spec.y !== undefined
  const inset = insetOf(spec.inset, [...drawn, ...flows.map(({ origin }) => origin)])
  return {
    table: behind.table,
    columns: behind.columns,
    key: [
      ...(chart.shared ? classes.map(({ role, text }): KeyEntry => ({ mark: 'square', role, text })) : []),
      ...middleKey(
        countries.map(({ value }) => value),
        { limits: spec.breaks ?? [], middle: isParted(roles) ? 0 : undefined, unit: chart.unit, locale: chart.locale },
      ),
      ...keyOf(spec, countries, flows),
    ],
    issues: issuesOf(spec, chart, drawn, categories.length),
    kind: spec.kind,
    countries,
    flows,
    left,
    elsewhere,
    // Panels leave the classes to the key above them all.
    classes: chart.shared ? [] : classes,
    categories,
    hollowText: countries.some(({ hollow }) => hollow) ? (spec.hollow?.text ?? '') : '',
    sized,
    largest,
    labelAll: spec.label === undefined,
    inset: inset && withRoom(inset, circlesOf({ kind: spec.kind, countries, sized, largest }, WIDE - 1)),
    annotations: spec.annotations.map(({ at, text, head }) => ({ code: String(at[spec.x]), text, ...(head ? { head } : {}) })),
    unit: chart.unit,
  }
}

/** Colours of a choropleth's classes; panels share them. */
const shadesFor = ({ breaks = [] }: MapSpec, { data, shared }: ChartData): Role[] =>
  classRoles(breaks, shared?.y ?? data.flatMap(({ y }) => y ?? []))

function countriesOf(
  spec: MapSpec,
  chart: ChartData,
  data: readonly Datum[],
  { categories, roles }: { categories: readonly Category[]; roles: readonly Role[] },
): MapCountry[] {
  const digits = digitsOf(data, chart.unit)
  const strong = new Set(spec.highlight.map(String))
  const listed = new Set(spec.label?.map(String))
  const apart = workedApart(rowsOfAll(chart))
  return data.flatMap((datum, row): MapCountry[] => {
    const code = String(datum.x)
    const place = placeOf(spec, chart, datum)
    if (!place || (spec.kind === 'symbol' && datum.y !== null && datum.y < 0)) return []
    const category = categories.find((one) => one.code === datum.series)
    const plain: Role = strong.size === 0 || strong.has(code) ? 'hl' : 'context'
    return [
      {
        ...place,
        code,
        name: chart.name(spec.x, code),
        value: datum.y,
        ...(datum.y === null && spec.y !== undefined ? { absence: absenceOf(datum.flags) } : {}),
        text: spec.y === undefined ? '' : withUnit(cellText(datum.y, datum.flags, chart.locale, digits), chart.unit),
        flags: datum.flags,
        hollow: spec.hollow ? isHollowBy(spec, datum) : apart(datum.flags),
        role: spec.kind === 'choropleth' ? shadeOf(datum.y ?? 0, spec.breaks ?? [], roles) : (category?.role ?? plain),
        sign: category?.sign ?? 'dot',
        category: category?.code ?? '',
        strong: strong.has(code),
        wanted: strong.has(code) || listed.has(code),
        row,
      },
    ]
  })
}

/** Where a row stands: at its coordinates, or where its country is. */
function placeOf(spec: MapSpec, chart: ChartData, { x, extra }: Datum): Country | undefined {
  if (spec.longitude === undefined || spec.latitude === undefined) return chart.countryOf(String(x))
  const [longitude, latitude] = [extra[spec.longitude], extra[spec.latitude]]
  return typeof longitude === 'number' && typeof latitude === 'number' ? { number: '', longitude, latitude } : undefined
}

/** Explains edges, hatching, rings, plain land and lines where there are some. */
function keyOf(spec: MapSpec, countries: readonly MapCountry[], flows: readonly MapFlow[]): KeyEntry[] {
  const key: KeyEntry[] = []
  const hollow = spec.hollow ? [] : countries.filter((country) => country.hollow && country.value !== null)
  const words = workedFlags(hollow).join(' or ')
  const shaded = spec.kind === 'choropleth'
  if (hollow.length > 0)
    key.push(
      shaded ? { mark: 'dashed', role: 'ink', text: `dashed edge: ${words}` } : { mark: 'ring', role: 'ink2', text: `hollow: ${words}` },
    )
  if (shaded && countries.some(({ absence }) => absence?.kind === 'withheld')) key.push({ mark: 'hatch', role: 'ink3', text: 'withheld' })
  if (shaded && countries.some(({ absence }) => absence?.kind === 'missing'))
    key.push({ mark: 'dotted', role: 'ink3', text: 'not available' })
  if (shaded) key.push({ mark: 'square', role: 'land', text: 'not in the table' })
  if (flows.length > 0) key.push({ mark: 'line', role: flows[0]!.role, text: 'lines join origin and destination and are no routes' })
  return key
}
