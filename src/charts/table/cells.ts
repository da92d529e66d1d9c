import type { Flag } from '../../data/flags.ts'
import type { Name, Series } from '../chart-type.ts'
import type { Absence } from '../parts/absent.ts'
import type { ColumnSpec } from './spec.ts'

/** A cell as it is drawn: its words, its value, and where both stand in the table behind. */
export interface Drawn {
  text: string
  value: number | null
  flags: Flag[]
  /** Why there is no value; null where there is one, and where no row stands. */
  absence: Absence | null
  /** Worked out, among others that were read. */
  pale: boolean
  row: number
  column: number
}

/** A value on a small line. */
export interface SparkValue extends Drawn {
  x: number
}

/** What stands in a cell; `high` only where a range has two ends, `spark` only in columns of lines. */
export interface TableCell {
  main: Drawn
  high: Drawn | null
  spark: SparkValue[]
  /** Words of the cell: a figure, a range, words. */
  text: string
}

/** A column of the drawing. */
export interface TableColumn {
  kind: ColumnSpec['kind']
  title: string
  /** Unit and place in time, beneath the title. */
  under: string
  numeric: boolean
  unit: string
  /** Extent of bars and dots, zero among it: of a group, or of all rows under the empty code. */
  extents: Map<string, [number, number]>
}

/** A row of the drawing. */
export interface TableRow {
  name: Name
  under: Name
  group: string
  strong: boolean
  cells: TableCell[]
}

/** Decisions of a table chart. */
export interface TableSeries extends Series {
  columns: TableColumn[]
  rows: TableRow[]
  /** Heads of groups in order; none where rows are not grouped. */
  groups: { code: string; title: string }[]
  /** True where some rows are highlighted and the others are not. */
  highlighted: boolean
  /** True where each group has a scale of its own. */
  scales: boolean
}
