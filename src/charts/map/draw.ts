import type { Theme } from '../theme.ts'
import { drawAbsences } from '../parts/absent.ts'
import { drawNotes } from '../parts/draw-notes.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { group, svg } from '../parts/svg.ts'
import { drawText } from '../parts/text.ts'
import type { Atlas } from './atlas.ts'
import { drawBand, drawSymbol } from './draw-marks.ts'
import type { Shade } from './layout-countries.ts'
import type { MapLayout } from './layout.ts'
import { outlineOf } from './outline.ts'
import { regionAtlas } from './regions.ts'
import type { MapSeries } from './series.ts'
import type { View } from './views.ts'
import { WORLD } from './world.ts'

/** Classes dark enough to stand apart from paper without an edge. */
const DARK = new Set(['seq4', 'seq5', 'seq6', 'div0', 'div6'])

/**
 * Draws a map; series and layout have decided everything. Shapes stand in `<defs class="shared">`, whose ids begin with
 * `shared-`: a page lifts them out, keeps them once, and every width and panel scales them. A shape of one id is the same in
 * every map, so all land is one path, and shaded countries lie on it.
 */
export function draw(series: MapSeries, layout: MapLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const under = placed((doc) => {
    const withheld = layout.shaded.flat().some((shade) => shade.withheld)
    return [
      shapesOf(doc, series),
      // An inset comes first, so that a country which both show is read where it is large.
      ...layout.views
        .map((view, k) => drawView(doc, theme, view, layout.shaded[k]!, withheld ? `maphatch${k}` : ''))
        .toReversed()
        .flat(),
      ...(layout.lens.length > 0 ? [svg(doc, 'path', { d: `M${layout.lens.join('L')}Z`, fill: 'none', stroke: theme.color('ink2') })] : []),
      ...layout.flows.map((flow) => drawBand(doc, theme, flow)),
      ...layout.symbols.map((symbol) => drawSymbol(doc, theme, symbol)),
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

/** Shapes that any width of this map uses: the narrowest may have an inset that the widest does without. */
function shapesOf(document: Document, series: MapSeries): SVGElement {
  const defs = svg(document, 'defs', { class: 'shared' })
  const add = (id: string, d: string): void => {
    if (d) defs.appendChild(svg(document, 'path', { id: `shared-${id}`, d }))
  }
  const inset = series.inset ? [regionAtlas(series.inset)] : []
  for (const atlas of [WORLD, ...inset]) {
    add(`${atlas.prefix}land`, atlas.land())
    add(`${atlas.prefix}borders`, atlas.borders())
    if (series.kind === 'choropleth')
      for (const { number } of series.countries) add(`${atlas.prefix}c${number}`, outlineOf(atlas.rings(number)))
  }
  return defs
}

/** Land, borders and shaded countries of a view; an inset has a frame. */
function drawView(document: Document, theme: Theme, view: View, shaded: readonly Shade[], hatch: string): SVGElement[] {
  const { x0, y0, x1, y1 } = view.box
  const frame = { x: x0 + 0.5, y: y0 + 0.5, width: x1 - x0 - 1, height: y1 - y0 - 1, fill: 'none', stroke: theme.color('ink2') }
  return [
    ...(hatch ? [hatching(document, theme, view.scale, hatch)] : []),
    use(document, view, 'land', { fill: theme.color('land') }),
    use(document, view, 'borders', { fill: 'none', stroke: theme.color('chart-bg') }, 0.75),
    ...shaded.map((shade) => drawShade(document, theme, view, shade, hatch)),
    ...(view.region ? [svg(document, 'rect', frame)] : []),
  ]
}

/** Uses a shared shape at a view's scale. Its line is set in px of the drawing: a thinner grid would thin it too. */
function use(
  document: Document,
  { atlas, x, y, scale }: { atlas: Atlas; x: number; y: number; scale: number },
  id: string,
  attributes: Record<string, string | undefined>,
  line?: number,
): SVGElement {
  const precise = (value: number): string => String(Math.round(value * 1000) / 1000)
  return svg(document, 'use', {
    href: `#shared-${atlas.prefix}${id}`,
    transform: `translate(${precise(x)},${precise(y)})scale(${precise(scale)})`,
    ...attributes,
    'stroke-width': line === undefined ? undefined : precise(line / scale),
    'stroke-linejoin': line === undefined ? undefined : 'round',
  })
}

/** A country in the colour of its class, with an edge where it is pale; hatched or dotted where it has no value. */
function drawShade(
  document: Document,
  theme: Theme,
  view: View,
  { number, role, withheld, hollow, pointer }: Shade,
  hatch: string,
): SVGElement {
  const dashes = (on: number, off: number): string => [on, off].map((length) => Math.round((length / view.scale) * 10) / 10).join(' ')
  const style = role
    ? {
        fill: theme.color(role),
        stroke: theme.color(hollow ? 'ink' : DARK.has(role) ? 'chart-bg' : 'ink3'),
        'stroke-dasharray': hollow ? dashes(3, 2) : undefined,
      }
    : {
        fill: withheld ? `url(#${hatch})` : theme.color('land'),
        stroke: theme.color('ink3'),
        'stroke-dasharray': withheld ? undefined : dashes(1.5, 2.5),
      }
  const shape = use(document, view, `c${number}`, style, role && !hollow ? 0.75 : 1.1)
  if (pointer) point(shape, pointer)
  return shape
}

/** Hatching in px of the drawing, though it fills shapes of the grid. */
function hatching(document: Document, theme: Theme, scale: number, id: string): SVGElement {
  const defs = svg(document, 'defs')
  const pattern = svg(document, 'pattern', {
    id,
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
