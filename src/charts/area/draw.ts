import { drawAbsences } from '../parts/absent.ts'
import { drawNotes } from '../parts/draw-notes.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { group, svg } from '../parts/svg.ts'
import type { Rule } from '../parts/shapes.ts'
import type { Theme } from '../theme.ts'
import type { AreaLayout } from './layout.ts'
import type { AreaMarks } from './marks.ts'
import type { AreaSeries } from './series.ts'

/** Draws an area chart; series and layout have decided everything. */
export function draw(_series: AreaSeries, layout: AreaLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const { marks, overGrid, base, references, absent, notes } = layout
  const under = placed((doc) =>
    references.bands.map(({ x0, x1, y0, y1 }) =>
      svg(doc, 'rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: theme.color('grid') }),
    ),
  )
  const areas = placed((doc) => [
    ...drawFills(doc, theme, marks),
    ...(overGrid.length > 0
      ? [
          group(
            doc,
            overGrid.map((rule) => drawRule(doc, theme, rule)),
            { 'stroke-opacity': 0.35 },
          ),
        ]
      : []),
    drawRule(doc, theme, base),
    ...drawEdges(doc, theme, marks),
    drawPosts(doc, theme, marks),
    ...references.rules.map((rule) => drawRule(doc, theme, rule)),
  ])
  const over = placed((doc) => [...drawAbsences(doc, theme, absent), ...drawNotes(doc, theme, notes)])
  return drawShapes(document, theme, layout, [areas], [under], [over])
}

const drawRule = (document: Document, theme: Theme, { role, width, ...line }: Rule): SVGElement =>
  svg(document, 'line', { ...line, stroke: theme.color(role), 'stroke-width': width })

const drawFills = (document: Document, theme: Theme, { fills }: AreaMarks): SVGElement[] =>
  fills.map(({ d, role, opacity }) => {
    const path = svg(document, 'path', { d, fill: theme.color(role) })
    // Finer than a tenth, which is what `svg` rounds numbers to.
    if (opacity !== undefined) path.setAttribute('fill-opacity', String(opacity))
    return path
  })

const drawEdges = (document: Document, theme: Theme, { edges }: AreaMarks): SVGElement[] =>
  edges.map(({ d, role, width, dashed, pointer }) => {
    const path = svg(document, 'path', {
      d,
      fill: 'none',
      stroke: theme.color(role),
      'stroke-width': width,
      'stroke-linejoin': 'round',
      'stroke-dasharray': dashed ? '4 4' : undefined,
    })
    if (pointer) point(path, pointer)
    return path
  })

/** Slices that the reading script finds values by: unseen, but for those that stand alone. */
function drawPosts(document: Document, theme: Theme, { posts }: AreaMarks): SVGElement {
  return group(
    document,
    posts.map(({ x0, x1, y0, y1, role, pointer }) => {
      const rect = svg(document, 'rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: role && theme.color(role) })
      point(rect, pointer)
      return rect
    }),
    { fill: 'none' },
  )
}
