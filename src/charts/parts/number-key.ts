import type { Measure } from '../chart-type.ts'
import type { Role } from '../theme.ts'
import { breakLines } from './annotate.ts'
import type { Pointer } from './pointer.ts'
import type { PlacedText } from './text.ts'

/** A number that stands at a mark in place of a name for which there is no room, and the name that the key beneath gives it. */
export interface Numbered {
  number: string
  name: string
  role: Role
  /** Place of its series in the chart's table: `c3`, `r0-4`; absent where what is numbered is no series. */
  series?: string
  /** Cells that its words say, where what is numbered is a mark. */
  of?: Pointer
}

const SIZE = 13
const LINE = 17

/** Writes “1 Name” after “2 Name” beneath a drawing, from `top` down, in as many lines as they need. Gives the height that they take, in px. */
export function placeNumberKey(
  entries: readonly Numbered[],
  { top, width, measure }: { top: number; width: number; measure: Measure },
  texts: PlacedText[],
): number {
  if (entries.length === 0) return 0
  let [x, y] = [0, top + LINE]
  for (const { number, name, role, series, of } of entries) {
    const its = series ? { series, name } : { of }
    const heads = breakLines(number, width, (text) => measure(text, SIZE, 600))
    // What leaves its name no room stands above it, in lines of its own.
    const isAbove = heads.length > 1 || measure(number, SIZE, 600) > width * 0.7
    const indent = isAbove ? 0 : Math.ceil(measure(number, SIZE, 600)) + 5
    if (isAbove) {
      if (x > 0) [x, y] = [0, y + LINE]
      for (const text of heads) {
        texts.push({ x, y, text, size: SIZE, weight: 600, role, ...its })
        y += LINE
      }
    }
    const lines = breakLines(name, width - indent, (text) => measure(text, SIZE, 500))
    const needed = indent + Math.max(...lines.map((text) => measure(text, SIZE, 500)))
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE]
    if (!isAbove) texts.push({ x, y, text: number, size: SIZE, weight: 600, role, ...its })
    lines.forEach((text, k) => texts.push({ x: x + indent, y: y + k * LINE, text, size: SIZE, weight: 500, role, of }))
    // A name of several lines fills its lines to the right edge.
    ;[x, y] = lines.length > 1 ? [width, y + (lines.length - 1) * LINE] : [x + needed + 14, y]
  }
  return y + LINE * 0.4 - top
}
