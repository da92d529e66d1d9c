import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import { empty, longNames, partsOverHundred, twoRows } from './refusals.ts'

const hint = 'Narrow `where`.'

test('rows are told apart by x, series and panel together', () => {
  const rows = [datumOf('A', 1), datumOf('A', 2, { series: 's' }), datumOf('A', 3, { series: 's', facet: 'f' })]
  expect(twoRows(rows, 'Two', { hint })).toBeUndefined()
})
test('a year written as a number and as text is one place', () =>
  expect(twoRows([datumOf(2024, 1), datumOf('2024', 2)], 'Two', { hint })?.got).toBe('2024'))
test('a refusal names every place that is asked for twice, once', () => {
  const rows = ['A', 'B', 'A', 'B', 'A', 'C'].map((x) => datumOf(x, 1, { series: 's' }))
  expect(twoRows(rows, 'Two', { hint })).toMatchObject({ code: 'chart/two-rows', got: 'A, s; B, s', place: { field: 'where' } })
})
test('a comma in a name does not make two places one', () =>
  expect(twoRows([datumOf('A, B', 1), datumOf('A', 2, { series: 'B' })], 'Two', { hint })).toBeUndefined())
test('a type may tell its rows apart by other fields', () => {
  const rows = [datumOf('A', 1, { extra: { year: 1 } }), datumOf('A', 2, { extra: { year: 2 } })]
  const by = ({ x, extra }: (typeof rows)[number]) => [x, extra['year'] ?? null]
  expect([twoRows(rows, 'Two', { hint }) === undefined, twoRows(rows, 'Two', { hint, by }) === undefined]).toEqual([false, true])
})
test('gaps alone are no chart, and may be a panel', () => {
  const gaps = chartOf([datumOf('A', null)])
  expect(empty({}, gaps)?.code).toBe('chart/empty')
  expect(empty({}, { ...gaps, shared: { y: [0, 1], xs: ['A'] } })).toBeUndefined()
})
test('parts in percent may pass a hundred by rounding, tonnes by any amount', () => {
  const parts = (last: number) => [datumOf('A', 60, { series: 'x' }), datumOf('A', last, { series: 'y' })]
  expect(partsOverHundred(chartOf(parts(40.4), 'percent'), 'arrange')).toBeUndefined()
  expect(partsOverHundred(chartOf(parts(41), 'percent'), 'arrange')?.got).toBe('A: 101')
  expect(partsOverHundred(chartOf(parts(41), 't'), 'arrange')).toBeUndefined()
})

test('longNames asks for short names, by their codes', () => {
  const names = [
    { code: 'CHN', short: 'China' },
    { code: 'heavy', short: 'Heavy rare earths: imports of compounds' },
  ]
  expect(longNames(names)).toMatchObject({ code: 'chart/long-names', got: names[1]!.short, hint: expect.stringContaining('heavy: {') })
  expect(longNames(names.slice(0, 1))).toBeUndefined()
})
