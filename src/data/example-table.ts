import { makeTable } from './make-table.ts'
import type { Table, Value, VersionHead } from './table.ts'

/** A small table written out, for tests of what reads and derives tables. */

/** Head of a table of mine output: keys country and year, a number with flags, a source. */
export const HEAD: VersionHead = {
  dataset: 'mines',
  version: '2025',
  edition: 'Survey 2025',
  published: '2025-01-31',
  fields: [
    { name: 'country', type: 'string' },
    { name: 'year', type: 'year' },
    { name: 'output', type: 'number', unit: 't' },
    { name: 'output_flag', type: 'string' },
    { name: 'source', type: 'string' },
  ],
  primaryKey: ['country', 'year'],
  sources: ['survey'],
}

/** Rows of it: an estimate, a withheld value, a zero. */
export const ROWS: Value[][] = [
  ['AUS', 2023, 16_000, 'estimated', 'survey'],
  ['AUS', 2024, 13_000, 'estimated', 'survey'],
  ['CAN', 2024, 0, null, 'survey'],
  ['IND', 2024, null, 'withheld', 'survey'],
]

/** The table of these rows, or of others, with parts of the head changed. */
export const exampleTable = (rows: Value[][] = ROWS, head: Partial<VersionHead> = {}): Table => makeTable({ ...HEAD, ...head }, rows)
