import type { ChartCell, KeyEntry } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import type { Role } from '../theme.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { axisUnit, decimalsFor, withUnit } from '../parts/figures.ts'
import { distinct, order } from '../parts/order.ts'
import { makeRowNames } from '../parts/row-names.ts'
import { cell } from '../parts/table.ts'
import { readValueReferences, uprightReferences } from '../parts/value-axis.ts'
import { workedApart, workedFlags } from '../parts/worked.ts'
import type { Reference } from '../spec.ts'
import { refuse } from './refusals.ts'
import type { BeeswarmSpec } from './spec.ts'

/** A row with a value: one dot. */
export interface SwarmDot {
  row: number
  lane: number
  name: Name
  value: number
  /** Its value with its unit, and with the sign of a bound. */
  text: string
  role: Role
  strong: boolean
  /** Hollow: estimated or derived, where others are not; estimated alone, where we reckoned all. */
  ring: boolean
  /** The value is only a bound: the dot has a ring around it. */
  bound: boolean
  /** `must`: its name stands beside it; `may`: where there is room. */
  naming: 'must' | 'may' | 'none'
}

/** Rows without a value, by what they lack. */
export interface SwarmGap extends Absence {
  rows: number[]
  names: Name[]
}

/** Decisions of a beeswarm. */
export interface BeeswarmSeries extends Series {
  dots: SwarmDot[]
  /** Heads of lanes from the top down; empty for a single one without series. */
  lanes: Name[]
  gaps: SwarmGap[]
  /** Columns that each dot points at. */
  columns: number[]
  join: boolean
  log: boolean
  zero: boolean
  unit: string
  valueTitle: string
  references: Reference[]
}

/** Column of values in the table. */
export const VALUE = 1
/** With more dots than these, only those are named that the spec names. */
const FEW = 60

/** Sorts rows into lanes, and in each by value; colours and names them. */
export function series(spec: BeeswarmSpec, chart: ChartData): BeeswarmSeries {
  const issues = refuse(spec, chart)
  const { lanes, laneOf } = readLanes(spec, chart)
  const nameOf = makeRowNames(spec, chart)
  const data = chart.data.toSorted((a, b) => laneOf(a) - laneOf(b) || (a.y ?? Infinity) - (b.y ?? Infinity))
  const digits = decimalsFor(data.map((datum) => datum.y))
  const paint = painter(spec, chart)
  const apart = workedApart(data)
  const dots: SwarmDot[] = []
  const gaps: SwarmGap[] = []
  const rows = data.map((datum, row): ChartCell[] => {
    const name = nameOf(datum)
    const written = cell(datum, chart.locale, digits)
    if (datum.y === null) addGap(gaps, datum, name, row)
    else
      dots.push({
        row,
        lane: laneOf(datum),
        name,
        value: datum.y,
        text: withUnit(written.text, chart.unit),
        ...paint(datum),
        ring: apart(datum.flags),
        bound: datum.flags.includes('over') || datum.flags.includes('under'),
        naming: namingOf(spec, datum, data.length),
      })
    const lane = spec.series ? [{ text: chart.name(spec.series, datum.series).long, value: datum.series, flags: [] }] : []
    return [{ text: name.long, value: datum.x, flags: [] }, written, ...lane]
  })
  const read = readValueReferences(spec.references, { values: dots.map((dot) => dot.value), zero: spec.zero, log: spec.log })
  return {
    table: { heads: 1, columns: columnsOf(spec, chart), rows },
    key: keyOf(spec, data, dots),
    issues: [...issues, ...read.issues],
    dots,
    lanes,
    gaps,
    columns: spec.series ? [VALUE, VALUE + 1] : [VALUE],
    join: spec.join,
    log: spec.log,
    zero: spec.zero,
    unit: chart.unit,
    valueTitle: chart.fieldTitle(yField(spec)).toLowerCase(),
    references: uprightReferences(read.references),
  }
}

function readLanes(spec: BeeswarmSpec, chart: ChartData): { lanes: Name[]; laneOf: (datum: Datum) => number } {
  if (spec.series === undefined) return { lanes: [{ long: '', short: '' }], laneOf: () => 0 }
  if (spec.lanes) {
    const own = spec.lanes.map((lane) => lane.of.map(String))
    return {
      lanes: spec.lanes.map(({ name }) => ({ long: name, short: name })),
      laneOf: (datum) => own.findIndex((codes) => codes.includes(datum.series ?? '')),
    }
  }
  const highest = (code: string): number =>
    Math.max(...chart.data.flatMap((datum) => (datum.series === code && datum.y !== null ? [datum.y] : [])))
  const codes = order(
    distinct(chart.data.map((datum) => datum.series ?? '')),
    spec.sort,
    highest,
    (code) => chart.name(spec.series!, code).long,
  )
  return { lanes: codes.map((code) => chart.name(spec.series!, code)), laneOf: (datum) => codes.indexOf(datum.series ?? '') }
}

/** A highlight names rows or series; without one, all dots are of one colour, for lanes tell series apart already. */
function painter(spec: BeeswarmSpec, { data }: ChartData): (datum: Datum) => { role: Role; strong: boolean } {
  const chosen = new Set(spec.highlight.map(String))
  const isChosen = (datum: Datum): boolean => chosen.has(String(datum.x)) || (datum.series !== null && chosen.has(datum.series))
  const some = data.some(isChosen)
  return (datum) => (some && !isChosen(datum) ? { role: 'context', strong: false } : { role: 'hl', strong: some })
}

function namingOf({ highlight, label }: BeeswarmSpec, datum: Datum, count: number): SwarmDot['naming'] {
  if ([...highlight, ...(label ?? [])].some((code) => String(code) === String(datum.x))) return 'must'
  return label === undefined && count <= FEW ? 'may' : 'none'
}

function addGap(gaps: SwarmGap[], datum: Datum, name: Name, row: number): void {
  const absence = absenceOf(datum.flags)
  const found = gaps.find((gap) => gap.kind === absence.kind)
  if (!found) gaps.push({ ...absence, rows: [row], names: [name] })
  else {
    found.rows.push(row)
    found.names.push(name)
  }
}

function columnsOf(spec: BeeswarmSpec, chart: ChartData): BeeswarmSeries['table']['columns'] {
  const unit = axisUnit(chart.unit)
  return [
    { name: spec.x, title: chart.fieldTitle(spec.x), align: 'start' },
    { name: 'value', title: chart.fieldTitle(yField(spec)), ...(unit ? { unit } : {}), align: 'end' },
    ...(spec.series ? [{ name: spec.series, title: chart.fieldTitle(spec.series), align: 'start' as const }] : []),
  ]
}

function keyOf(spec: BeeswarmSpec, data: readonly Datum[], dots: readonly SwarmDot[]): KeyEntry[] {
  const hollow = dots.flatMap((dot) => (dot.ring ? [data[dot.row]!] : []))
  return [
    ...(spec.log ? [{ mark: 'line' as const, role: 'context', text: 'log scale: the same distance is the same multiple' }] : []),
    ...(hollow.length > 0 ? [{ mark: 'ring' as const, role: 'ink2', text: workedFlags(hollow).join(' or ') }] : []),
    ...(dots.some((dot) => dot.bound)
      ? [{ mark: 'dot-in-ring' as const, role: 'ink2', text: 'only a bound: more (>) or less (<) than where it stands' }]
      : []),
  ]
}
