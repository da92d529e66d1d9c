import type { Theme } from '../theme.ts'
import type { Bar } from './shapes.ts'
import { svg } from './svg.ts'

/** Draws pale grounds, which belong under everything: the stretch of projections, and bands of reference. */
export const drawGrounds = (document: Document, theme: Theme, grounds: readonly Bar[]): SVGElement[] =>
  grounds.map(({ x0, x1, y0, y1 }) =>
    svg(document, 'rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: theme.color('grid'), 'fill-opacity': 0.6 }),
  )
