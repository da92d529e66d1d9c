import type { Frame } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { breakLines } from '../parts/annotate.ts'
import { dodge } from '../parts/dodge.ts'
import type { Shapes } from '../parts/shapes.ts'
import { round } from '../parts/svg.ts'
import type { BarSeries, Piece } from './series.ts'

/** Bars of parts in a hundred, one for each step of a chain, joined by a stream: rightwards on wide, downwards on a phone. */
export const layoutChain = (series: BarSeries, frame: Frame): Shapes => (frame.width < 560 ? downwards(series, frame) : rightwards(series, frame))

const piecesOf = (series: BarSeries, category: number): Piece[] => series.pieces.filter((piece) => piece.category === category)

/** A curve from one bar's edge to the next one's, and back along both areas. */
const bend = (from: [number, number], to: [number, number], flat: 'x' | 'y'): string => {
  const [x0, y0] = from.map(round) as [number, number]
  const [x1, y1] = to.map(round) as [number, number]
  const [mx, my] = [round((x0 + x1) / 2), round((y0 + y1) / 2)]
  return flat === 'x' ? `C${mx},${y0} ${mx},${y1} ${x1},${y1}` : `C${x0},${my} ${x1},${my} ${x1},${y1}`
}

function rightwards(series: BarSeries, { width, measure }: Frame): Shapes {
  const wide = width > 700
  const count = series.categories.length
  const thick = Math.round(width * (wide ? 0.13 : 0.145))
  const rest = series.pieces.filter((piece) => piece.place > 0)
  const labelSize = wide ? 15 : 13.5
  const labelWidth = wide ? 128 : 104
  const gap = (width - count * thick - labelWidth) / (count - 1)
  const top = 60
  const tall = wide ? 340 : 300
  const y = (value: number): number => top + tall * (1 - value / 100)
  const shapes: Shapes = { width, height: top + tall + 6, areas: [], rules: [], bars: [], texts: [] }
  series.categories.forEach((category, k) => {
    const x = k * (thick + gap)
    const [first] = piecesOf(series, k)
    const [next] = piecesOf(series, k + 1)
    if (!first) return
    if (next) stream(shapes, [x + thick, y(first.to)], [x + thick + gap, y(next.to)], [y(0), y(100)])
    stack(series, k, shapes, (piece) => ({ x0: x, x1: x + thick, y0: y(piece.to), y1: y(piece.from) }), 'y')
    const big = width > 900 ? 44 : wide ? 34 : 28
    shapes.texts.push({ x: x + 12, y: y(0) - 44, text: `${Math.round(first.value)}%`, size: big, face: 'display', role: 'ink' })
    shapes.texts.push({ x: x + 13, y: y(0) - 18, text: first.name.long, size: wide ? 15 : 13.5, weight: 500, role: 'ink' })
    const room = (k < count - 1 ? thick + gap : thick + labelWidth) - 12
    shapes.texts.push({ x, y: 18, text: breakLines(category.name.long, room, (text) => measure(text, wide ? 20 : 16, 600))[0] ?? '', size: wide ? 20 : 16, weight: 600, role: 'ink' })
    const outside = Math.round(100 - first.value)
    if (series.outside) shapes.texts.push({ x, y: 41, text: `${series.outside} ${outside}%`, size: 14, weight: 600, role: 'hl' })
  })
  labelRest(series, rest, shapes, { x: (k) => k * (thick + gap) + thick + 10, y, size: labelSize, room: labelWidth - 12 }, measure)
  return shapes
}

/** Names of the other pieces beside their bar, broken where they are long, moved apart where they would touch. */
function labelRest(series: BarSeries, rest: readonly Piece[], shapes: Shapes, at: { x: (k: number) => number; y: (value: number) => number; size: number; room: number }, measure: Frame['measure']): void {
  series.categories.forEach((_, k) => {
    const own = rest.filter((piece) => piece.category === k)
    const lines = own.map((piece) => labelLines(piece, at.room, (text) => measure(text, at.size, 500)))
    const line = at.size * 1.25
    const places = dodge(own.map((piece, i) => ({ wanted: at.y(own.length === 1 ? piece.to - (piece.to - piece.from) * 0.3 : (piece.from + piece.to) / 2), height: lines[i]!.length * line })), [at.y(100) - 4, at.y(0)], 2)
    own.forEach((piece, i) => lines[i]!.forEach((text, j) => shapes.texts.push({ x: at.x(k), y: places[i]! + (j - (lines[i]!.length - 1) / 2) * line + at.size * 0.34, text, size: at.size, weight: 500, role: textRole(piece.paint.role) })))
  })
}

/** A piece's name and value in one line where one of its names fits, else broken. */
function labelLines(piece: Piece, room: number, measure: (text: string) => number): string[] {
  const value = Math.round(piece.to - piece.from)
  const whole = [`${piece.name.long} ${value}`, `${piece.name.short} ${value}`].find((text) => measure(text) <= room)
  return whole ? [whole] : breakLines(`${piece.name.long} ${value}`, room, measure)
}

