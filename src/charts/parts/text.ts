import type { Role, Theme } from '../theme.ts'
import type { Pointer } from './pointer.ts'
import { svg } from './svg.ts'

/** A piece of text whose place the layout has settled. */
export interface PlacedText {
  x: number
  y: number
  text: string
  size: number
  weight?: 400 | 500 | 600
  anchor?: 'start' | 'middle' | 'end'
  role: Role
  face?: 'sans' | 'display'
  /** A band of paper around the letters, where they cross a line. */
  halo?: boolean
  /** Series that it names, so that a reader can see it alone: a column of the chart's table (`c3`), or rows of it (`r0-4`). */
  series?: string
  /** What it names, where a number stands in place of the name. */
  name?: string
  /** Cells of the chart's table that it says, or the marks of which it belongs to: it is dimmed with them where another series is seen alone. */
  of?: Pointer | undefined
}

/** Draws a placed text. `y` is the baseline. */
export function drawText(document: Document, theme: Theme, text: PlacedText): SVGElement {
  return svg(
    document,
    'text',
    {
      x: text.x,
      y: text.y,
      'font-size': text.size,
      'font-weight': text.weight === 400 ? undefined : text.weight,
      'text-anchor': text.anchor === 'start' ? undefined : text.anchor,
      fill: theme.color(text.role),
      'data-s': text.series,
      'data-name': text.name,
      'data-of': text.of && `${text.of.rows.join(' ')};${[text.of.column].flat().join(' ')}`,
      class: [text.face === 'display' ? 'disp' : '', text.halo ? 'halo' : ''].filter(Boolean).join(' ') || undefined,
      ...(text.halo ? { stroke: theme.color('chart-bg'), 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' } : {}),
    },
    text.text,
  )
}

/** Height of a line of text at a size, for boxes: the sans rises 0.8 and falls 0.25 of its size. */
export const ASCENT = 0.8
export const DESCENT = 0.25

/** A box in pixels of the drawing. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** Box that a placed text takes, given its measured width. */
export function textBox(text: PlacedText, width: number): Box {
  const x0 = text.anchor === 'end' ? text.x - width : text.anchor === 'middle' ? text.x - width / 2 : text.x
  return { x0, x1: x0 + width, y0: text.y - ASCENT * text.size, y1: text.y + DESCENT * text.size }
}

/** True when two boxes share more than a hair. */
export const overlap = (a: Box, b: Box, gap = 0): boolean =>
  a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap
