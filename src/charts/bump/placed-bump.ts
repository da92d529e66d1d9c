import type { Dot, Shapes } from '../parts/shapes.ts'
import type { Role } from '../theme.ts'
import type { At } from './curve.ts'

/** A stretch of a line, whole or dashed. */
export interface BumpStroke {
  points: At[]
  role: Role
  width: number
  dashed: boolean
}

/** Places of a bump chart: strokes between dots, the rank in the dots at both ends, names at both sides. */
export interface BumpLayout extends Shapes {
  dots: Dot[]
  strokes: BumpStroke[]
  /** Dots with a rank in them, above all lines. */
  ends: Dot[]
}
