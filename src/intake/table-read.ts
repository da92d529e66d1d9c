import type { FieldType } from '../data/table.ts'

/** A column as it was understood: its heading as printed, what its values are, and their unit where the file says it. */
export interface ReadColumn {
  name: string
  type: FieldType
  /** An id of our unit list where we know the unit, else as printed. */
  unit?: string
}

/** A publisher's table as it was understood, before anything is done with it. Rows and columns count from 0. */
export interface ReadTable {
  columns: ReadColumn[]
  rows: (string | number | boolean | null)[][]
  /** Marks beside values: row, column, and a flag of our list or the mark as printed. */
  flags: [row: number, column: number, flag: string][]
}
