import type { Frame } from '../chart-type.ts'
import { absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { breakLines } from '../parts/annotate.ts'
import type { PlacedText } from '../parts/text.ts'
import type { BeeswarmSeries } from './series.ts'

const LINE = 18

/** Rows without a value beneath the axis: one sign for what they lack, and their names. Gives the height of the whole. */
export function placeGaps(
  series: BeeswarmSeries,
  { width, measure }: Frame,
  top: number,
): { absent: PlacedAbsence[]; texts: PlacedText[]; height: number } {
  const absent: PlacedAbsence[] = []
  const texts: PlacedText[] = []
  let y = top
  for (const { kind, text, rows, names } of series.gaps) {
    const left = absenceWidth({ kind, text }) + 8
    const words = names.map((name) => (width < 560 ? name.short : name.long)).join(' · ')
    const lines = breakLines(words, width - left, (line) => measure(line, 13))
    absent.push({ kind, text, x: 0, y: y + 14, pointer: { rows, column: series.columns } })
    lines.forEach((line, k) => texts.push({ x: left, y: y + 18.5 + k * LINE, text: line, size: 13, role: 'ink2' }))
    y += Math.max(24, lines.length * LINE + 6)
  }
  return { absent, texts, height: Math.ceil(y + 2) }
}
