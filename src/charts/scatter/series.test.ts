import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (code: string, x: number | null, y: number | null, flags: Datum['flags'] = []): Datum => ({
  x,
  y,
  series: null,
  facet: null,
  flags,
  version: '1',
  extra: { country: code },
})
const chart = (data: Datum[]): ChartData => ({
  data,
  unit: 't',
  locale: 'en',
  name: (_, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: String,
  unitOf: () => 'Mt',
  countryOf: () => undefined,
})
const spec = (more: Record<string, unknown> = {}) =>
  schema.parse({ type: 'scatter', dataset: 'd', x: 'reserves', y: 'output', point: 'country', title: 'T', subtitle: 'S', ...more })

test('a row without both values stands in the table and has no dot', () => {
  const made = series(spec(), chart([datum('A', 1, 2), datum('B', null, 2), datum('C', 1, null, ['withheld'])]))
  expect([made.points.map((point) => point.code), made.table.rows.map((row) => row.map((cell) => cell.text))]).toEqual([
    ['A'],
    [
      ['A', '1', '2'],
      ['B', 'n.a.', '2'],
      ['C', '1', 'W'],
    ],
  ])
})
test('a logarithmic scale refuses zero and names the dot', () => {
  expect(series(spec({ log: 'x' }), chart([datum('A', 0, 2)])).issues[0]).toMatchObject({ code: 'chart/log-zero', got: 'A' })
  expect(series(spec({ log: 'y' }), chart([datum('A', 0, 2)])).issues).toEqual([])
})
test('both units are said', () => {
  const made = series(spec(), chart([datum('A', 1, 2)]))
  expect([made.xTitle, made.yUnit]).toEqual(['reserves, million t', 't'])
})
test('highlighted dots must be named, others only where there is room', () => {
  const made = series(spec({ highlight: ['B'] }), chart([datum('A', 1, 2), datum('B', 2, 1)]))
  expect(made.points.map((point) => [point.wanted, point.paint.role])).toEqual([
    [false, 'context'],
    [true, 'hl'],
  ])
})
