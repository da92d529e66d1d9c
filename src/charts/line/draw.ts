import * as Plot from '@observablehq/plot'
import type { Theme } from '../theme.ts'
import { drawAbsences } from '../parts/absent.ts'
import { drawAxis } from '../parts/axes.ts'
import { drawGrounds } from '../parts/draw-grounds.ts'
import { drawNotes } from '../parts/draw-notes.ts'
import { drawPlot, placed, point, pointed, type Mark } from '../parts/plot.ts'
import { svg } from '../parts/svg.ts'
import { drawText } from '../parts/text.ts'
import { bandMarks } from './draw-band.ts'
import type { LineLayout } from './layout.ts'
import { isProjected, type LinePoint } from './points.ts'
import { aloneOf, dotsOf, type Line } from './line.ts'
import type { LineSeries } from './series.ts'

/** Draws a line chart; series and layout have decided everything. */
export function draw(series: LineSeries, layout: LineLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const { width, height, margin } = layout
  const order = [...series.lines].sort((a, b) => Number(a.paint.strong) - Number(b.paint.strong))
  return drawPlot({
    document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: { type: 'linear', domain: layout.x, axis: null },
    y: { type: series.log ? 'log' : 'linear', domain: layout.y, axis: null },
    marks: [
      placed((doc) => [
        ...drawGrounds(doc, theme, layout.grounds),
        ...layout.axes.flatMap((axis) => drawAxis(doc, theme, axis)),
        ...(layout.broken === null ? [] : [breakSign(doc, theme, layout.broken)]),
        ...layout.rules.map(({ role, width: stroke, ...line }) =>
          svg(doc, 'line', { ...line, stroke: theme.color(role), 'stroke-width': stroke }),
        ),
      ]),
      ...order.flatMap((line) => (line.band ? bandMarks(line, layout, theme) : [])),
      ...order.flatMap((line) => lineMarks(line, series, layout, theme)),
      placed((doc) => [
        ...layout.labels.leaders.map((leader) => svg(doc, 'line', { ...leader, stroke: theme.color('ink3') })),
        ...layout.labels.texts.map((text) => drawText(doc, theme, text)),
        ...layout.words.map((text) => drawText(doc, theme, text)),
        ...drawAbsences(doc, theme, layout.absent),
        ...drawNotes(doc, theme, layout.notes),
      ]),
    ],
  })
}

/** The sign of an axis that is broken: its lowest line begins with a zigzag, below the figure that stands on it. */
function breakSign(document: Document, theme: Theme, y: number): SVGElement {
  const d = `M0,${y}L4,${y + 6}L9,${y}L14,${y + 6}L18,${y}`
  return svg(document, 'path', {
    d,
    fill: theme.color('chart-bg'),
    stroke: theme.color('ink2'),
    'stroke-width': 1.25,
    'stroke-linejoin': 'round',
  })
}

/** A run as Plot draws it: a span of months gives two places at one height. */
const spread = (run: readonly LinePoint[]): { x: number; y: number }[] =>
  run.flatMap((p) =>
    p.x2 > p.x
      ? [
          { x: p.x, y: p.y },
          { x: p.x2, y: p.y },
        ]
      : [{ x: p.x, y: p.y }],
  )

function lineMarks(line: Line, series: LineSeries, layout: LineLayout, theme: Theme): Mark[] {
  const stroke = theme.color(line.paint.role)
  const context = line.paint.role === 'context'
  const strokeWidth = line.paint.strong ? (layout.narrow ? 2.5 : 3) : context ? 1.4 : 2.25
  const marks: Mark[] = []
  if (line.area) for (const run of line.runs) marks.push(Plot.areaY(spread(run), { x: 'x', y: 'y', fill: stroke, fillOpacity: 0.1 }))
  for (const run of line.runs) marks.push(...runMarks(run, { stroke, strokeWidth }, line.column))
  const alone = aloneOf(line)
  const dotted = dotsOf(line, series.dots)
  // A projected value that no dashes lead to is told by its ring.
  const hollow = (p: LinePoint): boolean => p.ring || (isProjected(p) && alone.includes(p))
  if (dotted.length > 0) {
    marks.push(
      Plot.dot(dotted, {
        x: 'x',
        y: 'y',
        r: line.paint.strong ? 4.5 : context ? 2.5 : 3.75,
        fill: (p: LinePoint) => (hollow(p) ? theme.color('chart-bg') : stroke),
        stroke,
        strokeWidth: 1.75,
        render: pointed(dotted.map((p) => ({ rows: [p.row], column: line.column }))),
      }),
    )
  }
  return marks
}

/** A run of points as one path, or two where its end is projected: the projected part is dashed. */
function runMarks(run: readonly LinePoint[], style: { stroke: string; strokeWidth: number }, column: number): Mark[] {
  const turn = run.findIndex(isProjected)
  const parts = turn > 0 ? [run.slice(0, turn), run.slice(turn - 1)] : [run]
  return parts
    .filter((part) => spread(part).length > 1)
    .map((part) =>
      Plot.line(spread(part), {
        x: 'x',
        y: 'y',
        ...style,
        strokeLinejoin: 'round',
        strokeLinecap: 'round',
        strokeDasharray: isProjected(part[part.length - 1]!) ? '2 5' : undefined,
        render: (index, scales, values, dimensions, context, next) => {
          const drawn = next?.(index, scales, values, dimensions, context) ?? null
          const path = drawn?.firstChild as Element | null
          // A span counts twice in the path, so it is listed twice: rows stay in step with the path's points.
          if (path) point(path, { rows: part.flatMap((p) => (p.x2 > p.x ? [p.row, p.row] : [p.row])), column })
          return drawn
        },
      }),
    )
}
