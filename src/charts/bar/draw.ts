import { drawShapes, type Shapes } from '../parts/shapes.ts'
import type { Theme } from '../theme.ts'
import type { BarSeries } from './series.ts'

/** Draws a bar chart; series and layout have decided everything. */
export const draw = (_series: BarSeries, layout: Shapes, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement => drawShapes(document, theme, layout)
