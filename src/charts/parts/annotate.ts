import type { Measure } from '../chart-type.ts'
import { cutTo } from './cut-to.ts'
import { overlap, textBox, type Box, type PlacedText } from './text.ts'

/** An annotation in place: its lines of text and the hairline to its point. */
export interface PlacedNote {
  texts: PlacedText[]
  leader: { x: number; y1: number; y2: number } | null
  /** Null where the value has a dot of its own. */
  dot: { x: number; y: number } | null
  /** Words that found no room: a letter stands at the point, and they stand beneath the drawing (notes-beneath.ts). */
  beneath?: { letter: string; text: string; head?: string }
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

/** An annotation to place: its point in px, its words, and a head over them. */
export interface Note {
  x: number
  y: number
  text: string
  head?: string
}

/** A place for a note and what it covers; `CROWDED` and more where that is words, a leader, or much of a line. */
interface Spot {
  note: PlacedNote
  boxes: Box[]
  leader: Box | null
  cost: number
}

const SIZE = 13
const LINE = 16
/** Words may touch a line with a corner, over 12 px of it, and no more. */
const CROWDED = 400
/** Farthest that the figure of a point stands from it, in px. */
const OWN = 12

/**
 * Places one annotation or two where they cover the least: above and below their point at growing distance, centred or turned
 * to a side, their lines broken at `widest` px, or narrower. No words lie on words or on a leader, and no leader runs through
 * words. A note that finds no such place bears a letter, and its words stand beneath the drawing, which `placeNotesBeneath` sets.
 */
export function placeNotes(notes: readonly Note[], room: Room, widest: number): PlacedNote[] {
  const found = notes.map((note, k) => spotsOf(note, { ...room, taken: [...room.taken, ...dotsOf(notes, k)] }, [widest]))
  return (apart(found) ?? apart(wider(notes, room, widest)) ?? withLetters(notes, room, widest)).map(({ note }) => note)
}

const wider = (notes: readonly Note[], room: Room, widest: number): Spot[][] =>
  notes.map((note, k) => spotsOf(note, { ...room, taken: [...room.taken, ...dotsOf(notes, k)] }, [widest, widest * 0.75, widest * 1.3]))

/** Dots of the other notes. */
const dotsOf = (notes: readonly Note[], own: number): Box[] => notes.filter((_, k) => k !== own).map(dotBox)

const dotBox = ({ x, y }: { x: number; y: number }): Box => ({ x0: x - 4, x1: x + 4, y0: y - 4, y1: y + 4 })

/** The cheapest places that stand apart, one for each note; undefined where there are none. */
function apart(found: readonly (readonly Spot[])[]): Spot[] | undefined {
  const free = found.map((spots) => spots.filter(({ cost }) => cost < CROWDED).toSorted((a, b) => a.cost - b.cost))
  const [first = [], second] = free
  if (!second) return first[0] ? [first[0]] : found.length === 0 ? [] : undefined
  let best: [Spot, Spot] | undefined
  for (const a of first)
    for (const b of second) {
      if (best && a.cost + b.cost >= best[0].cost + best[1].cost) break
      if (!meet(a, b)) best = [a, b]
    }
  return best
}

/** True where words of one lie on words or the leader of the other, or both leaders are one. */
const meet = (a: Spot, b: Spot): boolean =>
  [...a.boxes, ...(a.leader ? [a.leader] : [])].some((one) =>
    [...b.boxes, ...(b.leader ? [b.leader] : [])].some((other) => overlap(one, other, 2)),
  )

/** Letters at the points of as few notes as will do, the later one first, and the other in the room that this leaves. */
function withLetters(notes: readonly Note[], room: Room, widest: number): Spot[] {
  for (const lettered of notes.length === 2 ? [1, 0] : []) {
    const sign = letterAt(notes[lettered]!, 'a', { ...room, taken: [...room.taken, ...dotsOf(notes, lettered)] })
    const taken = [...room.taken, ...sign.boxes, dotBox(notes[lettered]!)]
    const other = apart([spotsOf(notes[1 - lettered]!, { ...room, taken }, [widest, widest * 0.75, widest * 1.3])])
    if (other) return lettered === 1 ? [other[0]!, sign] : [sign, other[0]!]
  }
  const signs: Spot[] = []
  notes.forEach((note, k) => {
    const taken = [...room.taken, ...dotsOf(notes, k), ...signs.flatMap((sign) => sign.boxes)]
    signs.push(letterAt(note, 'ab'[k]!, { ...room, taken }))
  })
  return signs
}

/** A letter beside the point of a note, where it covers the least. */
function letterAt(note: Note, letter: string, room: Room): Spot {
  const { x, y, text, head } = note
  const spots = [-9, -24, 20, 34, 4.5].flatMap((dy) =>
    [0, 9, -9, 22, -22].flatMap((dx): Spot[] => {
      if (dy === 4.5 && dx === 0) return []
      const sign: PlacedText = { x: x + dx, y: y + dy, text: letter, size: SIZE, weight: 600, anchor: 'middle', role: 'ink', halo: true }
      const own: PlacedNote = { texts: [sign], leader: null, dot: { x, y }, beneath: { letter, text, ...(head ? { head } : {}) } }
      return [{ ...weigh(own, room), boxes: boxes([sign], room.measure) }].map((spot) => ({
        ...spot,
        cost: spot.cost + Math.abs(dx) + Math.abs(dy + 9) / 4,
      }))
    }),
  )
  return spots.reduce((a, b) => (b.cost < a.cost ? b : a))
}

/** Places for the words of a note, in lines of each of the widths. */
function spotsOf(note: Note, room: Room, widths: readonly number[]): Spot[] {
  const settings = new Set(widths.map((widest) => breakLines(note.text, widest, (text) => room.measure(text, SIZE)).join('\n')))
  return [...settings].flatMap((joined) => spots(note, joined.split('\n'), room.taken)).map((spot) => weigh(spot, room))
}

function spots(note: Note, lines: string[], taken: readonly Box[]): PlacedNote[] {
  const start = { [-1]: note.y - 6, 1: note.y + 6 }
  // The value of its own point stands close to it: a leader begins beyond that.
  for (const box of taken.filter(({ x0, x1 }) => x0 < note.x && x1 > note.x)) {
    if (box.y1 < note.y && box.y1 > note.y - OWN) start[-1] = Math.min(start[-1], box.y0 - 1)
    if (box.y0 > note.y && box.y0 < note.y + OWN) start[1] = Math.max(start[1], box.y1 + 1)
  }
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
        found.push({ texts, leader: { x: note.x, y1: start[side], y2: near }, dot: { x: note.x, y: note.y } })
      }
    }
  }
  return found
}

