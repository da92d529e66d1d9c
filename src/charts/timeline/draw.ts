import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { Theme } from '../theme.ts'
import type { TimelineLayout } from './placed-timeline.ts'
import type { TimelineSeries } from './series.ts'
import { drawSymbol } from './symbol.ts'

/** Draws a timeline; series and layout have decided everything. Marks carry the words; threads only lead to the axis. */
export const draw = (
  _series: TimelineSeries,
  layout: TimelineLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement =>
  drawShapes(
    document,
    theme,
    layout,
    [placed((doc) => layout.symbols.map((symbol) => drawSymbol(doc, theme, symbol)))],
    [
      placed((doc) =>
        layout.threads.map(({ d, role, width, dashed }) =>
          svg(doc, 'path', {
            d,
            fill: 'none',
            stroke: theme.color(role),
            'stroke-width': width,
            'stroke-dasharray': dashed ? '2 4' : undefined,
          }),
        ),
      ),
    ],
  )
