import type { Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { ASCENT, DESCENT, type PlacedText } from '../parts/text.ts'
import type { BigNumber, NumberSeries } from './big-number.ts'

/** How the words of a block are set: sizes in px. */
export interface WordStyle {
  /** Largest size of the figure; it shrinks where it would leave its block. */
  figure: number
  words: number
  /** True where a name and a rule stand above the figure, because there are several. */
  named: boolean
  measure: Measure
}

/** The words of one number in place: the figure first, which stands for its value where no line does. */
export interface PlacedWords {
  figure: PlacedText
  texts: PlacedText[]
  /** Bottom of the words, and baseline of the figure. */
  bottom: number
}

/** Height of the digits of the display serif, as a part of its size. */
const DIGIT = 0.72
const SMALLEST = 44
/** How much wider a reader's own serif may be than ours. */
const SERIF_SLACK = 1.12

/** Size at which every figure fits its block, alike for all. */
export function figureSize(series: NumberSeries, width: number, { figure, measure }: WordStyle): number {
  const widest = Math.max(...series.numbers.map((number) => measure(number.text, 1, 400, 'display')))
  return Math.max(SMALLEST, Math.min(figure, Math.floor(width / (widest * SERIF_SLACK))))
}

/** Lines that a name takes above its figure. */
export const nameLines = (number: BigNumber, width: number, { words, measure }: WordStyle): string[] =>
  breakLines(number.name.long, width, (text) => measure(text, words, 600))

/** Places name, figure, unit, year, words and change from the top of a block down. `head` is the room for names in lines. */
export function placeWords(
  number: BigNumber,
  unit: string,
  { x, y, width, size, head }: { x: number; y: number; width: number; size: number; head: number },
  style: WordStyle,
): PlacedWords {
  const { words, measure, named } = style
  const line = Math.round(words * 1.32)
  const texts: PlacedText[] = []
  nameLines(number, width, style).forEach((text, k) => {
    if (named) texts.push({ x, y: y + 14 + words * 0.8 + k * line, text, size: words, weight: 600, role: 'ink' })
  })
  const top = y + (named ? 14 + head * line + 14 : 0)
  const baseline = top + size * DIGIT
  const figure: PlacedText = {
    // A letter of the serif leans out at its left; digits do not.
    x: number.absent ? x + Math.ceil(size * 0.03) : x,
    y: baseline,
    text: number.text,
    size,
    role: number.absent ? 'ink3' : 'ink',
    face: 'display',
  }
  // The measure has slack for a reader's own sans; the serif needs less of it.
  const after = measure(number.text, size, 400, 'display') + 6
  const largest = Math.max(words, Math.min(30, Math.round(size * 0.2)))
  const fitting = [largest, largest * 0.85, largest * 0.72].find((one) => one >= words && after + measure(unit, one) <= width)
  const unitSize = fitting ?? Math.max(words, largest * 0.8)
  const beside = fitting !== undefined
  let bottom = baseline
  // Below the figure, the unit keeps clear of the whole line that the figure stands on, not of its digits alone.
  const under = size * DESCENT + unitSize * ASCENT + 2
  if (unit && !number.absent) {
    texts.push({ x: beside ? x + after : x, y: beside ? baseline : baseline + under, text: unit, size: unitSize, role: 'ink2' })
    if (!beside) bottom += under - size * 0.12
  }
  bottom += Math.round(size * 0.2) + 1
  const write = (text: string, weight: 400 | 600, role: PlacedText['role']): void => {
    for (const own of breakLines(text, width, (one) => measure(one, words, weight))) {
      if (own === '') continue
      bottom += line
      texts.push({ x, y: bottom - line * 0.22, text: own, size: words, weight, role })
    }
  }
  write(number.words, 400, 'ink2')
  write(number.when, 400, 'ink3')
  if (number.change) bottom += 5
  write(number.change, 600, 'ink')
  return { figure, texts, bottom: bottom + 4 }
}
