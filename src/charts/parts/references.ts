import type { Measure } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { breakLines } from './annotate.ts'
import type { Bar, Rule } from './shapes.ts'
import { round } from './svg.ts'
import { overlap, textBox, type Box, type PlacedText } from './text.ts'

/** Where values of each axis stand, in px; undefined for a value that the axis has no place for. */
export interface ReferenceScales {
  x?: (value: string | number) => number | undefined
  y?: (value: string | number) => number | undefined
}

/** Reference lines and bands in place: bands belong under everything, lines and the edges of bands under the marks, words on top. */
export interface PlacedReferences {
  bands: Bar[]
  /** Lines, and the two edges of each band. */
  rules: Rule[]
  texts: PlacedText[]
}

/** What references keep clear of: labels, which their words never touch, and points of lines and marks, which they rather do not. */
export interface ReferenceRoom {
  scales: ReferenceScales
  plot: Box
  taken: readonly Box[]
  ink?: readonly { x: number; y: number }[]
  measure: Measure
}

const SIZE = 13
const LINE = 16

/** The edges of a band, which its pale ground alone would not show: along it where it lies, beside it where it stands. None where the picture cuts it off. */
export const edgesOf = ({ x0, x1, y0, y1 }: Box, stands: boolean, within?: Box): Rule[] => {
  const edge = { role: 'context', width: 1 } as const
  const inside = (at: number, low: number | undefined, high: number | undefined): boolean =>
    low === undefined || high === undefined || (at > low && at < high)
  return stands
    ? [x0, x1].filter((at) => inside(at, within?.x0, within?.x1)).map((x) => ({ x1: x, x2: x, y1: y0, y2: y1, ...edge }))
    : [y0, y1].filter((at) => inside(at, within?.y0, within?.y1)).map((y) => ({ x1: x0, x2: x1, y1: y, y2: y, ...edge }))
}

/**
 * Places reference lines and bands in a plot, each with its words where they touch no label in `taken`: along a line that lies,
 * above or below it; beside a line that stands. Words that find no place in one line are broken. A reference outside the plot is left out.
 */
export function placeReferences(references: readonly Reference[], room: ReferenceRoom): PlacedReferences {
  const { scales, plot, measure } = room
  const placed: PlacedReferences = { bands: [], rules: [], texts: [] }
  const busy = [...room.taken]
  for (const reference of references) {
    const ends = ('at' in reference ? [reference.at] : [reference.from, reference.to]).map((value) => scales[reference.axis]?.(value))
    const places = ends.filter((place): place is number => place !== undefined && Number.isFinite(place))
    const [near, far] = reference.axis === 'x' ? [plot.x0, plot.x1] : [plot.y0, plot.y1]
    if (places.length < ends.length) continue
    const [low, high] = [Math.max(near, Math.min(...places)), Math.min(far, Math.max(...places))]
    if (low > high) continue
    const box: Box = reference.axis === 'x' ? { ...plot, x0: low, x1: high } : { ...plot, y0: low, y1: high }
    if ('at' in reference) placed.rules.push({ x1: box.x0, x2: box.x1, y1: box.y0, y2: box.y1, role: 'ink2', width: 1.25 })
    else {
      placed.bands.push({ ...box, fill: 'grid' })
      placed.rules.push(...edgesOf(box, reference.axis === 'x', plot))
    }
    const texts = wordsAt(reference, box, room, busy)
    placed.texts.push(...texts)
    busy.push(...texts.map((text) => textBox(text, measure(text.text, SIZE))))
  }
  return placed
}

/** A place for the words: outside the plot is worst, then on a label, then on ink; of the rest the nearest to the end of the line. */
function wordsAt({ axis, text }: Reference, box: Box, { plot, ink = [], measure }: ReferenceRoom, busy: readonly Box[]): PlacedText[] {
  const wraps = [
    ...new Set([plot.x1 - plot.x0, 200, 130].map((widest) => breakLines(text, widest, (words) => measure(words, SIZE)).join('\n'))),
  ]
  const spots = wraps.flatMap((joined) => {
    const lines = joined.split('\n')
    const width = Math.max(...lines.map((words) => measure(words, SIZE)))
    const found = axis === 'y' ? alongLying(lines, width, box, plot) : besideStanding(lines, box, plot)
    return found.map((spot) => ({ ...spot, cost: spot.cost + lines.length * 6 }))
  })
  const cost = (spot: Spot): number => {
    const own = spot.texts.map((line) => textBox(line, measure(line.text, SIZE)))
    // At the foot of the plot lies the axis, and beneath it its figures.
    const outside = own.some((one) => one.x0 < plot.x0 - 0.5 || one.x1 > plot.x1 + 0.5 || one.y0 < 0 || one.y1 > plot.y1 - 1)
    const hits = own.reduce((sum, one) => sum + busy.filter((other) => overlap(one, other, 2)).length, 0)
    const covered = own.reduce(
      (sum, one) => sum + ink.filter(({ x, y }) => x > one.x0 - 2 && x < one.x1 + 2 && y > one.y0 - 2 && y < one.y1 + 2).length,
      0,
    )
    return (outside ? 1e6 : 0) + hits * 1e4 + covered * 20 + spot.cost
  }
  return spots.map((spot) => ({ spot, cost: cost(spot) })).reduce((a, b) => (b.cost < a.cost ? b : a)).spot.texts
}

