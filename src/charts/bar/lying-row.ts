import type { Frame } from '../chart-type.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import { onRole, textRole } from '../theme.ts'
import { barShapes, cellOf, isPale, openEnd, openRoom } from './bar-shape.ts'
import type { Lying } from './lying.ts'
import { NAME_GAP } from './lying-names.ts'
import { gapWords, insideText, isWritten, stackGaps, wasWords } from './lying-words.ts'
import { distinct } from '../parts/order.ts'
import type { Gap, Piece, Spot } from './pieces.ts'
import type { BarSeries, Category } from './series.ts'

/** One category with what stands in it. */
export interface Row {
  series: BarSeries
  category: Category
  lines: readonly string[]
  pieces: readonly Piece[]
  gaps: readonly Gap[]
  /** Top of the row. */
  y: number
}

/** Places the name, bars and words of one category; gives the y below them. */
export function placeRow(row: Row, lying: Lying, frame: Frame, shapes: Shapes): number {
  const { names, thick, step } = lying
  const slotOf = slotsOf(row)
  const bars = slotOf.last * step + thick
  const above = names.mode === 'above' ? row.lines.length * names.line + 2 : 0
  const height = names.mode === 'above' ? bars : Math.max(bars, row.lines.length * names.line)
  const top = row.y + above + (height - bars) / 2
  placeName(row, lying, { top: row.y, height }, shapes)
  for (const piece of row.pieces) placePiece(piece, row.series, lying, top + slotOf(piece) * step, frame, shapes)
  placeGaps(row, lying, { top, slotOf }, frame, shapes)
  // The line at zero must not run through names that stand above their bars.
  if (names.mode === 'above')
    shapes.rules.push({ x1: lying.scale.zero, x2: lying.scale.zero, y1: top - 2, y2: top + bars + 2, role: 'ink' })
  return row.y + above + height
}

/** Which bar of a group a series is, from the top: only those that the category has take room. */
function slotsOf({ series, pieces, gaps }: Row): ((spot: Spot) => number) & { last: number } {
  const places = series.groups > 1 ? distinct([...pieces, ...gaps].map(({ place }) => place)).toSorted((a, b) => a - b) : []
  return Object.assign((spot: Spot) => Math.max(0, places.indexOf(spot.place)), { last: Math.max(0, places.length - 1) })
}

function placeName(
  { category, lines, pieces }: Row,
  { names, scale }: Lying,
  { top, height }: { top: number; height: number },
  shapes: Shapes,
): void {
  const style = { size: names.size, weight: category.strong ? (600 as const) : (400 as const), role: 'ink' as const }
  const first =
    names.mode === 'above' ? top + names.size * 0.85 : top + height / 2 - ((lines.length - 1) / 2) * names.line + names.size * 0.35
  const right = names.mode === 'across' && (pieces[0]?.to ?? 0) < 0
  const across = right ? { x: scale.zero + NAME_GAP, anchor: 'start' as const } : { x: scale.zero - NAME_GAP, anchor: 'end' as const }
  lines.forEach((text, k) =>
    shapes.texts.push({ ...(names.mode === 'across' ? across : { x: 0 }), y: first + k * names.line, text, ...style }),
  )
}

function placePiece(piece: Piece, series: BarSeries, lying: Lying, top: number, { measure }: Frame, shapes: Shapes): void {
  const { scale, stacked, thick, names, words } = lying
  const x = (value: number): number => scale.zero + value * scale.unit
  const leftwards = piece.to < 0
  const [a, b] = [x(Math.min(piece.from, piece.to)), x(Math.max(piece.from, piece.to))]
  const gap = stacked && piece.place > 0 ? 1 : 0
  // Even the smallest value is a mark; zero has none, its figure stands at the line.
  const thin = piece.value === 0 ? 0 : 1.5
  const edges = {
    x0: leftwards ? Math.min(a, b - thin) : a + gap,
    x1: leftwards ? b : Math.max(b, a + gap + thin),
    y0: top,
    y1: top + thick,
  }
  if (piece.was?.value != null) placeFormer(x(piece.was.value), edges, piece, shapes)
  else if (piece.value !== 0) shapes.bars.push(...barShapes(piece, edges, stacked))
  shapes.bars.push(...openEnd(piece, edges, leftwards ? 'left' : 'right'))
  const baseline = top + thick / 2 + names.size * 0.35
  if (stacked) {
    const text = [insideText(piece, series), piece.bare].find((one) => measure(one, 13, 500) + 8 <= edges.x1 - edges.x0)
    if (text !== undefined && isWritten(series, piece))
      shapes.texts.push({
        x: (edges.x0 + edges.x1) / 2,
        y: baseline,
        text,
        size: 13,
        weight: 500,
        anchor: 'middle',
        role: isPale(piece) ? 'ink' : onRole(piece.paint.role),
        of: cellOf(piece),
      })
    return
  }
  const text = words(piece)
  if (text === '') return
  const ends = [edges.x0, edges.x1, ...(piece.was?.value != null ? [x(piece.was.value)] : [])]
  const end = leftwards ? Math.min(...ends) - 6 - openRoom(piece) : Math.max(...ends) + 6 + openRoom(piece)
  const coloured = piece.paint.strong || series.groups > 1 || (series.diverging && piece.paint.role !== 'context')
  shapes.texts.push({
    x: end,
    y: baseline,
    text,
    size: names.size,
    weight: piece.paint.strong ? 600 : 400,
    anchor: leftwards ? 'end' : 'start',
    role: coloured ? textRole(piece.paint.role) : 'ink2',
    of: cellOf(piece),
  })
}

