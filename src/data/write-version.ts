import type { Table, Value, VersionHead } from './table.ts'
import { rowsOf, sortRows } from './make-table.ts'

const list = (values: readonly unknown[]): string => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`

/** An object of plain values on one line, with spaces inside the braces. */
function line(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(line).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${JSON.stringify(key)}: ${line(item)}`)
    .join(', ')} }`
}

/**
 * The text of a version file: the head, one thing a line, then `rows`, one array a line, sorted by the primary key,
 * so that a difference between two editions reads as a difference of lines.
 */
export function writeVersion(head: VersionHead, rows: readonly (readonly Value[])[]): string {
  const { dataset, version, edition, published, fields, primaryKey, sources, compiled, totals, corrects } = head
  const booleans = fields.map((field) => field.type === 'boolean')
  const written = sortRows(head, rows).map((row) =>
    list(row.map((value, place) => (booleans[place] && value !== null ? String(value) === 'true' : value))),
  )
  const lines = [
    `"dataset": ${JSON.stringify(dataset)}`,
    `"version": ${JSON.stringify(version)}`,
    ...(corrects === undefined ? [] : [`"corrects": ${JSON.stringify(corrects)}`]),
    `"edition": ${JSON.stringify(edition)}`,
    `"published": ${JSON.stringify(published)}`,
    `"fields": [\n    ${fields.map(line).join(',\n    ')}\n  ]`,
    `"primaryKey": ${list(primaryKey)}`,
    `"sources": ${list(sources)}`,
    ...(compiled ? ['"compiled": true'] : []),
    ...(totals === undefined ? [] : [`"totals": ${line(totals)}`]),
    `"rows": [\n    ${written.join(',\n    ')}\n  ]`,
  ]
  return `{\n  ${lines.join(',\n  ')}\n}\n`
}

/** The text of a version file for a table in memory. */
export const writeTable = (table: Table): string => writeVersion(table.head, rowsOf(table))
