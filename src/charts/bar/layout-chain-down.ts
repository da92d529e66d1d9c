import type { Frame } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { textBox, type PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import { flow, isRoomy, leadOf, outsideWords, placeBar, restOf } from './chain.ts'
import type { Piece } from './pieces.ts'
import type { BarSeries } from './series.ts'

const THICK = 62
const LINE = 19
/** Room for a step's name above its bar. */
const HEAD = 30

/** Names under a bar, in lines, and the edge at which they end: the picture's, or the lead's where the others have little room. */
interface NamesBelow {
  lines: { piece: Piece; text: string; width: number }[][]
  right: number
  height: number
}

/** A chain downwards, for a phone: bars lying, their names above, the other pieces named beneath, the stream between. */
export function layoutChainDown(series: BarSeries, frame: Frame): Shapes {
  const { width, measure } = frame
  const x = (value: number): number => (width * value) / 100
  const shapes: Shapes = { width, height: 0, areas: [], rules: [], bars: [], texts: [] }
  const below = series.categories.map((_, step) => namesBelow(series, step, x, frame))
  const tops = below.map((_, step) => HEAD + below.slice(0, step).reduce((sum, { height }) => sum + THICK + height + HEAD + 34, 0))
  series.categories.forEach((_, step) => {
    const [lead, next] = [leadOf(series, step), leadOf(series, step + 1)]
    const [y, { lines, right }] = [tops[step]!, below[step]!]
    const texts = lines.flatMap((line, k) => placeLine(line, { right, y: y + THICK + 18 + k * LINE }))
    const words = texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
    if (lead && next)
      shapes.areas!.push(
        ...flow([x(lead.to), y + THICK], [x(next.to), tops[step + 1]!], { along: 'y', words, lead: lead.paint.role, near: 0, far: width }),
      )
    shapes.texts.push(...texts)
    placeBar(series, step, shapes, (from, to) => ({ x0: x(from), x1: x(to), y0: y, y1: y + THICK }), 'y')
    placeHead(series, step, y, frame, shapes)
    if (lead && isRoomy(lead)) placeNumeral(lead, x, y, frame, shapes)
  })
  shapes.height = tops.at(-1)! + THICK + below.at(-1)!.height + 4
  return shapes
}

/** One line of names, ending at `right`. */
function placeLine(line: NamesBelow['lines'][number], { right, y }: { right: number; y: number }): PlacedText[] {
  let end = right
  return line.toReversed().map(({ piece, text, width }) => {
    const placed: PlacedText = { x: end, y, text, size: 13, weight: 500, anchor: 'end', role: textRole(piece.paint.role) }
    end -= width + 12
    return placed
  })
}

function namesBelow(series: BarSeries, step: number, x: (value: number) => number, { width, measure }: Frame): NamesBelow {
  const names = restOf(series, step)
    .map((piece) => ({ piece, text: `${piece.name.short} ${piece.bare}` }))
    .map((name) => ({ ...name, width: measure(name.text, 13, 500) }))
  if (names.length === 0) return { lines: [], right: width, height: 0 }
  const level = x(leadOf(series, step)?.to ?? 0)
  const widest = Math.max(...names.map((name) => name.width))
  const last = step === series.categories.length - 1
  // Under the last bar nothing flows; else the words keep to one side of the stream's edge.
  const [right, room] = last ? [width, width] : widest + 10 <= width - level ? [width - 1, width - level - 9] : [level - 9, level - 12]
  const lines: NamesBelow['lines'] = []
  let used = Infinity
  for (const name of names) {
    if (used + 12 + name.width > room) lines.push([])
    used = lines.at(-1)!.length === 0 ? name.width : used + 12 + name.width
    lines.at(-1)!.push(name)
  }
  return { lines, right, height: lines.length * LINE + 8 }
}

/** The name of a step above its bar, and beside it what lies outside, where both fit. */
function placeHead(series: BarSeries, step: number, y: number, { width, measure }: Frame, shapes: Shapes): void {
  const { name } = series.categories[step]!
  const outside = outsideWords(series, step)
  const tail = outside ? measure(outside, 13.5, 600) + 10 : 0
  const text = [name.long, name.short].find((one) => measure(one, 16, 600) + tail <= width) ?? name.short
  const after = measure(text, 16, 600) + 4
  shapes.texts.push({ x: 0, y: y - 9, text, size: 16, weight: 600, role: 'ink' })
  if (outside && after + tail <= width + 6) shapes.texts.push({ x: after, y: y - 9, text: outside, size: 13.5, weight: 600, role: 'hl' })
}

/** The lead's value in display figures, and its name after it where that fits in its bar. */
function placeNumeral(lead: Piece, x: (value: number) => number, y: number, { measure }: Frame, shapes: Shapes): void {
  const room = x(lead.to) - 18
  const size = measure(lead.text, 34, 400, 'display') <= room ? 34 : 26
  const after = 12 + measure(lead.text, size, 400, 'display') + 6
  const beside = after + measure(lead.name.short, 15, 500) <= x(lead.to) - 6
  shapes.texts.push({ x: 12, y: y + (beside ? 43 : 33), text: lead.text, size: beside ? size : 26, face: 'display', role: 'ink' })
  shapes.texts.push({
    x: beside ? after : 13,
    y: y + (beside ? 43 : 51),
    text: lead.name.short,
    size: beside ? 15 : 13,
    weight: 500,
    role: 'ink',
  })
}
