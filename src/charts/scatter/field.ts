import type { Dot, Shapes, Bar } from '../parts/shapes.ts'
import type { PlacedAbsence } from '../parts/absent.ts'
import type { PlacedNote } from '../parts/annotate.ts'
import type { Box } from '../parts/text.ts'
import type { Placed } from './scale.ts'
import type { ScatterPoint } from './series.ts'

/** Places of a scatter chart: grid, dots, names, and beneath them the rows that have no place. */
export interface ScatterLayout extends Shapes {
  dots: Dot[]
  absent: PlacedAbsence[]
  notes: PlacedNote[]
  /** Bands of reference, under everything. */
  grounds: Bar[]
}

/** Radius of a dot, in px. */
export const RADIUS = 5

/** The space between the scales, with both. */
export interface Field {
  x: Placed
  y: Placed
  left: number
  right: number
  top: number
  base: number
}

/** A dot in its place. */
export interface PlacedPoint {
  point: ScatterPoint
  x: number
  y: number
}

/** Box of a dot. */
export const around = (x: number, y: number): Box => ({ x0: x - RADIUS, x1: x + RADIUS, y0: y - RADIUS, y1: y + RADIUS })
