import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { cutTo } from '../parts/cut-to.ts'
import { textRole, type Role } from '../theme.ts'
import type { DivergingSeries, Head } from './series.ts'
import type { DivergingLayout } from './shape.ts'

const SIZE = 13
const LINE = 16
/** Room between the words of the two sides, which the line at zero parts. */
const APART = 16

/** Words of a side stand in ink where its bars are not of one colour. */
const roleOf = (role: Role): Role => (role === 'context' ? 'ink2' : textRole(role))

/** Words above the two sides from `top` down, leaning against the line at zero; gives the height that they take. */
export function placeHeads(series: DivergingSeries, zero: number, top: number, { width, measure }: Frame, layout: DivergingLayout): number {
  if (!series.heads) return 0
  const narrow = width < 560
  const rooms = [zero - 10, width - zero - 10]
  const broken = series.heads.map(({ name }, k) => {
    const fits = measure(name.long, SIZE, 600) <= rooms[k]!
    return breakLines(narrow && !fits ? name.short : name.long, Math.max(40, rooms[k]!), (text) => measure(text, SIZE, 600))
  })
  const most = Math.max(...broken.map((lines) => lines.length))
  const wides = broken.map((lines) => Math.max(...lines.map((text) => measure(text, SIZE, 600))))
  // Where zero stands at an edge, a head wider than its side slides over it; the other then stands beside it, or above it.
  const least = [Math.max(zero - 8, Math.min(wides[0]!, width)), Math.min(zero + 8, Math.max(0, width - wides[1]!))] as const
  const touch = least[1] - least[0] < APART
  const beside = touch && wides[0]! + APART + wides[1]! <= width
  const left = beside ? Math.min(least[0], width - wides[1]! - APART) : least[0]
  const xs = [left, beside ? Math.max(least[1], left + APART) : least[1]]
  const stacked = touch && !beside
  broken.forEach((lines, k) =>
    lines.forEach((text, n) => {
      layout.texts.push({
        x: xs[k]!,
        y: top + 13 + (stacked ? (k === 0 ? n : broken[0]!.length + n) : most - lines.length + n) * LINE,
        text,
        size: SIZE,
        weight: 600,
        anchor: k === 0 ? 'end' : 'start',
        role: roleOf(series.heads![k]!.role),
      })
    }),
  )
  return (stacked ? broken[0]!.length + broken[1]!.length : most) * LINE + 8
}

/** Names of the parts of stacks from left to right, each after its square, in as many lines as they need; gives their height. */
export function placeParts(legend: readonly Head[], { width, measure }: Frame, layout: DivergingLayout): number {
  let [x, y] = [0, 13]
  for (const { name, role } of legend) {
    const text = cutTo(width < 560 ? name.short : name.long, width - 17, (words) => measure(words, SIZE, 500))
    const needed = measure(text, SIZE, 500) + 17
    if (x > 0 && x + needed > width) [x, y] = [0, y + 19]
    layout.bars.push({ x0: x + 0.5, x1: x + 11.5, y0: y - 10, y1: y + 1, fill: role, edge: 'ink3' })
    layout.texts.push({ x: x + 17, y, text, size: SIZE, weight: 500, role: 'ink2' })
    x += needed + 16
  }
  return legend.length === 0 ? 0 : y + 12
}
