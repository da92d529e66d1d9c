import { dateFormat } from '../../format/formatters.ts'
import { yField } from '../channels.ts'
import type { ChartData, Datum, Name } from '../chart-type.ts'
import { distinct, inTime, order } from '../parts/order.ts'
import type { Pointer } from '../parts/pointer.ts'
import { pivot, type Pivot } from '../parts/table.ts'
import { wordsOf } from '../parts/time.ts'
import { MONTH } from './refusals.ts'
import type { HeatSpec } from './spec.ts'
import { wholeMonths } from './whole-months.ts'

/** What heads a row or a column of the grid. */
export interface Head {
  code: string
  name: Name
  strong: boolean
}

/** Rows and columns with the data in their places, and the table behind them. */
export interface Grid {
  rows: Head[]
  columns: Head[]
  places: { row: number; column: number; datum?: Datum | undefined }[]
  behind: Pivot
  pointer: (datum: Datum) => Pointer
  /** True where rows, or columns, stand in time, so that not each must be named. */
  inTime: { rows: boolean; columns: boolean }
}

const isInTime = (codes: readonly string[]): boolean => codes.every((code) => /^\d{4}(-\d{2}){0,2}$/.test(code))

/** A chart in which months and days have words: “March 2025”, and “Mar 2025” where that is too long. */
const inWords = (chart: ChartData): ChartData => ({
  ...chart,
  name: (field, code) => {
    const own = chart.name(field, code)
    const kind = /^\d{4}-\d{2}-\d{2}$/.test(own.long) ? 'day' : /^\d{4}-\d{2}(\/\d{4}-\d{2})?$/.test(own.long) ? 'month' : undefined
    return kind ? { long: wordsOf(own.long, kind, chart.locale), short: wordsOf(own.long, kind, chart.locale, 'short') } : own
  },
})

/** Columns by x, rows by series, and a column for each month between that nobody counted. The longer side goes down in the table. */
export function matrix(spec: HeatSpec, given: ChartData): Grid {
  const chart = inWords(given)
  const strong = new Set(spec.highlight.map(String))
  const xs = sortX(spec, distinct(chart.data.map((datum) => String(datum.x))))
  const across = wholeMonths(spec, xs)
  const codes = spec.series ? sortSeries(spec, chart, xs) : ['']
  const nameOf = (code: string): Name => (spec.series ? chart.name(spec.series, code) : { long: '', short: '' })
  const turned = spec.series !== undefined && codes.length >= xs.length
  const valueTitle = chart.fieldTitle(yField(spec))
  const down = { xField: spec.x, xTitle: chart.fieldTitle(spec.x), xOrder: xs, valueTitle }
  const field = spec.series ?? ''
  const behind = turned
    ? pivot(chart, {
        xField: field,
        xTitle: chart.fieldTitle(field),
        xOrder: codes,
        seriesField: spec.x,
        seriesOrder: xs,
        valueTitle,
        turned,
      })
    : pivot(chart, spec.series ? { ...down, seriesField: field, seriesOrder: codes } : down)
  const data = new Map(chart.data.map((datum) => [`${datum.x} ${datum.series ?? ''}`, datum]))
  return {
    rows: codes.map((code) => ({ code, name: nameOf(code), strong: strong.has(code) })),
    columns: across.map((code) => ({ code, name: chart.name(spec.x, code), strong: strong.has(code) })),
    places: codes.flatMap((code, row) => across.map((x, column) => ({ row, column, datum: data.get(`${x} ${code}`) }))),
    behind,
    pointer: ({ x, series: code }) =>
      turned
        ? { rows: [behind.rowOf(code ?? '')], column: behind.columnOf(String(x)) }
        : { rows: [behind.rowOf(String(x))], column: behind.columnOf(code) },
    inTime: { rows: isInTime(codes), columns: isInTime(across) },
  }
}

/** Time stands in its order; a list sorts columns too. */
const sortX = ({ sort }: HeatSpec, xs: readonly string[]): string[] =>
  Array.isArray(sort)
    ? order(
        inTime(xs),
        sort,
        () => 0,
        (code) => code,
      )
    : inTime(xs)

/** Rows in order, by their last value where `sort` is by value; a row without one comes last. */
function sortSeries(spec: HeatSpec, chart: ChartData, xs: readonly string[]): string[] {
  const place = new Map(xs.map((x, k) => [x, k]))
  const last = new Map<string, { at: number; y: number }>()
  for (const { x, y, series: code } of chart.data) {
    const at = place.get(String(x))!
    if (y !== null && at >= (last.get(code ?? '')?.at ?? -1)) last.set(code ?? '', { at, y })
  }
  const none = spec.sort === 'value' ? Infinity : -Infinity
  return order(
    distinct(chart.data.map((datum) => datum.series ?? '')),
    spec.sort,
    (code) => last.get(code)?.y ?? none,
    (code) => chart.name(spec.series!, code).long,
  )
}

/** Years as rows, months as columns; months without a row are blank between the first and the last that are known. */
export function months(spec: HeatSpec, chart: ChartData): Grid {
  const known = chart.data.filter((datum) => MONTH.test(String(datum.x)))
  const xs = distinct(known.map((datum) => String(datum.x))).toSorted()
  const [first = '2000-01', last = first] = [xs[0], xs.at(-1)]
  const [from, to] = [first, last].map((x) => Number(x.slice(0, 4))) as [number, number]
  const years = Array.from({ length: to - from + 1 }, (_, k) => String(from + k))
  const all = Array.from({ length: 12 }, (_, k) => String(k + 1).padStart(2, '0'))
  const behind = pivot(
    { ...chart, data: known, name: (_field, code) => ({ long: wordsOf(String(code), 'month', chart.locale), short: String(code) }) },
    { xField: spec.x, xTitle: chart.fieldTitle(spec.x), valueTitle: chart.fieldTitle(yField(spec)), xOrder: xs },
  )
  const word = (month: string, length: 'long' | 'short'): string =>
    dateFormat(chart.locale, { month: length, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, Number(month) - 1, 1)))
  const data = new Map(known.map((datum) => [String(datum.x), datum]))
  return {
    rows: years.map((code) => ({ code, name: { long: code, short: code }, strong: false })),
    columns: all.map((code) => ({ code, name: { long: word(code, 'long'), short: word(code, 'short') }, strong: false })),
    places: years.flatMap((year, row) =>
      all.flatMap((month, column) => {
        const x = `${year}-${month}`
        return x < first || x > last ? [] : [{ row, column, datum: data.get(x) }]
      }),
    ),
    behind,
    pointer: (datum) => ({ rows: [behind.rowOf(String(datum.x))], column: 1 }),
    inTime: { rows: true, columns: false },
  }
}
