import type { Frame } from '../chart-type.ts'
import type { Role } from '../theme.ts'
import { figure } from '../parts/figures.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { PlacedText } from '../parts/text.ts'
import type { Aside } from './asides.ts'
import type { HistogramSeries } from './series.ts'

/** A lying outline that counts rows without a bin. */
export interface AsideBar {
  x0: number
  x1: number
  y0: number
  y1: number
  role: Role
  kind: Aside['kind']
  pointer: Pointer
}

/** Height of a row, and of its bar. */
const ROW = 23
const THICK = 13
/** A row counts no more px than this for one. */
const WIDEST = 11

/** Rows beneath the axis: why, how many, in outlines, since they stand nowhere on the scale. */
export function placeAsides(
  series: HistogramSeries,
  { width, locale, measure }: Frame,
  top: number,
): { bars: AsideBar[]; texts: PlacedText[]; height: number } {
  const { asides, parts } = series
  if (asides.length === 0) return { bars: [], texts: [], height: top + 2 }
  const column = Math.ceil(Math.max(...asides.map(({ head }) => measure(head, 13)))) + 10
  const most = Math.max(...asides.map(({ count }) => count))
  const unit = Math.min(WIDEST, (width - column - measure(figure(most, locale), 13) - 8) / most)
  const head: PlacedText = { x: 0, y: top + 22, text: 'In no bar', size: 13, weight: 600, role: 'ink2' }
  const bars: AsideBar[] = []
  const texts = [head]
  asides.forEach((aside, k) => {
    const middle = top + 22 + ROW * (k + 1) - 4.5
    texts.push({ x: 0, y: middle + 4.5, text: aside.head, size: 13, role: 'ink2' })
    let count = 0
    for (const piece of aside.pieces) {
      if (piece.count === 0) continue
      const from = column + count * unit + (count > 0 ? 2 : 0)
      count += piece.count
      bars.push({
        x0: from,
        x1: column + count * unit,
        y0: middle - THICK / 2,
        y1: middle + THICK / 2,
        role: parts.length === 1 ? 'ink3' : parts[piece.part]!.paint.role,
        kind: aside.kind,
        pointer: { rows: [aside.row], column: piece.columns },
      })
    }
    texts.push({ x: column + count * unit + 7, y: middle + 4.5, text: figure(aside.count, locale), size: 13, role: 'ink2' })
  })
  return { bars, texts, height: top + 22 + ROW * asides.length + 8 }
}
