import { drawShapes, type Shapes } from '../parts/shapes.ts'
import type { Theme } from '../theme.ts'
import type { RangeSeries } from './series.ts'

/** Draws a range chart; series and layout have decided everything. */
export const draw = (_series: RangeSeries, layout: Shapes, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement => drawShapes(document, theme, layout)
