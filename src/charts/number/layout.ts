import type { Frame } from '../chart-type.ts'
import type { PlacedAbsence } from '../parts/absent.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Dot, Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import { placeSpark, type SparkLine } from './place-spark.ts'
import { figureSize, nameLines, placeWords, type PlacedWords, type WordStyle } from './place-words.ts'
import { spanOf, type BigNumber, type NumberSeries } from './big-number.ts'

/** Places of a number chart: big figures with their words, and small lines. */
export interface NumberLayout extends Shapes {
  dots: Dot[]
  lines: SparkLine[]
  absences: PlacedAbsence[]
  /** A figure has a pointer where no line stands for its value. */
  figures: { text: PlacedText; pointer: Pointer | null }[]
}

/** Between two numbers side by side, and one above the other. */
const GAP = 32
const BELOW = 30
/** Narrowest block of one of several numbers, and the narrowest in which the line stands beside the figure. */
const NARROWEST = 176
const BESIDE = 400

/** Settles the grid of blocks, one size for all figures, and in each block the words and the line. */
export function layout(series: NumberSeries, frame: Frame): NumberLayout {
  const columns = columnsOf(series.numbers.length, frame.width)
  const width = (frame.width - GAP * (columns - 1)) / columns
  const style = styleOf(series, frame, width)
  const beside = width >= BESIDE && series.numbers.some(hasLine)
  const wordsWidth = beside ? Math.round(width * (style.named ? 0.46 : 0.43)) : width
  const size = figureSize(series, wordsWidth, style)
  const at: NumberLayout = { width: frame.width, height: 0, rules: [], bars: [], dots: [], texts: [], lines: [], absences: [], figures: [] }
  // A figure alone has no rule above it, and needs air.
  let y = style.named ? 0 : 14
  for (let first = 0; first < series.numbers.length; first += columns) {
    const row = series.numbers.slice(first, first + columns)
    const head = Math.max(...row.map((number) => nameLines(number, wordsWidth, style).length))
    const words = row.map((number, k) =>
      placeWords(number, series.unitWords, { x: k * (width + GAP), y, width: wordsWidth, size, head }, style),
    )
    y = placeRow(row, words, { y, width, beside, wordsWidth, size, head, style }, series, frame, at)
    if (first + columns < series.numbers.length) y += BELOW
  }
  at.height = Math.ceil(y)
  return at
}

/** As many blocks abreast as have room, but none left alone in the last row. */
function columnsOf(count: number, width: number): number {
  for (let columns = Math.min(count, Math.floor((width + GAP) / (NARROWEST + GAP))); columns > 1; columns--)
    if (count % columns === 0) return columns
  return 1
}

function styleOf(series: NumberSeries, { width, measure }: Frame, block: number): WordStyle {
  const several = series.numbers.length > 1
  const figure = several ? (block < 220 ? 76 : block < 300 ? 88 : 104) : width < 400 ? 120 : width < 700 ? 128 : width < 900 ? 152 : 184
  return { figure, words: width < 560 ? 15 : several ? 15 : 17, named: several, measure }
}

const hasLine = (number: BigNumber): boolean => number.points.length > 1 || (number.absent && number.points.length > 0)

interface Row {
  y: number
  width: number
  beside: boolean
  wordsWidth: number
  size: number
  head: number
  style: WordStyle
}

/** Places a row of blocks; gives the y below them. */
function placeRow(
  row: readonly BigNumber[],
  words: readonly PlacedWords[],
  room: Row,
  series: NumberSeries,
  frame: Frame,
  at: NumberLayout,
): number {
  const { width, beside, wordsWidth, style } = room
  const wordsBottom = Math.max(...words.map((placed) => placed.bottom))
  const lined = row.some(hasLine)
  const top = beside ? room.y + (style.named ? 14 : 0) : wordsBottom + 14
  const bottom = beside ? Math.max(wordsBottom, top + 150) : top + (style.named ? 128 : 150)
  row.forEach((number, k) => {
    const x = k * (width + GAP)
    const { figure, texts } = words[k]!
    if (style.named) at.rules.push({ x1: x, x2: x + width, y1: room.y + 0.5, y2: room.y + 0.5, role: 'ink3' })
    const of = { rows: [number.row], column: number.column }
    at.texts.push(...texts.map((text) => ({ ...text, of })))
    at.figures.push({ text: { ...figure, of }, pointer: hasLine(number) ? null : of })
    if (!hasLine(number)) return
    const box = { x0: beside ? x + wordsWidth + GAP : x, x1: x + width, y0: top, y1: Math.min(bottom, top + 240) }
    const spark = placeSpark(number, { box, x: series.x, y: series.y ?? spanOf(number.points), unit: series.unit, measure: frame.measure })
    at.lines.push(...spark.lines)
    at.dots.push(...spark.dots)
    at.rules.push(...spark.rules)
    at.texts.push(...spark.texts.map((text) => ({ ...text, of })))
    at.absences.push(...spark.absences)
  })
  return lined ? (beside ? Math.max(wordsBottom, Math.min(bottom, top + 240)) : bottom) : wordsBottom
}
