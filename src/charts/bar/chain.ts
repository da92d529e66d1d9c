import type { Role } from '../theme.ts'
import type { Area, Shapes } from '../parts/shapes.ts'
import { round } from '../parts/svg.ts'
import type { Box } from '../parts/text.ts'
import { barShapes, cellOf, type Edges } from './bar-shape.ts'
import type { Piece } from './pieces.ts'
import type { BarSeries } from './series.ts'

/** Pieces of one step of a chain, in the order of the stack. */
export const piecesOf = (series: BarSeries, step: number): Piece[] => series.pieces.filter((piece) => piece.category === step)

/** The piece that the chain is about: of the first series; undefined where its value is missing. */
export const leadOf = (series: BarSeries, step: number): Piece | undefined => piecesOf(series, step).find((piece) => piece.place === 0)

/** Below this many percent a lead has no room for its figures and is named beside its bar, as the others are. */
const LOW = 22

/** True where the lead's bar carries its value in display figures. */
export const isRoomy = (lead: Piece): boolean => lead.to >= LOW

/** The pieces that need a name beside their bar: none of the others where "outside …" above it names the only one. */
export function restOf(series: BarSeries, step: number): Piece[] {
  const pieces = piecesOf(series, step)
  const rest = pieces.filter((piece) => piece.place > 0)
  const low = pieces.filter((piece) => piece.place === 0 && !isRoomy(piece))
  return [...low, ...(series.outside !== '' && rest.length === 1 ? [] : rest)]
}

/** Words above a bar: what is not of the lead's series; the only other piece as the table prints it. */
export function outsideWords(series: BarSeries, step: number): string {
  const lead = leadOf(series, step)
  if (series.outside === '' || !lead) return ''
  const rest = piecesOf(series, step).filter((piece) => piece.place > 0)
  const only = rest.length === 1 && lead.to + rest[0]!.value > 99.5 ? rest[0]! : undefined
  return `${series.outside} ${only ? only.text : `${Math.round((100 - lead.value) * 10) / 10}%`}`
}

/** A point in px. */
export type Spot = readonly [number, number]

/** Where a flow runs and what it keeps clear of. */
export interface FlowRoom {
  along: 'x' | 'y'
  /** Boxes of the words that stand beside the bar. */
  words: readonly Box[]
  /** Colour of the lead. */
  lead: Role
  /** Levels at which the lead's area and the others' end. */
  near: number
  far: number
}

/**
 * The flow from one bar's edge to the next one's: below it (or left of it) the lead's, above it (or right) the others', and a line
 * in ink between. It bends at once where no word is in its way, else it runs straight for as long as one is.
 */
export function flow(from: Spot, to: Spot, { along, words, lead, near, far }: FlowRoom): Area[] {
  const axis = along === 'x' ? 0 : 1
  const length = to[axis] - from[axis]
  const straight =
    [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].find((part) => !crosses(curveFrom(from, to, axis, part * length), words)) ?? 0.8
  const [start, one, two] = curveFrom(from, to, axis, straight * length)
  const write = ([x, y]: Spot): string => `${round(x)},${round(y)}`
  const edge = `M${write(from)}${straight > 0 ? `L${write(start)}` : ''}C${write(one)} ${write(two)} ${write(to)}`
  const back = (level: number): string =>
    along === 'x' ? `L${write([to[0], level])}L${write([from[0], level])}Z` : `L${write([level, to[1]])}L${write([level, from[1]])}Z`
  return [
    { d: edge + back(near), fill: lead === 'ho' ? 'stream' : 'grid' },
    { d: edge + back(far), fill: 'stream-out' },
    { d: edge, edge: 'ink' },
  ]
}

/** Start, two handles and end of a curve that runs straight for some px first. */
function curveFrom(from: Spot, to: Spot, axis: 0 | 1, straight: number): [Spot, Spot, Spot, Spot] {
  const half = (from[axis] + straight + to[axis]) / 2
  return axis === 0
    ? [[from[0] + straight, from[1]], [half, from[1]], [half, to[1]], to]
    : [[from[0], from[1] + straight], [from[0], half], [to[0], half], to]
}

function crosses(curve: readonly [Spot, Spot, Spot, Spot], words: readonly Box[]): boolean {
  const at = (t: number, k: 0 | 1): number =>
    (1 - t) ** 3 * curve[0][k] + 3 * (1 - t) ** 2 * t * curve[1][k] + 3 * (1 - t) * t ** 2 * curve[2][k] + t ** 3 * curve[3][k]
  const points = Array.from({ length: 41 }, (_, k) => [at(k / 40, 0), at(k / 40, 1)] as const)
  return words.some((box) => points.some(([x, y]) => x > box.x0 - 4 && x < box.x1 + 4 && y > box.y0 - 3 && y < box.y1 + 3))
}

/** The pieces of one bar with a line in ink at the lead's end; without a lead, the dotted frame of a value that is not there. */
export function placeBar(
  series: BarSeries,
  step: number,
  shapes: Shapes,
  box: (from: number, to: number) => Edges,
  along: 'x' | 'y',
): void {
  for (const piece of piecesOf(series, step)) {
    const edges = box(piece.from, piece.to)
    const gap = piece.place > 0 ? 1 : 0
    shapes.bars.push(
      ...barShapes(piece, { ...edges, x0: along === 'y' ? edges.x0 + gap : edges.x0, y1: along === 'x' ? edges.y1 - gap : edges.y1 }, true),
    )
    if (piece.place > 0) continue
    const { x0, x1, y0, y1 } = edges
    shapes.rules.push(along === 'x' ? { x1: x0, x2: x1, y1: y0, y2: y0, role: 'ink' } : { x1, x2: x1, y1: y0, y2: y1, role: 'ink' })
  }
  const gap = series.gaps.find((one) => one.category === step && one.place === 0)
  if (!gap) return
  const { x0, x1, y0, y1 } = box(0, 100)
  const withheld = gap.reason === 'withheld'
  shapes.bars.push({
    x0: x0 + 0.5,
    x1: x1 - 0.5,
    y0: y0 + 0.5,
    y1: y1 - 0.5,
    edge: 'ink3',
    dotted: !withheld,
    hatched: withheld,
    pointer: cellOf(gap),
  })
  shapes.texts.push({
    x: (x0 + x1) / 2,
    y: (y0 + y1) / 2 + 5,
    text: withheld ? 'W' : 'n.a.',
    size: 15,
    anchor: 'middle',
    role: 'ink2',
    halo: withheld,
    of: cellOf(gap),
  })
}
