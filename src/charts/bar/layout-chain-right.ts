import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { dodge } from '../parts/dodge.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { Box } from '../parts/text.ts'
import { textRole } from '../theme.ts'
import { cellOf } from './bar-shape.ts'
import { flow, isRoomy, leadOf, outsideWords, placeBar, restOf } from './chain.ts'
import type { Piece } from './pieces.ts'
import type { BarSeries } from './series.ts'

/** From a bar to the names beside it. */
const SIDE = 11

/** Sizes of a chain that runs right. */
interface Chain {
  wide: boolean
  numeral: number
  thick: number
  gap: number
  /** Left edges of the bars. */
  x: (step: number) => number
  y: (value: number) => number
  top: number
  bottom: number
  size: number
}

/** A name beside a bar, in its lines and its place. */
interface SideName {
  piece: Piece
  lines: string[]
  middle: number
}

/** A chain from left to right: bars upright, their names above, the other pieces named in the stream. */
export function layoutChainRight(series: BarSeries, frame: Frame): Shapes {
  const { width, measure } = frame
  const steps = series.categories.map((_, step) => step)
  const size = sizeAt(frame)
  const chain = chainOf(series, frame, size)
  const names = steps.map((step) => sideNames(series, step, chain, frame))
  // Names that rise above their bar push the heads of all bars up.
  const above = Math.max(0, ...names.flat().map((name) => chain.top - (name.middle - (name.lines.length * size * 1.25) / 2)))
  const shift = Math.ceil(above)
  const moved: Chain = { ...chain, top: chain.top + shift, bottom: chain.bottom + shift, y: (value) => chain.y(value) + shift }
  const shapes: Shapes = { width, height: moved.bottom + 4, areas: [], rules: [], bars: [], texts: [] }
  for (const step of steps) {
    const [lead, next] = [leadOf(series, step), leadOf(series, step + 1)]
    const x = moved.x(step)
    if (lead && next) {
      const right = x + moved.thick
      const words = names[step]!.flatMap((name) => boxesOf(name, x + moved.thick + SIDE, shift, moved, measure))
      shapes.areas!.push(
        ...flow([right, moved.y(lead.to)], [x + moved.thick + moved.gap, moved.y(next.to)], {
          along: 'x',
          words,
          lead: lead.paint.role,
          near: moved.y(0),
          far: moved.y(100),
        }),
      )
    }
    placeBar(series, step, shapes, (from, to) => ({ x0: x, x1: x + moved.thick, y0: moved.y(to), y1: moved.y(from) }), 'x')
    placeHead(series, step, chain, frame, shapes)
    if (lead && isRoomy(lead)) placeNumeral(lead, x, moved, frame, shapes)
    const line = size * 1.25
    for (const { piece, lines, middle } of names[step]!)
      lines.forEach((text, k) =>
        shapes.texts.push({
          x: x + moved.thick + SIDE,
          y: middle + shift + (k - (lines.length - 1) / 2) * line + size * 0.34,
          text,
          size,
          weight: 500,
          role: textRole(piece.paint.role),
          of: cellOf(piece),
        }),
      )
  }
  return shapes
}

/** Lines that a name in the stream may have; what is longer hides the stream. */
const MOST_LINES = 3

/** True where names have room beside their bars, and the lead's in its bar. */
export function fitsRight(series: BarSeries, frame: Frame): boolean {
  const { measure } = frame
  const size = sizeAt(frame)
  const chain = chainOf(series, frame, size)
  return series.categories.every((_, step) => {
    const lead = leadOf(series, step)
    const inside = !lead || !isRoomy(lead) || measure(lead.name.short, size, 500) <= chain.thick - 8
    return inside && sideNames(series, step, chain, frame).every(({ lines }) => lines.length <= MOST_LINES)
  })
}

const sizeAt = ({ width }: Frame): number => (width > 700 ? 15 : 13.5)

function chainOf(series: BarSeries, { width, measure }: Frame, size: number): Chain {
  const wide = width > 700
  const count = series.categories.length
  const numeral = width > 900 ? 46 : wide ? 38 : 30
  const leads = series.categories.flatMap((_, step) => leadOf(series, step) ?? [])
  const widest = Math.max(0, ...leads.map((piece) => measure(piece.text, numeral, 400, 'display') / 1.08))
  const thick = Math.round(Math.max(width * 0.125, widest + 24))
  const last = restOf(series, count - 1).map((piece) => measure(`${piece.name.short} ${piece.bare}`, size, 500))
  const head = headWidth(series, { width, measure }, wide, thick)
  const beyond = Math.max(0, ...last.map((one) => one + 12), head - thick)
  const gap = (width - count * thick - Math.min(beyond, width * 0.24)) / (count - 1)
  const top = 60
  const tall = width > 900 ? 360 : wide ? 340 : 300
  return {
    wide,
    numeral,
    thick,
    gap,
    size,
    top,
    bottom: top + tall,
    x: (step) => step * (thick + gap),
    y: (value) => top + tall * (1 - value / 100),
  }
}

