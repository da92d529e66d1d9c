import type { Theme } from '../theme.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { HistogramLayout } from './layout.ts'
import type { AsideBar } from './place-asides.ts'
import type { HistogramSeries } from './series.ts'

/** Draws a histogram; series and layout have decided everything. */
export const draw = (
  _series: HistogramSeries,
  layout: HistogramLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement =>
  drawShapes(document, theme, layout, [
    placed((doc) => [
      ...layout.lines.map(({ role, width, ...line }) => svg(doc, 'line', { ...line, stroke: theme.color(role), 'stroke-width': width })),
      ...layout.asides.map((bar) => drawAside(doc, theme, bar)),
    ]),
  ])

const DASHES: Record<AsideBar['kind'], string | undefined> = {
  bound: '3 3',
  'net-exporter': undefined,
  withheld: undefined,
  missing: '1.5 2.5',
}

/** An outline: dashed for bounds, dotted for what is not available, crossed for what is withheld. A path, for a bar would be read as one of the bins. */
function drawAside(document: Document, theme: Theme, { x0, x1, y0, y1, role, kind, pointer }: AsideBar): SVGElement {
  const box = `M${x0},${y0}H${x1}V${y1}H${x0}V${y0}`
  const cross = kind === 'withheld' ? `L${Math.min(x1, x0 + y1 - y0)},${y1}` : ''
  const path = svg(document, 'path', {
    d: box + cross,
    fill: theme.color('chart-bg'),
    stroke: theme.color(role),
    'stroke-width': 1.25,
    'stroke-dasharray': DASHES[kind],
  })
  point(path, pointer)
  return path
}
