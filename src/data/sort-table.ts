import type { Column, Table } from './table.ts'

/** How the values of a column rank: equal values have one rank, nothing has rank 0. */
interface Ranked {
  ranks: Int32Array
  count: number
}

/** Text ranks by UTF-16 code unit, so that the order is the same on every machine. */
function rankTexts({ codes, dictionary }: Extract<Column, { kind: 'text' }>): Ranked {
  const rankOf = new Int32Array(dictionary.length)
  dictionary
    .map((_, code) => code)
    .sort((a, b) => ((dictionary[a] ?? '') < (dictionary[b] ?? '') ? -1 : 1))
    .forEach((code, rank) => (rankOf[code] = rank + 1))
  return { ranks: codes.map((code) => (code === -1 ? 0 : (rankOf[code] ?? 0))), count: dictionary.length + 1 }
}

/** Whole numbers that lie no further apart than this, years and days among them, rank by their distance from the least. */
const NEAR = 1_000_000

/** Ranks of whole numbers near to one another; undefined for others. */
function rankNear(values: Float64Array): Ranked | undefined {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    if (!Number.isInteger(value)) return undefined
    if (value < least) least = value
    if (value > most) most = value
  }
  if (most - least > NEAR) return undefined
  const ranks = new Int32Array(values.length)
  for (let row = 0; row < ranks.length; row += 1) {
    const value = values[row] ?? Number.NaN
    ranks[row] = Number.isNaN(value) ? 0 : value - least + 1
  }
  return { ranks, count: most < least ? 1 : most - least + 2 }
}

function rankNumbers({ values }: Extract<Column, { kind: 'number' }>): Ranked {
  const near = rankNear(values)
  if (near) return near
  const distinct = Float64Array.from(new Set(values.filter((value) => !Number.isNaN(value)))).sort()
  const rankOf = new Map<number, number>()
  distinct.forEach((value, rank) => rankOf.set(value, rank + 1))
  return { ranks: Int32Array.from(values, (value) => rankOf.get(value) ?? 0), count: distinct.length + 1 }
}

/** One stable pass of a counting sort: rows in the given order, put in the order of their ranks. */
function sortByRank(order: Uint32Array, { ranks, count }: Ranked): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(count + 1)
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1
  for (let rank = 0; rank < count; rank += 1) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (const row of order) {
    const rank = ranks[row] ?? 0
    const place = starts[rank] ?? 0
    sorted[place] = row
    starts[rank] = place + 1
  }
  return sorted
}

/** Rows, counted from 0, in the order of the primary key. Rows of one key keep the order they stand in. */
export function sortOrder(table: Table): Uint32Array {
  let order = Uint32Array.from({ length: table.size }, (_, row) => row)
  // From the last field of the key to the first: each pass is stable, so it keeps the order of those after it.
  for (const name of table.head.primaryKey.toReversed()) {
    const column = table.columns.get(name)
    if (!column) throw new Error(`unknown field: ${name}`)
    order = sortByRank(order, column.kind === 'text' ? rankTexts(column) : rankNumbers(column))
  }
  return order
}

function reorder(column: Column, order: Uint32Array): Column {
  if (column.kind === 'number') {
    const values = new Float64Array(order.length)
    order.forEach((row, place) => (values[place] = column.values[row] ?? Number.NaN))
    return { kind: 'number', values }
  }
  const codes = new Int32Array(order.length)
  order.forEach((row, place) => (codes[place] = column.codes[row] ?? -1))
  return { kind: 'text', codes, dictionary: column.dictionary }
}

/** A table with its rows in the order of the primary key, as a version file keeps them. */
export function sortTable(table: Table): Table {
  const order = sortOrder(table)
  return { ...table, columns: new Map([...table.columns].map(([name, column]) => [name, reorder(column, order)])) }
}
