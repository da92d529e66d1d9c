import type { Frame } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { onRole, textRole } from '../theme.ts'
import { cellOf, isPale, openRoom, type PlacedPiece } from './bar-shape.ts'
import { isWritten, wasWords } from './lying-words.ts'
import type { Piece } from './pieces.ts'
import type { BarSeries } from './series.ts'
import type { Slots } from './upright-slots.ts'

const SIZE = 13

/** Words on the bars: each one's, or, where they would not all fit, those of the bars that matter. */
export interface TopWords {
  words: Map<Piece, string>
  /** Every bar has its value written, so no axis is needed. */
  whole: boolean
}

/** Settles which bars have their values written above them. */
export function topWords(series: BarSeries, slots: Slots, { measure, panel, width }: Frame): TopWords {
  if (series.arrange === 'stack' || series.arrange === 'percent') return { words: new Map(), whole: false }
  const written = series.pieces.filter((piece) => isWritten(series, piece))
  const first = written.find((piece) => piece.value !== 0)
  const say = (piece: Piece, unit: boolean): string =>
    (unit ? piece.text : piece.bare) +
    (piece.months > 1 ? ` in ${piece.months} months` : '') +
    (piece.was ? wasWords(piece.was, width < 560) : '')
  const room = (piece: Piece): number =>
    (series.groups > 1
      ? slots.edges(piece.category, piece.place).x1 - slots.edges(piece.category, piece.place).x0
      : slots.pitch * piece.months) - 3
  const fits = written.every((piece) => measure(say(piece, piece === first), SIZE, piece.paint.strong ? 600 : 400) <= room(piece))
  if (fits && written.length === series.pieces.length && !panel)
    return { words: new Map(written.map((piece) => [piece, say(piece, piece === first)])), whole: true }
  const chosen = chooseFew(series, written)
  return { words: new Map(chosen.map((piece) => [piece, say(piece, false)])), whole: false }
}

/** Where not all values fit: those that `label` names, else the highlighted, else the largest and the last. */
function chooseFew(series: BarSeries, written: readonly Piece[]): readonly Piece[] {
  if (series.labelled) return written
  const strong = written.filter((piece) => piece.paint.strong)
  return strong.length > 0 ? strong : extremes(written)
}

/** The largest value and the last one; in a group neither says anything without its neighbours. */
function extremes(pieces: readonly Piece[]): Piece[] {
  if (pieces.some((piece) => piece.place > 0)) return []
  const largest = pieces.toSorted((a, b) => b.to - a.to)[0]
  const last = pieces.at(-1)
  return [...new Set([largest, last])].filter((piece): piece is Piece => piece !== undefined)
}

/**
 * Places the words above their bars, or below where values are below zero; turned to a side where a neighbour is in the way. Where an
 * axis tells the values too, none stands on a neighbour.
 */
export function labelTops({ words, whole }: TopWords, boxes: readonly PlacedPiece[], { width, measure }: Frame, shapes: Shapes): void {
  for (const [piece, text] of words) {
    const own = boxes.find((box) => box.piece === piece)!
    const style = {
      text,
      size: SIZE,
      weight: piece.paint.strong ? (600 as const) : (400 as const),
      role: piece.paint.strong || piece.paint.role === 'up' || piece.paint.role === 'down' ? textRole(piece.paint.role) : ('ink2' as const),
      halo: true,
      of: cellOf(piece),
    }
    const wide = measure(text, SIZE, style.weight)
    const y = piece.to < 0 ? own.y1 + 15 + openRoom(piece) : own.y0 - 6 - openRoom(piece)
    const spots: PlacedText[] = [
      { ...style, x: Math.min(Math.max((own.x0 + own.x1) / 2, wide / 2), width - wide / 2), y, anchor: 'middle' },
      { ...style, x: Math.max(own.x1, wide), y, anchor: 'end' },
      { ...style, x: Math.min(own.x0, width - wide), y, anchor: 'start' },
    ]
    const hits = (spot: PlacedText): number => {
      const box = textBox(spot, wide)
      const texts = shapes.texts.filter((other) => overlap(box, textBox(other, measure(other.text, other.size, other.weight)), 2)).length
      return texts * 100 + boxes.filter((other) => other.piece !== piece && overlap(box, other)).length
    }
    const best = spots.reduce((a, b) => (hits(b) < hits(a) ? b : a))
    if (hits(best) < (whole ? 100 : 1)) shapes.texts.push(best)
  }
}

