import type { ChartCell, ChartTable, KeyEntry } from '../chart-table.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import { paintSeries } from '../parts/colours.ts'
import { distinct, order } from '../parts/order.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Role } from '../theme.ts'
import { dateWords, spanOf, wordsInYear } from './dates.ts'
import { issuesOf } from './refusals.ts'
import { SHAPES, type Shape } from './symbol.ts'
import type { TimelineSpec } from './spec.ts'

/** Column of the dates, which head the rows. */
export const DATE = 0

/** One event in time order; places are in years. */
export interface TimelineEvent {
  /** First day, and the day after the last that the date may mean. */
  from: number
  to: number
  /** End of an event that lasts. */
  until: number | null
  year: number
  /** Date in words: whole, and under the heading of its year. */
  date: string
  dateInYear: string
  text: string
  detail: string
  /** State in words, where the mark is hollow for it. */
  state: string
  hollow: boolean
  strong: boolean
  role: Role
  shape: Shape
  row: number
  pointer: Pointer
}

/** A kind of event with its sign. */
export interface Lane {
  name: Name
  role: Role
  shape: Shape
}

/** Decisions of a timeline. */
export interface TimelineSeries extends Series {
  events: TimelineEvent[]
  /** Kinds of event; none where there is only one. */
  lanes: Lane[]
  /** Column of the words. */
  textColumn: number
  /** Words of the last day read, and its place in years. */
  readTo: { at: number; text: string } | null
}

/** Puts events in time order and finds each one's words, colour and shape. */
export function series(spec: TimelineSpec, chart: ChartData): TimelineSeries {
  const issues = issuesOf(spec, chart)
  const data = issues.length > 0 ? [] : inTimeOrder(spec, chart.data)
  const columns = columnsOf(spec, chart)
  const table: ChartTable = {
    heads: 1,
    columns: columns.map(({ name, title }) => ({ name, title, align: 'start' })),
    rows: data.map((datum) => columns.map(({ read }) => read(datum))),
  }
  const textColumn = columns.findIndex(({ name }) => name === spec.text)
  const others = columns.map((_, k) => k).filter((k) => k !== DATE && k !== textColumn)
  const lanes = lanesOf(spec, chart, data)
  const read = spec.readTo === undefined ? null : spanOf(spec.readTo)
  const events = data.map((datum, row): TimelineEvent => {
    const lane = lanes.get(datum.series ?? '')!
    const wanted = new Set(spec.highlight.map(String))
    const strong = wanted.has(String(datum.x)) || wanted.has(datum.series ?? '')
    const state = spec.state === undefined ? null : (datum.extra[spec.state] ?? null)
    const open = state !== null && spec.open.map(String).includes(String(state))
    return {
      ...timesOf(spec, datum, chart.locale),
      text: String(datum.extra[spec.text]),
      detail: spec.detail === undefined ? '' : String(datum.extra[spec.detail] ?? ''),
      state: open ? chart.name(spec.state!, state).long : '',
      hollow: open || (read !== null && spanOf(String(datum.x))!.from >= read.to),
      strong,
      role: wanted.size === 0 ? lane.role : strong ? 'hl' : 'context',
      shape: lane.shape,
      row,
      pointer: { rows: [row], column: [textColumn, ...others] },
    }
  })
  return {
    table,
    key: keyOf(chart, events),
    issues,
    events,
    lanes: lanes.size > 1 ? [...lanes.values()] : [],
    textColumn,
    readTo: read && { at: read.to, text: `read to ${dateWords(spec.readTo!, chart.locale)}` },
  }
}

const inTimeOrder = (spec: TimelineSpec, data: readonly Datum[]): Datum[] =>
  data.toSorted((a, b) => spanOf(String(a.x))!.from - spanOf(String(b.x))!.from || lengthOf(spec, b) - lengthOf(spec, a))

/** A date known less exactly stands before one known better. */
function lengthOf(spec: TimelineSpec, datum: Datum): number {
  const { from, to } = spanOf(String(datum.x), precisionOf(spec, datum))!
  return to - from
}

