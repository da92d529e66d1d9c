import type { Column, Table } from '../../data/table.ts'

/** What checks do with whole columns. Nothing here makes a text or an object for a row, so that a million rows stay cheap. */

/** Numbers of a field, NaN for nothing. A field that is missing or text throws `invalid field: NAME`. */
export function numbersOf(table: Table, field: string): Float64Array {
  const column = table.columns.get(field)
  if (column?.kind !== 'number') throw new Error(`invalid field: ${field}`)
  return column.values
}

/** The column of a field. An unknown one throws `unknown field: NAME`. */
export function columnOf(table: Table, field: string): Column {
  const column = table.columns.get(field)
  if (!column) throw new Error(`unknown field: ${field}`)
  return column
}

const sequences = new Map<number, Int32Array>()

/** Every row of a table of this size. The array is shared: it is read only. */
export function allRows(size: number): Int32Array {
  const known = sequences.get(size)
  if (known) return known
  const rows = new Int32Array(size)
  for (let row = 0; row < size; row += 1) rows[row] = row
  // One size is asked for again and again while one version is looked at; old ones are let go.
  if (sequences.size > 8) sequences.clear()
  sequences.set(size, rows)
  return rows
}

/** Values, by field, that a row must hold. */
export type Wanted = Readonly<Record<string, string | number | readonly (string | number)[]>>

function tester(column: Column, wanted: readonly string[]): (row: number) => boolean {
  if (column.kind === 'number') {
    const numbers = new Set(wanted.map(Number))
    return (row) => numbers.has(column.values[row]!)
  }
  const codes = new Set(wanted.map((text) => column.dictionary.indexOf(text)).filter((code) => code !== -1))
  return (row) => codes.has(column.codes[row]!)
}

/** Rows that hold one of the wanted values in every field named. A field that the table lacks throws `unknown field: NAME`. */
export function rowsWhere(table: Table, where: Wanted): Int32Array {
  const tests = Object.entries(where).map(([field, value]) =>
    tester(columnOf(table, field), (Array.isArray(value) ? value : [value]).map(String)),
  )
  if (tests.length === 0) return allRows(table.size)
  return allRows(table.size).filter((row) => tests.every((holds) => holds(row)))
}

/** Codes of dictionary entries in the order of their texts: rank 0 is the first text by code point; nothing ranks -1. */
export function ranksOf(dictionary: readonly string[]): Int32Array {
  const order = dictionary.map((_, code) => code).sort((a, b) => (dictionary[a]! < dictionary[b]! ? -1 : 1))
  const ranks = new Int32Array(dictionary.length)
  order.forEach((code, rank) => (ranks[code] = rank))
  return ranks
}

/** A number for each row by which rows can be put in order: the number itself, or the rank of the text; NaN for nothing. */
export function orderOf(column: Column): (row: number) => number {
  if (column.kind === 'number') return (row) => column.values[row]!
  const ranks = ranksOf(column.dictionary)
  return (row) => {
    const code = column.codes[row]!
    return code === -1 ? Number.NaN : ranks[code]!
  }
}

/** Rows, out of those given, whose text is one of the dictionary's entries that a test finds bad. The test sees each entry once. */
export function rowsWithText(column: Column, rows: Int32Array, isBad: (text: string) => boolean): Int32Array {
  if (column.kind !== 'text') return new Int32Array(0)
  const bad = column.dictionary.map(isBad)
  if (!bad.includes(true)) return new Int32Array(0)
  const { codes } = column
  return rows.filter((row) => bad[codes[row]!] === true)
}
