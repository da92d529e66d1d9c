import type { Description } from '../chart-type.ts'
import { withUnit } from '../parts/figures.ts'
import type { RangeDot, RangeSeries } from './series.ts'

/** How many rows a sentence names before it counts the rest. */
const NAMED = 6

/** The sentence of a range chart: the values of its first rows, highlighted ones before others, then what is missing. */
export function describe(series: RangeSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const columnName = (dot: RangeDot): string => (series.table.columns.length > 2 ? `${series.table.columns[dot.column]?.title ?? ''} ` : '')
  const say = (dot: RangeDot): string => {
    const text = withUnit(dot.text, series.unit)
    facts.push({ row: dot.row, column: dot.column, text })
    return `${columnName(dot)}${text}`
  }
  const filled = series.rows.filter((row) => row.dots.length > 0)
  const ordered = [...filled.filter((row) => row.strong), ...filled.filter((row) => !row.strong)]
  const clauses = ordered.slice(0, NAMED).map((row) => `${row.name.long}: ${row.dots.toSorted((a, b) => a.column - b.column).map(say).join(', ')}`)
  const rest = filled.length - clauses.length
  const missing = series.rows.filter((row) => row.absent)
  return {
    text: `Dots in rows${series.log ? ', on a logarithmic scale' : ''}. ${clauses.join('; ')}${rest > 0 ? `; ${new Intl.NumberFormat(locale).format(rest)} more in the table` : ''}.${missing.length > 0 ? ` Not available: ${missing.map((row) => row.name.long).join(', ')}.` : ''}`,
    facts,
  }
}