const precisionOf = (spec: TimelineSpec, { extra }: Datum): string | undefined =>
  spec.precision === undefined ? undefined : String(extra[spec.precision] ?? '')

function timesOf(
  spec: TimelineSpec,
  datum: Datum,
  locale: string,
): Pick<TimelineEvent, 'from' | 'to' | 'until' | 'year' | 'date' | 'dateInYear'> {
  const x = String(datum.x)
  const precision = precisionOf(spec, datum)
  const { from, to } = spanOf(x, precision)!
  const end = spec.until === undefined ? null : (datum.extra[spec.until] ?? null)
  const after = end === null ? '' : ` until ${dateWords(String(end), locale)}`
  return {
    from,
    to,
    until: end === null ? null : spanOf(String(end))!.to,
    year: Number(x.slice(0, 4)),
    date: dateWords(x, locale, precision) + after,
    dateInYear: wordsInYear(x, locale, precision) + after,
  }
}

/** Colour and shape of each kind, in the order that the spec asks for. */
function lanesOf(spec: TimelineSpec, chart: ChartData, data: readonly Datum[]): Map<string, Lane> {
  const codes = distinct(data.map(({ series }) => series ?? ''))
  const name = (code: string): Name => chart.name(spec.series ?? '', code)
  const count = (code: string): number => data.filter(({ series }) => (series ?? '') === code).length
  const sorted = order(codes, spec.sort, count, (code) => name(code).long)
  const strong = spec.highlight.map(String)
  const paints = paintSeries(sorted, [])
  const role = (code: string): Role => {
    if (strong.length > 0) return strong.includes(code) ? 'hl' : 'context'
    return spec.series === undefined ? 'ink' : paints.get(code)!.role
  }
  return new Map(sorted.map((code, k) => [code, { name: name(code), role: role(code), shape: SHAPES[k] ?? 'circle' }]))
}

/** What hollow marks mean, where there are any. */
function keyOf(chart: ChartData, events: readonly TimelineEvent[]): KeyEntry[] {
  const states = distinct(events.map(({ state }) => state).filter(Boolean)).map((state) => state.toLocaleLowerCase(chart.locale))
  const later = events.some(({ hollow, state }) => hollow && state === '') ? ['after the last day read'] : []
  const words = [...states, ...later]
  return words.length === 0 ? [] : [{ mark: 'ring', role: 'ink2', text: words.join('; ') }]
}

interface Column {
  name: string
  title: string
  read: (datum: Datum) => ChartCell
}

/** The table: date, who, what, and whatever else the spec names. */
function columnsOf(spec: TimelineSpec, chart: ChartData): Column[] {
  const words = (name: string, say: (code: string) => string): Column => ({
    name,
    title: chart.fieldTitle(name),
    read: ({ extra }) => cellOf(extra[name] ?? null, say),
  })
  const names =
    (field: string) =>
    (code: string): string =>
      chart.name(field, code).long
  return [
    {
      name: spec.x,
      title: chart.fieldTitle(spec.x),
      read: (datum) => cellOf(datum.x, (date) => dateWords(date, chart.locale, precisionOf(spec, datum))),
    },
    ...(spec.series === undefined
      ? []
      : [{ name: spec.series, title: chart.fieldTitle(spec.series), read: (datum: Datum) => cellOf(datum.series, names(spec.series!)) }]),
    words(spec.text, (text) => text),
    ...(spec.until === undefined ? [] : [words(spec.until, (date) => dateWords(date, chart.locale))]),
    ...(spec.state === undefined ? [] : [words(spec.state, names(spec.state))]),
    ...(spec.detail === undefined ? [] : [words(spec.detail, (text) => text)]),
  ]
}

const cellOf = (value: ChartCell['value'], say: (text: string) => string): ChartCell => ({
  text: value === null || value === '' ? '–' : say(String(value)),
  value,
  flags: [],
})
