import type { Theme } from '../theme.ts'
import { drawAbsences } from '../parts/absent.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { group, svg } from '../parts/svg.ts'
import { drawText } from '../parts/text.ts'
import type { PlacedBand, SankeyLayout } from './layout.ts'
import type { SankeySeries } from './series.ts'

/** Draws a sankey; series and layout have decided everything. */
export function draw(
  _series: SankeySeries,
  layout: SankeyLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement {
  const bands = placed((doc) => layout.bands.map((band) => drawBand(doc, theme, band)))
  const lacks = placed((doc) => [
    ...drawAbsences(doc, theme, layout.absent),
    ...layout.zeros.map(({ text, pointer }) => {
      const zero = group(doc, [drawText(doc, theme, text)])
      point(zero, pointer)
      return zero
    }),
  ])
  return drawShapes(document, theme, layout, [], [bands], [lacks])
}

/** Glass with an edge that can be seen, so that bands which cross stay apart; solid where it is thin. */
function drawBand(document: Document, theme: Theme, { d, role, strong, dashed, thin, pointer }: PlacedBand): SVGElement {
  const color = theme.color(role)
  const band = svg(document, 'path', {
    d,
    fill: color,
    ...(thin
      ? {}
      : {
          'fill-opacity': String(strong ? 0.42 : role === 'context' ? 0.2 : 0.3),
          stroke: color,
          'stroke-width': strong ? 1.25 : 0.9,
          'stroke-dasharray': dashed ? '3 3' : undefined,
        }),
  })
  point(band, pointer)
  return band
}
