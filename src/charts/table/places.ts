import type { PlacedAbsence } from '../parts/absent.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Dot, Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import type { Role } from '../theme.ts'

/** A stretch of a small line; its values are reached at their own places. */
export interface SparkPath {
  points: [number, number][]
  role: Role
  dashed: boolean
}

/** Places of a table chart. */
export interface TableLayout extends Shapes {
  dots: Dot[]
  paths: SparkPath[]
  /** Places of values on lines, seen by pointer and keyboard only. */
  targets: { x: number; y: number; r: number; pointer: Pointer }[]
  /** Words that are a value themselves. */
  words: { texts: PlacedText[]; pointer: Pointer }[]
  absences: PlacedAbsence[]
}
