import { formatCsvValue } from '../data/csv.ts'
import type { ChartTable } from './chart-table.ts'

/** Columns of a chart's data as files name them: heads, then each value with its flags, and its version where several are drawn. */
function columnsOf(table: ChartTable): { name: string; read: (row: ChartTable['rows'][number]) => string | number | null }[] {
  const versions = new Set(table.rows.flatMap((row) => row.map((cell) => cell.version).filter(Boolean)))
  return table.columns.flatMap((column, place) => {
    if (place < table.heads) return [{ name: column.name, read: (row) => row[place]?.value ?? null }]
    if (isWords(table, place)) return [{ name: column.name, read: (row) => row[place]?.value ?? null }]
    const name = column.unit ? `${column.name} (${column.unit})` : column.name
    return [
      { name, read: (row) => row[place]?.value ?? null },
      { name: `${column.name}_flag`, read: (row) => row[place]?.flags.join(' ') || null },
      ...(versions.size > 1
        ? [{ name: `${column.name}_version`, read: (row: ChartTable['rows'][number]) => row[place]?.version ?? null }]
        : []),
    ]
  })
}

/** True for a column that holds words and no number: it has nothing to flag. */
const isWords = ({ rows }: ChartTable, place: number): boolean =>
  rows.some((row) => typeof row[place]?.value === 'string') &&
  rows.every((row) => typeof row[place]?.value !== 'number' && row[place]?.flags.length === 0)

/** CSV of what a chart draws (RFC 4180): values unrounded, flags beside them, CRLF after each line. */
export function writeChartCsv(table: ChartTable): string {
  const columns = columnsOf(table)
  const lines = [
    columns.map((column) => formatCsvValue(column.name)),
    ...table.rows.map((row) => columns.map((column) => formatCsvValue(column.read(row)))),
  ]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
}

/** Rows of what a chart draws as objects, for JSON. */
export function chartRows(table: ChartTable): Record<string, string | number | null>[] {
  const columns = columnsOf(table)
  return table.rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.read(row)])))
}
