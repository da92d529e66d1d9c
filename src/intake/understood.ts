/** A value as understood: text, a number, true or false, or nothing. Dates are ISO 8601 text. */
export type Value = string | number | boolean | null

/** Types of a column, in Data Package's words. */
export type ColumnType = 'string' | 'integer' | 'number' | 'year' | 'date' | 'boolean'

/** One column as understood. `unit` is normalised where our list of units knows it, else as printed. */
export interface Column {
  name: string
  type: ColumnType
  unit?: string
}

/** What can be read two ways and is therefore left as printed, with the readings to choose from. Columns count from 0. */
export interface Question {
  kind: 'number' | 'date' | 'century'
  column: number
  name: string
  /** A cell that can be read two ways, as printed. */
  example: string
  /** The readings in words: "1.234 = 1234". */
  readings: string[]
  /** How many cells are concerned. */
  rows: number
  /** What to write under `read:` for each reading, in the order of `readings`. */
  answers: string[]
}

/** Something left out, or worth a look. `place` says where, in words or as line, row or column. */
export interface Warning {
  code: string
  message: string
  place?: string
}

/** A choice made on evidence, and how sure it is. */
export interface Guess {
  what: string
  value: string
  sure: 'certain' | 'likely' | 'unsure'
  why: string
}

/** Why a file cannot be read at all, and how that is mended. */
export interface Refusal {
  code: string
  message: string
  hint: string
  expected?: string
  place?: string
}

/** A flag beside a cell: row and column from 0, and a flag of the project's list or a mark as printed. */
export type CellFlag = [row: number, column: number, flag: string]

/** What a file says, as a table before any step from wide to long. */
export interface Understood {
  columns: Column[]
  /** Rows of the table, one value a column; made when first asked for, since a million rows are large. */
  readonly rows: Value[][]
  flags: CellFlag[]
  asked: Question[]
  warnings: Warning[]
  guessed: Guess[]
  refused?: Refusal
  /** The values by column, `size` in each: cheaper than rows for large files. */
  readonly store: Store
}

/** Values by column: `at(column, row)` gives one. */
export interface Store {
  size: number
  at(column: number, row: number): Value
}

/** An Understood whose rows are made from its store when first read. */
export function makeUnderstood(parts: Omit<Understood, 'rows'>): Understood {
  let rows: Value[][] | undefined
  return {
    ...parts,
    get rows() {
      rows ??= Array.from({ length: parts.store.size }, (_, row) => parts.columns.map((_column, column) => parts.store.at(column, row)))
      return rows
    },
  }
}

/** What is said of a file that cannot be read: no columns, no rows, and why. */
export const refusal = (refused: Refusal, warnings: Warning[] = [], guessed: Guess[] = []): Understood =>
  makeUnderstood({ columns: [], flags: [], asked: [], warnings, guessed, refused, store: { size: 0, at: () => null } })
