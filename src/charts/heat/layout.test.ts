import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { layout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const measure = (text: string, size: number): number => text.length * size * 0.6
const months = Array.from({ length: 16 }, (_, k) => `${2024 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`)
const datum = (x: string, row: string | null, y: number): Datum => ({
  x,
  y,
  series: row,
  facet: null,
  flags: [],
  version: '1',
  extra: {},
})
const at = (width: number, more: Record<string, unknown>, chart: ChartData) =>
  layout(series(schema.parse({ type: 'heat', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', ...more }), chart), {
    width,
    locale: 'en',
    measure,
  })
const calendar = chartOf(months.map((month, k) => datum(month, null, 1000 + 431 * k)))
const YEARS = Array.from({ length: 20 }, (_, k) => String(2006 + k))

test('a calendar turns where twelve columns are too narrow for its figures', () => {
  const narrow = at(300, { kind: 'calendar' }, calendar)
  const wide = at(770, { kind: 'calendar' }, calendar)
  expect([narrow.turned, wide.turned]).toEqual([true, false])
  for (const { texts } of [narrow, wide]) expect(texts.map(({ text }) => text)).toContain('7,465')
})
test('a turned cell still points at its own value', () => {
  const pointed = (width: number) =>
    at(width, { kind: 'calendar' }, calendar)
      .bars.filter(({ pointer }) => pointer)
      .map(({ fill, pointer }) => `${pointer!.rows[0]} ${fill}`)
      .toSorted()
  expect(pointed(300)).toEqual(pointed(770))
})
test('a long time names every second year, the last always', () => {
  const chart = chartOf(YEARS.flatMap((year, k) => ['a', 'b', 'c'].map((row) => datum(year, row, k))))
  const heads = at(600, { series: 'r' }, chart).texts.filter(({ text }) => YEARS.includes(text))
  expect(heads.at(-1)!.text).toBe('2025')
  expect(heads.length).toBe(10)
})
test('cells lie inside the picture and do not overlap', () => {
  const { bars, width } = at(440, { kind: 'calendar' }, calendar)
  const cells = bars.filter(({ pointer }) => pointer)
  for (const { x0, x1 } of cells) expect(x0 >= 0 && x1 <= width).toBe(true)
  const hits = cells.filter((a, k) => cells.slice(k + 1).some((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1))
  expect(hits).toEqual([])
})
test('a pale cell has its figure printed, or an edge', () => {
  const chart = chartOf(YEARS.flatMap((year, k) => ['a', 'b'].flatMap((row) => datum(year, row, 1_000_000 * (k + 1)))))
  for (const width of [300, 1080]) {
    const { bars, texts } = at(width, { series: 'r' }, chart)
    for (const bar of bars.filter(({ pointer, fill }) => pointer && fill === 'seq1'))
      expect(bar.edge === 'ink3' || texts.some(({ x, y }) => x > bar.x0 && x < bar.x1 && y > bar.y0 && y < bar.y1)).toBe(true)
  }
})
test('a highlighted row has a bold name and an outline around all its cells', () => {
  const chart = chartOf(['2024', '2025'].flatMap((year) => ['a', 'b'].map((row) => datum(year, row, 5))))
  const { outlines, texts, bars } = at(600, { series: 'r', highlight: ['b'] }, chart)
  expect(texts.find(({ text }) => text === 'b')!.weight).toBe(600)
  const inside = bars.filter(({ x0, x1, y0, y1 }) => outlines.some((box) => x0 >= box.x0 && x1 <= box.x1 && y0 >= box.y0 && y1 <= box.y1))
  expect(inside.length).toBe(2)
})
test('names of columns that fit in no other way stand on steps, each on its own line', () => {
  const chart = chartOf(
    ['p', 'q', 'r', 's', 't', 'u', 'v', 'w'].flatMap((x) =>
      ['ab', 'cd', 'ef', 'gh', 'ij', 'kl', 'mn', 'op'].map((row) => datum(x, row, 5)),
    ),
  )
  const named = {
    ...chart,
    name: (_field: string, code: unknown) => ({ long: `Rather long name ${String(code)}`, short: `Rather long name ${String(code)}` }),
  }
  const { texts } = at(300, { series: 'r' }, named)
  const lines = texts.filter(({ text }) => text.startsWith('Rather long name') && text.length === 18)
  expect(new Set(lines.map(({ y }) => y)).size).toBe(8)
})
test.each([300, 440, 600, 770])('large numbers in the strip of classes stand apart and in the picture, %i px wide', (width) => {
  const chart = chartOf(
    YEARS.map((year, k) => datum(year, 'a', 45_000_000 * k)),
    'eur',
  )
  const { texts } = at(width, { series: 's' }, chart)
  const strip = texts
    .filter(({ y }) => y === 29)
    .map(({ x, text, size }) => ({ text, x0: x - measure(text, size) / 2, x1: x + measure(text, size) / 2 }))
  expect(strip.at(-1)!.text).toMatch(/ euros$/)
  expect(strip.filter((one, k) => one.x0 < 0 || one.x1 > width || (k > 0 && one.x0 < strip[k - 1]!.x1 + 4))).toEqual([])
})
test('figures have one precision at every width that prints them, and all are printed or none', () => {
  const grid = (values: number[]): ChartData =>
    chartOf(['p', 'q', 'r', 's', 't', 'u', 'v', 'w'].flatMap((row) => values.map((value, k) => datum(`x${k}`, row, value))))
  const figures = (width: number, values: number[]): string[] =>
    at(width, { series: 'r', breaks: [1000] }, grid(values))
      .texts.map(({ text }) => text)
      .filter((text) => /^[−\d.,]+$/.test(text) && text !== '1,000')
  const changes = [-9.4, -11, 3.26, 0, 14.02, -2.3]
  const alike = ['−9.4', '−11.0', '3.3', '0', '14.0', '−2.3']
  expect(new Set(figures(440, changes))).toEqual(new Set(alike))
  expect(new Set(figures(1080, changes))).toEqual(new Set(alike))
  expect(figures(300, [-9.4, -1100, 3.26, 0, 14.02, -2.3, 7, 8])).toEqual([])
  // Two decimals apart, zeros would say what nobody measured.
  expect(new Set(figures(1080, [0.001, 3.14, 12]))).toEqual(new Set(['0.001', '3.14', '12']))
})
