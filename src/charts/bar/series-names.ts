import type { Measure } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { breakLines } from '../parts/annotate.ts'
import { isStep, textRole } from '../theme.ts'
import { isPale } from './bar-shape.ts'
import type { BarSeries } from './series.ts'

/** Height of a further line of a name. */
const LINE = 16

/**
 * Names of the series above the bars, each after a square of its colour, in the order of the pieces, in as many lines as they
 * need. Gives the y below them.
 */
export function nameSeries(
  series: BarSeries,
  { width, measure, short }: { width: number; measure: Measure; short: boolean },
  shapes: Shapes,
): number {
  const stacked = series.arrange !== 'group'
  let x = 0
  let y = 13
  for (const { code, name, paint } of series.legend) {
    const lines = breakLines(short ? name.short : name.long, width - 16, (text) => measure(text, 13, 600))
    const needed = Math.max(...lines.map((text) => measure(text, 13, 600))) + 16
    if (x > 0 && x + needed > width) {
      x = 0
      y += 19
    }
    const pale = !isStep(paint.role) && series.pieces.filter((piece) => piece.code === code).every((piece) => piece.wear !== 'solid')
    const glass = stacked && paint.role === 'ho' && isPale(series.pieces.find((piece) => piece.code === code)!)
    const box = { x0: x + 0.5, x1: x + 10.5, y0: y - 9.5, y1: y + 0.5 }
    shapes.bars.push({
      ...box,
      fill: glass ? 'glass-ho' : paint.role,
      ...(pale ? { pale } : {}),
      ...(isStep(paint.role) ? { edge: 'ink3' as const } : pale || glass ? { edge: paint.role } : {}),
    })
    lines.forEach((text, k) => shapes.texts.push({ x: x + 16, y: y + k * LINE, text, size: 13, weight: 600, role: textRole(paint.role) }))
    // A name of several lines fills them to the right edge.
    ;[x, y] = lines.length > 1 ? [width, y + (lines.length - 1) * LINE] : [x + needed + 16, y]
  }
  return y + 14
}
