import type { Flag } from '../data/flags.ts'
import type { Value } from '../data/table.ts'

/** A cell of the table behind a chart. `text` is what is printed, spoken and shown in the tooltip. */
export interface ChartCell {
  text: string
  value: Value
  flags: Flag[]
  /** Version the cell comes from, when versions stand side by side. */
  version?: string
}

/** The table behind a chart: the only copy of its words and values; marks in the drawing point into it by row and column. */
export interface ChartTable {
  /** How many leading columns head the row: 1, or 2 when the chart has facets. */
  heads: number
  /** `unit` is printed once in the head; `align` end for numbers. */
  columns: { name: string; title: string; unit?: string; align: 'start' | 'end' }[]
  rows: ChartCell[][]
}

/** A swatch that explains a mark which its label does not: ring, dot, hatch. */
export interface KeyEntry {
  mark: 'dot' | 'ring' | 'dot-in-ring' | 'hatch' | 'dotted' | 'dashed' | 'area' | 'line' | 'square'
  /** A colour role of the theme. */
  role: string
  text: string
  /** The text in pieces, where it names series: each name with its place in the table, by which it is seen alone. */
  pieces?: { text: string; series?: string }[]
}
