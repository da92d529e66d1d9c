import { drawShapes, type Shapes } from '../parts/shapes.ts'
import type { Theme } from '../theme.ts'
import type { ScatterSeries } from './series.ts'

/** Draws a scatter chart; series and layout have decided everything. */
export const draw = (_series: ScatterSeries, layout: Shapes, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement =>
  drawShapes(document, theme, layout)
