import type { Measure } from '../chart-type.ts'
import { ASCENT, DESCENT, overlap, type Box, type PlacedText } from './text.ts'

/** One way to write a name: its lines, each in one weight and colour, all of one size. */
export interface Wording {
  lines: (Pick<PlacedText, 'text' | 'role' | 'of'> & { weight: 400 | 500 | 600 })[]
  size: number
  halo?: boolean
  /** Room to find where a mark stands instead of words, whose size is not that of its letters. */
  box?: { width: number; height: number }
}

/** A mark with the name that wants to stand by it. */
export interface NamedMark {
  x: number
  y: number
  /** Radius of the mark, which its own name keeps clear of. */
  r: number
  /** Ways to write the name, the fullest first; the first that finds a place is taken. */
  wordings: readonly Wording[]
  /** Must be named: moved further off, with a leader, before it is given up. */
  must: boolean
  /** Finds its place before all others. */
  lead?: boolean
  /** Farthest that its own name stands by a leader, in px, where that is not what the room says of all. */
  farthest?: number
  /** True where a box may lie on the mark itself: inside a large circle, or a country. */
  holds?: (box: Box) => boolean
  /** Led to in its fullest wording that finds a place, rather than in its shortest. */
  full?: boolean
  /** False where a box without a leader would rather name another mark. */
  near?: (box: Box) => boolean
  /** Wordings for a name that lies on its mark. */
  inside?: readonly Wording[]
}

/** Where names may stand, and what they keep clear of. */
export interface NameRoom {
  left: number
  right: number
  top: number
  bottom: number
  /** Boxes of other words. */
  taken: readonly Box[]
  /** Marks that no name covers. */
  marks: readonly { x: number; y: number; r: number }[]
  /** Points of lines; a name may lie on them, but rather does not. */
  ink?: readonly { x: number; y: number }[]
  /** Points of dark ground, on which a name lies only where it belongs there. */
  dark?: readonly { x: number; y: number }[]
  /** Points of lines that a name may cover before it rather moves; fewer where lines join what is named. */
  covered?: number
  /** Farthest that a name stands from its mark by a leader, in px; nearer where leaders look like the lines that are drawn. */
  farthest?: number
  /** How far a name on a leader keeps off other marks, in px, lest it seem to be theirs; one without. */
  aside?: number
  measure: Measure
}

/** A name in place: its lines, and the hairline to its mark where it had to move off. */
export interface PlacedName {
  texts: PlacedText[]
  box: Box
  leader: { x1: number; y1: number; x2: number; y2: number } | null
}

/** Space between a mark and its name, and between two names. */
const APART = 5
const CLEAR = 2
/** Points of lines in a name's box from which on it covers more than a line that it crosses. */
const COVERED = 45
/** Distances from the mark at which a name stands by a leader. */
const FAR = [16, 26, 38, 52, 70, 92, 120, 160] as const
const SIDES = 16

/**
 * Finds a place for the name of each mark: on it where it holds the name, else beside, above, below or aslant, else, for
 * those that must be named, further off with a leader. No name touches another, a mark or a taken box, and none leaves
 * the room; one without a place is null. Several orders are tried, and the one that places most is kept.
 */
export function placeNames(marks: readonly NamedMark[], room: NameRoom): (PlacedName | null)[] {
  const all = marks.map((_, k) => k)
  const worth = (k: number): number => worthOf(marks[k]!)
  const crowd = all.map((k) => room.marks.filter((other) => Math.hypot(other.x - marks[k]!.x, other.y - marks[k]!.y) < 60).length)
  const orders = [
    all,
    all.toSorted((a, b) => crowd[b]! - crowd[a]!),
    all.toSorted((a, b) => marks[a]!.y - marks[b]!.y),
    all.toSorted((a, b) => marks[b]!.x - marks[a]!.x),
  ]
  const most = all.reduce((sum, k) => sum + worth(k), 0)
  let best: ReturnType<typeof attempt> | undefined
  // The order given is the order of weight, so it is left only for one that names a mark more.
  for (const order of orders) {
    const next = attempt(
      marks,
      order.toSorted((a, b) => worth(b) - worth(a)),
      room,
    )
    if (!best || next.worth > best.worth) best = next
    if (best.worth === most) break
  }
  return best!.placed
}

