import type { ChartCell } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Name, Series } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import type { Paint } from '../parts/colours.ts'
import { distinct, inTime, order } from '../parts/order.ts'
import { pivot } from '../parts/table.ts'
import { kindOf, placeOf, wordsOf } from '../parts/time.ts'
import { leastOf } from '../parts/short-figures.ts'
import { rowsOfAll } from '../parts/worked.ts'
import { barKey, nameKey } from './bar-key.ts'
import { placesOf, farBarReferences, readBarReferences, valuesOf } from './read-references.ts'
import { partsOfHundred, REMAINDER } from './parts-of-hundred.ts'
import { makePieces, type Gap, type Piece } from './pieces.ts'
import { refuse } from './refusals.ts'
import type { BarSpec } from './spec.ts'

/** A category: a row of lying bars, or a place along an axis for upright ones. */
export interface Category {
  code: string
  name: Name
  strong: boolean
  /** First and last place on a time axis. */
  from: number
  to: number
  notes: { text: string; head?: string }[]
}

/** Decisions of a bar chart. */
export interface BarSeries extends Series {
  horizontal: boolean
  arrange: BarSpec['arrange']
  stream: boolean
  outside: string
  /** What categories are along an axis; undefined for names. */
  time: 'year' | 'month' | undefined
  /** First and last place on the time axis, over all panels. */
  span: [number, number]
  categories: Category[]
  pieces: Piece[]
  gaps: Gap[]
  /** Bars beside each other in a category. */
  groups: number
  /** Values go both ways from zero. */
  diverging: boolean
  /** Extent of y, zero always inside; over all panels. */
  y: [number, number]
  /** Smallest size of a value above zero; over all panels. */
  least: number
  unit: string
  /** Series to be named on the drawing; empty where there is one, or none. */
  legend: { code: string; name: Name; paint: Paint }[]
  labels: boolean
  /** Codes of categories or series whose values are written; undefined for all that have room. */
  labelled: ReadonlySet<string> | undefined
  /** The chart is one of several panels. */
  panel: boolean
  references: Reference[]
  /** What references say, for the sentence; empty in panels, whose key says it once. */
  marks: string
}

/** Orders categories, stacks or groups their pieces, and finds what is missing. */
export function series(spec: BarSpec, read: ChartData): BarSeries {
  const issues = refuse(spec, read)
  const chart = partsOfHundred(spec, read)
  const time = timeKind(distinct(read.data.map((datum) => String(datum.x))))
  const codes = categoryCodes(spec, chart, time)
  const parts = seriesCodes(spec, chart)
  const all = distinct([...seriesCodes(spec, chart, chart.shared?.series), ...parts])
  const nameOf = (code: string): Name =>
    time ? { long: wordsOf(code, time, chart.locale), short: wordsOf(code, time, chart.locale, 'short') } : chart.name(spec.x, code)
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series ? { seriesField: spec.series, seriesOrder: parts } : {}),
    valueTitle: chart.fieldTitle(yField(spec)),
    xOrder: codes,
  })
  const diverging = Math.min(0, ...(chart.shared?.y ?? []), ...chart.data.map((datum) => datum.y ?? 0)) < 0
  for (const row of behind.table.rows) retell(row, { head: time ? nameOf(String(row[0]!.value)).long : undefined, diverging })
  const single = spec.arrange === 'group' && !codes.some((code) => seriesIn(chart, code).length > 1)
  const rows = rowsOfAll(read, (panel) => partsOfHundred(spec, panel).data)
  const made = makePieces(spec, chart, { codes, parts, all, behind, rows, months: time === 'month', diverging, single })
  const horizontal = (spec.orientation ?? (time ? 'vertical' : 'horizontal')) === 'horizontal' && !spec.stream
  const references = readBarReferences(spec, chart, { time, horizontal })
  const times = time ? distinct([...(chart.shared?.xs ?? []), ...codes]).flatMap((code) => Object.values(placeOf(code, time))) : []
  const span = time ? [...times, ...placesOf(references.references, time)] : []
  const far = farBarReferences(references.references, {
    x: times,
    y: spec.arrange === 'percent' ? [100] : [...valuesIn(made), ...(chart.shared?.y ?? [])],
  })
  const legend = legendOf(spec, chart, all, made.pieces)
  // Panels would each repeat the names above their bars: the key has them once.
  const inKey = chart.shared !== undefined
  return {
    ...made,
    table: behind.table,
    key: [
      ...(inKey ? nameKey(legend) : []),
      ...barKey(made, { horizontal, editions: spec.arrange === 'revised' ? parts.map((code) => chart.name(spec.series ?? '', code)) : [] }),
      ...references.key,
    ],
    issues: [...issues, ...references.issues, ...far],
    horizontal,
    arrange: spec.arrange,
    stream: spec.stream,
    outside: spec.outside ?? '',
    time,
    span: [Math.min(...span), Math.max(...span)],
    categories: categoriesOf(spec, codes, { nameOf, strong: strongOf(spec, codes, made), time }),
    groups: spec.arrange === 'group' && !single ? Math.max(1, parts.length) : 1,
    diverging,
    y: extentOf(spec.arrange === 'percent' ? [100] : valuesIn(made), [...(chart.shared?.y ?? []), ...valuesOf(references.references)]),
    least: chart.shared?.least ?? leastOf(chart.data.map((datum) => datum.y)),
    unit: chart.unit,
    legend: inKey ? [] : legend,
    labels: spec.labels,
    labelled: spec.label && new Set(spec.label.map(String)),
    panel: chart.shared !== undefined,
    references: references.references,
    marks: references.marks,
  }
}

