import { drawAbsences } from '../parts/absent.ts'
import { placed } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { Theme } from '../theme.ts'
import type { BeeswarmLayout } from './layout.ts'
import type { BeeswarmSeries } from './series.ts'

/** Strokes of a leader where lines join dots: it must not be taken for one of them. */
const DOTTED = { 'stroke-width': 0.75, 'stroke-dasharray': '1 2.5' }

/** Draws a beeswarm; series and layout have decided everything. */
export const draw = (
  { join }: Pick<BeeswarmSeries, 'join'>,
  layout: BeeswarmLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement => {
  const leaders = placed((doc) =>
    layout.leaders.map(({ role, width: _width, ...line }) =>
      svg(doc, 'line', { ...line, stroke: theme.color(role), ...(join ? DOTTED : {}) }),
    ),
  )
  return drawShapes(document, theme, layout, [placed((doc) => drawAbsences(doc, theme, layout.absent))], [], [leaders])
}
