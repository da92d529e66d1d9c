import type { Theme } from '../theme.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { svg } from '../parts/svg.ts'
import type { MapLayout } from './layout.ts'
import { VALUE, type MapSeries } from './series.ts'
import { countryOutline, landWithout } from './world.ts'

/**
 * Draws a map; series and layout have decided everything. Shapes stand in `<defs class="shared">`, whose ids begin with
 * `shared-`: a page lifts them out, keeps them once, and every width scales them.
 */
export function draw(_series: MapSeries, layout: MapLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const shaded = layout.shaded.map((country) => ({ ...country, d: countryOutline(country.number) })).filter(({ d }) => d !== '')
  const shapes = placed((doc) => {
    const defs = svg(doc, 'defs', { class: 'shared' })
    const land = svg(doc, 'path', { id: 'shared-land', d: landWithout(new Set(shaded.map(({ number }) => number))) })
    defs.appendChild(land)
    const transform = `translate(0,${layout.top})scale(${Math.round(layout.scale * 1000) / 1000})`
    const use = (id: string, fill: string, edge: string): SVGElement =>
      svg(doc, 'use', { href: `#${id}`, transform, fill, stroke: edge, 'stroke-width': 0.75, 'vector-effect': 'non-scaling-stroke' })
    const countries = shaded.map(({ number, role, row, d }) => {
      defs.appendChild(svg(doc, 'path', { id: `shared-c${number}`, d }))
      const country = use(`shared-c${number}`, theme.color(role), theme.color('chart-bg'))
      point(country, { rows: [row], column: VALUE })
      return country
    })
    return [defs, use('shared-land', theme.color('land'), theme.color('land')), ...countries]
  })
  return drawShapes(document, theme, layout, [], [shapes])
}
