import type { Table, Value } from './table.ts'
import { rowsOf } from './make-table.ts'

/** Text that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** Text that was guarded, or that looks as if it had been. */
const GUARDED = /^'+[=+\-@\t\r]/

const quote = (text: string): string => (/[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * A value as it stands in a CSV file. Text that a spreadsheet would run gets an apostrophe before it, and so does text that begins with
 * an apostrophe and would then be taken for guarded: reading takes exactly one off again. Numbers stay as they are, minus signs too.
 * Nothing is an empty cell, and a text without letters an empty cell in quotes.
 */
export function formatCsvValue(value: Value): string {
  if (value === null) return ''
  // The standards write the exponent of a number with a capital E.
  if (typeof value === 'number') return String(value).replace('e', 'E')
  if (value === '') return '""'
  return quote(FORMULA.test(value) || GUARDED.test(value) ? `'${value}` : value)
}

/** Text of a CSV cell without the apostrophe that guarded it. */
export const readCsvText = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)

/** A table as CSV (RFC 4180): a header of field names, flag columns beside their fields, an empty cell for nothing, CRLF after each line. */
export function writeCsv(table: Table): string {
  const lines = [table.head.fields.map((field) => field.name), ...rowsOf(table).map((row) => row.map(formatCsvValue))]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
}
