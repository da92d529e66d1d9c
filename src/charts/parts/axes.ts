import type { Theme } from '../theme.ts'
import { svg } from './svg.ts'
import { drawText, type PlacedText } from './text.ts'

/** A hairline of the grid; `strong` is the zero line. */
export interface GridLine {
  x1: number
  y1: number
  x2: number
  y2: number
  strong?: boolean
}

/** An axis as the layout settles it: lines, tick marks, and the words beside them. */
export interface Axis {
  lines: GridLine[]
  texts: PlacedText[]
}

/** Size of axis figures, in px of the drawing; 11.8 as shown at the tightest scale. */
export const AXIS_SIZE = 13

/**
 * Horizontal hairlines across the plot, figures sitting on them at the left, the unit once on the topmost.
 * Zero has a line in ink and no figure.
 */
export function yAxis(
  ticks: readonly number[],
  place: (value: number) => number,
  { left, right, label }: { left: number; right: number; label: (tick: number, top: boolean) => string },
): Axis {
  const top = ticks.at(-1)
  return {
    lines: ticks.map((tick) => ({ x1: left, x2: right, y1: place(tick), y2: place(tick), strong: tick === 0 })),
    texts: ticks
      .filter((tick) => tick !== 0)
      .map((tick) => ({
        x: left,
        y: place(tick) - 5,
        text: label(tick, tick === top),
        size: AXIS_SIZE,
        role: 'ink3' as const,
        halo: true,
      })),
  }
}

/** Ticks below the plot, each with its words; the outer words turn inwards when they would leave the picture. */
export function xAxis(
  ticks: readonly { at: number; text: string }[],
  y: number,
  { width, measure }: { width: number; measure: (text: string) => number },
): Axis {
  return {
    lines: ticks.map(({ at }) => ({ x1: at, x2: at, y1: y, y2: y + 5 })),
    texts: ticks.map(({ at, text }) => {
      const half = measure(text) / 2
      const anchor = at - half < 0 ? ('start' as const) : at + half > width ? ('end' as const) : ('middle' as const)
      const x = anchor === 'start' ? Math.max(0, at - half) : anchor === 'end' ? Math.min(width, at + half) : at
      return { x, y: y + 19, text, size: AXIS_SIZE, anchor, role: 'ink3' as const }
    }),
  }
}

/** Draws an axis: grid first, words on top. */
export function drawAxis(document: Document, theme: Theme, axis: Axis): SVGElement[] {
  return [
    ...axis.lines.map(({ strong, ...line }) =>
      svg(document, 'line', { ...line, stroke: theme.color(strong ? 'ink' : line.x1 === line.x2 ? 'ink3' : 'grid') }),
    ),
    ...axis.texts.map((text) => drawText(document, theme, text)),
  ]
}
