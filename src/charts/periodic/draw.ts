import { drawShapes } from '../parts/shapes.ts'
import type { Theme } from '../theme.ts'
import type { PeriodicLayout } from './layout.ts'
import type { PeriodicSeries } from './series.ts'

/** Draws a periodic table; series and layout have decided everything. */
export const draw = (
  _series: PeriodicSeries,
  layout: PeriodicLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement => drawShapes(document, theme, layout)