/** What it is worth to name a mark. */
const worthOf = ({ must, lead }: NamedMark): number => (lead ? 10_000 : must ? 100 : 1)

function attempt(marks: readonly NamedMark[], order: readonly number[], room: NameRoom): { placed: (PlacedName | null)[]; worth: number } {
  const taken: Box[] = [...room.taken]
  const placed: (PlacedName | null)[] = marks.map(() => null)
  let worth = 0
  for (const k of order) {
    const mark = marks[k]!
    const found = placeOne(mark, taken, room)
    if (!found) continue
    placed[k] = found.name
    taken.push(...found.boxes)
    worth += worthOf(mark)
  }
  return { placed, worth }
}

interface Spot {
  box: Box
  leader: PlacedName['leader']
}

function placeOne(mark: NamedMark, taken: readonly Box[], room: NameRoom): { name: PlacedName; boxes: Box[] } | null {
  const others = room.marks.filter((other) => other.x !== mark.x || other.y !== mark.y)
  const free = (box: Box): boolean =>
    isInside(box, room) && !taken.some((other) => overlap(box, other, CLEAR)) && !others.some((other) => covers(box, other))
  const within = (points: NameRoom['ink'] = [], box: Box) =>
    points.filter(({ x, y }) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1)
  for (const wording of mark.inside ?? []) {
    const box = around(mark.x, mark.y, sizeOf(wording, room.measure))
    if (mark.holds?.(box) && free(box)) return { name: { texts: setLines(wording, box, 'middle'), box, leader: null }, boxes: [box] }
  }
  const inked = (box: Box): number => within(room.ink, box).length
  const fits = (box: Box): boolean => free(box) && within(room.dark, box).length === 0
  let least: { wording: Wording; spot: Spot; ink: number } | undefined
  for (const wording of mark.wordings) {
    for (const spot of besides(mark, sizeOf(wording, room.measure)).filter(({ box }) => fits(box) && (mark.near?.(box) ?? true))) {
      const ink = inked(spot.box)
      if (!least || ink < least.ink) least = { wording, spot, ink }
    }
    if (least && least.ink <= (room.covered ?? COVERED)) return settle(least.wording, mark, least.spot)
  }
  // A mark that lies on a large circle can only be led to across it.
  const passed = others.filter((other) => Math.hypot(other.x - mark.x, other.y - mark.y) >= other.r)
  for (const wording of mark.must ? (mark.full ? mark.wordings : mark.wordings.toReversed()) : []) {
    const spot = farther(mark, sizeOf(wording, room.measure), mark.farthest ?? room.farthest).find(
      ({ box, leader }) =>
        fits(box) &&
        !others.some((other) => covers(box, other, room.aside)) &&
        isClear(leader, taken, passed) &&
        (!least || inked(box) <= (room.covered ?? COVERED)),
    )
    if (spot) return settle(wording, mark, spot)
  }
  return least ? settle(least.wording, mark, least.spot) : null
}

function settle(wording: Wording, mark: NamedMark, { box, leader }: Spot): { name: PlacedName; boxes: Box[] } {
  const middle = (box.x0 + box.x1) / 2
  const anchor = Math.abs(middle - mark.x) < 2 ? 'middle' : middle > mark.x ? 'start' : 'end'
  const dots = leader ? along(leader).map(({ x, y }) => ({ x0: x - 1, x1: x + 1, y0: y - 1, y1: y + 1 })) : []
  return { name: { texts: setLines(wording, box, anchor), box, leader }, boxes: [box, ...dots] }
}

/** Lines of text in a box: from its left edge, its right edge, or about its middle. */
function setLines({ lines, size, halo }: Wording, box: Box, anchor: 'start' | 'middle' | 'end'): PlacedText[] {
  const x = anchor === 'start' ? box.x0 : anchor === 'end' ? box.x1 : (box.x0 + box.x1) / 2
  return lines.map((line, k) => ({ x, y: box.y0 + size * ASCENT + k * lineHeight(size), ...line, size, anchor, ...(halo ? { halo } : {}) }))
}

