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

/** Rows sorted into groups that hold the same values in some fields. */
export interface Groups {
  count: number
  /** Group of each row, by the row's place in the list of rows. */
  ids: Int32Array
  /** Place, in the list of rows, of the first row of each group. */
  first: Int32Array
}

/** Groups of numbers that are whole, not negative and smaller than `span`, by a table of that size. */
function groupsOfSmall(keys: Float64Array, span: number): Groups {
  const ids = new Int32Array(keys.length)
  const first = new Int32Array(keys.length)
  const seen = new Int32Array(span)
  let count = 0
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place]!
    let id = seen[key]!
    if (id === 0) {
      first[count] = place
      count += 1
      id = count
      seen[key] = id
    }
    ids[place] = id - 1
  }
  return { count, ids, first: first.slice(0, count) }
}

/**
 * Groups of any numbers, by a hash table of typed arrays: ten times as fast as a Map, and without an object for an entry. Nothing, NaN, is a
 * number like the others here.
 */
function groupsOfAny(keys: Float64Array): Groups {
  const bits = 32 - Math.clz32(Math.max(8, keys.length) * 2)
  const slots = new Int32Array(2 ** bits)
  const ids = new Int32Array(keys.length)
  const first = new Int32Array(keys.length)
  const words = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2)
  let count = 0
  for (let place = 0; place < keys.length; place += 1) {
    const [low, high] = [words[2 * place]!, words[2 * place + 1]!]
    const mixed = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d) ^ Math.imul(high ^ (high >>> 13), 0x297a2d39)
    let slot = Math.imul(mixed ^ (mixed >>> 12), 0x9e3779b1) >>> (32 - bits)
    let id = slots[slot]!
    while (id !== 0 && (words[2 * first[id - 1]!] !== low || words[2 * first[id - 1]! + 1] !== high)) {
      slot = (slot + 1) & (slots.length - 1)
      id = slots[slot]!
    }
    if (id === 0) {
      first[count] = place
      count += 1
      id = count
      slots[slot] = id
    }
    ids[place] = id - 1
  }
  return { count, ids, first: first.slice(0, count) }
}

/** Codes of a column: for each of some rows a whole number that stands for its value, and how many codes there are. */
interface Codes {
  of: Int32Array
  count: number
}

function codesOfNumbers(values: Float64Array, rows: Int32Array): Codes {
  // Adding zero makes one of the two zeros, and there is one way to write nothing.
  const own = new Float64Array(rows.length)
  let [least, most, whole] = [Infinity, -Infinity, true]
  for (let place = 0; place < rows.length; place += 1) {
    const value = values[rows[place]!]! + 0
    own[place] = value === value ? value : Number.NaN
    if (value < least) least = value
    if (value > most) most = value
    if (whole && value === value && value !== Math.floor(value)) whole = false
  }
  if (!whole || most - least >= Math.max(1_000_000, 4 * rows.length)) {
    const { ids, count } = groupsOfAny(own)
    return { of: ids, count }
  }
  const of = new Int32Array(rows.length)
  for (let place = 0; place < rows.length; place += 1) {
    const value = own[place]!
    of[place] = value !== value ? 0 : value - least + 1
  }
  return { of, count: most < least ? 1 : most - least + 2 }
}

function codesOf(column: Column, rows: Int32Array): Codes {
  if (column.kind === 'number') return codesOfNumbers(column.values, rows)
  const of = new Int32Array(rows.length)
  for (let place = 0; place < rows.length; place += 1) of[place] = column.codes[rows[place]!]! + 1
  return { of, count: column.dictionary.length + 1 }
}

const group = (keys: Float64Array, span: number): Groups => (span <= 4_000_000 ? groupsOfSmall(keys, span) : groupsOfAny(keys))

/** Groups of the rows by the values of some fields; one group of all where no field is named. */
export function groupsOf(table: Table, rows: Int32Array, fields: readonly string[]): Groups {
  let keys = new Float64Array(rows.length)
  let span = 1
  for (const field of fields) {
    const { of, count } = codesOf(columnOf(table, field), rows)
    // Keys must stay whole and exact: where they grow too long, the groups so far are numbered anew.
    if (span * count > 2 ** 52) {
      const so = group(keys, span)
      // Once every row is a group of its own, no other field can tell more apart.
      if (so.count === rows.length) return so
      keys = Float64Array.from(so.ids)
      span = so.count
    }
    for (let place = 0; place < rows.length; place += 1) keys[place] = keys[place]! * count + of[place]!
    span *= count
  }
  return group(keys, span)
}

/** How many different values a column can tell apart, roughly: fields that tell most apart are grouped by first. */
export const breadthOf = (column: Column): number => (column.kind === 'text' ? column.dictionary.length : 100)

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
