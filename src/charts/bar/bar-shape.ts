import type { PlacedNote } from '../parts/annotate.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Bar, Shapes } from '../parts/shapes.ts'
import { isStep } from '../theme.ts'
import type { BarMarks } from './bar-references.ts'
import type { Piece, Spot } from './pieces.ts'

/** Places of a bar chart: its shapes, bands and lines of reference, and the annotations of upright bars. */
export interface BarLayout extends Shapes, BarMarks {
  notes: PlacedNote[]
}

/** Edges of a bar in px of the drawing. */
export interface Edges {
  x0: number
  x1: number
  y0: number
  y1: number
}

/** The cell that a bar stands for, or the gap in its place. */
export const cellOf = ({ row, column }: Pick<Spot, 'row' | 'column'>): Pointer => ({ rows: [row], column })

/** A piece with the edges that it was given. */
export interface PlacedPiece extends Edges {
  piece: Piece
}

/**
 * The rectangles of a piece as its flags and its place let it look: solid; pale with an edge, where it was estimated or worked
 * out; with a dashed edge, where it is projected or an upper bound; glass, where China fills a wide area of a stack; with an edge, where
 * the colours of an order are too pale for paper.
 */
export function barShapes(piece: Piece, edges: Edges, stacked: boolean): Bar[] {
  const { role } = piece.paint
  const pointer = cellOf(piece)
  const inner = {
    x0: edges.x0 + 0.6,
    x1: Math.max(edges.x0 + 0.7, edges.x1 - 0.6),
    y0: edges.y0 + 0.6,
    y1: Math.max(edges.y0 + 0.7, edges.y1 - 0.6),
  }
  if (piece.wear !== 'solid' && isStep(role)) return outlined({ ...inner, fill: role, pointer })
  if (piece.wear !== 'solid')
    return [{ ...inner, fill: role, pale: true, edge: role, ...(piece.wear === 'dashed' ? { dashed: true } : {}), pointer }]
  if (stacked && role === 'ho') return [{ ...inner, fill: 'glass-ho', edge: 'ho', pointer }]
  if (isStep(role)) return [{ ...inner, fill: role, edge: 'ink3', pointer }]
  return [{ ...edges, fill: role, pointer }]
}

/** Paper between a dashed outline and its fill, and the size of a rectangle that has room for it, in px. */
const MARGIN = 2.4
const ROOMY = 9

/**
 * A piece that was not read, in the colours of an order: thinned, its colour would be another answer's, so it keeps its own within a
 * dashed outline, off which it stands so that the dashes show beside dark colours too.
 */
function outlined(bar: Bar): Bar[] {
  const outline = { ...bar, edge: 'ink2' as const, dashed: true }
  if (Math.min(bar.x1 - bar.x0, bar.y1 - bar.y0) < ROOMY) return [outline]
  const core = { ...bar, x0: bar.x0 + MARGIN, x1: bar.x1 - MARGIN, y0: bar.y0 + MARGIN, y1: bar.y1 - MARGIN }
  return [{ ...outline, fill: 'paper' }, core]
}

/** Letters on a piece of a stack are ink where its area is pale, else the colour made for its area. */
export const isPale = ({ wear, paint }: Pick<Piece, 'wear' | 'paint'>): boolean =>
  (wear !== 'solid' && !isStep(paint.role)) || paint.role === 'ho'

/** How far the dashes of an open end reach beyond its bar. */
const OPEN = 12

/** The open end of a lower bound: three sides of dashes beyond the bar, or nothing. */
export function openEnd(piece: Piece, edges: Edges, towards: 'right' | 'left' | 'up' | 'down'): Bar[] {
  if (!piece.open) return []
  const beyond = {
    right: { x0: edges.x1, x1: edges.x1 + OPEN },
    left: { x0: edges.x0 - OPEN, x1: edges.x0 },
    up: { y0: edges.y0 - OPEN, y1: edges.y0 },
    down: { y0: edges.y1, y1: edges.y1 + OPEN },
  }[towards]
  return [{ ...edges, ...beyond, edge: piece.paint.role, dashed: true }]
}

/** Room that an open end takes beyond its bar. */
export const openRoom = (piece: Piece): number => (piece.open ? OPEN : 0)
