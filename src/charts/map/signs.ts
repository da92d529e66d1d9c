import type { Pointer } from '../parts/pointer.ts'
import { round } from '../parts/svg.ts'
import type { Role } from '../theme.ts'

/** Shapes of symbols, in the order in which categories take them; they can be told apart without colour. */
export const SIGNS = ['dot', 'square', 'triangle', 'diamond', 'wedge'] as const

/** One shape of a symbol. */
export type Sign = (typeof SIGNS)[number]

/** A symbol in place. */
export interface PlacedSymbol {
  x: number
  y: number
  r: number
  sign: Sign
  role: Role
  hollow: boolean
  /** Wide ones are glass, so that land, borders and smaller ones show through. */
  opacity: number
  edge: Role
  /** Undefined in a key. */
  pointer?: Pointer
}

/** Outline of a shape about a point, its area that of a circle of radius r; null for the circle itself. */
export function signPath(sign: Sign, x: number, y: number, r: number): string | null {
  const half = (r * Math.sqrt(Math.PI)) / 2
  const corners: Record<Exclude<Sign, 'dot'>, [number, number][]> = {
    square: [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ],
    diamond: [
      [0, -half * Math.SQRT2],
      [half * Math.SQRT2, 0],
      [0, half * Math.SQRT2],
      [-half * Math.SQRT2, 0],
    ],
    triangle: threeCorners(r, -1),
    wedge: threeCorners(r, 1),
  }
  return sign === 'dot' ? null : `M${corners[sign].map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`).join('L')}Z`
}

/** An equilateral triangle whose middle is the point; it points up (-1) or down (1). */
function threeCorners(r: number, way: 1 | -1): [number, number][] {
  const side = r * Math.sqrt((4 * Math.PI) / Math.sqrt(3))
  const height = (side * Math.sqrt(3)) / 2
  return [
    [0, (way * height * 2) / 3],
    [side / 2, (-way * height) / 3],
    [-side / 2, (-way * height) / 3],
  ]
}
