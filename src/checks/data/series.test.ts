import { expect, test } from 'vitest'
import type { Value } from '../../data/table.ts'
import { checkNamed, placesIn } from './example-issues.ts'

const series = (values: Value[], from = 2020, name = 'AUS'): Value[][] => values.map((value, place) => [name, from + place, value])
const flagged = (values: (number | null)[], from = 2020): Value[][] =>
  values.map((value, place) => ['AUS', from + place, value, value === null ? 'withheld' : null])
const FLAGGED = { country: 'string', year: 'year', output: { type: 'number', unit: 't', flags: ['withheld'] } } as const

test('continuous tells each gap once, where it ends, and lets known gaps be', () => {
  const rows = [2015, 2016, 2019, 2020, 2022].map((year): Value[] => ['AUS', year, 1])
  const found = (gaps?: number[]) =>
    placesIn('continuous', { rows, setting: { field: 'year', by: ['country'], ...(gaps ? { gaps } : {}) } })
  expect([found(), found([2021]), found([2017, 2018, 2021])]).toEqual([['3 year', '5 year'], ['3 year'], []])
})
test('continuous looks at each group by itself', () =>
  expect(placesIn('continuous', { rows: [...series([1, 2]), ...series([1, 2], 2023, 'USA')] })).toEqual([]))
test('continuous counts months over the turn of a year', () => {
  const found = (months: string[]) =>
    placesIn('continuous', { fields: { month: 'date' }, key: ['month'], rows: months.map((month) => [month]), setting: { field: 'month' } })
  expect([found(['2024-11', '2024-12', '2025-01']), found(['2024-11', '2025-01'])]).toEqual([[], ['2 month']])
})

const jump = (values: (number | null)[], options: Record<string, unknown>) =>
  placesIn('jump', { fields: FLAGGED, rows: flagged(values), setting: { field: 'output', over: 'year', by: ['country'], ...options } })
test.each<[string, (number | null)[], Record<string, unknown>, string[]]>([
  ['up and down are alike', [10, 40, 10], { ratio: 3 }, ['2 output', '3 output']],
  ['the ratio itself is allowed', [10, 30, 10], { ratio: 3 }, []],
  ['an empty cell is passed over', [10, null, 40], { ratio: 3 }, ['3 output']],
  ['a zero is passed over where nothing counts', [10, 0, 12], { ratio: 3 }, []],
  ['small values count as the least', [10, 0, 290], { ratio: 3, least: 100 }, []],
  ['a fall to nearly nothing is a jump', [29_000, 29, 29_000], { ratio: 3, least: 100 }, ['2 output', '3 output']],
  ['a change of sign is a jump', [10, -10], { ratio: 3 }, ['2 output']],
  ['a change of sign among small values is none', [10, -10], { ratio: 3, least: 20 }, []],
])('jump: %s', (_, values, options, expected) => expect(jump(values, options)).toEqual(expected))
test('jump compares in the order of time, whatever the order of rows', () => {
  const rows: Value[][] = [
    ['A', 'x', '2025-03', 100],
    ['B', 'x', '2025-01', 1],
    ['C', 'x', '2025-02', 10],
  ]
  const found = (ratio: number) =>
    placesIn('jump', {
      fields: { id: 'string', group: 'string', month: 'date', output: { type: 'number', unit: 't' } },
      key: ['id'],
      rows,
      setting: { field: 'output', over: 'month', by: ['group'], ratio },
    })
  expect([found(10), found(9)]).toEqual([[], ['3 output', '1 output']])
})
test('monotone passes over equal values unless it is strict, and over two rows of one moment', () => {
  const found = (rows: Value[][], strict = false) =>
    placesIn('monotone', {
      fields: { id: 'string', month: 'date', total: { type: 'number', unit: 't' } },
      rows,
      setting: { field: 'total', over: 'month', direction: 'increasing', strict },
    })
  const even: Value[][] = [
    ['a', '2025-01', 5],
    ['b', '2025-02', 5],
  ]
  const twice: Value[][] = [
    ['a', '2025-01', 6],
    ['b', '2025-01', 5],
  ]
  expect([found(even), found(even, true), found(twice, true)]).toEqual([[], ['2 total'], []])
})

const revised = (before: Value[][], rows: Value[][], options: Record<string, unknown>) =>
  placesIn('revision', { before, rows, setting: { field: 'output', ...options } })
test('revision compares cells of the same key and passes over new ones', () =>
  expect(revised(series([10, 20]), [...series([10, 61, 5000])], { ratio: 3 })).toEqual(['2 output']))
test('revision tells when too many cells changed, and not when just enough did', () => {
  const before = series([10, 20, 30, 40])
  const after = series([11, 21, 30, 40])
  expect([revised(before, after, { ratio: 3, share: 0.4 }), revised(before, after, { ratio: 3, share: 0.5 })]).toEqual([['- output'], []])
})
test('revision has nothing to say of the first version', () =>
  expect(placesIn('revision', { before: undefined, rows: series([1]) })).toEqual([]))

const shifted = (rows: Value[][], before?: Value[][]) => placesIn('shifted-rows', { rows, ...(before ? { before } : {}) })
test('shifted-rows finds a run copied one step later', () =>
  expect(shifted([...series([16, 29, 30, 7]), ...series([1, 16, 29, 30], 2020, 'USA')])).toEqual(['6 output']))
test('shifted-rows lets runs of one value and of zeros be', () =>
  expect(shifted([...series([0, 0, 0, 0]), ...series([0, 0, 0, 0], 2020, 'USA'), ...series([5, 5, 5, 5], 2020, 'VNM')])).toEqual([]))
test('shifted-rows lets runs shorter than least be', () =>
  expect(shifted([...series([16, 29, 5]), ...series([16, 29, 7], 2020, 'USA')])).toEqual([]))
test('shifted-rows finds a column that slid down by a row', () => {
  const before = [...series([16, 29]), ...series([41, 45], 2020, 'USA'), ...series([400, 300], 2020, 'VNM')]
  const slid = before.map((row, place) => (place > 1 ? [row[0]!, row[1]!, before[place - 1]![2]!] : row))
  expect([shifted(slid, before), shifted(before, before)]).toEqual([['5 output'], []])
})

const magnitude = (values: number[], options: Record<string, unknown> = {}) =>
  placesIn('magnitude', { rows: series(values), setting: { ...checkNamed('magnitude').fails.setting, ...options } })
test.each<[string, number[], Record<string, unknown>, string[]]>([
  ['a thousand times too small', [18_000, 18_500, 18, 18_200], {}, ['3 output']],
  ['ten times too large, with wider neighbours', [100, 1500, 130, 150], { within: 2 }, ['2 output']],
  ['short tons for tonnes among steady values, on request', [1000, 1102, 1000, 1000], { factors: [1.102] }, ['2 output']],
  ['growth by a half is no slip', [1000, 1500, 2200, 3300], {}, []],
  ['wild values let nothing be said', [1, 1000, 5, 70_000, 3], {}, []],
  ['other factors on request', [100, 2500, 100, 100], { factors: [25] }, ['2 output']],
])('magnitude: %s', (_, values, options, expected) => expect(magnitude(values, options)).toEqual(expected))

const outliers = (values: number[], options: Record<string, unknown>) =>
  placesIn('outlier', {
    fields: checkNamed('jump').fails.fields,
    key: ['country', 'year'],
    rows: series(values),
    setting: { field: 'output', ...options },
  })
test('outlier does not let the outlier itself widen what is usual', () =>
  expect(outliers([10, 11, 10, 12, 11, 1_000_000], { limit: 6 })).toEqual(['6 output']))
test('outlier says nothing of fewer than five values, nor of values that are all alike', () =>
  expect([outliers([1, 1, 1, 900], { limit: 3 }), outliers([7, 7, 7, 7, 7, 7], { limit: 3 })]).toEqual([[], []]))
test('outlier finds the one value that differs among many that are alike', () =>
  expect(outliers([7, 7, 7, 7, 7, 7, 7, 7, 7000], { limit: 5 })).toEqual(['9 output']))
test('outlier compares magnitudes on request', () => {
  const values = [1, 10, 100, 1000, 10_000, 100_000]
  expect([outliers(values, { limit: 4 }), outliers(values, { limit: 4, log: true })]).toEqual([['5 output', '6 output'], []])
})
