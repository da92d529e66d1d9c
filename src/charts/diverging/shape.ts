import type { Measure } from '../chart-type.ts'
import type { PlacedAbsence } from '../parts/absent.ts'
import type { ZeroScale } from '../parts/fit-zero.ts'
import type { RowNames } from '../parts/fit-row-names.ts'
import type { Bar, Rule, Shapes } from '../parts/shapes.ts'

/** Places of a diverging chart: its shapes, what is absent, and the bands of references under everything. */
export interface DivergingLayout extends Shapes {
  absent: PlacedAbsence[]
  bands: Bar[]
  /** The line at zero, above the bars. */
  zero: Rule[]
}

/** Where names stand: in a column at the left, at zero across from their bar, or above their rows. */
export type NamePlace = 'column' | 'zero' | 'above'

/** How rows are set, in px. */
export interface Setting {
  names: RowNames
  place: NamePlace
  scale: ZeroScale
  /** Height of a bar, and the room below a row. */
  thick: number
  after: number
  measure: Measure
}

/** Gap between a name and the line at zero, and between a bar and its value. */
export const NAME_GAP = 10
export const VALUE_GAP = 6
/** How far the dashes of an open end reach beyond its bar. */
export const OPEN = 12
