import { drawAbsences } from '../parts/absent.ts'
import { drawGrounds } from '../parts/draw-grounds.ts'
import { drawNotes } from '../parts/draw-notes.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import type { Theme } from '../theme.ts'
import type { ScatterLayout } from './field.ts'
import type { ScatterSeries } from './series.ts'

/** Draws a scatter chart; series and layout have decided everything. */
export const draw = (
  _series: ScatterSeries,
  layout: ScatterLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement =>
  drawShapes(
    document,
    theme,
    layout,
    [placed((doc) => [...drawNotes(doc, theme, layout.notes), ...drawAbsences(doc, theme, layout.absent)])],
    layout.grounds.length > 0 ? [placed((doc) => drawGrounds(doc, theme, layout.grounds))] : [],
  )
