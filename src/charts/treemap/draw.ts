import type { Theme } from '../theme.ts'
import { drawAbsences } from '../parts/absent.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import type { TreemapLayout } from './layout.ts'
import type { TreemapSeries } from './series.ts'

/** Draws a treemap; series and layout have decided everything. */
export function draw(
  _series: TreemapSeries,
  layout: TreemapLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement {
  return drawShapes(document, theme, layout, [], [], [placed((doc) => drawAbsences(doc, theme, layout.absent))])
}
