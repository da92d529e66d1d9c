import { round } from '../parts/svg.ts'

interface Spot {
  x: number
  y: number
}

/** A bent line from one point to another: a parabola with its control point. */
export interface Curve {
  from: Spot
  bend: Spot
  to: Spot
}

/** The dot at a line's end keeps clear of its tip. */
const OFF = 5

/** A straight line before it is bent. */
export interface Line {
  from: Spot
  end: Spot
}

/** Half the angle between two lines, as a sine, below which they would run along each other: about 18 degrees between them. */
const NEAR_WAY = 0.16
/** Lines of one way are parted by so much of their lengths. */
const STEP = 0.19
const [LEAST, MOST] = [-0.13, 0.3]

const isLevel = ({ from, end }: Line): boolean => Math.abs(end.x - from.x) > Math.abs(end.y - from.y) * 0.35
const lengthOf = ({ from, end }: Line): number => Math.hypot(end.x - from.x, end.y - from.y) || 1
const wayOf = ({ from, end }: Line): number => Math.atan2(end.y - from.y, end.x - from.x)

/** How far up a level line leads, and how far to the right a steep one: lines that lead further bend further, so that none cross. */
const leadOf = (line: Line): number =>
  isLevel(line) ? (line.from.y - line.end.y) / lengthOf(line) : (line.end.x - line.from.x) / lengthOf(line)

/** How far lines from one origin bend off, as parts of their lengths: long ones further; those that lead the same way are parted, below each other. */
export function bendsOf(lines: readonly Line[]): number[] {
  const longest = Math.max(...lines.map(lengthOf))
  const isAlong = (a: Line, b: Line): boolean =>
    isLevel(a) === isLevel(b) &&
    Math.abs(Math.sin((wayOf(a) - wayOf(b)) / 2)) < NEAR_WAY &&
    Math.min(lengthOf(a), lengthOf(b)) > 0.5 * Math.max(lengthOf(a), lengthOf(b))
  return lines.map((line) => {
    const along = lines.filter((other) => isAlong(line, other)).toSorted((a, b) => leadOf(a) - leadOf(b))
    const off = (along.indexOf(line) - (along.length - 1) / 2) * STEP
    return Math.max(LEAST, Math.min(MOST, 0.06 + 0.08 * (lengthOf(line) / longest) + off))
  })
}

/** A line that bends upwards by a part of its length, or to the right where it runs steeply, and stays below `top`. */
export function curveOf({ from, end }: Line, bent: number, top: number): Curve {
  const [dx, dy] = [end.x - from.x, end.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const turned = isLevel({ from, end }) ? dx > 0 : dy > 0
  const normal = turned ? { x: dy / length, y: -dx / length } : { x: -dy / length, y: dx / length }
  const middle = { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 }
  let off = bent * 2 * length
  const bendAt = (): Spot => ({ x: middle.x + normal.x * off, y: middle.y + normal.y * off })
  while (Math.abs(off) > 1 && highest(from.y, bendAt().y, end.y) < top) off *= 0.9
  const bend = bendAt()
  const last = Math.hypot(end.x - bend.x, end.y - bend.y) || 1
  const back = Math.min(OFF, length * 0.2)
  return { from, bend, to: { x: end.x - ((end.x - bend.x) / last) * back, y: end.y - ((end.y - bend.y) / last) * back } }
}

/** The smallest y of a parabola from a to b by way of a control point. */
const highest = (a: number, control: number, b: number): number =>
  control >= Math.min(a, b) ? Math.min(a, b) : a - (a - control) ** 2 / (a - 2 * control + b)

/** Point of a curve at a part of its way. */
export const pointOn = ({ from, bend, to }: Curve, t: number): Spot => ({
  x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * bend.x + t * t * to.x,
  y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * bend.y + t * t * to.y,
})

const direction = (a: Spot, b: Spot): Spot => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
}

/** Length of the tip that a band ends in, in px. */
const headOf = ({ from, to }: Curve, width: number): number => Math.min(Math.hypot(to.x - from.x, to.y - from.y) * 0.45, width * 0.8 + 6)

/** Half of the width of a band's tip, in px. */
const wingOf = (width: number): number => width / 2 + Math.max(2.5, (width / 2) * 0.55)

/** The tip of a band, as a mark that no name may cover. */
export function tipOf(curve: Curve, width: number): { x: number; y: number; r: number } {
  const length = Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y)
  const head = headOf(curve, width)
  return { ...pointOn(curve, 1 - (head * 0.6) / Math.max(length, head + 1)), r: Math.max(head / 2, wingOf(width) * 0.8) }
}

/** Outline of a band along a curve that swells from its origin to its full width and ends in a tip. */
export function bandOf(curve: Curve, width: number): string {
  const { from, bend, to } = curve
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const head = headOf(curve, width)
  const t = 1 - head / Math.max(length, head + 1)
  // The first part of the curve, cut where the tip begins, has control points of its own.
  const inner = { x: from.x + (bend.x - from.x) * t, y: from.y + (bend.y - from.y) * t }
  const neck = pointOn(curve, t)
  const [start, end] = [direction(from, inner), direction(inner, neck)]
  const side = (spot: Spot, along: Spot, off: number): Spot => ({ x: spot.x - along.y * off, y: spot.y + along.x * off })
  const middle = direction(from, neck)
  const half = width / 2
  const edge = (way: 1 | -1): [Spot, Spot, Spot] => [
    side(from, start, way * half * 0.4),
    side(inner, middle, way * half * 0.85),
    side(neck, end, way * half),
  ]
  const [left, right] = [edge(1), edge(-1)]
  const wing = wingOf(width)
  const write = ({ x, y }: Spot): string => `${round(x)},${round(y)}`
  const cubic = (a: Spot, control: Spot, b: Spot): string => `C${write(mix(a, control))} ${write(mix(b, control))} ${write(b)}`
  return [
    `M${write(left[0])}`,
    cubic(left[0], left[1], left[2]),
    `L${write(side(neck, end, wing))}L${write(to)}L${write(side(neck, end, -wing))}L${write(right[2])}`,
    cubic(right[2], right[1], right[0]),
    'Z',
  ].join('')
}

/** Control points of a cubic that is the same as a parabola. */
const mix = (end: Spot, control: Spot): Spot => ({ x: end.x + (control.x - end.x) * (2 / 3), y: end.y + (control.y - end.y) * (2 / 3) })
