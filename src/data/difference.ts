import type { CellAddress } from './address.ts'
import type { Flag } from './flags.ts'
import type { Table, Value } from './table.ts'
import { cellOf, flagsOf, keyOf } from './table.ts'

/** One side of a cell: its value and its flags. */
export interface CellState {
  value: Value
  flags: Flag[]
}

/** A cell whose value or flags differ between two versions. `address` names it in the later one. */
export interface Revision {
  key: string[]
  field: string
  address: CellAddress
  before: CellState
  after: CellState
}

/** What changed from one version to another. A cell that appears is added, one that goes is removed: neither is revised. */
export interface Difference {
  before: string
  after: string
  revised: Revision[]
  /** Keys of rows that only the later version has, in its order. */
  added: string[][]
  /** Keys of rows that only the earlier version has, in its order. */
  removed: string[][]
}

/** Fields whose cells are compared: every one but the key, the flag columns, and what says where a row was read. */
export function comparedFields(table: Table): string[] {
  const { fields, primaryKey } = table.head
  return fields
    .map((field) => field.name)
    .filter(
      (name) => !primaryKey.includes(name) && !name.endsWith('_flag') && name !== 'note' && name !== 'source' && !name.endsWith('_source'),
    )
}

const rowsByKey = (table: Table): Map<string, number> =>
  new Map(Array.from({ length: table.size }, (_, row): [string, number] => [JSON.stringify(keyOf(table, row)), row]))

const stateOf = (table: Table, row: number, field: string): CellState => ({
  value: cellOf(table, row, field),
  flags: flagsOf(table, row, field),
})

const isSame = (a: CellState, b: CellState): boolean => a.value === b.value && a.flags.toSorted().join(' ') === b.flags.toSorted().join(' ')

/**
 * Compares two versions of one dataset, row by row of the primary key. Fields that only one of the two has are not compared.
 * Two versions with different keys throw `invalid versions: …`.
 */
export function differenceOf(before: Table, after: Table): Difference {
  if (before.head.primaryKey.join() !== after.head.primaryKey.join())
    throw new Error(`invalid versions: ${before.head.version} and ${after.head.version} have different keys`)
  const [old, fresh] = [rowsByKey(before), rowsByKey(after)]
  const fields = comparedFields(after).filter((field) => before.columns.has(field))
  const { dataset, version } = after.head
  const revised = [...fresh].flatMap(([id, row]) => {
    const was = old.get(id)
    if (was === undefined) return []
    return fields.flatMap((field): Revision[] => {
      const [first, second] = [stateOf(before, was, field), stateOf(after, row, field)]
      const key = keyOf(after, row)
      return isSame(first, second) ? [] : [{ key, field, address: { dataset, version, field, key }, before: first, after: second }]
    })
  })
  const missingFrom = (from: Map<string, number>, to: Map<string, number>, table: Table): string[][] =>
    [...from].filter(([id]) => !to.has(id)).map(([, row]) => keyOf(table, row))
  return {
    before: before.head.version,
    after: version,
    revised,
    added: missingFrom(fresh, old, after),
    removed: missingFrom(old, fresh, before),
  }
}
