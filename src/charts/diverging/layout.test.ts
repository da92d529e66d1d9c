import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeMeasure } from '../../build/measure.ts'
import type { ChartData, Datum, Frame } from '../chart-type.ts'
import { overlap, textBox } from '../parts/text.ts'
import { layout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

// That no label touches another or leaves the picture is held for every example at five widths by tests/layouts.test.ts.
const measure = makeMeasure(join(import.meta.dirname, '../../../assets/fonts'))
const frame = (width: number): Frame => ({ width, locale: 'en', measure })
const datum = (x: string, y: number | null, part: string | null = null, flags: Datum['flags'] = []): Datum => ({
  x,
  y,
  series: part,
  facet: null,
  flags,
  version: '1',
  extra: {},
})
const placed = (data: Datum[], more: Record<string, unknown> = {}, width = 600) => {
  const chart: ChartData = {
    data,
    unit: 't',
    locale: 'en',
    name: (_, code) => ({ long: String(code), short: String(code) }),
    fieldTitle: String,
    unitOf: () => '',
    countryOf: () => undefined,
  }
  const made = series(schema.parse({ type: 'diverging', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', ...more }), chart)
  return layout(made, frame(width))
}
const signed = [datum('Aland', 100), datum('Borduria', -50), datum('Camporia', 0)]
const pair = { series: 's', sides: { left: ['l'], right: ['r'] } }

test.each([300, 440, 600, 770, 1080])('bars are as long as their values on both sides at %i px', (width) => {
  const { bars, zero } = placed(signed, {}, width)
  const [a, b] = bars as [(typeof bars)[0], (typeof bars)[0]]
  expect((a.x1 - a.x0) / (b.x1 - b.x0)).toBeCloseTo(2, 1)
  expect([a.x0, b.x1]).toEqual([expect.closeTo(zero[0]!.x1, 3), expect.closeTo(zero[0]!.x1, 3)])
})
test('names stand across zero from their bars where signs say the side', () => {
  const { texts, zero } = placed(signed)
  const side = (name: string) => Math.sign(texts.find(({ text }) => text === name)!.x - zero[0]!.x1)
  expect([side('Aland'), side('Borduria')]).toEqual([-1, 1])
})
test('names stand in one column where the chart says so', () => {
  const { texts } = placed(signed, { place: 'column' })
  expect(new Set(['Aland', 'Borduria', 'Camporia'].map((name) => texts.find(({ text }) => text === name)!.x)).size).toBe(1)
})
test('a zero is a dot on the line, not a bar', () => {
  const { dots, bars, zero } = placed(signed)
  expect([dots!.map(({ x }) => x), bars.length]).toEqual([[zero[0]!.x1], 2])
})
test('values stand beyond the ends of their bars', () => {
  const { texts, bars } = placed(signed)
  expect(texts.find(({ text }) => text === '+100 t')!.x).toBeGreaterThan(bars[0]!.x1)
  expect(texts.find(({ text }) => text === '−50')!.x).toBeLessThan(bars[1]!.x0)
})
test('a missing value stands on its own side of zero', () => {
  const { absent, zero } = placed(
    [datum('A', 5, 'l'), datum('A', 9, 'r'), datum('B', null, 'l', ['withheld']), datum('B', null, 'r', ['not-available'])],
    pair,
  )
  expect(absent.map(({ kind, x }) => [kind, Math.sign(x - zero[0]!.x1)])).toEqual([
    ['withheld', -1],
    ['missing', 1],
  ])
})
test('the middle of a stack is cut in half by zero', () => {
  const rows = [datum('A', 30, 'no'), datum('A', 20, 'open'), datum('A', 50, 'yes')]
  const { bars, rules } = placed(rows, { series: 's', sides: { left: ['no'], middle: 'open', right: ['yes'] } })
  const middle = bars.find((bar) => bar.fill === 'div3' && bar.pointer)!
  const zero = rules.find((rule) => rule.role === 'ink')!.x1
  expect((middle.x0 + middle.x1) / 2).toBeCloseTo(zero, 1)
})
test('the end of a lower bound is open', () => {
  const { bars } = placed([datum('A', 5, null, ['over']), datum('B', 9)])
  expect(bars.filter((bar) => bar.dashed && !bar.pointer)).toHaveLength(1)
})
test.each([300, 440, 600, 770, 1080])('the words of both sides stand apart where all bars run to one side, %i px wide', (width) => {
  for (const sign of [1, -1])
    for (const heads of [
      ['Fell', 'Rose'],
      ['Exports of the month fell', 'Exports of the month rose'],
    ]) {
      const data = ['Aland', 'Borduria'].map((name, k) => datum(name, sign * (50 + k * 40)))
      const { texts } = placed(data, { heads }, width)
      const boxes = texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
      expect(boxes.filter((a, k) => boxes.slice(k + 1).some((b) => overlap(a, b)))).toEqual([])
      expect(boxes.filter(({ x0, x1 }) => x0 < -0.5 || x1 > width + 0.5)).toEqual([])
    }
})
