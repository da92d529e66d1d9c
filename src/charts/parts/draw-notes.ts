import type { Theme } from '../theme.ts'
import type { PlacedNote } from './annotate.ts'
import { svg } from './svg.ts'
import { drawText } from './text.ts'

/** Draws annotations: a dot on the value, a hairline, the words. */
export function drawNotes(document: Document, theme: Theme, notes: readonly PlacedNote[]): SVGElement[] {
  return notes.flatMap(({ texts, leader, dot }) => [
    ...(leader ? [svg(document, 'line', { x1: leader.x, x2: leader.x, y1: leader.y1, y2: leader.y2, stroke: theme.color('ink3') })] : []),
    ...(dot ? [svg(document, 'circle', { cx: dot.x, cy: dot.y, r: 3.5, fill: theme.color('ink') })] : []),
    ...texts.map((text) => drawText(document, theme, text)),
  ])
}
