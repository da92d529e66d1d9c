import { expect, test } from 'vitest'
import type { ChartData, Datum } from '../chart-type.ts'
import { REMAINDER, series } from './series.ts'
import { schema } from './spec.ts'

const datum = (x: string, y: number | null, more: Partial<Datum> = {}): Datum => ({ x, y, series: null, facet: null, flags: [], version: '1', extra: {}, ...more })
const chart = (data: Datum[], unit = 't'): ChartData => ({ data, unit, locale: 'en', name: (_, code) => ({ long: String(code), short: String(code) }), fieldTitle: String, unitOf: () => '', countryOf: () => undefined })
const spec = (more: Record<string, unknown> = {}) => schema.parse({ type: 'bar', dataset: 'd', x: 'country', y: 'output', title: 'T', subtitle: 'S', ...more })

test('bars start at zero, also when all values lie far above it', () => {
  expect(series(spec(), chart([datum('A', 900), datum('B', 950)])).y).toEqual([0, 950])
})
test('sort: -value puts the largest first and what has no value last', () => {
  const made = series(spec({ sort: '-value' }), chart([datum('A', 1), datum('B', null, { flags: ['not-available'] }), datum('C', 3)]))
  expect(made.categories.map((category) => category.code)).toEqual(['C', 'A', 'B'])
})
test('a missing value is a gap and never a bar of zero', () => {
  const made = series(spec(), chart([datum('A', 0), datum('B', null, { flags: ['withheld'] })]))
  expect([made.pieces.map((piece) => piece.value), made.gaps.map((gap) => gap.withheld)]).toEqual([[0], [true]])
})
test('the remainder fills to 100, is flagged derived and stands in the table', () => {
  const made = series(spec({ series: 's', arrange: 'percent', remainder: { label: 'All others' } }), chart([datum('mine', 60, { series: 'CHN' })], 'percent'))
  expect(made.pieces.map((piece) => [piece.code, piece.from, piece.to])).toEqual([['CHN', 0, 60], [REMAINDER, 60, 100]])
  expect(made.table.rows[0]![2]).toMatchObject({ text: '40', flags: ['derived'] })
})
test('parts that add up to more than 100 leave no remainder and are refused', () => {
  const made = series(spec({ series: 's', arrange: 'percent', remainder: { label: 'Rest' } }), chart([datum('mine', 70, { series: 'A' }), datum('mine', 40, { series: 'B' })], 'percent'))
  expect(made.issues.map((item) => item.code)).toEqual(['chart/remainder'])
})
test('a stack refuses a value below zero', () => {
  const made = series(spec({ series: 's', arrange: 'stack' }), chart([datum('A', -1, { series: 'x' }), datum('A', 2, { series: 'y' })]))
  expect(made.issues.map((item) => item.code)).toEqual(['chart/negative-stack'])
})
test('two months published together stand as one wide bar at their monthly average, and the table keeps the sum', () => {
  const made = series(spec({ x: 'month' }), chart([datum('2025-01/2025-02', 8511), datum('2025-03', 5666)]))
  expect([made.horizontal, made.pieces[0]!.to, made.table.rows[0]![1]!.text, made.key.length]).toEqual([false, 4255.5, '8,511', 1])
})
test('a revised bar keeps the former value, an unchanged one has none', () => {
  const rows = [datum('A', 21, { series: '2026' }), datum('A', 11, { series: '2026-05-27' }), datum('B', 4, { series: '2026' }), datum('B', 4, { series: '2026-05-27' })]
  const made = series(spec({ series: 'edition', arrange: 'revised' }), chart(rows, 'Mt'))
  expect(made.pieces.map((piece) => [piece.value, piece.was?.text])).toEqual([[11, '21'], [4, undefined]])
})
test('every bar points at the cell of the table that holds its value', () => {
  const made = series(spec({ series: 's' }), chart([datum('A', 1, { series: 'x' }), datum('A', 2, { series: 'y' }), datum('B', 3, { series: 'x' })]))
  for (const piece of made.pieces) expect(made.table.rows[piece.row]![piece.column]!.value).toBe(piece.value)
})
test('nothing to draw is an issue', () => expect(series(spec(), chart([])).issues.map((item) => item.code)).toEqual(['chart/empty']))
