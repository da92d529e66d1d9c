import * as Plot from '@observablehq/plot'
import type { Theme } from '../theme.ts'
import { drawGrounds } from '../parts/draw-grounds.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import type { SlopeLayout } from './layout.ts'
import type { SlopeSeries } from './series.ts'

/** Draws a slope chart; series and layout have decided everything. Dots carry the values; lines only join them. */
export function draw(_series: SlopeSeries, layout: SlopeLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const lines = layout.lines.map(({ points, role, width }) =>
    Plot.line(points, { stroke: theme.color(role), strokeWidth: width, strokeLinecap: 'round', strokeLinejoin: 'round' }),
  )
  const under = layout.grounds.length > 0 ? [placed((doc) => drawGrounds(doc, theme, layout.grounds))] : []
  return drawShapes(document, theme, layout, lines, under)
}