const lineHeight = (size: number): number => Math.round(size * 1.22)

function sizeOf({ lines, size, box }: Wording, measure: Measure): { width: number; height: number } {
  return (
    box ?? {
      width: Math.max(...lines.map(({ text, weight }) => measure(text, size, weight))),
      height: size * (ASCENT + DESCENT) + (lines.length - 1) * lineHeight(size),
    }
  )
}

type Size = ReturnType<typeof sizeOf>

const around = (x: number, y: number, { width, height }: Size): Box => ({
  x0: x - width / 2,
  x1: x + width / 2,
  y0: y - height / 2,
  y1: y + height / 2,
})

/** Places that need no leader, the best first. */
function besides({ x, y, r }: NamedMark, size: Size): Spot[] {
  const across = r + APART + size.width / 2
  const down = r + APART - 2 + size.height / 2
  // A name aslant touches the circle at its corner, so it may come nearer than the sides allow.
  const slant = (r + 3) * Math.SQRT1_2
  const [slantX, slantY] = [slant + size.width / 2, slant + size.height / 2]
  const offsets: [number, number][] = [
    [across, 0],
    [-across, 0],
    [0, -down],
    [0, down],
    [slantX, -slantY],
    [slantX, slantY],
    [-slantX, -slantY],
    [-slantX, slantY],
  ]
  return offsets.map(([dx, dy]) => ({ box: around(x + dx, y + dy, size), leader: null }))
}

/** Places further off, the nearest first, each with a hairline from the mark's edge to the box. */
function farther({ x, y, r }: NamedMark, size: Size, farthest = Infinity): Spot[] {
  return FAR.filter((distance) => distance <= farthest).flatMap((distance) =>
    Array.from({ length: SIDES }, (_, side): Spot => {
      // From the right, alternately down and up: level places before steep ones.
      const turn = (Math.ceil(side / 2) * (side % 2 === 0 ? 1 : -1) * 2 * Math.PI) / SIDES
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
      const end = { x: x + cos * (r + distance), y: y + sin * (r + distance) }
      const box = around(
        end.x + Math.sign(Math.round(cos * 100)) * (size.width / 2 + 3),
        end.y + (Math.abs(cos) < 0.1 ? Math.sign(sin) * (size.height / 2 + 1) : 0),
        size,
      )
      return { box, leader: { x1: x + cos * (r + 1), y1: y + sin * (r + 1), x2: end.x, y2: end.y } }
    }),
  )
}

const isInside = (box: Box, { left, right, top, bottom }: NameRoom): boolean =>
  box.x0 >= left && box.x1 <= right && box.y0 >= top && box.y1 <= bottom

/** True when a box comes nearer to a mark than a pixel, or than it should. */
function covers(box: Box, { x, y, r }: { x: number; y: number; r: number }, apart = 1): boolean {
  const dx = Math.max(box.x0 - x, 0, x - box.x1)
  const dy = Math.max(box.y0 - y, 0, y - box.y1)
  return Math.hypot(dx, dy) < r + apart
}

const along = ({ x1, y1, x2, y2 }: NonNullable<PlacedName['leader']>): { x: number; y: number }[] => {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3))
  return Array.from({ length: count + 1 }, (_, k) => ({ x: x1 + ((x2 - x1) * k) / count, y: y1 + ((y2 - y1) * k) / count }))
}

const isClear = (leader: PlacedName['leader'], taken: readonly Box[], others: readonly { x: number; y: number; r: number }[]): boolean =>
  !leader ||
  along(leader).every(
    ({ x, y }) =>
      !taken.some((box) => x > box.x0 - 1 && x < box.x1 + 1 && y > box.y0 - 1 && y < box.y1 + 1) &&
      !others.some((other) => Math.hypot(other.x - x, other.y - y) < other.r),
  )
