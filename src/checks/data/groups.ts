import type { Column, Table } from '../../data/table.ts'
import { columnOf } from './columns.ts'

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
