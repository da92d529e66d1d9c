import { drawAbsences } from '../parts/absent.ts'
import { drawNotes } from '../parts/draw-notes.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { Theme } from '../theme.ts'
import type { LollipopSeries } from './series.ts'
import type { LollipopLayout } from './shape.ts'

/** Draws a lollipop chart; series and layout have decided everything. */
export function draw(
  _series: LollipopSeries,
  layout: LollipopLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement {
  const stems = placed((doc) =>
    layout.stems.map(({ role, width, dashed, ...line }) =>
      svg(doc, 'line', { ...line, stroke: theme.color(role), 'stroke-width': width, 'stroke-dasharray': dashed ? '2.5 3' : undefined }),
    ),
  )
  const paths = placed((doc) => [
    ...layout.paths.map(({ d, fill, stroke, dotted, pointer }) => {
      const path = svg(doc, 'path', {
        d,
        fill: theme.color(fill ?? 'chart-bg'),
        stroke: theme.color(stroke),
        'stroke-width': dotted ? 1 : 1.5,
        'stroke-linejoin': 'round',
        'stroke-dasharray': dotted ? '1.5 2.5' : undefined,
      })
      point(path, pointer)
      return path
    }),
    ...drawAbsences(doc, theme, layout.absent),
  ])
  const bands = placed((doc) =>
    layout.bands.map(({ x0, x1, y0, y1 }) =>
      svg(doc, 'rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: theme.color('grid') }),
    ),
  )
  const notes = placed((doc) => drawNotes(doc, theme, layout.notes))
  return drawShapes(document, theme, layout, [stems], [bands], [paths, notes])
}