/** A revised bar, and the dashed outline of what it was: beyond its end where it shrank, in paper inside it where it grew. */
function placeFormer(former: number, edges: { x0: number; x1: number; y0: number; y1: number }, piece: Piece, shapes: Shapes): void {
  const bar = piece.value === 0 ? [] : barShapes(piece, edges, false)
  const inner = { y0: edges.y0 + 0.6, y1: edges.y1 - 0.6 }
  const pointer = cellOf(piece.was!)
  const [near, far] = piece.to < 0 ? [edges.x1, edges.x0] : [edges.x0, edges.x1]
  const grew = Math.abs(former - near) < Math.abs(far - near)
  const [x0, x1] = grew ? [near, former] : [far, former]
  const outline = {
    ...inner,
    x0: Math.min(x0, x1),
    x1: Math.max(x0, x1),
    edge: grew ? ('chart-bg' as const) : piece.paint.role,
    dashed: true,
    pointer,
  }
  shapes.bars.push(...(grew ? [...bar, outline] : [outline, ...bar]))
}

/** The cells of all gaps that one word stands for. */
const cellsOf = (gaps: readonly Gap[]): Pointer => ({ rows: gaps.map(({ row }) => row), column: gaps.map(({ column }) => column) })

/** What is missing among bars: a frame at zero, in a stack a word after its end, and the outline of what is printed no more. */
function placeGaps(
  { series, pieces, gaps }: Row,
  lying: Lying,
  { top, slotOf }: { top: number; slotOf: (spot: Spot) => number },
  frame: Frame,
  shapes: Shapes,
): void {
  const { measure } = frame
  const { scale, stacked, thick, step, narrow, names } = lying
  const middle = top + thick / 2
  if (stacked) {
    const end = scale.zero + Math.max(...pieces.map((piece) => piece.to)) * scale.unit
    const text = stackGaps(series, gaps, frame, narrow).beside
    if (text !== '') shapes.texts.push({ x: end + 6, y: middle + 4.5, text, size: 13, role: 'ink3', of: cellsOf(gaps) })
    return
  }
  for (const gap of gaps) {
    const y = top + slotOf(gap) * step
    const former = gap.was?.value ?? undefined
    const text = gap.was ? `n.a.${wasWords(gap.was, narrow, lying.write)}` : gapWords(series, gap, narrow)
    const wide = former === undefined ? measure(text, 13) + 10 : former * scale.unit
    const edge = former === undefined ? 'ink3' : 'hl'
    const withheld = gap.reason === 'withheld'
    // Where all bars run left, zero is at the right edge.
    const inner = scale.zero + 2 + wide <= frame.width ? scale.zero + 2 : scale.zero - 2 - wide
    const left = former === undefined ? inner : Math.min(scale.zero, scale.zero + wide)
    const size = Math.abs(wide)
    const pointer = cellOf(gap.was ?? gap)
    shapes.bars.push({
      x0: left,
      x1: left + size,
      y0: y + 0.5,
      y1: y + thick - 0.5,
      edge,
      ...(former === undefined ? { dotted: !withheld, hatched: withheld } : { dashed: true }),
      pointer,
    })
    const word: PlacedText = {
      x: left + size / 2,
      y: y + thick / 2 + 4.5,
      text,
      size: 13,
      anchor: 'middle',
      role: 'ink2',
      halo: withheld,
      of: pointer,
    }
    shapes.texts.push(
      former === undefined
        ? word
        : {
            ...word,
            x: scale.zero + wide + (wide < 0 ? -8 : 8),
            anchor: wide < 0 ? 'end' : 'start',
            size: names.size,
            weight: 600,
            role: 'hl',
          },
    )
  }
}
