import { drawGrounds } from '../parts/draw-grounds.ts'
import { drawNotes } from '../parts/draw-notes.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { Theme } from '../theme.ts'
import type { BarLayout } from './bar-shape.ts'
import type { BarSeries } from './series.ts'

/** Draws a bar chart; series and layout have decided everything. */
export function draw(_series: BarSeries, layout: BarLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const { notes, grounds, over } = layout
  return drawShapes(
    document,
    theme,
    layout,
    notes.length > 0 ? [placed((doc) => drawNotes(doc, theme, notes))] : [],
    grounds.length > 0 ? [placed((doc) => drawGrounds(doc, theme, grounds))] : [],
    over.length > 0
      ? [
          placed((doc) =>
            over.map(({ role, width, ...line }) => svg(doc, 'line', { ...line, stroke: theme.color(role), 'stroke-width': width })),
          ),
        ]
      : [],
  )
}
