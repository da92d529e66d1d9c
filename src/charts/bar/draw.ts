import { drawNotes } from '../parts/draw-notes.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import type { Theme } from '../theme.ts'
import type { BarLayout } from './bar-shape.ts'
import type { BarSeries } from './series.ts'

/** Draws a bar chart; series and layout have decided everything. */
export const draw = (_series: BarSeries, layout: BarLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement =>
  drawShapes(document, theme, layout, layout.notes.length > 0 ? [placed((doc) => drawNotes(doc, theme, layout.notes))] : [])
