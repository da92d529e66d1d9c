import type { Theme } from '../theme.ts'
import { point } from '../parts/plot.ts'
import { svg } from '../parts/svg.ts'
import type { PlacedFlow } from './layout-flows.ts'
import { signPath, type PlacedSymbol } from './signs.ts'

/** Draws a flow: glass with an edge that can be seen, so that flows which cross stay apart. */
export function drawBand(document: Document, theme: Theme, { d, role, strong, pointer }: PlacedFlow): SVGElement {
  const color = theme.color(role)
  const band = svg(document, 'path', {
    d,
    fill: color,
    'fill-opacity': String(strong ? 0.6 : 0.45),
    stroke: color,
    'stroke-width': 0.9,
    'stroke-linejoin': 'round',
  })
  point(band, pointer)
  return band
}

/** Draws a symbol: a circle, or the shape of its category; hollow ones show the paper. */
export function drawSymbol(document: Document, theme: Theme, symbol: PlacedSymbol): SVGElement {
  const { x, y, r, sign, role, hollow, opacity, edge, pointer } = symbol
  const d = signPath(sign, x, y, r)
  const style = {
    fill: theme.color(hollow ? 'chart-bg' : role),
    'fill-opacity': opacity === 1 ? undefined : String(opacity),
    stroke: theme.color(edge),
    'stroke-width': edge === role ? 1.75 : 1,
  }
  const drawn = d
    ? svg(document, 'path', { d, ...style, 'stroke-linejoin': 'round' })
    : svg(document, 'circle', { cx: x, cy: y, r, ...style })
  if (pointer) point(drawn, pointer)
  return drawn
}
