import * as Plot from '@observablehq/plot'
import type { Theme } from '../theme.ts'
import { drawAbsences } from '../parts/absent.ts'
import { drawGrounds } from '../parts/draw-grounds.ts'
import { drawPlot, placed, pointed, type Mark } from '../parts/plot.ts'
import { svg } from '../parts/svg.ts'
import { drawText } from '../parts/text.ts'
import type { RangeLayout } from './layout.ts'
import type { PlacedRow } from './place-values.ts'
import type { RangeSeries } from './series.ts'

/** Draws a range chart; series and layout have decided everything. */
export function draw(series: RangeSeries, layout: RangeLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  return drawPlot({
    document,
    width: layout.width,
    height: layout.height,
    x: { type: series.log ? 'log' : 'linear', domain: layout.domain, range: layout.range, axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      placed((doc) => [
        ...drawGrounds(doc, theme, layout.grounds),
        ...layout.rules.map(({ y, strong }) =>
          svg(doc, 'line', { x1: 0, x2: layout.width, y1: y, y2: y, stroke: theme.color(strong ? 'rule' : 'grid') }),
        ),
        ...layout.axis.lines.map(({ strong, ...line }) => svg(doc, 'line', { ...line, stroke: theme.color(strong ? 'ink' : 'grid') })),
        ...layout.axis.texts.map((text) => drawText(doc, theme, text)),
        ...layout.marks.map(({ role, width, ...line }) => svg(doc, 'line', { ...line, stroke: theme.color(role), 'stroke-width': width })),
      ]),
      ...joins(series, layout, theme),
      placed((doc) => [...layout.texts, ...layout.rows.flatMap((row) => row.texts)].map((text) => drawText(doc, theme, text))),
      ...dotMarks(layout, theme),
      placed((doc) =>
        drawAbsences(
          doc,
          theme,
          layout.rows.flatMap((row) => row.absent),
        ),
      ),
    ],
  })
}

/** Stems from zero, or lines between the smallest and the largest dot of a row. */
function joins(series: RangeSeries, layout: RangeLayout, theme: Theme): Mark[] {
  const lines = layout.rows.flatMap(({ row, y, dots }) => {
    const values = dots.map(({ dot }) => dot.value)
    if (layout.stem !== null) return dots.map(({ dot }) => ({ from: 0, to: dot.value, y, color: theme.color(dot.role), width: 1.75 }))
    if (!series.line || values.length < 2 || row.unchanged) return []
    const strip = series.mode === 'all'
    return [
      {
        from: Math.min(...values),
        to: Math.max(...values),
        y,
        color: theme.color(strip && !row.strong ? 'rule' : row.role),
        width: strip ? 2 : row.strong ? 2.5 : 2,
      },
    ]
  })
  return lines.length === 0
    ? []
    : [Plot.link(lines, { x1: 'from', x2: 'to', y1: 'y', y2: 'y', stroke: 'color', strokeWidth: (line: { width: number }) => line.width })]
}

/** Dots row by row, the highlighted last; paper parts those that touch. */
function dotMarks(layout: RangeLayout, theme: Theme): Mark[] {
  const { radius } = layout
  const paper = theme.color('chart-bg')
  const all = layout.rows.flatMap((placedRow) =>
    placedRow.dots.map(({ dot }) => ({ ...dot, y: placedRow.y, color: theme.color(dot.role) })),
  )
  const unchanged = layout.rows.filter(({ row }) => row.unchanged)
  const marks: Mark[] = []
  if (unchanged.length > 0) marks.push(...unchangedMarks(unchanged, radius, theme))
  const kept = all.filter((dot) => !unchanged.some(({ row }) => row.row === dot.row))
  const groups = [kept.filter((dot) => !dot.strong), kept.filter((dot) => dot.strong)]
  for (const group of groups) {
    for (const shape of ['ring', 'dot', 'over', 'under'] as const) {
      const dots = group.filter((dot) => dot.shape === shape)
      if (dots.length === 0) continue
      const ring = shape === 'ring'
      const bound = shape === 'over' || shape === 'under'
      marks.push(
        Plot.dot(dots, {
          x: 'value',
          y: 'y',
          r: ring ? radius - 0.5 : radius + 0.5,
          ...(bound ? { symbol: 'triangle' as const, rotate: shape === 'over' ? 90 : -90 } : {}),
          fill: ring ? paper : 'color',
          stroke: ring ? 'color' : paper,
          strokeWidth: ring ? 2 : 1,
          render: pointed(dots.map((dot) => ({ rows: [dot.row], column: dot.column }))),
        }),
      )
    }
  }
  return marks
}

/** A value printed twice alike: the first printing's ring around the second's dot. */
function unchangedMarks(rows: readonly PlacedRow[], radius: number, theme: Theme): Mark[] {
  const of = (place: 0 | 1) => rows.map(({ dots, y }) => ({ ...dots[place]!.dot, y, color: theme.color(dots[place]!.dot.role) }))
  const first = of(0)
  const last = of(1)
  const at = { x: 'value', y: 'y' }
  return [
    Plot.dot(first, {
      ...at,
      r: radius + 2.5,
      fill: theme.color('chart-bg'),
      stroke: 'color',
      strokeWidth: 1.5,
      render: pointed(first.map((dot) => ({ rows: [dot.row], column: dot.column }))),
    }),
    Plot.dot(last, {
      ...at,
      r: radius - 1.5,
      fill: 'color',
      render: pointed(last.map((dot) => ({ rows: [dot.row], column: dot.column }))),
    }),
  ]
}
