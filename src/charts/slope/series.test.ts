import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const pair = (code: string, first: number | null, last: number | null): Datum[] =>
  ['2025', '2026'].map((x, k) => ({ x, y: k === 0 ? first : last, series: code, facet: null, flags: (k === 0 ? first : last) === null ? ['withheld'] : [], version: x, extra: {} }))
const chart = (data: Datum[]): ChartData => ({ data, unit: 't', locale: 'en', name: (_, code) => ({ long: String(code), short: String(code) }), fieldTitle: String, unitOf: () => '', countryOf: () => undefined })
const spec = (more: Record<string, unknown> = {}) => schema.parse({ type: 'slope', dataset: 'd', x: 'edition', y: 'output', series: 'country', title: 'T', subtitle: 'S', ...more })

test('the table has a row for each line and a column for each place', () => {
  const { table } = series(spec(), chart([...pair('A', 1, 2), ...pair('B', 3, 4)]))
  expect([table.columns.map((column) => column.name), table.rows.map((row) => row.map((cell) => cell.text))]).toEqual([['country', '2025', '2026'], [['A', '1', '2'], ['B', '3', '4']]])
})
test('small lines are merged, but never a highlighted one', () => {
  const made = series(spec({ merge: 10, highlight: ['B'] }), chart([...pair('A', 1, 2), ...pair('B', 3, 4), ...pair('C', 50, 60)]))
  expect(made.lines.filter((line) => line.merged).map((line) => line.code)).toEqual(['A'])
})
test('lines below `least` are left out of drawing and table', () => {
  const made = series(spec({ least: 10 }), chart([...pair('A', 1, 2), ...pair('C', 50, 60)]))
  expect([made.lines.length, made.table.rows.length]).toEqual([1, 1])
})
test('a withheld end has no point, and its cell says why', () => {
  const made = series(spec(), chart([...pair('A', null, 2), ...pair('B', 1, 1)]))
  expect([made.lines[0]!.points.map((point) => point.place), made.table.rows[0]![1]!.text]).toEqual([[1], 'W'])
})
test('every point points at its own cell', () => {
  const made = series(spec(), chart([...pair('A', 1, 2), ...pair('B', 3, 4)]))
  for (const point of made.lines.flatMap((line) => line.points)) expect(made.table.rows[point.row]![point.column]!.value).toBe(point.value)
})
test('one place alone makes no slope', () => expect(series(spec(), chart(pair('A', 1, 2).slice(0, 1))).issues.map((item) => item.code)).toEqual(['chart/empty']))
