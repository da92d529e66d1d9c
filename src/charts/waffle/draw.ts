import type { Theme } from '../theme.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { WaffleLayout } from './layout.ts'
import type { WaffleSeries } from './series.ts'

/** Draws a waffle chart; series and layout have decided everything. */
export function draw(
  _series: WaffleSeries,
  layout: WaffleLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement {
  const tiles = placed((doc) =>
    layout.tiles.map(({ d, role, pale, pointer }) => {
      const path = svg(doc, 'path', {
        d,
        fill: theme.color(role),
        'fill-opacity': pale ? 0.32 : undefined,
        stroke: pale ? theme.color(role) : undefined,
      })
      if (pointer) point(path, pointer)
      return path
    }),
  )
  return drawShapes(document, theme, layout, [], [tiles])
}