const boxes = (texts: readonly PlacedText[], measure: Measure): Box[] =>
  texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))

/** Box of a leader; words beside it keep a little apart. */
export const leaderBox = ({ leader }: Pick<PlacedNote, 'leader'>): Box | null =>
  leader && { x0: leader.x - 1, x1: leader.x + 1, y0: Math.min(leader.y1, leader.y2), y1: Math.max(leader.y1, leader.y2) }

/** Labels under words or leader weigh most, then lines under the words, then the way to the point. A spot outside the picture comes last. */
function weigh(note: PlacedNote, room: Room): Spot {
  const own = boxes(note.texts, room.measure)
  const leader = leaderBox(note)
  const whole = own.reduce((a, b) => ({
    x0: Math.min(a.x0, b.x0),
    x1: Math.max(a.x1, b.x1),
    y0: Math.min(a.y0, b.y0),
    y1: Math.max(a.y1, b.y1),
  }))
  const outside = own.filter((box) => box.x0 < 0 || box.x1 > room.width || box.y0 < room.top || box.y1 > room.bottom).length
  const near = room.taken.filter((other) => overlap(whole, other, 2))
  const struck = leader
    ? room.taken.filter((other) => overlap(leader, other) && !(note.dot && overlap(dotBox(note.dot), other, 3))).length
    : 0
  const hits = own.reduce((sum, box) => sum + near.filter((other) => overlap(box, other, 2)).length, struck)
  const ink = room.ink.filter(({ x, y }) => x > whole.x0 - 2 && x < whole.x1 + 2 && y > whole.y0 - 2 && y < whole.y1 + 2)
  const covered = own.reduce(
    (sum, box) => sum + ink.filter(({ x, y }) => x > box.x0 - 2 && x < box.x1 + 2 && y > box.y0 - 2 && y < box.y1 + 2).length,
    0,
  )
  const length = note.leader ? Math.abs(note.leader.y2 - note.leader.y1) : 0
  const cost = outside * 1e6 + hits * 1e4 + covered * 100 + length + (note.texts[0]?.anchor === 'middle' ? 0 : 3)
  return { note, boxes: own, leader, cost }
}

/** A word of more letters than any has is a code or a chemist's, and may be cut. */
const LONGEST = 28

/** Breaks words into lines no wider than `widest`; a single wider word stays whole, unless it is longer than words are. */
export function breakLines(text: string, widest: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const own of text.split(' ')) {
    const word = own.length > LONGEST ? cutTo(own, widest, measure) : own
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
