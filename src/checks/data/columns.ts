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

/** Codes of a column: for each row a small whole number that stands for its value, 0 for nothing; and how many codes there are. */
export interface Codes {
  of: (row: number) => number
  count: number
}

/** The codes of a column of numbers: places in a span of whole numbers where that is short, else places in the order met. */
function codesOfNumbers(values: Float64Array, rows: Int32Array): Codes {
  let [least, most, whole] = [Infinity, -Infinity, true]
  for (let place = 0; place < rows.length; place += 1) {
    const value = values[rows[place]!]!
    if (value !== value) continue
    if (value < least) least = value
    if (value > most) most = value
    if (whole && !Number.isInteger(value)) whole = false
  }
  if (whole && most - least < 1_000_000)
    return {
      of: (row) => {
        const value = values[row]!
        return value !== value ? 0 : value - least + 1
      },
      count: most < least ? 1 : most - least + 2,
    }
  const places = new Map<number, number>()
  for (let place = 0; place < rows.length; place += 1) {
    const value = values[rows[place]!]!
    if (value === value && !places.has(value)) places.set(value, places.size + 1)
  }
  return { of: (row) => places.get(values[row]!) ?? 0, count: places.size + 1 }
}

/** Codes of any column, over the rows given. */
export function codesOf(column: Column, rows: Int32Array): Codes {
  if (column.kind === 'number') return codesOfNumbers(column.values, rows)
  const { codes } = column
  return { of: (row) => codes[row]! + 1, count: column.dictionary.length + 1 }
}

/** Rows sorted into groups that hold the same values in some fields. */
export interface Groups {
  count: number
  /** Group of each row, by the row's place in the list of rows. */
  ids: Int32Array
  /** Place, in the list of rows, of the first row of each group. */
  first: Int32Array
}

/** Numbers the groups anew, without gaps, in the order met. */
function dense(keys: Float64Array, span: number): Groups {
  const { length } = keys
  const ids = new Int32Array(length)
  const first = new Int32Array(length)
  let count = 0
  if (span <= 4_000_000) {
    const seen = new Int32Array(span).fill(-1)
    for (let place = 0; place < length; place += 1) {
      const key = keys[place]!
      if (seen[key] === -1) {
        seen[key] = count
        first[count] = place
        count += 1
      }
      ids[place] = seen[key]!
    }
  } else {
    const seen = new Map<number, number>()
    for (let place = 0; place < length; place += 1) {
      const key = keys[place]!
      let id = seen.get(key)
      if (id === undefined) {
        id = count
        seen.set(key, id)
        first[count] = place
        count += 1
      }
      ids[place] = id
    }
  }
  return { count, ids, first: first.slice(0, count) }
}

/** Groups of the rows by the values of some fields; one group of all where no field is named. */
export function groupsOf(table: Table, rows: Int32Array, fields: readonly string[]): Groups {
  let keys = new Float64Array(rows.length)
  let span = 1
  for (const field of fields) {
    const { of, count } = codesOf(columnOf(table, field), rows)
    if (span * count > 2 ** 52) {
      const less = dense(keys, span)
      keys = Float64Array.from(less.ids)
      span = less.count
    }
    for (let place = 0; place < rows.length; place += 1) keys[place] = keys[place]! * count + of(rows[place]!)
    span *= count
  }
  return dense(keys, span)
}

/** The rows of each group, in the order of the rows given. */
export function rowsByGroup({ count, ids }: Groups, rows: Int32Array): Int32Array[] {
  const sizes = new Int32Array(count)
  for (let place = 0; place < ids.length; place += 1) sizes[ids[place]!]! += 1
  const lists = Array.from(sizes, (size) => new Int32Array(size))
  const next = new Int32Array(count)
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place]!
    lists[id]![next[id]!++] = rows[place]!
  }
  return lists
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