function categoriesOf(
  spec: BarSpec,
  codes: readonly string[],
  { nameOf, strong, time }: { nameOf: (code: string) => Name; strong: ReadonlySet<string>; time: 'year' | 'month' | undefined },
): Category[] {
  return codes.map((code) => ({
    code,
    name: nameOf(code),
    strong: strong.has(code),
    ...(time ? placeOf(code, time) : { from: 0, to: 0 }),
    notes: notesOf(spec, code),
  }))
}

/** Codes of what is highlighted; without a highlight, of what the last edition printed otherwise. */
function strongOf(
  spec: BarSpec,
  codes: readonly string[],
  { pieces, gaps }: { pieces: readonly Piece[]; gaps: readonly Gap[] },
): Set<string> {
  const moved = spec.highlight.length > 0 ? [] : [...pieces, ...gaps].filter((spot) => spot.was).map((spot) => codes[spot.category]!)
  return new Set([...spec.highlight.map(String), ...moved])
}

/** Extent of y over all facets: each facet's stacks as tall as their parts together, joint months at their average. */
export function extent(spec: BarSpec, chart: ChartData): [number, number] {
  const facets = distinct(chart.data.map((datum) => datum.facet))
  const ends = facets.flatMap(
    (facet) => series({ ...spec, references: [] }, { ...chart, data: chart.data.filter((datum) => datum.facet === facet) }).y,
  )
  return [Math.min(...ends), Math.max(...ends)]
}

function timeKind(codes: readonly string[]): 'year' | 'month' | undefined {
  if (codes.length === 0 || codes.some((code) => !/^\d{4}(-\d{2}(\/\d{4}-\d{2})?)?$/.test(code))) return undefined
  const kind = kindOf(codes)
  return kind === 'year' || kind === 'month' ? kind : undefined
}

/** Categories in order: time as it runs, else as `sort` says, and what has no value last. */
function categoryCodes(spec: BarSpec, chart: ChartData, time: 'year' | 'month' | undefined): string[] {
  const found = distinct(chart.data.map((datum) => String(datum.x)))
  if (time) return [...found].sort((a, b) => placeOf(a, time).from - placeOf(b, time).from)
  const last = lastEdition(spec, chart)
  const size = (code: string): number => {
    const values = chart.data
      .filter((datum) => String(datum.x) === code && datum.y !== null && (last === undefined || datum.series === last))
      .map((datum) => datum.y!)
    if (values.length === 0) return spec.sort === 'value' ? Infinity : -Infinity
    // A stack is as long as its parts together; parts of a hundred all are, so the first series counts.
    return spec.arrange === 'stack'
      ? values.reduce((sum, value) => sum + value, 0)
      : spec.arrange === 'percent'
        ? values[0]!
        : Math.max(...values)
  }
  return order(found, spec.sort, size, (code) => chart.name(spec.x, code).long)
}

/** Codes of "all others" in our data; they close a stack. */
const REST = ['OTH', 'ROW', REMAINDER]

function seriesCodes(spec: BarSpec, chart: ChartData, found = distinct(chart.data.map((datum) => datum.series ?? ''))): string[] {
  if (!spec.series) return ['']
  if (spec.arrange === 'revised')
    return Array.isArray(spec.editions) ? spec.editions.filter((edition) => found.includes(edition)) : inTime(found)
  if (Array.isArray(spec.sort)) return order(found, spec.sort, () => 0, String)
  return [...found.filter((code) => !REST.includes(code)), ...REST.filter((code) => found.includes(code))]
}

const lastEdition = (spec: BarSpec, chart: ChartData): string | undefined =>
  spec.arrange === 'revised' ? seriesCodes(spec, chart).at(-1) : undefined

/** Head of a row in words of time, and a sign before what rose, as the drawing prints it. */
function retell(row: ChartCell[], { head, diverging }: { head: string | undefined; diverging: boolean }): void {
  if (head !== undefined) row[0]!.text = head
  if (!diverging) return
  for (const cell of row.slice(1)) if (typeof cell.value === 'number' && cell.value > 0) cell.text = `+${cell.text}`
}

const valuesIn = ({ pieces, gaps }: { pieces: readonly Piece[]; gaps: readonly Gap[] }): number[] => [
  ...pieces.flatMap((piece) => [piece.from, piece.to]),
  ...[...pieces, ...gaps].map((spot) => spot.was?.value ?? 0),
]

const extentOf = (values: readonly number[], more: readonly number[]): [number, number] => [
  Math.min(0, ...values, ...more),
  Math.max(0, ...values, ...more),
]

/** Series that have a row in a category. */
const seriesIn = (chart: ChartData, category: string): (string | null)[] =>
  distinct(chart.data.filter((datum) => String(datum.x) === category).map(({ series }) => series))

/** Series that names must tell apart: none where each is a category too, and so named at its bar. */
function legendOf(spec: BarSpec, chart: ChartData, all: readonly string[], pieces: readonly Piece[]): BarSeries['legend'] {
  if (all.length < 2 || spec.arrange === 'revised' || spec.series === spec.x) return []
  return all.flatMap((code) => {
    const paint = pieces.find((piece) => piece.code === code)?.paint
    return paint ? [{ code, name: chart.name(spec.series ?? '', code), paint }] : []
  })
}

const notesOf = (spec: BarSpec, code: string): Category['notes'] =>
  spec.annotations.filter(({ at }) => String(at[spec.x]) === code).map(({ text, head }) => ({ text, ...(head ? { head } : {}) }))
