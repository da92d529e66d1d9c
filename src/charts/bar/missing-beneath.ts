import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { Gap } from './pieces.ts'
import type { BarSeries } from './series.ts'

/** Why a value is not there, as drawings say it before names. */
export const REASONS: Record<Gap['reason'], string> = { missing: 'Not available', withheld: 'Withheld', 'net-exporter': 'Net exporter' }

/** Height of a further line of a name. */
const LINE = 16

/**
 * Categories without any value, under a hairline: each in a dotted frame, or on hatching where it is withheld. On a phone
 * the words for why stand on a line of their own. Gives the height of the drawing.
 */
export function listMissing(
  series: BarSeries,
  { width, measure, panel }: Frame,
  shapes: Shapes,
  { from, column, size }: { from: number; column: number; size: number },
): number {
  const small = width < 560 || panel !== undefined
  const shown = new Set(series.pieces.map((piece) => piece.category))
  const absent = series.gaps.filter((gap) => !gap.was && !shown.has(gap.category))
  if (absent.length === 0) return Math.ceil(from)
  if (series.pieces.length > 0) shapes.rules.push({ x1: 0, x2: width, y1: from + 3.5, y2: from + 3.5, role: 'rule' })
  let y = from + 12
  for (const reason of ['missing', 'net-exporter', 'withheld'] as const) {
    const seen = new Set<number>()
    const own = absent.filter((gap) => gap.reason === reason && !seen.has(gap.category) && seen.add(gap.category))
    if (own.length === 0) continue
    const start = small ? 0 : Math.max(column, measure(REASONS[reason], size) + 12)
    shapes.texts.push({ x: 0, y: y + 16, text: REASONS[reason], size, role: 'ink3' })
    if (small) y += 23
    let x = start
    for (const gap of own) {
      const { name } = series.categories[gap.category]!
      const lines = breakLines(small ? name.short : name.long, width - start - 14, (text) => measure(text, 13))
      const needed = Math.max(...lines.map((text) => measure(text, 13))) + 14
      if (x > start && x + needed > width) {
        x = start
        y += 28
      }
      // A name of several lines stands alone.
      const extra = (lines.length - 1) * LINE
      const pointer = { rows: [gap.row], column: gap.column }
      shapes.bars.push({
        x0: x + 0.5,
        x1: Math.min(width - 0.5, x + needed - 0.5),
        y0: y + 0.5,
        y1: y + 22.5 + extra,
        edge: 'ink3',
        dotted: reason !== 'withheld',
        hatched: reason === 'withheld',
        pointer,
      })
      lines.forEach((text, k) =>
        shapes.texts.push({
          x: x + needed / 2,
          y: y + 16 + k * LINE,
          text,
          size: 13,
          anchor: 'middle',
          role: 'ink2',
          halo: reason === 'withheld',
        }),
      )
      y += extra
      if (extra > 0) x = width
      x += needed + 8
    }
    y += 31
  }
  return Math.ceil(y)
}