function stream(shapes: Shapes, from: [number, number], to: [number, number], [zero, full]: [number, number]): void {
  const curve = bend(from, to, 'x')
  const start = `M${round(from[0])},${round(from[1])}`
  shapes.areas!.push(
    { d: `${start}${curve}L${round(to[0])},${round(zero)}L${round(from[0])},${round(zero)}Z`, fill: 'stream' },
    { d: `${start}${curve}L${round(to[0])},${round(full)}L${round(from[0])},${round(full)}Z`, fill: 'stream-out' },
    { d: start + curve, edge: 'ink' },
  )
}

/** The pieces of one bar: the first is glass with an edge and a line in ink at its end, the others are solid, paper between them. */
function stack(series: BarSeries, category: number, shapes: Shapes, box: (piece: Piece) => { x0: number; x1: number; y0: number; y1: number }, along: 'x' | 'y'): void {
  for (const piece of piecesOf(series, category)) {
    const { x0, x1, y0, y1 } = box(piece)
    const pointer = { rows: [piece.row], column: piece.column }
    if (piece.place === 0) {
      shapes.bars.push({ x0: x0 + 0.6, x1: x1 - 0.6, y0: y0 + 0.6, y1: y1 - 0.6, fill: 'glass-ho', edge: 'ho', pointer })
      shapes.rules.push(along === 'y' ? { x1: x0, x2: x1, y1: y0, y2: y0, role: 'ink' } : { x1, x2: x1, y1: y0, y2: y1, role: 'ink' })
    } else shapes.bars.push({ x0: along === 'x' ? x0 + 1 : x0, x1, y0, y1: along === 'y' ? y1 - 1 : y1, fill: piece.paint.role, pointer })
  }
}

function downwards(series: BarSeries, { width, measure }: Frame): Shapes {
  const thick = 62
  const x = (value: number): number => (width * value) / 100
  const shapes: Shapes = { width, height: 0, areas: [], rules: [], bars: [], texts: [] }
  let top = 28
  const tops: number[] = []
  let below = 0
  series.categories.forEach((_, k) => {
    tops.push(top)
    below = labelBelow(series, k, shapes, { top: top + thick, width, measure })
    top += thick + below + 66
  })
  series.categories.forEach((category, k) => {
    const [first] = piecesOf(series, k)
    const [next] = piecesOf(series, k + 1)
    const y = tops[k]!
    if (!first) return
    if (next) flow(shapes, [x(first.to), y + thick], [x(next.to), tops[k + 1]!], width)
    stack(series, k, shapes, (piece) => ({ x0: x(piece.from), x1: x(piece.to), y0: y, y1: y + thick }), 'x')
    const value = `${Math.round(first.value)}%`
    shapes.texts.push({ x: 12, y: y + 42, text: value, size: 34, face: 'display', role: 'ink' })
    shapes.texts.push({ x: 12 + measure(value, 34, 400, 'display') + 8, y: y + 42, text: first.name.short, size: 15, weight: 500, role: 'ink' })
    shapes.texts.push({ x: 0, y: y - 9, text: category.name.short, size: 16, weight: 600, role: 'ink' })
    const outside = series.outside ? `${series.outside} ${Math.round(100 - first.value)}%` : ''
    const after = measure(category.name.short, 16, 600) + 10
    if (outside && after + measure(outside, 13.5, 600) < width) shapes.texts.push({ x: after, y: y - 9, text: outside, size: 13.5, weight: 600, role: 'hl' })
  })
  shapes.height = tops.at(-1)! + thick + below + 8
  return shapes
}

/** Names of the other pieces under a bar, from the right, in as many lines as they need; gives the height they take. */
function labelBelow(series: BarSeries, category: number, shapes: Shapes, { top, width, measure }: { top: number; width: number; measure: Frame['measure'] }): number {
  // A single rest is named above the bar already.
  if (series.outside && piecesOf(series, category).length === 2) return 0
  let right = width
  let y = top + 18
  for (const piece of piecesOf(series, category).filter((one) => one.place > 0).toReversed()) {
    const text = `${piece.name.short} ${Math.round(piece.to - piece.from)}`
    const needed = measure(text, 13, 500)
    if (right < width && right - needed < width * 0.35) {
      right = width
      y += 18
    }
    shapes.texts.push({ x: right, y, text, size: 13, weight: 500, anchor: 'end', role: textRole(piece.paint.role) })
    right -= needed + 12
  }
  return y - top
}

function flow(shapes: Shapes, from: [number, number], to: [number, number], width: number): void {
  const curve = bend(from, to, 'y')
  const start = `M${round(from[0])},${round(from[1])}`
  shapes.areas!.push(
    { d: `${start}${curve}L0,${round(to[1])}L0,${round(from[1])}Z`, fill: 'stream' },
    { d: `${start}${curve}L${width},${round(to[1])}L${width},${round(from[1])}Z`, fill: 'stream-out' },
    { d: start + curve, edge: 'ink' },
  )
}
