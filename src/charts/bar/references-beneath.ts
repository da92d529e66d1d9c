import type { Frame } from '../chart-type.ts'
import { figure, withUnit } from '../parts/figures.ts'
import { wrapTo } from '../parts/fit-words.ts'
import { edgesOf } from '../parts/references.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { Reference } from '../spec.ts'

const SIZE = 13
const LINE = 17
/** Width of a reference's sign, and from its left edge to the words. */
const SIGN = 18
const INDENT = 26

/**
 * Writes the words of references that would lie on bars beneath the drawing, from `top` down: the sign of a line or band, the value
 * where it stands, which tells several apart, and the words. Gives the height that they take, in px.
 */
export function placeReferencesBeneath(
  references: readonly Reference[],
  { top, unit }: { top: number; unit: string },
  { width, measure, locale }: Frame,
  shapes: Shapes,
): number {
  if (references.length === 0) return 0
  let y = top + LINE
  for (const reference of references) {
    const ends = 'at' in reference ? [reference.at] : [reference.from, reference.to]
    const words = ends.map((value) => figure(Number(value), locale)).join(' to ')
    if ('at' in reference) shapes.rules.push({ x1: 0, x2: SIGN, y1: y - 4.5, y2: y - 4.5, role: 'ink2', width: 1.25 })
    else {
      const box = { x0: 0, x1: SIGN, y0: y - 10, y1: y + 1 }
      shapes.bars.push({ ...box, fill: 'grid' })
      shapes.rules.push(...edgesOf(box, false))
    }
    for (const text of wrapTo(`${withUnit(words, unit)}: ${reference.text}`, width - INDENT, (line) => measure(line, SIZE))) {
      shapes.texts.push({ x: INDENT, y, text, size: SIZE, role: 'ink2' })
      y += LINE
    }
  }
  return y - LINE * 0.6 - top
}
