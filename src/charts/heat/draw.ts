import type { Theme } from '../theme.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { HeatLayout } from './layout.ts'
import type { HeatSeries } from './series.ts'

/** Draws a heat chart; series and layout have decided everything. Outlines lie over the cells and under the words. */
export function draw(_series: HeatSeries, layout: HeatLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const outlines = placed((doc) =>
    layout.outlines.map(({ x0, y0, x1, y1 }) =>
      svg(doc, 'rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: 'none', stroke: theme.color('ink'), 'stroke-width': 2.25 }),
    ),
  )
  return drawShapes(document, theme, layout, [], [], [outlines])
}
