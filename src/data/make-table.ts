import type { Column, Field, Table, Value, VersionHead } from './table.ts'
import { cellOf } from './table.ts'

/** True for fields kept as numbers; every other type is kept as text. */
export const isNumeric = (field: Pick<Field, 'type'>): boolean =>
  field.type === 'integer' || field.type === 'number' || field.type === 'year'

function makeColumn(field: Field, values: Value[]): Column {
  if (isNumeric(field))
    // Zero has no sign: no publisher prints one, and neither CSV nor JSON would keep it.
    return { kind: 'number', values: Float64Array.from(values, (value) => (typeof value === 'number' ? value + 0 : Number.NaN)) }
  const places = new Map<string, number>()
  const codes = Int32Array.from(values, (value) => {
    if (value === null) return -1
    const text = String(value)
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, places.size)
    return places.size - 1
  })
  return { kind: 'text', codes, dictionary: [...places.keys()] }
}

/** A table from rows whose values stand in the order of `head.fields`. A row of another length throws `invalid row: N`. */
export function makeTable(head: VersionHead, rows: readonly (readonly Value[])[]): Table {
  const odd = rows.findIndex((row) => row.length !== head.fields.length)
  if (odd !== -1) throw new Error(`invalid row: ${odd + 1}`)
  const columns = new Map(
    head.fields.map((field, place) => [
      field.name,
      makeColumn(
        field,
        rows.map((row) => row[place] ?? null),
      ),
    ]),
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
