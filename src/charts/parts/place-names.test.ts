import { expect, test } from 'vitest'
import { placeNames, type NamedMark, type NameRoom } from './place-names.ts'
import { overlap, textBox } from './text.ts'

const measure = (text: string, size: number): number => text.length * size * 0.6
const room = (marks: readonly NamedMark[], more: Partial<NameRoom> = {}): NameRoom => ({
  left: 0,
  right: 300,
  top: 0,
  bottom: 200,
  taken: [],
  marks,
  measure,
  ...more,
})
const named = (x: number, y: number, text: string, more: Partial<NamedMark> = {}): NamedMark => ({
  x,
  y,
  r: 5,
  must: false,
  wordings: [{ lines: [{ text, weight: 500, role: 'ink' }], size: 13 }],
  ...more,
})

test('a lone name stands right of its mark, and left of it at the right edge', () => {
  const marks = [named(100, 50, 'Alpha'), named(290, 150, 'Beta')]
  expect(placeNames(marks, room(marks)).map((name) => name?.texts[0]?.anchor)).toEqual(['start', 'end'])
})
test('no name touches another or covers a mark, however close the marks', () => {
  const marks = Array.from({ length: 20 }, (_, k) => named(100 + (k % 5) * 14, 80 + Math.floor(k / 5) * 14, `Name ${k}`, { must: k < 8 }))
  const boxes = placeNames(marks, room(marks)).flatMap((name) =>
    name ? name.texts.map((text) => textBox(text, measure(text.text, text.size))) : [],
  )
  expect(boxes.length).toBeGreaterThan(8)
  boxes.forEach((box, k) => expect(boxes.slice(k + 1).some((other) => overlap(box, other))).toBe(false))
  for (const { x, y } of marks) expect(boxes.some((box) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1)).toBe(false)
})
test('a mark that must be named and is walled in gets a leader; one that need not is left', () => {
  const wall = Array.from({ length: 16 }, (_, k) => ({ x: 150 + 14 * Math.cos(k), y: 100 + 14 * Math.sin(k), r: 4 }))
  const open = (marks: NamedMark[]) => placeNames(marks, room(marks, { marks: wall.slice(0, 9) }))[0]
  expect(open([named(150, 100, 'Walled', { must: true })])?.leader).not.toBeNull()
  expect(open([named(150, 100, 'Walled in by others')])).toBeNull()
})
test('a shorter wording is taken where the fuller one has no room', () => {
  const wordings = ['A name far too long for this picture, whatever its side', 'Short'].map((text) => ({
    lines: [{ text, weight: 500 as const, role: 'ink' as const }],
    size: 13,
  }))
  const marks = [named(150, 100, '', { wordings })]
  expect(placeNames(marks, room(marks))[0]?.texts[0]?.text).toBe('Short')
})
test('a name lies on the mark that holds it', () => {
  const inside = [{ lines: [{ text: 'In', weight: 600 as const, role: 'ink' as const }], size: 13 }]
  const marks = [named(150, 100, 'In', { r: 40, inside, holds: (box) => box.x1 - box.x0 < 60 })]
  expect(placeNames(marks, room(marks))[0]?.texts[0]).toMatchObject({ x: 150, anchor: 'middle' })
})
test('a mark on a large circle is named outside it, by a leader', () => {
  const marks = [named(150, 100, 'On it', { r: 0, must: true })]
  const [name] = placeNames(marks, room(marks, { marks: [{ x: 140, y: 95, r: 40 }] }))
  expect(name?.leader).not.toBeNull()
  expect(
    name && Math.hypot(Math.max(name.box.x0 - 140, 0, 140 - name.box.x1), Math.max(name.box.y0 - 95, 0, 95 - name.box.y1)),
  ).toBeGreaterThan(40)
})
test('a name rather gives up its second line, or moves off by a leader, than to cover an area', () => {
  const line = (text: string) => ({ text, weight: 500 as const, role: 'ink' as const })
  const wordings = [['Small land', '12%'], ['Small land']].map((lines) => ({ lines: lines.map(line), size: 13 }))
  const marks = [named(150, 100, '', { r: 0, wordings, must: true })]
  // Only its right is free of other words, and on the right is an area.
  const taken = [
    { x0: 40, x1: 145, y0: 40, y1: 160 },
    { x0: 146, x1: 240, y0: 125, y1: 160 },
    { x0: 146, x1: 240, y0: 40, y1: 75 },
  ]
  const areaFrom = (top: number) => Array.from({ length: 1000 }, (_, k) => ({ x: 152 + (k % 25) * 4, y: top + Math.floor(k / 25) * 4 }))
  const at = (top: number) => placeNames(marks, room(marks, { taken, right: 400, ink: areaFrom(top) }))[0]!
  expect([at(300).texts.length, at(100).texts.length]).toEqual([2, 1])
  expect(at(60).leader).not.toBeNull()
})

test('names that all find a place in the order given are tried in no other', () => {
  const marks = [named(40, 40, 'one'), named(40, 90, 'two'), named(40, 140, 'three')]
  const measured: string[] = []
  placeNames(marks, room(marks, { measure: (text, size) => (measured.push(text), measure(text, size)) }))
  expect(measured).toEqual(['one', 'two', 'three'])
})
