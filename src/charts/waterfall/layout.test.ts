import { expect, test } from 'vitest'
import { layout } from './layout.ts'
import type { Step, WaterfallSeries } from './series.ts'

const step = (kind: Step['kind'], from: number, to: number, row: number, text = String(to - from)): Step => ({
  kind,
  name: { long: `Step ${row}`, short: `Step ${row}` },
  from,
  to,
  text,
  row,
  columns: [1],
  strong: kind === 'total',
  absent: null,
})
const seriesOf = (...steps: Step[]): WaterfallSeries => ({
  steps,
  unit: 't',
  table: { heads: 1, columns: [], rows: [] },
  key: [],
  issues: [],
})
const place = (width: number, ...steps: Step[]) =>
  layout(seriesOf(...steps), { width, locale: 'en', measure: (text, size) => text.length * size * 0.55 })
const usual = [
  step('total', 0, 100, 0),
  step('step', 100, 130, 1),
  step('step', 130, 90, 2),
  step('rest', 90, 95, 3),
  step('total', 0, 95, 4),
]

test('a step is as long as its change, in the scale of the totals', () => {
  const bars = place(770, ...usual).bars
  const long = (k: number): number => bars[k]!.x1 - bars[k]!.x0
  expect(long(1) / long(0)).toBeCloseTo(0.3, 1)
  expect(long(2) / long(0)).toBeCloseTo(0.4, 1)
})
test('a hairline carries each level from bar to bar', () => {
  const { bars, rules } = place(770, ...usual)
  const carried = rules.filter((rule) => rule.role === 'ink3')
  expect(carried.map((rule) => rule.x1)).toEqual([bars[0]!.x1, bars[1]!.x1, bars[2]!.x0, bars[3]!.x1].map((x) => expect.closeTo(x, 3)))
})
test('a gain is written after its bar, a loss before it', () => {
  const { bars, texts } = place(770, ...usual)
  const figure = (k: number) => texts.filter((text) => text.x !== 0)[k]!
  expect([figure(1).anchor, figure(1).x > bars[1]!.x1]).toEqual(['start', true])
  expect([figure(2).anchor, figure(2).x < bars[2]!.x0]).toEqual(['end', true])
})
test('a loss that ends at zero is written after its bar, not over the names', () => {
  const { bars, texts } = place(770, step('total', 0, 100, 0), step('step', 100, 0, 1), step('total', 0, 0, 2))
  expect(texts.filter((text) => text.x !== 0)[1]!.x).toBeGreaterThan(bars[1]!.x1)
})
test('gain, loss and rest differ in more than colour', () => {
  const { bars } = place(770, ...usual)
  expect([bars[1]!.fill, bars[2]!.fill, bars[3]!.fill, bars[3]!.dashed]).toEqual(['up', 'down', undefined, true])
})
test('no change is a hairline that can be pointed at', () => {
  const bar = place(770, step('total', 0, 100, 0), step('step', 100, 100, 1), step('total', 0, 100, 2)).bars[1]!
  expect(bar.x1 - bar.x0).toBeCloseTo(1.5, 3)
  expect(bar.pointer).toEqual({ rows: [1], column: [1] })
})
test('totals run both ways from one zero', () => {
  const { bars, rules } = place(770, step('total', 0, 10, 0), step('step', 10, -20, 1), step('total', 0, -20, 2))
  const zero = rules.find((rule) => rule.role === 'ink')!.x1
  expect([bars[0]!.x0, bars[2]!.x1]).toEqual([expect.closeTo(zero, 3), expect.closeTo(zero, 3)])
})
test('the zero line is broken where a figure stands across it', () => {
  const { texts, rules } = place(600, step('total', 0, -400, 0), step('step', -400, -10, 1), step('total', 0, -10, 2))
  const figure = texts.find(({ text }) => text === '390')!
  const lines = rules.filter(({ role, x1, x2 }) => role === 'ink' && x1 === x2)
  expect([lines[0]!.x1 > figure.x, lines[0]!.x1 < figure.x + 20]).toEqual([true, true])
  expect(lines.filter(({ y1, y2 }) => y1 < figure.y - 4 && y2 > figure.y - 4)).toEqual([])
})
