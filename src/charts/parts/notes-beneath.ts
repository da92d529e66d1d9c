import type { Measure } from '../chart-type.ts'
import { breakLines, type PlacedNote } from './annotate.ts'
import type { PlacedText } from './text.ts'

const SIZE = 13
const LINE = 17

/**
 * Writes the words of annotations that bear letters beneath a drawing, from `top` down: “a Head: words”, each on lines of its own.
 * Gives the height that they take, in px; 0 where all stand in the plot.
 */
export function placeNotesBeneath(
  notes: readonly PlacedNote[],
  { top, width, measure }: { top: number; width: number; measure: Measure },
  texts: PlacedText[],
): number {
  const lettered = notes.flatMap(({ beneath }) => beneath ?? [])
  if (lettered.length === 0) return 0
  let y = top + LINE
  for (const { letter, head, text } of lettered) {
    const indent = Math.ceil(measure('m', SIZE, 600)) + 5
    texts.push({ x: 0, y, text: letter, size: SIZE, weight: 600, role: 'ink' })
    const words = head ? `${head}: ${text}` : text
    for (const line of breakLines(words, width - indent, (part) => measure(part, SIZE))) {
      texts.push({ x: indent, y, text: line, size: SIZE, role: 'ink2' })
      y += LINE
    }
  }
  return y - LINE * 0.6 - top
}
