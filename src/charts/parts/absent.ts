import type { Flag } from '../../data/flags.ts'
import type { Theme } from '../theme.ts'
import { point } from './plot.ts'
import type { Pointer } from './pointer.ts'
import { group, svg } from './svg.ts'
import { drawText, type Box, type PlacedText } from './text.ts'

/** A value that is not there: withheld by its publisher, or not available. */
export interface Absence {
  kind: 'withheld' | 'missing'
  text: string
}

/** An absence in place: left edge and middle, in px of the drawing. */
export interface PlacedAbsence extends Absence {
  x: number
  y: number
  pointer: Pointer
}

/** What the flags of an empty cell say, as a mark: a dotted frame with n.a., or a hatched block with W. */
export const absenceOf = (flags: readonly Flag[]): Absence =>
  flags.includes('withheld') ? { kind: 'withheld', text: 'W' } : { kind: 'missing', text: 'n.a.' }

const SIZE = 13
const HEIGHT = 18

/** Width of an absence's mark, wide enough for its letters in a reader's own sans. */
export const absenceWidth = ({ kind }: Absence): number => (kind === 'withheld' ? 24 : 36)

/** Box of an absence's mark. */
export const absenceBox = (mark: PlacedAbsence): Box => ({
  x0: mark.x,
  x1: mark.x + absenceWidth(mark),
  y0: mark.y - HEIGHT / 2,
  y1: mark.y + HEIGHT / 2,
})

/** Draws absences; never at a value's place, and never like a zero. */
export function drawAbsences(document: Document, theme: Theme, marks: readonly PlacedAbsence[]): SVGElement[] {
  return marks.map((mark) => {
    const { x0, y0 } = absenceBox(mark)
    const width = absenceWidth(mark)
    const text: PlacedText = {
      x: x0 + width / 2,
      y: mark.y + SIZE * 0.34,
      text: mark.text,
      size: SIZE,
      anchor: 'middle',
      role: 'ink2',
      halo: mark.kind === 'withheld',
    }
    const frame = { x: x0 + 0.5, y: y0 + 0.5, width: width - 1, height: HEIGHT - 1, fill: 'none', stroke: theme.color('ink3') }
    const hatch =
      mark.kind === 'withheld'
        ? svg(document, 'path', { d: hatchPath(x0 + 0.5, y0 + 0.5, width - 1, HEIGHT - 1), fill: 'none', stroke: theme.color('ink3') })
        : null
    const drawn = group(document, [
      svg(document, 'rect', { ...frame, 'stroke-dasharray': mark.kind === 'missing' ? '1.5 2.5' : undefined }),
      hatch,
      drawText(document, theme, text),
    ])
    point(drawn, mark.pointer)
    return drawn
  })
}

/** Lines at 45 degrees that end at the edges of a box, so that no clip path is needed. */
function hatchPath(x: number, y: number, width: number, height: number, step = 5): string {
  const lines: string[] = []
  for (let offset = step; offset < width + height; offset += step) {
    const from = [x + Math.max(0, offset - height), y + Math.min(height, offset)]
    const to = [x + Math.min(width, offset), y + Math.max(0, offset - width)]
    lines.push(`M${from.join()}L${to.join()}`)
  }
  return lines.join('')
}