/** Boxes of a name's lines, for the flow to keep clear of. */
function boxesOf({ lines, middle }: SideName, x: number, shift: number, { size }: Chain, measure: Frame['measure']): Box[] {
  const half = (lines.length * size * 1.25) / 2
  return [
    { x0: x, x1: x + Math.max(...lines.map((text) => measure(text, size, 500))), y0: middle + shift - half, y1: middle + shift + half },
  ]
}

/** Width that the last bar's head needs: its long name where that costs the stream little, else the short one. */
function headWidth(series: BarSeries, { width, measure }: Pick<Frame, 'width' | 'measure'>, wide: boolean, thick: number): number {
  const step = series.categories.length - 1
  const { name } = series.categories[step]!
  const [long, short] = [name.long, name.short].map((text) => measure(text, wide ? 20 : 16, 600) + 10) as [number, number]
  return Math.max(long - thick <= width * 0.08 ? long : short, measure(outsideWords(series, step), wide ? 14.5 : 13.5, 600))
}

/** The name of a step, shortened where the next one begins, and what lies outside. */
function placeHead(series: BarSeries, step: number, { wide, thick, gap, x, top }: Chain, { width, measure }: Frame, shapes: Shapes): void {
  const { name } = series.categories[step]!
  const size = wide ? 20 : 16
  const room = (step < series.categories.length - 1 ? thick + gap : width - x(step)) - 10
  const text = measure(name.long, size, 600) <= room ? name.long : (breakLines(name.short, room, (one) => measure(one, size, 600))[0] ?? '')
  const outside = outsideWords(series, step)
  shapes.texts.push({ x: x(step), y: top - (outside ? 37 : 14), text, size, weight: 600, role: 'ink' })
  if (outside) shapes.texts.push({ x: x(step), y: top - 14, text: outside, size: wide ? 14.5 : 13.5, weight: 600, role: 'hl' })
}

/** The lead's value in display figures at the foot of its bar, its name beneath. */
function placeNumeral(lead: Piece, x: number, { numeral, y, size, thick }: Chain, { measure }: Frame, shapes: Shapes): void {
  const name = measure(lead.name.long, size, 500) <= thick - 16 ? lead.name.long : lead.name.short
  const foot = y(0) - 18
  shapes.texts.push({ x: x + 12, y: foot - size - 12, text: lead.text, size: numeral, face: 'display', role: 'ink', of: cellOf(lead) })
  shapes.texts.push({ x: x + 13, y: foot, text: name, size, weight: 500, role: 'ink', of: cellOf(lead) })
}

/** Names of the other pieces, at the middle of theirs where they have room, above the lead's level, never touching; of a low lead at its own. */
function sideNames(series: BarSeries, step: number, { y, size, gap, thick, x }: Chain, { measure, width }: Frame): SideName[] {
  const pieces = restOf(series, step).toReversed()
  const lead = leadOf(series, step)
  const last = step === series.categories.length - 1
  const room = last ? width - x(step) - thick - 11 : gap * 0.78
  const lines = pieces.map((piece) => {
    const whole = [piece.name.long, piece.name.short]
      .map((name) => `${name} ${piece.bare}`)
      .find((text) => measure(text, size, 500) <= room)
    return whole ? [whole] : breakLines(`${piece.name.short} ${piece.bare}`, room, (text) => measure(text, size, 500))
  })
  const line = size * 1.25
  const heights = lines.map((own) => own.length * line)
  const below = lead && pieces.includes(lead)
  const floor = below ? y(0) + 2 : (lead ? y(lead.to) : y(0)) - 5
  const places = dodge(
    pieces.map((piece, k) => ({ wanted: y((piece.from + piece.to) / 2), height: heights[k]! })),
    [Math.min(y(100) + 2, floor - heights.reduce((sum, height) => sum + height + 1, 0)), floor],
    1,
  )
  return pieces.map((piece, k) => ({ piece, lines: lines[k]!, middle: places[k]! }))
}
