import { expect, test } from 'vitest'
import { leaderBox, placeNotes, trace, type Note, type Room } from './annotate.ts'
import { placeNotesBeneath } from './notes-beneath.ts'
import { overlap, textBox, type Box, type PlacedText } from './text.ts'

const measure = (text: string): number => text.length * 6.6
const LONG = 'here a very long remark stands that has to be wrapped over several lines and still must find room somewhere in the plot'
const room = (width: number, more: Partial<Room> = {}): Room => ({ width, top: 0, bottom: 260, taken: [], ink: [], measure, ...more })
const boxesOf = (texts: readonly PlacedText[]): Box[] => texts.map((text) => textBox(text, measure(text.text)))

/** How often words or leaders of different notes share a place. */
function meetings(notes: readonly Note[], at: Room): number {
  const placed = placeNotes(notes, at, at.width < 560 ? 130 : 190)
  const parts = placed.map((note) => [...boxesOf(note.texts), ...[leaderBox(note) ?? []].flat()])
  return parts.flatMap((own, k) => parts.slice(k + 1).flatMap((others) => own.flatMap((a) => others.filter((b) => overlap(a, b))))).length
}

test.each([300, 440, 600, 770, 1080])('two remarks on neighbours never lie on each other or on a leader, %i px wide', (width) => {
  const notes = [
    { x: width * 0.8, y: 40, text: LONG, head: 'the end' },
    { x: width * 0.7, y: 40, text: LONG.slice(0, 70) },
  ]
  const line = trace([
    { x: 30, y: 200 },
    { x: width * 0.8, y: 190 },
  ])
  expect(meetings(notes, room(width, { ink: line }))).toBe(0)
  expect(meetings(notes.toReversed(), room(width, { ink: line }))).toBe(0)
})
test('a remark that would hide a line bears a letter, and its words stand beneath', () => {
  const ink = [60, 110, 160, 210].flatMap((y) =>
    trace([
      { x: 0, y },
      { x: 300, y },
    ]),
  )
  const placed = placeNotes([{ x: 150, y: 110, text: LONG, head: 'Why' }], room(300, { ink }), 130)
  expect(placed.map(({ texts, leader, beneath }) => [texts.map(({ text }) => text), leader, beneath?.letter])).toEqual([[['a'], null, 'a']])
  const texts: PlacedText[] = []
  const height = placeNotesBeneath(placed, { top: 300, width: 300, measure }, texts)
  expect([texts[0]!.text, texts[1]!.text.startsWith('Why: here'), Math.max(...texts.map(({ y }) => y)) < 300 + height]).toEqual(['a', true, true]) // prettier-ignore
})
test('a remark that has room stands at its point, and nothing stands beneath', () => {
  const placed = placeNotes([{ x: 150, y: 200, text: 'the mine opens' }], room(300), 130)
  expect([placed[0]!.beneath, placed[0]!.texts[0]!.text]).toEqual([undefined, 'the mine opens'])
  expect(placeNotesBeneath(placed, { top: 300, width: 300, measure }, [])).toBe(0)
})
test('a leader begins beyond the figure of its own point', () => {
  const figure = { x0: 130, x1: 170, y0: 180, y1: 193 }
  const [placed] = placeNotes([{ x: 150, y: 200, text: 'the mine opens' }], room(300, { taken: [figure], bottom: 210 }), 130)
  expect([placed!.leader!.y1 < figure.y0, placed!.beneath]).toEqual([true, undefined])
})
test('no leader runs through a label', () => {
  const label = { x0: 100, x1: 200, y0: 150, y1: 165 }
  const [placed] = placeNotes([{ x: 150, y: 200, text: LONG }], room(300, { taken: [label], top: 20 }), 130)
  expect([leaderBox(placed!)].some((box) => box && overlap(box, label))).toBe(false)
})
