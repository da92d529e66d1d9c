import type { Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { PeriodicSeries } from './series.ts'
import { face } from './tile.ts'

const SIZE = 13.5
const LINE = 18
const SWATCH = 14
const HALF = 7

/** Legend of the looks and what the numbers are, in a box from x, top of the given width. Gives the height it takes. */
export function placeLegend(
  { classes, valueTitle }: PeriodicSeries,
  { x, top, width, measure }: { x: number; top: number; width: number; measure: Measure },
  into: Shapes,
): number {
  let y = top
  if (valueTitle !== '') {
    for (const text of breakLines(`In each tile: ${valueTitle}`, width * 0.95, (words) => measure(words, SIZE)))
      into.texts.push({ x, y: (y += LINE) - 5, text, size: SIZE, role: 'ink2' })
    y += classes.length > 0 ? 6 : 0
  }
  const steps = classes[0]?.sign === 'step'
  let left = x
  for (const look of classes) {
    const box = { y0: y + 1, y1: y + 1 + SWATCH }
    const words = breakLines(look.name.long, (width - SWATCH - 9) * 0.95, (text) => measure(text, SIZE))
    const needed = SWATCH + 8 + measure(words[0]!, SIZE)
    if (steps && left > x && left + needed * 1.05 > x + width) {
      left = x
      y += LINE + 4
    }
    const at = { ...box, y0: y + 1, y1: y + 1 + SWATCH, x0: left, x1: left + SWATCH }
    into.bars.push({ ...at, ...face(look) })
    if (look.sign === 'hatched') into.bars.push({ ...at, y0: at.y0 + HALF, hatched: true, edge: look.role })
    words.forEach((text, k) => into.texts.push({ x: left + SWATCH + 8, y: y + 13 + k * LINE, text, size: SIZE, role: 'ink' }))
    if (steps) left += needed + 18
    else y += words.length * LINE + 5
  }
  return y - top + (steps ? LINE + 6 : 0)
}
