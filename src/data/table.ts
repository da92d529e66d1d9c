import type { Flag } from './flags.ts'

/** A cell: text, a number, or nothing. What "nothing" means stands in the cell's flags. */
export type Value = string | number | null

/** Types of a field, in Data Package's words; `year` and `date` are text-like keys kept as number and ISO 8601 text. */
export type FieldType = 'string' | 'integer' | 'number' | 'year' | 'date' | 'boolean'

/** One field of a version's head. `unit` is an id of `src/format/units.ts`, for numbers only. */
export interface Field {
  name: string
  type: FieldType
  unit?: string
}

/** What stands above the rows of a version file; locked together with them. */
export interface VersionHead {
  dataset: string
  version: string
  /** What the publisher calls this edition: "Mineral Commodity Summaries 2026". */
  edition: string
  /** Day (or month, or year) of publication, ISO 8601. */
  published: string
  fields: Field[]
  primaryKey: string[]
  /** Source ids, most important first. */
  sources: string[]
  /** True where we put the table together fact by fact from many texts, so that it is our own and each row cites its texts. */
  compiled?: true
  /** Rounding of a stated total in significant digits, when one is stated. */
  totals?: { digits: number; exceptions?: { key: string[]; digits: number }[] }
  /** Version that this one mends. */
  corrects?: string
}

/** Values of one field: numbers as floats with NaN for null, text by dictionary with code -1 for null. */
export type Column = { kind: 'number'; values: Float64Array } | { kind: 'text'; codes: Int32Array; dictionary: string[] }

/** A version in memory: one array a field; rows are views. Flag columns are columns like the others. */
export interface Table {
  head: VersionHead
  size: number
  columns: ReadonlyMap<string, Column>
}

/** Value of a cell. Row counts from 0. An unknown field throws `unknown field: NAME`. */
export function cellOf(table: Table, row: number, field: string): Value {
  const column = table.columns.get(field)
  if (!column) throw new Error(`unknown field: ${field}`)
  if (column.kind === 'number') {
    const value = column.values[row]
    return value === undefined || Number.isNaN(value) ? null : value
  }
  return column.dictionary[column.codes[row] ?? -1] ?? null
}

/** Flags beside a cell, from its sibling column `<field>_flag`; empty where there is none. */
export function flagsOf(table: Table, row: number, field: string): Flag[] {
  if (!table.columns.has(`${field}_flag`)) return []
  const text = cellOf(table, row, `${field}_flag`)
  return typeof text === 'string' && text !== '' ? (text.split(' ') as Flag[]) : []
}

/** Key of a row as text, in primary-key order. */
export const keyOf = (table: Table, row: number): string[] => table.head.primaryKey.map((name) => String(cellOf(table, row, name) ?? ''))
