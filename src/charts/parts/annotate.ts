import type { Measure } from '../chart-type.ts'
import { overlap, textBox, type Box, type PlacedText } from './text.ts'

/** An annotation in place: its lines of text and the hairline to its point. */
export interface PlacedNote {
  texts: PlacedText[]
  leader: { x: number; y1: number; y2: number } | null
  /** Null where the value has a dot of its own. */
  dot: { x: number; y: number } | null
}

/** What an annotation has to keep clear of, and the room it has. */
export interface Room {
  width: number
  top: number
  bottom: number
  /** Boxes of labels already placed. */
  taken: readonly Box[]
  /** Points of the lines, dense enough that a box between two of them crosses the line. */
  ink: readonly { x: number; y: number }[]
  measure: Measure
}

const SIZE = 13
const LINE = 16

/**
 * Places annotations one after the other where they cover the least: above and below their point at growing distance,
 * centred or turned to a side. Long lines are broken at `widest` px.
 */
export function placeNotes(
  notes: readonly { x: number; y: number; text: string; head?: string }[],
  room: Room,
  widest: number,
): PlacedNote[] {
  const taken = [...room.taken]
  return notes.map((note) => {
    const lines = breakLines(note.text, widest, (text) => room.measure(text, SIZE))
    const candidates = spots(note, lines, room)
    const best = candidates.reduce((a, b) => (cost(a, taken, room) <= cost(b, taken, room) ? a : b))
    taken.push(...boxes(best.texts, room.measure))
    return best
  })
}

function spots(note: { x: number; y: number; head?: string }, lines: string[], room: Room): PlacedNote[] {
  const count = lines.length + (note.head ? 1 : 0)
  const found: PlacedNote[] = []
  for (const distance of [22, 36, 54, 76, 104, 140, 180, 230]) {
    for (const side of [-1, 1] as const) {
      for (const anchor of ['middle', 'start', 'end'] as const) {
        const first = side < 0 ? note.y - distance - (count - 1) * LINE : note.y + distance
        const texts = [...(note.head ? [note.head] : []), ...lines].map((text, k): PlacedText => ({
          x: note.x + (anchor === 'start' ? -4 : anchor === 'end' ? 4 : 0),
          y: first + k * LINE,
          text,
          size: SIZE,
          weight: note.head && k === 0 ? 600 : 400,
          anchor,
          role: note.head && k === 0 ? 'ink' : 'ink2',
          halo: true,
        }))
        const near = side < 0 ? texts.at(-1)!.y + 5 : texts[0]!.y - 13
        found.push({ texts, leader: { x: note.x, y1: note.y + side * 6, y2: near }, dot: { x: note.x, y: note.y } })
      }
    }
  }
  return found
    .filter((spot) =>
      boxes(spot.texts, room.measure).every((box) => box.y0 >= room.top && box.y1 <= room.bottom && box.x0 >= 0 && box.x1 <= room.width),
    )
    .concat(found.slice(0, 1))
}

const boxes = (texts: readonly PlacedText[], measure: Measure): Box[] =>
  texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))

/** Ink under the words weighs most, then labels, then the way to the point. A spot outside the picture comes last. */
function cost(spot: PlacedNote, taken: readonly Box[], room: Room): number {
  const own = boxes(spot.texts, room.measure)
  const outside = own.filter((box) => box.x0 < 0 || box.x1 > room.width || box.y0 < room.top || box.y1 > room.bottom).length
  const hits = own.reduce((sum, box) => sum + taken.filter((other) => overlap(box, other, 2)).length, 0)
  const covered = own.reduce(
    (sum, box) => sum + room.ink.filter(({ x, y }) => x > box.x0 - 2 && x < box.x1 + 2 && y > box.y0 - 2 && y < box.y1 + 2).length,
    0,
  )
  const length = spot.leader ? Math.abs(spot.leader.y2 - spot.leader.y1) : 0
  return outside * 1e6 + hits * 1e4 + covered * 100 + length + (spot.texts[0]?.anchor === 'middle' ? 0 : 3)
}

/** Breaks words into lines no wider than `widest`; a single longer word stays whole. */
export function breakLines(text: string, widest: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`) <= widest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Points along a broken line every few pixels, so that a box that crosses it holds one of them. */
export function trace(points: readonly { x: number; y: number }[], step = 4): { x: number; y: number }[] {
  return points.flatMap((a, k) => {
    const b = points[k + 1]
    if (!b) return [a]
    const count = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / step))
    return Array.from({ length: count }, (_, i) => ({ x: a.x + ((b.x - a.x) * i) / count, y: a.y + ((b.y - a.y) * i) / count }))
  })
}
