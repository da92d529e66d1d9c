import * as Plot from '@observablehq/plot'
import type { Theme } from '../theme.ts'
import { drawAbsences } from '../parts/absent.ts'
import { placed, point, pointed, type Mark } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { group } from '../parts/svg.ts'
import { drawText } from '../parts/text.ts'
import type { TableLayout } from './places.ts'
import type { TableSeries } from './cells.ts'

/** Draws a table chart; series and layout have decided everything. */
export function draw(_series: TableSeries, layout: TableLayout, { document, theme }: { document: Document; theme: Theme }): SVGSVGElement {
  const lines = layout.paths.map(({ points, role, dashed }) =>
    Plot.line(points, {
      stroke: theme.color(role),
      strokeWidth: 1.75,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      ...(dashed ? { strokeDasharray: '2 4' } : {}),
    }),
  )
  const words = placed((doc) => [
    ...layout.words.map(({ texts, pointer }) => {
      const cell = group(
        doc,
        texts.map((text) => drawText(doc, theme, text)),
      )
      point(cell, pointer)
      return cell
    }),
    ...drawAbsences(doc, theme, layout.absences),
  ])
  return drawShapes(document, theme, layout, lines, [], [...targets(layout, theme), words])
}

/** Circles that are not seen: each value of a line is pointed at, and read by keys, at its own place. */
function targets({ targets: all }: TableLayout, theme: Theme): Mark[] {
  if (all.length === 0) return []
  return [
    Plot.dot(all, {
      x: 'x',
      y: 'y',
      r: 'r',
      sort: null,
      fill: theme.color('paper'),
      fillOpacity: 0,
      stroke: 'none',
      render: pointed(all.map(({ pointer }) => pointer)),
    }),
  ]
}
