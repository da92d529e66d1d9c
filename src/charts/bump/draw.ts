import * as Plot from '@observablehq/plot'
import { placed, pointed } from '../parts/plot.ts'
import { drawShapes, type Dot } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { Theme } from '../theme.ts'
import { pathThrough } from './curve.ts'
import type { BumpLayout } from './placed-bump.ts'
import type { BumpSeries } from './series.ts'

/** Draws a bump chart; series and layout have decided everything. Dots carry the values; lines only join them. */
export function draw(series: BumpSeries, layout: BumpLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const strokes = placed((doc) =>
    layout.strokes.flatMap(({ points, role, width, dashed }) => {
      const line = {
        d: pathThrough(points, series.join),
        fill: 'none',
        'stroke-linecap': dashed ? undefined : 'round',
      }
      return [
        // A band of paper parts lines that cross.
        svg(doc, 'path', { ...line, stroke: theme.color('chart-bg'), 'stroke-width': width + 3 }),
        svg(doc, 'path', { ...line, stroke: theme.color(role), 'stroke-width': width, 'stroke-dasharray': dashed ? '3 5' : undefined }),
      ]
    }),
  )
  const ends = Plot.dot(layout.ends, {
    x: 'x',
    y: 'y',
    r: 'r',
    sort: null,
    fill: (dot: Dot) => theme.color(dot.ring ? 'chart-bg' : dot.role),
    stroke: (dot: Dot) => theme.color(dot.role),
    strokeWidth: 1.75,
    render: pointed(layout.ends.map((dot) => dot.pointer)),
  })
  return drawShapes(document, theme, layout, [strokes], [], [ends])
}
