import { expect, test } from 'vitest'
import { layout } from './layout.ts'
import type { Heap, HistogramSeries } from './series.ts'

const heap = (row: number, ...counts: number[]): Heap => ({
  row,
  head: `bin ${row}`,
  count: counts.reduce((sum, count) => sum + count, 0),
  pieces: counts.map((count, part) => ({ part, count, named: [], columns: [1 + part * 2, 2 + part * 2] })),
})
const seriesOf = (bins: Heap[], more: Partial<HistogramSeries> = {}): HistogramSeries => ({
  bins,
  edges: bins.map((_, k) => k * 10).concat(bins.length * 10),
  asides: [],
  parts: bins[0]!.pieces.map((_, k) => ({
    code: `p${k}`,
    name: { long: `P${k}`, short: `P${k}` },
    paint: { role: k === 0 ? 'context' : 'hl', strong: k > 0 },
  })),
  unit: 'percent',
  references: [],
  valueTitle: 'reliance',
  rowTitle: 'mineral',
  table: { heads: 1, columns: [], rows: [] },
  key: [],
  issues: [],
  ...more,
})
const place = (series: HistogramSeries, width = 600) =>
  layout(series, { width, locale: 'en', measure: (text, size) => text.length * size * 0.55 })

test('bars touch but for a hair, and are as tall as they count', () => {
  const { bars } = place(seriesOf([heap(0, 2), heap(1, 4)]))
  expect(bars[1]!.x0 - bars[0]!.x1).toBeCloseTo(1, 5)
  expect((bars[1]!.y1 - bars[1]!.y0) / (bars[0]!.y1 - bars[0]!.y0)).toBeCloseTo(2, 5)
})
test('ticks stand at the edges of bins, the unit after the last', () => {
  const { texts } = place(seriesOf([heap(0, 2), heap(1, 4)]))
  expect(texts.map((text) => text.text)).toEqual(['2', '4', '0', '10', '20%'])
})
test('an empty bin has neither bar nor figure', () => {
  const { bars, texts } = place(seriesOf([heap(0, 2), heap(1, 0), heap(2, 1)]))
  expect([bars.length, texts.filter((text) => text.text === '0').length]).toEqual([2, 1])
})
test('bars narrower than their figures have an axis of whole counts instead', () => {
  const bins = Array.from({ length: 40 }, (_, k) => heap(k, k === 3 ? 100 : 12))
  const { texts, rules } = place(seriesOf(bins), 300)
  expect(texts.filter((text) => text.text === '12')).toEqual([])
  expect(rules.some((rule) => rule.role === 'grid')).toBe(true)
})
test('the highlighted part lies on the others and points at columns of its own', () => {
  const [others, marked] = place(seriesOf([heap(0, 3, 1), heap(1, 1, 0)])).bars
  expect(marked!.y1).toBeLessThan(others!.y0 + 1e-6)
  expect([others!.pointer!.column, marked!.pointer!.column]).toEqual([
    [1, 2],
    [3, 4],
  ])
})
test('rows in no bin are outlines beneath the axis, one row a reason', () => {
  const aside = { ...heap(2, 2, 1), kind: 'bound' as const, head: 'only a bound is published' }
  const at = place(seriesOf([heap(0, 3, 1), heap(1, 1, 0)], { asides: [aside] }))
  expect(at.asides.map((bar) => [bar.pointer.rows[0], bar.role])).toEqual([
    [2, 'context'],
    [2, 'hl'],
  ])
  expect(Math.min(...at.asides.map((bar) => bar.y0))).toBeGreaterThan(Math.max(...at.bars.map((bar) => bar.y1)))
})
test('the name of a row stands clear of bars and counts', () => {
  const named = (row: number, count: number) => {
    const made = heap(row, count)
    made.pieces[0]!.named = [{ long: 'Heavy rare earths', short: 'Heavy' }]
    return made
  }
  for (const bins of [
    [heap(0, 9), named(1, 1), heap(2, 8)],
    [heap(0, 1), heap(1, 1), named(2, 9)],
  ]) {
    const { bars, texts } = place(seriesOf(bins), 440)
    const name = texts.filter((text) => text.text.includes('Heavy'))
    expect(name).toHaveLength(1)
    const width = name[0]!.text.length * 13 * 0.55
    const x0 = name[0]!.anchor === 'end' ? name[0]!.x - width : name[0]!.x - width / 2
    for (const bar of bars) expect(bar.x1 <= x0 || bar.x0 >= x0 + width || bar.y0 >= name[0]!.y).toBe(true)
  }
})
