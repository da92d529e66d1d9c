import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeMeasure } from '../../build/measure.ts'
import type { ChartData, Datum, Frame } from '../chart-type.ts'
import { layout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

// That no label touches another or leaves the picture is held for every example at five widths by tests/layouts.test.ts.
const measure = makeMeasure(join(import.meta.dirname, '../../../assets/fonts'))
const frame = (width: number): Frame => ({ width, locale: 'en', measure })
const datum = (x: string, y: number | null, flags: Datum['flags'] = [], group = ''): Datum => ({
  x,
  y,
  series: null,
  facet: null,
  flags,
  version: '1',
  extra: { g: group },
})
const made = (data: Datum[], more: Record<string, unknown> = {}) => {
  const chart: ChartData = {
    data,
    unit: 't',
    locale: 'en',
    name: (_, code) => ({ long: String(code), short: String(code) }),
    fieldTitle: String,
    unitOf: () => '',
    countryOf: () => undefined,
  }
  return series(schema.parse({ type: 'lollipop', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', ...more }), chart)
}
const many = (count: number) => Array.from({ length: count }, (_, k) => datum(`K${k}`, 100 - k))

test.each([300, 440, 600, 770, 1080])('stems are as long as their values at %i px', (width) => {
  const { stems } = layout(made([datum('A', 100), datum('B', 25), datum('C', -50)]), frame(width))
  const [a, b, c] = stems.map(({ x1, x2 }) => x2 - x1) as [number, number, number]
  expect([a / b, a / c]).toEqual([expect.closeTo(4, 1), expect.closeTo(-2, 1)])
})
test('every stem begins at the line at zero, in both columns', () => {
  const { stems, rules } = layout(made(many(40)), frame(1080))
  const zeros = rules.filter((rule) => rule.role === 'ink').map((rule) => rule.x1)
  expect([new Set(zeros).size, stems.every((stem) => zeros.includes(stem.x1))]).toEqual([2, true])
})
test('both columns have one scale', () => {
  const { stems } = layout(made(many(40)), frame(1080))
  const length = (k: number) => (stems[k]!.x2 - stems[k]!.x1) / (100 - k)
  expect(length(39)).toBeCloseTo(length(0), 5)
})
test.each([
  [24, 1080, 'auto', 1],
  [25, 1080, 'auto', 2],
  [40, 600, 'auto', 1],
  [40, 1080, 1, 1],
  [10, 1080, 2, 2],
  [10, 440, 2, 1],
])('%i rows in %i px with columns %s stand in %i', (count, width, columns, expected) => {
  const { rules } = layout(made(many(count), { columns }), frame(width))
  expect(new Set(rules.filter((rule) => rule.role === 'ink').map((rule) => rule.x1)).size).toBe(expected)
})
test('a group that goes on in the second column has its head again', () => {
  const { texts } = layout(
    made(
      many(30).map((one) => ({ ...one, extra: { g: 'metals' } })),
      { group: 'g' },
    ),
    frame(1080),
  )
  expect(texts.filter(({ text }) => text === 'metals')).toHaveLength(2)
})
test('columns break between two groups rather than inside one', () => {
  const rows = many(30).map((one, k) => ({ ...one, extra: { g: k < 16 ? 'first' : 'second' } }))
  const { texts } = layout(made(rows, { group: 'g' }), frame(1080))
  expect(texts.filter(({ text }) => text === 'first' || text === 'second').map(({ text }) => text)).toEqual(['first', 'second'])
})
test('a lower bound is dashed beyond its number, an upper bound up to it', () => {
  const { stems, dots, paths } = layout(made([datum('A', 75, ['over']), datum('B', 25, ['under'])]), frame(600))
  expect([stems.map((stem) => stem.dashed), dots, paths.length]).toEqual([[false, true, true], [], 2])
  expect(stems[1]!.x1).toBe(stems[0]!.x2)
})
test('what is missing never has a dot or a stem', () => {
  const rows = [datum('A', 9), datum('B', null, ['not-available']), datum('C', null, ['withheld']), datum('D', null, ['net-exporter'])]
  const { stems, dots, absent, paths } = layout(made(rows), frame(600))
  expect([stems.length, dots!.length, absent.map(({ kind }) => kind), paths.length]).toEqual([1, 1, ['missing', 'withheld'], 1])
})
test('a zero has a dot on the line and its figure', () => {
  const { dots, texts, rules } = layout(made([datum('A', 100), datum('B', 0)]), frame(600))
  expect([dots![1]!.x, texts.some(({ text }) => text === '0')]).toEqual([rules.find((rule) => rule.role === 'ink')!.x1, true])
})
test('the unit is written once', () => {
  const { texts } = layout(made(many(30)), frame(1080))
  expect(texts.filter(({ text }) => text.endsWith(' t')).map(({ text }) => text)).toEqual(['100 t'])
})
test('along time an absent year leaves its room empty', () => {
  const { dots } = layout(made([datum('2020', 1), datum('2021', 1), datum('2023', 1)]), frame(600))
  const [a, b, c] = dots!.map(({ x }) => x) as [number, number, number]
  expect((c - b) / (b - a)).toBeCloseTo(2, 3)
})
test('along time stems grow from zero upwards in proportion', () => {
  const { stems } = layout(made([datum('2020', 10), datum('2021', 40)]), frame(600))
  expect((stems[1]!.y1 - stems[1]!.y2) / (stems[0]!.y1 - stems[0]!.y2)).toBeCloseTo(4, 3)
})
