import type { Role, Theme } from '../theme.ts'
import { point } from '../parts/plot.ts'
import type { Pointer } from '../parts/pointer.ts'
import { round, svg } from '../parts/svg.ts'

/** Shapes that tell kinds of event apart without their colour, in the order they are given out. */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'wedge', 'cross'] as const

/** One shape of a mark. */
export type Shape = (typeof SHAPES)[number]

/** The mark of an event, or its sign in the legend; hollow where it has not happened or does not hold. */
export interface Symbol {
  x: number
  y: number
  shape: Shape
  role: Role
  hollow: boolean
  pointer?: Pointer
}

const R = 4.6

/** Corners about the middle, in units of the radius. */
const CORNERS: Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  triangle: [
    [0, -1.15],
    [1.2, 0.95],
    [-1.2, 0.95],
  ],
  wedge: [
    [0, 1.15],
    [1.2, -0.95],
    [-1.2, -0.95],
  ],
  cross: [
    [-0.45, -1.2],
    [0.45, -1.2],
    [0.45, -0.45],
    [1.2, -0.45],
    [1.2, 0.45],
    [0.45, 0.45],
    [0.45, 1.2],
    [-0.45, 1.2],
    [-0.45, 0.45],
    [-1.2, 0.45],
    [-1.2, -0.45],
    [-0.45, -0.45],
  ],
}

/** Draws a mark: a circle, or a path of straight lines. */
export function drawSymbol(document: Document, theme: Theme, { x, y, shape, role, hollow, pointer }: Symbol): SVGElement {
  const paint = { fill: theme.color(hollow ? 'chart-bg' : role), stroke: theme.color(role), 'stroke-width': 1.6 }
  const corners = shape === 'circle' ? null : CORNERS[shape]
  const drawn =
    corners === null
      ? svg(document, 'circle', { cx: x, cy: y, r: R, ...paint })
      : svg(document, 'path', {
          d: `M${corners.map(([dx, dy]) => `${round(x + dx * R)},${round(y + dy * R)}`).join('L')}Z`,
          'stroke-linejoin': 'round',
          ...paint,
        })
  if (pointer) point(drawn, pointer)
  return drawn
}
