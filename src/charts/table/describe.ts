import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { TableRow, TableSeries } from './cells.ts'

/** How many rows a sentence names before it counts the rest. */
const NAMED = 4

/** The sentence of a table: what its columns are, and the figures of the highlighted rows, or of the first ones. */
export function describe(series: TableSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const count = numberFormat(locale)
  const strong = series.rows.filter((row) => row.strong)
  const chosen = strong.length > 0 ? strong : series.rows
  const named = chosen.slice(0, NAMED)
  const clauses = named.map((row) => `${nameOf(row)}: ${figuresOf(row, series, facts).join(', ')}.`)
  const rest = series.rows.length - named.length
  const titles = series.columns.map(({ title, under }) => (under ? `${title} (${under})` : title))
  return {
    text: [
      `Table of ${count.format(series.rows.length)} ${series.rows.length === 1 ? 'row' : 'rows'}. Columns: ${titles.join(', ')}.`,
      ...clauses,
      rest > 0 ? `${count.format(rest)} more ${rest === 1 ? 'row' : 'rows'} in the table.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    facts,
  }
}

const nameOf = ({ name, under }: TableRow): string => [name.long, under.long].filter(Boolean).join(', ')

/** Figures of a row with their units, each from its cell; the first value of a line stands for its past. */
function figuresOf(row: TableRow, series: TableSeries, facts: Description['facts']): string[] {
  const said = new Set<number>()
  return row.cells.flatMap((cell, k) => {
    const { kind, numeric } = series.columns[k]!
    const ends =
      kind === 'spark' ? cell.spark.filter(({ value }) => value !== null).slice(0, 1) : [cell.main, ...(cell.high ? [cell.high] : [])]
    const fresh = ends.filter(({ column, text }) => text !== '–' && !said.has(column))
    fresh.forEach(({ column }) => said.add(column))
    const parts = fresh.map(({ text, row: at, column, value }, place) => {
      const { unit = '' } = series.table.columns[column]!
      const words = value === null || unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unit}`
      if (numeric && value !== null) facts.push({ row: at, column, text: words })
      return place === 0 ? `${series.table.columns[column]!.title} ${words}` : words
    })
    return parts.length > 1 ? [parts.join(' to ')] : parts
  })
}
