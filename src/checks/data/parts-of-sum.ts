import type { Table } from '../../data/table.ts'
import { columnOf, numbersOf } from './columns.ts'
import { groupsOf } from './groups.ts'
import { hasFlag } from './rows.ts'

/** A stated total and what its parts add up to. */
export interface Parts {
  /** Row that states the total. */
  row: number
  stated: number
  /** Sum of the parts as floats add, noise and all. */
  sum: number
  /** How many parts there are, empty ones too. */
  count: number
  /** How many of them hold a value. */
  filled: number
  /** What the flags of the total, and of its parts, say. */
  flags: { over: boolean; under: boolean; partWithheld: boolean; partOver: boolean; partUnder: boolean }
}

/** Which rows add up to which. */
export interface Summing {
  field: string
  /** The field that tells the total from its parts. */
  by: string
  /** Value of `by` in the total's row. */
  total: string | number
  /** Values of `by` that are parts; all others where left out. */
  parts?: readonly (string | number)[]
  /** Values of `by` that are no part. */
  except?: readonly (string | number)[]
  /** Fields whose values a total shares with its parts. */
  within: readonly string[]
}

/** For each row: true where its value of a field is one of some. */
function isOneOf(table: Table, field: string, values: readonly (string | number)[]): (row: number) => boolean {
  const column = columnOf(table, field)
  if (column.kind === 'number') {
    const numbers = new Set(values.map(Number))
    return (row) => numbers.has(column.values[row]!)
  }
  const texts = new Set(values.map(String))
  const wanted = column.dictionary.map((text) => texts.has(text))
  return (row) => wanted[column.codes[row]!] === true
}

/** Every total that has a value, with the sum of its parts, in the order of the totals' groups. */
export function sumsOf(table: Table, rows: Int32Array, { field, by, total, parts, except = [], within }: Summing): Parts[] {
  const values = numbersOf(table, field)
  const { ids, count } = groupsOf(table, rows, within)
  const isTotal = isOneOf(table, by, [total])
  const isPart = parts ? isOneOf(table, by, parts) : undefined
  const isOut = isOneOf(table, by, except)
  const [over, under, withheld] = [hasFlag(table, field, 'over'), hasFlag(table, field, 'under'), hasFlag(table, field, 'withheld')]
  const sums = new Map<number, Parts>()
  const stated = new Int32Array(count).fill(-1)
  for (let place = 0; place < rows.length; place += 1)
    if (isTotal(rows[place]!) && stated[ids[place]!] === -1) stated[ids[place]!] = rows[place]!
  for (let place = 0; place < rows.length; place += 1) {
    const [row, id] = [rows[place]!, ids[place]!]
    const own = stated[id]!
    if (own === -1 || Number.isNaN(values[own])) continue
    const none = { partWithheld: false, partOver: false, partUnder: false }
    const group = sums.get(id) ?? {
      row: own,
      stated: values[own]!,
      sum: 0,
      count: 0,
      filled: 0,
      flags: { over: over(own), under: under(own), ...none },
    }
    sums.set(id, group)
    if (row === own || isOut(row) || (isPart && !isPart(row))) continue
    const value = values[row]!
    group.count += 1
    group.flags.partWithheld ||= withheld(row)
    group.flags.partOver ||= over(row)
    group.flags.partUnder ||= under(row)
    if (Number.isNaN(value)) continue
    group.filled += 1
    group.sum += value
  }
  return [...sums.values()]
}
