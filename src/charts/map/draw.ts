import type { Theme } from '../theme.ts'
import { drawAbsences } from '../parts/absent.ts'
import { drawNotes } from '../parts/draw-notes.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { group, svg } from '../parts/svg.ts'
import { drawText } from '../parts/text.ts'
import type { MapLayout, Shade } from './layout.ts'
import { VALUE, type MapSeries } from './series.ts'
import { borderLines, countryOutline, landOutline } from './world.ts'

/** Classes dark enough to stand apart from paper without an edge. */
const DARK = new Set(['seq4', 'seq5', 'seq6'])

/**
 * Draws a map; series and layout have decided everything. Shapes stand in `<defs class="shared">`, whose ids begin with
 * `shared-`: a page lifts them out, keeps them once, and every width and panel scales them. A shape of one id is the same in
 * every map, so all land is one path, and shaded countries lie on it.
 */
export function draw(_series: MapSeries, layout: MapLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const under = placed((doc) => {
    const defs = svg(doc, 'defs', { class: 'shared' })
    defs.appendChild(svg(doc, 'path', { id: 'shared-land', d: landOutline() }))
    defs.appendChild(svg(doc, 'path', { id: 'shared-borders', d: borderLines() }))
    for (const { number } of layout.shaded) defs.appendChild(svg(doc, 'path', { id: `shared-c${number}`, d: countryOutline(number) }))
    const own = layout.shaded.some(({ withheld }) => withheld) ? [hatching(doc, theme, layout.scale)] : []
    const shades = layout.shaded.map((shade) => drawShade(doc, theme, layout, shade))
    return [
      defs,
      ...own,
      use(doc, layout, 'land', { fill: theme.color('land') }),
      use(doc, layout, 'borders', { fill: 'none', stroke: theme.color('chart-bg') }, 0.75),
      ...shades,
    ]
  })
  const over = placed((doc) => [
    ...drawNotes(doc, theme, layout.notes),
    ...drawAbsences(doc, theme, layout.absent),
    ...layout.zeros.map(({ text, pointer }) => {
      const zero = group(doc, [drawText(doc, theme, text)])
      point(zero, pointer)
      return zero
    }),
  ])
  return drawShapes(document, theme, layout, [], [under], [over])
}

/** Uses a shared shape at the drawing's scale. Its line is set in px of the drawing: a thinner grid would thin it too. */
function use(
  document: Document,
  { top, scale }: MapLayout,
  id: string,
  attributes: Record<string, string | undefined>,
  line?: number,
): SVGElement {
  const precise = (value: number): string => String(Math.round(value * 1000) / 1000)
  return svg(document, 'use', {
    href: `#shared-${id}`,
    transform: `translate(0,${top})scale(${precise(scale)})`,
    ...attributes,
    'stroke-width': line === undefined ? undefined : precise(line / scale),
    'stroke-linejoin': line === undefined ? undefined : 'round',
  })
}

/** A country in the colour of its class, with an edge where it is pale; hatched or dotted where it has no value. */
function drawShade(document: Document, theme: Theme, layout: MapLayout, { number, role, withheld, hollow, row }: Shade): SVGElement {
  const dashes = (on: number, off: number): string => [on, off].map((length) => Math.round((length / layout.scale) * 10) / 10).join(' ')
  const style = role
    ? {
        fill: theme.color(role),
        stroke: theme.color(hollow ? 'ink' : DARK.has(role) ? 'chart-bg' : 'ink3'),
        'stroke-dasharray': hollow ? dashes(3, 2) : undefined,
      }
    : {
        fill: withheld ? 'url(#maphatch)' : theme.color('land'),
        stroke: theme.color('ink3'),
        'stroke-dasharray': withheld ? undefined : dashes(1.5, 2.5),
      }
  const shape = use(document, layout, `c${number}`, style, role && !hollow ? 0.75 : 1.1)
  point(shape, { rows: [row], column: VALUE })
  return shape
}

/** Hatching in px of the drawing, though it fills shapes of the grid. */
function hatching(document: Document, theme: Theme, scale: number): SVGElement {
  const defs = svg(document, 'defs')
  const pattern = svg(document, 'pattern', {
    id: 'maphatch',
    width: 5,
    height: 5,
    patternUnits: 'userSpaceOnUse',
    patternTransform: `scale(${Math.round(1000 / scale) / 1000})rotate(45)`,
  })
  pattern.appendChild(svg(document, 'rect', { width: 5, height: 5, fill: theme.color('chart-bg') }))
  pattern.appendChild(svg(document, 'line', { x1: 0, y1: 0, x2: 0, y2: 5, stroke: theme.color('ink3'), 'stroke-width': 2.4 }))
  defs.appendChild(pattern)
  return defs
}
