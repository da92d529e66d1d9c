import { columnBuilder, isNumeric } from './build-column.ts'
import type { Table, Value, VersionHead } from './table.ts'
import { cellOf } from './table.ts'

export { isNumeric }

/** A table from rows whose values stand in the order of `head.fields`. A row of another length throws `invalid row: N`. */
export function makeTable(head: VersionHead, rows: readonly (readonly Value[])[]): Table {
  const odd = rows.findIndex((row) => row.length !== head.fields.length)
  if (odd !== -1) throw new Error(`invalid row: ${odd + 1}`)
  const columns = new Map(
    head.fields.map((field, place) => {
      const builder = columnBuilder(field)
      for (const row of rows) builder.add(row[place] ?? null)
      return [field.name, builder.column()]
    }),
  )
  return { head, size: rows.length, columns }
}

/** All rows of a table, values in the order of `head.fields`. */
export const rowsOf = (table: Table): Value[][] =>
  Array.from({ length: table.size }, (_, row) => table.head.fields.map((field) => cellOf(table, row, field.name)))

/**
 * Orders two values of a key: numbers by size, text by code point, so that the order is the same on every machine;
 * nothing comes first.
 */
export function compareValues(a: Value, b: Value): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a) < String(b) ? -1 : 1
}

/** The rows sorted by the primary key, as a version file keeps them. */
export function sortRows(head: Pick<VersionHead, 'fields' | 'primaryKey'>, rows: readonly (readonly Value[])[]): Value[][] {
  const places = head.primaryKey.map((name) => head.fields.findIndex((field) => field.name === name))
  const compare = (a: readonly Value[], b: readonly Value[]): number => {
    for (const place of places) {
      const order = compareValues(a[place] ?? null, b[place] ?? null)
      if (order !== 0) return order
    }
    return 0
  }
  return rows.map((row) => [...row]).sort(compare)
}
