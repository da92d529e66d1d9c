import type { PlacedAbsence } from '../parts/absent.ts'
import type { PlacedNote } from '../parts/annotate.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Bar, Shapes } from '../parts/shapes.ts'
import type { Role } from '../theme.ts'

/** A stem, or the dashed part of it where a bound's value may lie; ends in px of the drawing. */
export interface Stem {
  x1: number
  y1: number
  x2: number
  y2: number
  role: Role
  width: number
  dashed: boolean
}

/** A mark that is neither dot nor bar: the triangle of a bound, the frame of a net exporter. */
export interface PathMark {
  d: string
  fill: Role | null
  stroke: Role
  dotted: boolean
  pointer: Pointer
}

/** Places of a lollipop chart: shapes with what the kit's shapes have not. */
export interface LollipopLayout extends Shapes {
  stems: Stem[]
  paths: PathMark[]
  absent: PlacedAbsence[]
  notes: PlacedNote[]
  /** Bands of references, under everything. */
  bands: Bar[]
}

/** A layout of that size in px that nothing is placed in yet. */
export const bareLayout = (width: number, height: number): LollipopLayout => ({
  width,
  height,
  rules: [],
  bars: [],
  dots: [],
  texts: [],
  stems: [],
  paths: [],
  absent: [],
  notes: [],
  bands: [],
})

/** How far the dashes of a lower bound reach beyond its triangle, in px. */
export const TAIL = 17

/** A triangle about a point that shows where a bound's value may lie; `turn` is the way it points. */
export function triangle(x: number, y: number, r: number, turn: 'left' | 'right' | 'up' | 'down'): string {
  const size = r * 1.15
  const [a, b] = [size, size * 0.9]
  const corners = {
    right: [
      [x + a, y],
      [x - a * 0.7, y - b],
      [x - a * 0.7, y + b],
    ],
    left: [
      [x - a, y],
      [x + a * 0.7, y - b],
      [x + a * 0.7, y + b],
    ],
    up: [
      [x, y - a],
      [x - b, y + a * 0.7],
      [x + b, y + a * 0.7],
    ],
    down: [
      [x, y + a],
      [x - b, y - a * 0.7],
      [x + b, y - a * 0.7],
    ],
  }[turn]
  return `M${corners.map((corner) => corner.map((value) => Math.round(value * 10) / 10).join()).join('L')}Z`
}
