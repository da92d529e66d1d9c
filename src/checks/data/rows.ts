import type { Column, Table } from '../../data/table.ts'
import type { Flag } from '../../data/flags.ts'
import { columnOf } from './columns.ts'

/** Rows, out of those given, that hold nothing. */
export function emptyRows(column: Column, rows: Int32Array): Int32Array {
  if (column.kind === 'text') {
    const { codes } = column
    return pick(rows, (row) => codes[row] === -1)
  }
  const { values } = column
  return pick(rows, (row) => values[row] !== values[row])
}

/** Rows that a test picks; no list is made while none is. */
export function pick(rows: Int32Array, isWanted: (row: number) => boolean): Int32Array {
  const found: number[] = []
  for (let place = 0; place < rows.length; place += 1) if (isWanted(rows[place]!)) found.push(rows[place]!)
  return Int32Array.from(found)
}

/** Whether a row's cell has a flag, by the cell's sibling column; never, where there is none. */
export function hasFlag(table: Table, field: string, ...flags: readonly Flag[]): (row: number) => boolean {
  if (!table.columns.has(`${field}_flag`)) return () => false
  const column = columnOf(table, `${field}_flag`)
  if (column.kind !== 'text') return () => false
  const has = column.dictionary.map((text) => text.split(' ').some((flag) => flags.includes(flag as Flag)))
  return (row) => has[column.codes[row]!] === true
}
