import { expect, test } from 'vitest'
import type { Reference } from '../spec.ts'
import { placeHeads, standUnder } from './reference-heads.ts'
import { placeReferences, unbroken } from './references.ts'
import { overlap, textBox } from './text.ts'

const measure = (text: string): number => text.length * 7
const line = (at: number, text: string): Reference => ({ axis: 'x', at, text })
const set = (references: Reference[], width = 600) => placeHeads(references, (value) => value, { left: 0, right: width, measure })
const boxes = (heads: ReturnType<typeof set>) => heads.texts.map((text) => textBox(text, measure(text.text)))

test('without references there is no strip', () => expect(set([])).toEqual({ height: 0, texts: [], marks: [] }))
test('words that have room share one row', () => {
  const heads = set([line(100, 'the first'), line(400, 'the second')])
  expect([new Set(heads.texts.map((text) => text.y)).size, heads.height]).toEqual([1, 22])
})
test.each([300, 600])('no words touch others and no line runs through words, %i px wide', (width) => {
  const heads = set([line(100, 'a law of many words'), line(130, 'its amendment of the year'), line(140, 'its end, at last')], width)
  const found = boxes(heads)
  expect(found.some((a, k) => found.some((b, other) => other > k && overlap(a, b)))).toBe(false)
  expect(heads.marks.some(({ x0, top }) => found.some((box) => x0 > box.x0 && x0 < box.x1 && box.y1 > top + 1))).toBe(false)
  expect(found.every((box) => box.x0 >= 0 && box.x1 <= width)).toBe(true)
})
test('words at the right edge turn to the left', () => {
  const [box] = boxes(set([line(590, 'late in the year')]))
  expect(box!.x1).toBeLessThanOrEqual(600)
})
test('a line begins at its words and ends at the foot', () => {
  const { rules } = standUnder(set([line(100, 'law')]), { strip: 20, bottom: 300, words: [] })
  expect([rules[0]!.x1, rules[0]!.y1 < 40, rules[0]!.y2]).toEqual([100, true, 300])
})
test('a line is broken where it would run through words', () =>
  expect(
    unbroken({ x1: 50, x2: 50, y1: 0, y2: 100, role: 'ink2' }, [{ x0: 40, x1: 60, y0: 30, y1: 44 }]).map(({ y1, y2 }) => [y1, y2]),
  ).toEqual([
    [0, 28],
    [46, 100],
  ]))
test('a line keeps whole beside words', () =>
  expect(unbroken({ x1: 0, x2: 99, y1: 50, y2: 50, role: 'ink2' }, [{ x0: 40, x1: 60, y0: 10, y1: 24 }])).toHaveLength(1))
test('words along a lying line leave a label alone', () => {
  const taken = [{ x0: 400, x1: 600, y0: 80, y1: 120 }]
  const { texts } = placeReferences([{ axis: 'y', at: 100, text: 'enough' }], {
    scales: { y: Number },
    plot: { x0: 0, x1: 600, y0: 0, y1: 300 },
    taken,
    measure,
  })
  expect(texts.map((text) => overlap(textBox(text, measure(text.text)), taken[0]!))).toEqual([false])
})
test('words go under their line where a curve runs above it', () => {
  const ink = Array.from({ length: 60 }, (_, k) => ({ x: k * 10, y: 92 }))
  const { texts } = placeReferences([{ axis: 'y', at: 100, text: 'enough' }], {
    scales: { y: Number },
    plot: { x0: 0, x1: 600, y0: 0, y1: 300 },
    taken: [],
    ink,
    measure,
  })
  expect(texts[0]!.y).toBeGreaterThan(100)
})
test('words stay above the foot of the plot, where the axis lies and its figures begin', () => {
  const plot = { x0: 0, x1: 100, y0: 0, y1: 300 }
  const placed = placeReferences([{ axis: 'y', at: 298, text: 'what a single large plant makes' }], {
    scales: { y: Number },
    plot,
    taken: [],
    ink: Array.from({ length: 25 }, (_, k) => ({ x: k * 4, y: 285 })),
    measure,
  })
  expect(Math.max(...placed.texts.map((text) => textBox(text, measure(text.text)).y1))).toBeLessThan(plot.y1)
})
test('a band has an edge at either side, but none where the plot cuts it off', () => {
  const plot = { x0: 0, x1: 600, y0: 0, y1: 300 }
  const place = (from: number, to: number, axis: 'x' | 'y') =>
    placeReferences([{ axis, from, to, text: 'enough' }], { scales: { x: Number, y: Number }, plot, taken: [], measure }).rules
  expect(place(100, 200, 'y').map(({ y1, y2, role }) => [y1, y2, role])).toEqual([
    [100, 100, 'context'],
    [200, 200, 'context'],
  ])
  expect(place(100, 900, 'x').map(({ x1, x2 }) => [x1, x2])).toEqual([[100, 100]])
  const heads = set([{ axis: 'x', from: 100, to: 200, text: 'enough' }])
  expect(standUnder(heads, { strip: 0, bottom: 300, words: [] }).rules.map(({ x1 }) => x1)).toEqual([100, 200])
})

test('a line aslant is broken as one that stands', () =>
  expect(
    unbroken({ x1: 0, x2: 100, y1: 0, y2: 100, role: 'ink2' }, [
      { x0: 40, x1: 60, y0: 45, y1: 55 },
      { x0: 0, x1: 20, y0: 70, y1: 80 },
    ]).map(({ x1, x2 }) => [x1, x2]),
  ).toEqual([
    [0, 44],
    [56, 100],
  ]))
