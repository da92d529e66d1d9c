import type { Frame, Measure } from '../chart-type.ts'
import { placeNotes } from '../parts/annotate.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { withShortened } from '../parts/fit-words.ts'
import { placeNames, type NamedMark, type NameRoom, type PlacedName } from '../parts/place-names.ts'
import type { Numbered } from '../parts/number-key.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import { textRole, type Role } from '../theme.ts'
import { around, RADIUS, type Field, type PlacedPoint, type ScatterLayout } from './field.ts'
import { Y, type ScatterPoint, type ScatterSeries } from './series.ts'

/** More dots than this, and those without a name are left to the table: nobody looks up a hundred numbers. */
const MOST_NUMBERS = 30

/**
 * Annotations first, then names: those that must stand, then the others where there is room. Dots whose names have none bear
 * numbers; gives the key of these.
 */
export function nameDots(
  series: ScatterSeries,
  { width, measure, panel }: Frame,
  field: Field,
  { dots, ink }: { dots: readonly PlacedPoint[]; ink: { x: number; y: number }[] },
  at: ScatterLayout,
): Numbered[] {
  const { x, y, top, base } = field
  const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size, text.weight))
  at.notes = placeNotes(
    series.annotations.map((note) => ({ ...note, x: x.place(note.x), y: y.place(note.y) })),
    { width: width - 2, top, bottom: base - 2, taken: [...at.texts.map(boxOf), ...dots.map((dot) => around(dot.x, dot.y))], ink, measure },
    width < 560 ? 130 : 190,
  )
  const short = width < 560 || Boolean(panel)
  const named = dots.filter(({ point }) => point.wanted || (series.labelAll && !panel))
  const roleOf = ({ paint }: ScatterPoint): Role => (paint.role === 'context' ? 'ink2' : textRole(paint.role))
  const marks = named.map(({ point, ...place }): NamedMark => {
    const role = roleOf(point)
    const wording = (text: string) => ({
      lines: [{ text, weight: point.paint.strong ? (600 as const) : (500 as const), role, of: { rows: [point.row], column: Y } }],
      size: AXIS_SIZE,
      halo: true,
    })
    const texts = short ? [point.name.short] : [...new Set([point.name.long, point.name.short])]
    return { ...place, r: RADIUS, must: point.wanted, wordings: texts.map(wording) }
  })
  const leaders = at.notes.flatMap(({ leader }) =>
    leader ? [{ x0: leader.x - 1, x1: leader.x + 1, y0: Math.min(leader.y1, leader.y2), y1: Math.max(leader.y1, leader.y2) }] : [],
  )
  const taken = [...at.texts, ...at.notes.flatMap((note) => note.texts)].map(boxOf)
  const room = {
    left: 0,
    right: width,
    top: top - 20,
    bottom: base - 1,
    taken: [...taken, ...leaders],
    marks: dots.map((dot) => ({ x: dot.x, y: dot.y, r: RADIUS })),
    ink,
    measure,
  }
  const { names, numbers } = placeAll(marks, room)
  const put = (name: PlacedName, more: Partial<PlacedText> = {}): void => {
    at.texts.push(...name.texts.map((text) => ({ ...text, ...more })))
    if (name.leader) at.rules.push({ ...name.leader, role: 'ink3' })
  }
  for (const name of names) if (name) put(name)
  return [...numbers].map(([k, name], n): Numbered => {
    const { point } = named[k]!
    const entry = { number: String(n + 1), series: `r${point.row}`, name: point.name.long, of: { rows: [point.row], column: Y } }
    put(name, { text: entry.number, series: entry.series, name: entry.name, weight: 600 })
    return { ...entry, role: roleOf(point) }
  })
}

/** Names where there is room, and numbers, from left to right, at the marks that have none. */
interface Words {
  names: (PlacedName | null)[]
  /** By the place of the mark in the list. */
  numbers: Map<number, PlacedName>
}

/** Names and numbers; where they leave a mark without either, a name rather stands cut than not at all. */
function placeAll(marks: readonly NamedMark[], room: NameRoom): Words {
  const told = ({ names, numbers }: Words): number => names.filter(Boolean).length + numbers.size
  const whole = placeWithNumbers(marks, room)
  if (told(whole) === marks.length) return whole
  const cut = placeWithNumbers(
    marks.map((mark) => shortened(mark, room.measure)),
    room,
  )
  return told(cut) > told(whole) ? cut : whole
}

/** Places names, then numbers; where a number finds no place, the nearest name that need not stand becomes a number too. */
function placeWithNumbers(marks: readonly NamedMark[], room: NameRoom): Words {
  const whole = placeNames(marks, room)
  const names = [...whole]
  for (;;) {
    const left = marks.map((_, k) => k).filter((k) => !names[k])
    if (left.length > MOST_NUMBERS) return { names: whole, numbers: new Map() }
    const taken = [...room.taken, ...names.flatMap((name) => (name ? [name.box] : []))]
    const places = placeNames(
      left.map((k) => numbered(marks[k]!)),
      { ...room, taken },
    )
    const lost = left.find((_, n) => !places[n])
    const giving = lost === undefined ? undefined : nearestName(marks, names, marks[lost]!)
    if (giving === undefined) {
      const found = left.flatMap((k, n) => (places[n] ? [[k, places[n]] as const] : []))
      return { names, numbers: new Map(found.toSorted(([a], [b]) => marks[a]!.x - marks[b]!.x)) }
    }
    names[giving] = null
  }
}

/** A mark with a number for its name, as wide as the widest: which it will be is known when all have their places. */
const numbered = (mark: NamedMark): NamedMark => {
  const [wording] = mark.wordings
  return { ...mark, must: true, wordings: [{ ...wording!, lines: [{ ...wording!.lines[0]!, text: '00', weight: 600 }] }] }
}

/** A mark whose name may also be cut. */
const shortened = (mark: NamedMark, measure: Measure): NamedMark => {
  const line = mark.wordings[0]!.lines[0]!
  const names = mark.wordings.map(({ lines }) => lines[0]!.text)
  const all = withShortened(names, (text) => measure(text, AXIS_SIZE, line.weight))
  return { ...mark, wordings: all.map((text) => ({ ...mark.wordings[0]!, lines: [{ ...line, text }] })) }
}

function nearestName(marks: readonly NamedMark[], names: readonly (PlacedName | null)[], { x, y }: NamedMark): number | undefined {
  const far = ({ box }: PlacedName): number => Math.hypot((box.x0 + box.x1) / 2 - x, (box.y0 + box.y1) / 2 - y)
  const free = marks.map((_, k) => k).filter((k) => names[k] && !marks[k]!.must)
  return free.toSorted((a, b) => far(names[a]!) - far(names[b]!))[0]
}
