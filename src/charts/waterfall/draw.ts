import { drawAbsences } from '../parts/absent.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import type { Theme } from '../theme.ts'
import type { WaterfallLayout } from './layout.ts'
import type { WaterfallSeries } from './series.ts'

/** Draws a waterfall; series and layout have decided everything. */
export const draw = (
  _series: WaterfallSeries,
  layout: WaterfallLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement => drawShapes(document, theme, layout, [placed((doc) => drawAbsences(doc, theme, layout.absent))])
