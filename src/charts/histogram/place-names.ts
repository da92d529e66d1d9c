import type { Frame } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { wrapTo } from '../parts/fit-words.ts'
import type { Rule } from '../parts/shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import type { HistogramSeries } from './series.ts'

/** The plot that names of rows are placed in. */
interface Plot {
  x: (value: number) => number
  y: (value: number) => number
  top: number
  base: number
  /** Boxes of counts. */
  taken: readonly Box[]
}

const LINE = 16
const SIZE = 13
/** A name is broken at this width, in px. */
const WIDEST = 150

interface Spot {
  texts: PlacedText[]
  leader: Rule | null
}

/** Names of the rows that are written, at the bar that holds them: above its count, beside its top, or higher with a leader. */
export function placeBinNames(series: HistogramSeries, frame: Frame, plot: Plot): { texts: PlacedText[]; leaders: Rule[] } {
  const { bins, edges } = series
  const bars = bins.map((heap, k): Box => ({ x0: plot.x(edges[k]!), x1: plot.x(edges[k + 1]!), y0: plot.y(heap.count), y1: plot.base }))
  const taken = [...plot.taken, ...bars.filter((_, k) => bins[k]!.count > 0)]
  const placed: { texts: PlacedText[]; leaders: Rule[] } = { texts: [], leaders: [] }
  bins.forEach((heap, k) => {
    const lines = heap.pieces.flatMap((piece) => {
      const { role, strong } = series.parts[piece.part]!.paint
      return piece.named
        .flatMap(({ long, short }) => wrapTo(frame.width < 560 ? short : long, WIDEST, (text) => frame.measure(text, SIZE, 600)))
        .map((text) => ({
          text,
          role: role === 'context' ? ('ink2' as const) : textRole(role),
          weight: strong ? (600 as const) : (500 as const),
          of: { rows: [heap.row], column: piece.columns },
        }))
    })
    if (lines.length === 0) return
    const free = (spot: Spot): boolean =>
      boxesOf(spot, frame).every(
        (box) =>
          box.x0 >= 0 &&
          box.x1 <= frame.width &&
          box.y0 >= plot.top &&
          box.y1 <= plot.base &&
          !taken.some((other) => overlap(box, other, 1)),
      )
    const spot = spotsOf(lines, bars[k]!, frame, plot).find(free)
    if (!spot) return
    placed.texts.push(...spot.texts)
    if (spot.leader) placed.leaders.push(spot.leader)
    taken.push(...boxesOf(spot, frame))
  })
  return placed
}

/** Boxes of a name; its leader is one too, so that no later name lies on it. */
const boxesOf = ({ texts, leader }: Spot, { measure }: Frame): Box[] => [
  ...texts.map((text) => textBox(text, measure(text.text, text.size, text.weight))),
  ...(leader ? [{ x0: leader.x1 - 1, x1: leader.x1 + 1, y0: leader.y1, y1: leader.y2 }] : []),
]

type Line = Pick<PlacedText, 'text' | 'role' | 'weight' | 'of'>

/** Spots from the best on: above the count, beside the top of the bar, then higher and higher. */
function spotsOf(lines: readonly Line[], bar: Box, { width, measure }: Frame, plot: Plot): Spot[] {
  const middle = (bar.x0 + bar.x1) / 2
  const widest = Math.max(...lines.map((line) => measure(line.text, SIZE, line.weight)))
  const write = (x: number, first: number, anchor: 'start' | 'middle' | 'end'): PlacedText[] =>
    lines.map((line, k) => ({ ...line, x, y: first + k * LINE, size: SIZE, anchor, halo: true }))
  const above = (bottom: number, leader: Rule | null): Spot => {
    const x = Math.min(Math.max(middle, widest / 2), width - widest / 2)
    return { texts: write(x, bottom - (lines.length - 1) * LINE, 'middle'), leader }
  }
  const count = bar.y0 - 21
  const beside = bar.y0 + 12
  const higher = Array.from({ length: Math.max(0, Math.floor((count - plot.top) / 8)) }, (_, k) => count - 8 * (k + 1))
  return [
    above(count, null),
    { texts: write(bar.x0 - 7, beside, 'end'), leader: null },
    { texts: write(bar.x1 + 7, beside, 'start'), leader: null },
    ...higher.map((bottom) => above(bottom, { x1: middle, x2: middle, y1: bottom + 5, y2: count + 2, role: 'ink3' as const })),
  ]
}
