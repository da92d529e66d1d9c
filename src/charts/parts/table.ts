import type { ChartCell, ChartTable } from '../chart-table.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { axisUnit, cellText, decimalsFor } from './figures.ts'
import { distinct } from './order.ts'

/** A table with the places of its data: which row and column holds a datum. */
export interface Pivot {
  table: ChartTable
  /** Row of an x value, column of a series (column 0 heads the rows). */
  rowOf: (x: string) => number
  columnOf: (series: string | null) => number
}

/** What to pivot: rows by x, a column a series; one value column where there are no series. */
export interface PivotOptions {
  xField: string
  xTitle: string
  seriesField?: string
  valueTitle: string
  /** Orders of rows and columns; as the data come where not given. */
  xOrder?: readonly string[]
  seriesOrder?: readonly string[]
  /** Rows are series and columns are places of x: fields and orders above are then given for rows and columns. */
  turned?: boolean
}

/** Turns observations into the table behind the chart: a row for each x, a column for each series. */
export function pivot(chart: ChartData, options: PivotOptions): Pivot {
  const { locale } = chart
  const data = options.turned ? chart.data.map((datum): Datum => ({ ...datum, x: datum.series, series: String(datum.x) })) : chart.data
  const xs = options.xOrder ?? distinct(data.map((datum) => String(datum.x)))
  const series = options.seriesField ? (options.seriesOrder ?? distinct(data.map((datum) => datum.series ?? ''))) : ['']
  const digits = decimalsFor(data.map((datum) => datum.y))
  const places = new Map(data.map((datum) => [JSON.stringify([String(datum.x), datum.series ?? '']), datum]))
  const head = (x: string): ChartCell => ({ text: chart.name(options.xField, x).long, value: x, flags: [] })
  const unit = axisUnit(chart.unit)
  return {
    table: {
      heads: 1,
      columns: [
        { name: options.xField, title: options.xTitle, align: 'start' },
        ...series.map((code) => ({
          name: code || 'value',
          title: options.seriesField ? chart.name(options.seriesField, code).long : options.valueTitle,
          ...(unit ? { unit } : {}),
          align: 'end' as const,
        })),
      ],
      rows: xs.map((x) => [
        head(x),
        ...series.map((code) => cell(places.get(JSON.stringify([x, options.seriesField ? code : ''])), locale, digits)),
      ]),
    },
    rowOf: (x) => xs.indexOf(x),
    columnOf: (code) => (options.seriesField ? series.indexOf(code ?? '') + 1 : 1),
  }
}

/** A cell of a datum; where there is none, the row says so with a dash, which is not a zero. */
export function cell(datum: Datum | undefined, locale: string, digits: number): ChartCell {
  if (!datum) return { text: '–', value: null, flags: [] }
  return {
    text: cellText(datum.y, datum.flags, locale, digits),
    value: datum.y,
    flags: datum.flags,
    ...(datum.version ? { version: datum.version } : {}),
  }
}
