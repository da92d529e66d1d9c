import type { CellFlag } from './understood.ts'

/** A number that a workbook or a typed file states outright, with what its format says of it. */
export interface TypedNumber {
  number: number
  /** `percent` or a currency, where the cell's format shows one; the number is already in that unit. */
  unit?: string
  /** True where the format prints decimals, even of a whole number. */
  decimals?: boolean
  /** The cell as a reader sees it. */
  printed?: string
}

/** A cell before it is understood: text as it stands, or what a typed file already knows. */
export type Cell = string | number | boolean | null | TypedNumber

/** A run of merged cells, from 0, ends included. */
export interface Merge {
  top: number
  bottom: number
  left: number
  right: number
}

/** Every container ends as this: rows of cells that can be walked as often as wanted. */
export interface Grid {
  /** Calls with each row and its number from 0; a call that returns false ends the walk. Each row is an array of its own. */
  visit(call: (cells: readonly Cell[], row: number) => boolean | void): void
  /** Merged cells, of workbooks. */
  merges?: readonly Merge[]
  /** The header's height where the container states it: then nothing is preamble or footnote. */
  header?: number
  /** The sign before decimals where the container fixes it. */
  decimal?: '.' | ','
  /** Units by column, where the container states them. */
  units?: readonly (string | undefined)[]
  /** Types by column, where the container states them. */
  types?: readonly (string | undefined)[]
  /** True where numbers are numbers in the file itself, so that a column of codes need not be kept as text. */
  typed?: boolean
  /** What the container says its marks mean: a flag, or `zero`. */
  marks?: ReadonlyMap<string, string>
  /** Flags that the container states, by row of the body and column. */
  flags?: readonly CellFlag[]
}

/** A grid over rows held in memory. */
export const gridOf = (rows: readonly (readonly Cell[])[], more: Omit<Grid, 'visit'> = {}): Grid => ({
  ...more,
  visit(call) {
    for (const [row, cells] of rows.entries()) if (call(cells, row) === false) return
  },
})

/** True for a number that the container states. */
export const isTyped = (cell: Cell): cell is TypedNumber => typeof cell === 'object' && cell !== null

/** A cell as text, as a reader sees it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  return isTyped(cell) ? (cell.printed ?? String(cell.number)) : String(cell)
}

/** True for a cell that holds nothing but space. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '')