/** Values inside the pieces of a stack that have room for them. */
export function labelInside(series: BarSeries, boxes: readonly PlacedPiece[], { measure }: Frame, shapes: Shapes): void {
  if (series.arrange !== 'stack' && series.arrange !== 'percent') return
  for (const { piece, x0, x1, y0, y1 } of boxes) {
    if (y1 - y0 < 18 || measure(piece.bare, SIZE, 500) + 4 > x1 - x0 || !isWritten(series, piece)) continue
    shapes.texts.push({
      x: (x0 + x1) / 2,
      y: (y0 + y1) / 2 + 4.5,
      text: piece.bare,
      size: SIZE,
      weight: 500,
      anchor: 'middle',
      role: isPale(piece) ? 'ink' : onRole(piece.paint.role),
      of: cellOf(piece),
    })
  }
}

/** Gaps among upright bars: W on a hatched block, n.a. over a dotted frame, never of the height of a value. */
export function labelGaps(series: BarSeries, slots: Slots, y: (value: number) => number, { measure }: Frame, shapes: Shapes): void {
  if (series.arrange === 'stack' || series.arrange === 'percent') {
    gapsOverStacks(series, slots, y, { measure }, shapes)
    return
  }
  for (const gap of series.gaps) {
    const { x0, x1 } = slots.edges(gap.category, gap.place)
    const withheld = gap.reason === 'withheld'
    const base = y(0)
    const tall = withheld ? 22 : 12
    shapes.bars.push({
      x0: x0 + 0.5,
      x1: x1 - 0.5,
      y0: base - tall,
      y1: base - 0.5,
      edge: 'ink3',
      dotted: !withheld,
      hatched: withheld,
      pointer: cellOf(gap),
    })
    const text = withheld ? 'W' : 'n.a.'
    const word: PlacedText = {
      x: (x0 + x1) / 2,
      y: base - tall - 6,
      text,
      size: SIZE,
      weight: withheld ? 600 : 400,
      anchor: 'middle',
      role: 'ink2',
      of: cellOf(gap),
    }
    if (measure(text, SIZE, word.weight) <= (series.groups > 1 ? x1 - x0 : slots.pitch)) shapes.texts.push(word)
  }
}

/** A stack with a missing part is crowned with a dotted frame, so that its height is not read as the whole. */
function gapsOverStacks(
  series: BarSeries,
  slots: Slots,
  y: (value: number) => number,
  { measure }: Pick<Frame, 'measure'>,
  shapes: Shapes,
): void {
  const seen = new Map<number, number>()
  for (const gap of series.gaps) {
    const { x0, x1 } = slots.whole(gap.category)
    const above =
      seen.get(gap.category) ??
      y(Math.max(0, ...series.pieces.filter((piece) => piece.category === gap.category).map((piece) => piece.to))) - 2
    const withheld = gap.reason === 'withheld'
    const box: Box = { x0: x0 + 0.5, x1: x1 - 0.5, y0: above - 16, y1: above }
    shapes.bars.push({ ...box, edge: 'ink3', dotted: !withheld, hatched: withheld, pointer: cellOf(gap) })
    const text = withheld ? 'W' : 'n.a.'
    if (measure(text, SIZE) + 2 <= x1 - x0)
      shapes.texts.push({
        x: (x0 + x1) / 2,
        y: above - 3.5,
        text,
        size: SIZE,
        anchor: 'middle',
        role: 'ink2',
        halo: withheld,
        of: cellOf(gap),
      })
    seen.set(gap.category, above - 19)
  }
}
