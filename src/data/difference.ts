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
  /** Cells that say where a row was read, or what is to be said of it, and say it otherwise now: no number is revised by them. */
  retold: Revision[]
  /** Fields that only the later version has, in its order: all their cells are added. */
  newFields: string[]
  /** Fields that only the earlier version has, in its order: all their cells are removed. */
  lostFields: string[]
  /** Keys of rows that only the later version has, in its order. */
  added: string[][]
  /** Keys of rows that only the earlier version has, in its order. */
  removed: string[][]
}

/** True for a field that says where a row was read, or what is to be said of it. */
const isTelling = (name: string): boolean => name === 'note' || name === 'source' || name.endsWith('_source')

function cellFields({ head }: Table): string[] {
  return head.fields.map((field) => field.name).filter((name) => !head.primaryKey.includes(name) && !name.endsWith('_flag'))
}

/** Fields whose cells are compared: every one but the key, the flag columns, and what says where a row was read. */
export const comparedFields = (table: Table): string[] => cellFields(table).filter((name) => !isTelling(name))

const rowsByKey = (table: Table): Map<string, number> =>
  new Map(Array.from({ length: table.size }, (_, row): [string, number] => [JSON.stringify(keyOf(table, row)), row]))

const stateOf = (table: Table, row: number, field: string): CellState => ({
  value: cellOf(table, row, field),
  flags: flagsOf(table, row, field),
})

const isSame = (a: CellState, b: CellState): boolean =>
  a.value === b.value && (a.flags.length + b.flags.length === 0 || a.flags.toSorted().join(' ') === b.flags.toSorted().join(' '))

/** True when two versions can be compared cell by cell: their rows have the same key. */
export const canCompare = (before: Table, after: Table): boolean => before.head.primaryKey.join() === after.head.primaryKey.join()

/**
 * Compares two versions of one dataset, row by row of the primary key. Fields that only one of the two has are not compared.
 * Two versions with different keys throw `invalid versions: …`.
 */
export function differenceOf(before: Table, after: Table): Difference {
  if (!canCompare(before, after)) throw new Error(`invalid versions: ${before.head.version} and ${after.head.version} have different keys`)
  const [old, fresh] = [rowsByKey(before), rowsByKey(after)]
  const fields = cellFields(after).filter((field) => before.columns.has(field))
  const { dataset, version } = after.head
  const revised: Revision[] = []
  const retold: Revision[] = []
  for (const [id, row] of fresh) {
    const was = old.get(id)
    if (was === undefined) continue
    for (const field of fields) {
      const [first, second] = [stateOf(before, was, field), stateOf(after, row, field)]
      if (isSame(first, second)) continue
      const key = keyOf(after, row)
      ;(isTelling(field) ? retold : revised).push({ key, field, address: { dataset, version, field, key }, before: first, after: second })
    }
  }
  const missingFrom = (from: Map<string, number>, to: Map<string, number>, table: Table): string[][] =>
    [...from].filter(([id]) => !to.has(id)).map(([, row]) => keyOf(table, row))
  return {
    before: before.head.version,
    after: version,
    revised,
    retold,
    newFields: comparedFields(after).filter((field) => !before.columns.has(field)),
    lostFields: comparedFields(before).filter((field) => !after.columns.has(field)),
    added: missingFrom(fresh, old, after),
    removed: missingFrom(old, fresh, before),
  }
}