interface Spot {
  texts: PlacedText[]
  cost: number
}

/** Places along a line or band that lies, from its right end to its left: above, then below; in a band that is high enough, inside. */
function alongLying(lines: readonly string[], width: number, box: Box, plot: Box): Spot[] {
  const tall = (lines.length - 1) * LINE
  const inside = box.y1 - box.y0 > tall + LINE + 4
  const firsts = inside ? [box.y0 + 15, box.y0 - 5 - tall, box.y1 + 15] : [box.y0 - 5 - tall, box.y1 + 15]
  const steps = Math.max(0, Math.floor((plot.x1 - plot.x0 - width) / 16))
  const ends = Array.from({ length: steps + 1 }, (_, k) => plot.x1 - k * 16)
  return ends.flatMap((x, k) =>
    firsts.map((first, side) => ({
      cost: k * 0.5 + side * 3,
      texts: lines.map((text, line): PlacedText => ({
        x,
        y: first + line * LINE,
        text,
        size: SIZE,
        role: 'ink2',
        anchor: 'end',
        halo: true,
      })),
    })),
  )
}

/** Places beside a line or band that stands, from the top downwards: at its right, then at its left. */
function besideStanding(lines: readonly string[], box: Box, plot: Box): Spot[] {
  const steps = Math.max(0, Math.floor((plot.y1 - plot.y0 - lines.length * LINE) / LINE))
  return Array.from({ length: steps + 1 }, (_, k) => plot.y0 + 12 + k * LINE).flatMap((y, k) =>
    (['start', 'end'] as const).map((anchor, side) => ({
      cost: k * 2 + side,
      texts: lines.map((text, line): PlacedText => ({
        x: anchor === 'start' ? box.x1 + 5 : box.x0 - 5,
        y: y + line * LINE,
        text,
        size: SIZE,
        role: 'ink2',
        anchor,
        halo: true,
      })),
    })),
  )
}

/** The pieces of a line that run through no words: a line never crosses out a figure. */
export function unbroken(rule: Rule, words: readonly Box[]): Rule[] {
  const long = Math.hypot(rule.x2 - rule.x1, rule.y2 - rule.y1)
  const upright = rule.x1 === rule.x2
  const [across, down] = upright ? [2, 2] : [3, 1]
  const gaps = words
    .map(({ x0, x1, y0, y1 }) => partWithin(rule, { x0: x0 - across, x1: x1 + across, y0: y0 - down, y1: y1 + down }))
    .filter((gap) => gap !== undefined)
    .sort((a, b) => a[0] - b[0])
  const pieces: [number, number][] = []
  let start = 0
  // What is shorter than a pixel is no piece.
  for (const [low, high] of [...gaps, [1, 1] as const]) {
    if ((low - start) * long > 1) pieces.push([start, low])
    start = Math.max(start, high)
  }
  const at = (from: number, to: number, part: number): number =>
    part === 0 || from === to ? from : part === 1 ? to : round(from + (to - from) * part)
  return pieces.map(([a, b]) => ({
    ...rule,
    x1: at(rule.x1, rule.x2, a),
    x2: at(rule.x1, rule.x2, b),
    y1: at(rule.y1, rule.y2, a),
    y2: at(rule.y1, rule.y2, b),
  }))
}

/** The part of a line, from 0 to 1 along it, that lies within a box; undefined where none does. */
function partWithin({ x1, x2, y1, y2 }: Rule, box: Box): [number, number] | undefined {
  let [low, high] = [0, 1]
  for (const [from, to, near, far] of [
    [x1, x2, box.x0, box.x1],
    [y1, y2, box.y0, box.y1],
  ] as const) {
    if (from === to) {
      if (from <= near || from >= far) return undefined
      continue
    }
    const [a, b] = [(near - from) / (to - from), (far - from) / (to - from)]
    low = Math.max(low, Math.min(a, b))
    high = Math.min(high, Math.max(a, b))
  }
  return low < high ? [low, high] : undefined
}
