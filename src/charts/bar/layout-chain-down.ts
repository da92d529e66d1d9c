import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { Shapes } from '../parts/shapes.ts'
import { textBox, type PlacedText } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import { cellOf } from './bar-shape.ts'
import { flow, isRoomy, leadOf, outsideWords, placeBar, restOf } from './chain.ts'
import type { Piece } from './pieces.ts'
import type { BarSeries } from './series.ts'

const THICK = 62
const LINE = 19
/** Room for a step's name above its bar. */
const HEAD = 30
/** Height of a further line of it. */
const HEAD_LINE = 20

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
  const heads = series.categories.map((_, step) => headOf(series, step, frame))
  const room = heads.map(({ lines }) => HEAD + (lines.length - 1) * HEAD_LINE)
  const tops = below.map(
    (_, step) => room[step]! + below.slice(0, step).reduce((sum, { height }, k) => sum + THICK + height + room[k]! + 34, 0),
  )
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
    placeHead(heads[step]!, y, shapes)
    if (lead && isRoomy(lead)) placeNumeral(lead, x, y, frame, shapes)
  })
  shapes.height = tops.at(-1)! + THICK + below.at(-1)!.height + 4
  return shapes
}

/** One line of names, ending at `right`. */
function placeLine(line: NamesBelow['lines'][number], { right, y }: { right: number; y: number }): PlacedText[] {
  let end = right
  return line.toReversed().map(({ piece, text, width }) => {
    const placed: PlacedText = {
      x: end,
      y,
      text,
      size: 13,
      weight: 500,
      anchor: 'end',
      role: textRole(piece.paint.role),
      of: cellOf(piece),
    }
    end -= width + 12
    return placed
  })
}

function namesBelow(series: BarSeries, step: number, x: (value: number) => number, { width, measure }: Frame): NamesBelow {
  const widthOf = (text: string): number => measure(text, 13, 500)
  const lead = leadOf(series, step)
  const leads = lead && isRoomy(lead) && !leadName(lead, x, measure) ? [{ piece: lead, text: lead.name.short }] : []
  const names = [...leads, ...restOf(series, step).map((piece) => ({ piece, text: `${piece.name.short} ${piece.bare}` }))].map((name) => ({
    ...name,
    width: widthOf(name.text),
  }))
  if (names.length === 0) return { lines: [], right: width, height: 0 }
  const level = x(lead?.to ?? 0)
  const widest = Math.max(...names.map((name) => name.width))
  const last = step === series.categories.length - 1
  // Under the last bar nothing flows; else the words keep to one side of the stream's edge.
  const beyond = widest + 10 <= width - level || width - level > level
  const [right, room] = last ? [width, width] : beyond ? [width - 1, width - level - 9] : [level - 9, level - 12]
  const lines: NamesBelow['lines'] = []
  let used = Infinity
  for (const name of names) {
    // A name too long for a line has several of its own.
    const broken = breakLines(name.text, room, widthOf)
    if (used + 12 + name.width > room || broken.length > 1) {
      lines.push(...broken.map((text) => [{ piece: name.piece, text, width: widthOf(text) }]))
      used = broken.length > 1 ? Infinity : name.width
    } else {
      lines.at(-1)!.push(name)
      used += 12 + name.width
    }
  }
  return { lines, right, height: lines.length * LINE + 8 }
}

/** The name of a step above its bar in its lines, and what lies outside, where it has room after the last. */
interface Head {
  lines: string[]
  outside: { text: string; x: number } | undefined
}

function headOf(series: BarSeries, step: number, { width, measure }: Frame): Head {
  const { name } = series.categories[step]!
  const outside = outsideWords(series, step)
  const widthOf = (text: string): number => measure(text, 16, 600)
  const tail = outside ? measure(outside, 13.5, 600) + 10 : 0
  const whole = [name.long, name.short].find((one) => widthOf(one) + tail <= width)
  const lines = whole === undefined ? breakLines(name.short, width, widthOf) : [whole]
  const after = widthOf(lines.at(-1)!) + 4
  return { lines, outside: outside && after + tail <= width + 6 ? { text: outside, x: after } : undefined }
}

function placeHead({ lines, outside }: Head, y: number, shapes: Shapes): void {
  lines.forEach((text, k) =>
    shapes.texts.push({ x: 0, y: y - 9 - (lines.length - 1 - k) * HEAD_LINE, text, size: 16, weight: 600, role: 'ink' }),
  )
  if (outside) shapes.texts.push({ ...outside, y: y - 9, size: 13.5, weight: 600, role: 'hl' })
}

/** Where the lead's name stands in its bar: after the value or beneath it; undefined where it has room nowhere, and is named beneath the bar. */
function leadName(
  lead: Piece,
  x: (value: number) => number,
  measure: Frame['measure'],
): { size: number; beside: boolean; after: number } | undefined {
  const size = measure(lead.text, 34, 400, 'display') <= x(lead.to) - 18 ? 34 : 26
  const after = 12 + measure(lead.text, size, 400, 'display') + 6
  const beside = after + measure(lead.name.short, 15, 500) <= x(lead.to) - 6
  return beside || 13 + measure(lead.name.short, 13, 500) <= x(lead.to) + 4 ? { size, beside, after } : undefined
}

/** The lead's value in display figures, and its name after it where that fits in its bar. */
function placeNumeral(lead: Piece, x: (value: number) => number, y: number, { measure }: Frame, shapes: Shapes): void {
  const name = leadName(lead, x, measure)
  const beside = name?.beside ?? false
  shapes.texts.push({
    x: 12,
    y: y + (beside || !name ? 43 : 33),
    text: lead.text,
    size: beside ? name!.size : 26,
    face: 'display',
    role: 'ink',
    of: cellOf(lead),
  })
  if (!name) return
  shapes.texts.push({
    x: beside ? name.after : 13,
    y: y + (beside ? 43 : 51),
    text: lead.name.short,
    size: beside ? 15 : 13,
    weight: 500,
    role: 'ink',
    of: cellOf(lead),
  })
}
