import type { Frame } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { Gap } from './pieces.ts'
import type { BarSeries } from './series.ts'

/** Why a value is not there, as drawings say it before names. */
export const REASONS: Record<Gap['reason'], string> = { missing: 'Not available', withheld: 'Withheld', 'net-exporter': 'Net exporter' }

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
      const text = small ? name.short : name.long
      const needed = measure(text, 13) + 14
      if (x > start && x + needed > width) {
        x = start
        y += 28
      }
      const pointer = { rows: [gap.row], column: gap.column }
      shapes.bars.push({
        x0: x + 0.5,
        x1: Math.min(width - 0.5, x + needed - 0.5),
        y0: y + 0.5,
        y1: y + 22.5,
        edge: 'ink3',
        dotted: reason !== 'withheld',
        hatched: reason === 'withheld',
        pointer,
      })
      shapes.texts.push({ x: x + needed / 2, y: y + 16, text, size: 13, anchor: 'middle', role: 'ink2', halo: reason === 'withheld' })
      x += needed + 8
    }
    y += 31
  }
  return Math.ceil(y)
}
