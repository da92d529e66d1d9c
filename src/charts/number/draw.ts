import * as Plot from '@observablehq/plot'
import type { Theme } from '../theme.ts'
import { drawAbsences } from '../parts/absent.ts'
import { placed, point } from '../parts/plot.ts'
import { drawShapes } from '../parts/shapes.ts'
import { drawText } from '../parts/text.ts'
import type { NumberLayout } from './layout.ts'
import type { SparkLine } from './place-spark.ts'
import type { NumberSeries } from './big-number.ts'

/** Draws a number chart; series and layout have decided everything. A line is one path that stands for the values of its points. */
export function draw(
  _series: NumberSeries,
  layout: NumberLayout,
  { document, theme }: { document: Document; theme: Theme },
): SVGSVGElement {
  const figures = placed((doc) =>
    layout.figures.map(({ text, pointer }) => {
      const drawn = drawText(doc, theme, text)
      if (pointer) point(drawn, pointer)
      return drawn
    }),
  )
  const lines = layout.lines.map((line) => lineMark(line, theme))
  const absences = placed((doc) => drawAbsences(doc, theme, layout.absences))
  return drawShapes(document, theme, layout, lines, [figures], [absences])
}

const lineMark = ({ points, role, width, dash, pointer }: SparkLine, theme: Theme): Plot.Line =>
  Plot.line(points, {
    stroke: theme.color(role),
    strokeWidth: width,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    ...(dash ? { strokeDasharray: dash } : {}),
    render: (index, scales, values, dimensions, context, next) => {
      const drawn = next?.(index, scales, values, dimensions, context) ?? null
      const path = drawn?.firstChild as Element | null
      if (path && pointer) point(path, pointer)
      return drawn
    },
  })
