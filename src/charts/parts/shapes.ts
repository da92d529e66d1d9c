import * as Plot from '@observablehq/plot'
import type { Role, Theme } from '../theme.ts'
import { childrenOf, drawPlot, placed, point, pointed, type Mark } from './plot.ts'
import type { Pointer } from './pointer.ts'
import { svg } from './svg.ts'
import { drawText, type PlacedText } from './text.ts'

/** A rectangle in px of the drawing, with its colours by role. */
export interface Bar {
  x0: number
  y0: number
  x1: number
  y1: number
  fill?: Role
  edge?: Role
  /** Its fill is thinned: estimated, or worked out. */
  pale?: boolean
  dashed?: boolean
  /** Dotted edge: not available. */
  dotted?: boolean
  /** Hatched: withheld. */
  hatched?: boolean
  pointer?: Pointer
}

/** A dot, a ring (`fill` paper), or a dot in a ring. */
export interface Dot {
  x: number
  y: number
  r: number
  role: Role
  ring?: boolean
  /** Colour of its edge where it is another than its own: paper, so that circles that overlap stay apart. */
  edge?: Role
  /** How much of its fill is seen, from 0 to 1: wide circles are glass. */
  opacity?: number
  /** A thin ring around it: printed again, unchanged. */
  halo?: boolean
  pointer?: Pointer
}

/** A hairline. */
export interface Rule {
  x1: number
  y1: number
  x2: number
  y2: number
  role: Role
  width?: number
}

/** A free shape under the bars: the stream of a chain. */
export interface Area {
  d: string
  fill?: Role
  edge?: Role
}

/** Everything that a layout of bars has settled, from the back to the front. */
export interface Shapes {
  width: number
  height: number
  areas?: Area[]
  rules: Rule[]
  bars: Bar[]
  dots?: Dot[]
  texts: PlacedText[]
}

/** Scales that leave values alone: a layout gives pixels. */
const AS_THEY_ARE = {
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
  r: { type: 'identity' },
  opacity: { type: 'identity' },
} as const

/** Draws shapes: Plot's rectangles and dots on scales that are pixels already, and placed words on top. `more` are marks beneath the dots, `under` marks beneath all, `over` marks above the dots. */
export function drawShapes(
  document: Document,
  theme: Theme,
  shapes: Shapes,
  more: readonly Mark[] = [],
  under: readonly Mark[] = [],
  over: readonly Mark[] = [],
): SVGSVGElement {
  const hatched = shapes.bars.some((bar) => bar.hatched)
  const marks: Mark[] = [
    ...under,
    placed((doc) => [
      ...(hatched ? [hatch(doc, theme)] : []),
      ...(shapes.areas ?? []).map(({ d, fill, edge }) =>
        svg(doc, 'path', {
          d,
          fill: fill ? theme.color(fill) : 'none',
          stroke: edge ? theme.color(edge) : undefined,
          'stroke-width': edge ? 1.25 : undefined,
        }),
      ),
      ...shapes.rules.map(({ role, width, ...line }) => svg(doc, 'line', { ...line, stroke: theme.color(role), 'stroke-width': width })),
    ]),
  ]
  if (shapes.bars.length > 0) {
    marks.push(
      Plot.rect(shapes.bars, {
        x1: 'x0',
        x2: 'x1',
        y1: 'y0',
        y2: 'y1',
        fill: (bar: Bar) => (bar.hatched ? 'url(#hatch)' : bar.fill ? theme.color(bar.fill) : 'none'),
        stroke: (bar: Bar) => (bar.edge ? theme.color(bar.edge) : 'none'),
        strokeWidth: 1.2,
        insetLeft: 0,
        insetRight: 0,
        insetTop: 0,
        insetBottom: 0,
        render: (index, scales, values, dimensions, context, next) => {
          const drawn = pointed(shapes.bars.map((bar) => bar.pointer))(index, scales, values, dimensions, context, next)
          if (drawn) childrenOf(drawn).forEach((element, place) => settle(element, shapes.bars[index[place]!]!))
          return drawn
        },
      }),
    )
  }
  marks.push(...more)
  const dots = shapes.dots ?? []
  if (dots.length > 0) marks.push(...dotMarks(dots, theme))
  marks.push(...over)
  marks.push(placed((doc) => shapes.texts.map((text) => drawText(doc, theme, text))))
  return drawPlot({ document, width: shapes.width, height: shapes.height, ...AS_THEY_ARE, marks })
}

/** Dots by Plot, thin rings around the unchanged ones first. */
function dotMarks(dots: readonly Dot[], theme: Theme): Mark[] {
  const halos = dots.filter((dot) => dot.halo)
  const rings =
    halos.length > 0
      ? [
          Plot.dot(halos, {
            x: 'x',
            y: 'y',
            r: (dot: Dot) => dot.r + 3.5,
            fill: 'none',
            stroke: (dot: Dot) => theme.color(dot.role),
            strokeWidth: 1,
          }),
        ]
      : []
  return [
    ...rings,
    Plot.dot(dots, {
      x: 'x',
      y: 'y',
      r: 'r',
      sort: null,
      ...(dots.some((dot) => dot.opacity !== undefined) ? { fillOpacity: (dot: Dot) => dot.opacity ?? 1 } : {}),
      fill: (dot: Dot) => theme.color(dot.ring ? 'chart-bg' : dot.role),
      stroke: (dot: Dot) => theme.color(dot.edge ?? dot.role),
      strokeWidth: (dot: Dot) => (dot.edge ? 1 : 1.75),
      render: pointed(dots.map((dot) => dot.pointer)),
    }),
  ]
}

/** Dashes, and no pointer where a shape stands for no value. */
function settle(element: Element, bar: Bar): void {
  if (!bar.pointer) for (const name of ['data-r', 'data-c']) element.removeAttribute(name)
  else point(element, bar.pointer)
  if (bar.pale) element.setAttribute('fill-opacity', '0.32')
  if (bar.dashed) element.setAttribute('stroke-dasharray', '3 3')
  if (bar.dotted) element.setAttribute('stroke-dasharray', '1.5 3')
}

/** The hatching of a withheld value. */
function hatch(document: Document, theme: Theme): SVGElement {
  const pattern = svg(document, 'pattern', {
    id: 'hatch',
    width: 5,
    height: 5,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  })
  pattern.appendChild(svg(document, 'line', { x1: 0, y1: 0, x2: 0, y2: 5, stroke: theme.color('ink3'), 'stroke-width': 1.4 }))
  const defs = svg(document, 'defs')
  defs.appendChild(pattern)
  return defs
}
