import { expect, test } from 'vitest'
import { makeMeasure } from '../../build/measure.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { layout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const measure = makeMeasure('assets/fonts')
const datum = (origin: string, destination: string, y: number, via: string | null = null): Datum => ({
  x: destination,
  y,
  series: origin,
  facet: null,
  flags: [],
  version: '',
  extra: { via },
})
const chart = (data: Datum[]): ChartData => ({
  data,
  unit: 't',
  locale: 'en',
  name: (_field, code) => ({ long: `Republic of ${code}`, short: String(code) }),
  fieldTitle: (field) => field,
  unitOf: () => '',
  countryOf: () => undefined,
})
const spec = (more: Record<string, unknown> = {}) =>
  schema.parse({ type: 'sankey', dataset: 'd', x: 'to', y: 'weight', series: 'from', title: 'T', subtitle: 'S', ...more })
const data = [datum('A', 'P', 100), datum('A', 'Q', 50), datum('B', 'Q', 50)]
const place = (width: number, more: Record<string, unknown> = {}, rows = data) =>
  layout(series(spec(more), chart(rows)), { width, locale: 'en', measure })

test('bars are as high as their totals, on one scale', () => {
  const [a, b, p, q] = place(770).bars.map(({ y0, y1 }) => y1 - y0)
  expect([a! / b!, p! / q!, a! / p!].map((ratio) => Math.round(ratio * 100) / 100)).toEqual([3, 1, 1.5])
})
test('there is one band a row, and the highlighted one is drawn last', () => {
  const { bands } = place(770, { highlight: ['B'] })
  expect(bands.map(({ pointer }) => pointer.rows)).toEqual([[0], [1], [2]])
  expect(bands.at(-1)!.role).toBe('hl')
})
test('words stand beside the bars where there is room, and above them on a phone', () => {
  const left = (width: number) => place(width).bars[0]!.x0
  expect([left(300), left(770) > 60]).toEqual([0, true])
})
test('a band that passes through a node is one path of two stretches', () => {
  const { bands } = place(770, { through: 'via' }, [datum('A', 'P', 9, 'M'), datum('B', 'P', 9)])
  expect(bands.map(({ d }) => d.split('M').length - 1).toSorted()).toEqual([1, 2])
})
test('a band thinner than its edges is drawn solid', () => {
  const { bands } = place(770, {}, [datum('A', 'P', 10000), datum('B', 'P', 3)])
  expect(bands.map(({ thin }) => thin)).toEqual([false, true])
})
