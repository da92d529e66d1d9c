import { drawAbsences } from '../parts/absent.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { Theme } from '../theme.ts'
import type { DivergingSeries } from './series.ts'
import type { DivergingLayout } from './shape.ts'

/** Draws a diverging chart; series and layout have decided everything. */
export function draw(
  _series: DivergingSeries,
  layout: DivergingLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement {
  const bands = placed((doc) =>
    layout.bands.map(({ x0, x1, y0, y1 }) =>
      svg(doc, 'rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: theme.color('grid') }),
    ),
  )
  return drawShapes(
    document,
    theme,
    layout,
    [
      placed((doc) => [
        ...layout.zero.map(({ role, ...line }) => svg(doc, 'line', { ...line, stroke: theme.color(role) })),
        ...drawAbsences(doc, theme, layout.absent),
      ]),
    ],
    [bands],
  )
}
