import type { Measure } from '../chart-type.ts'
import { textRole, type Role } from '../theme.ts'
import { cutTo } from './cut-to.ts'
import type { Dot } from './shapes.ts'
import type { PlacedText } from './text.ts'

/** A name with the sign of its marks. */
export interface LegendEntry {
  text: string
  role: Role
  ring?: boolean
}

/** Names above a drawing, each after its sign and in its colour, in as many lines as they need; one that is wider than the drawing is cut. Gives the height they take. */
export function placeLegend(
  entries: readonly LegendEntry[],
  { width, measure, top = 13 }: { width: number; measure: Measure; top?: number },
  into: { dots: Dot[]; texts: PlacedText[] },
): number {
  let x = 0
  let y = top
  for (const { text: name, role, ring } of entries) {
    const text = cutTo(name, width - 16, (words) => measure(words, 13, 600))
    const needed = measure(text, 13, 600) + 16
    if (x > 0 && x + needed > width) {
      x = 0
      y += 19
    }
    into.dots.push({ x: x + 5.5, y: y - 4.5, r: 4.5, role, ...(ring ? { ring } : {}) })
    into.texts.push({ x: x + 16, y, text, size: 13, weight: 600, role: textRole(role) })
    x += needed + 18
  }
  return entries.length === 0 ? 0 : y + 12 - top + 13
}
