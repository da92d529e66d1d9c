import { expect, test } from 'vitest'
import { compareKeys, sortKey } from './table-sort.ts'

test.each([
  ['390,000', 390000],
  ['−5.2%', -5.2],
  ['>20,000', 20000],
  ['0', 0],
  ['2024', 2024],
  ['29,000 t', 29000],
  ['n.a.', null],
  ['W', null],
  ['–', null],
  ['', null],
  ['China', 'China'],
  ['2025-01/2025-02', '2025-01/2025-02'],
  ['2026-10-09', '2026-10-09'],
])('%j is sorted by %j', (text, key) => {
  expect(sortKey(text)).toBe(key)
})

const sorted = (way: 1 | -1, ...keys: (string | number | null)[]) => keys.sort((a, b) => compareKeys(a, b, way, 'en'))

test('numbers go by size, not by their letters', () => {
  expect(sorted(1, 10, 9, 100)).toEqual([9, 10, 100])
})

test('missing values come last, also when the largest comes first', () => {
  expect(sorted(-1, null, 1, 2)).toEqual([2, 1, null])
})

test('a zero is not a missing value', () => {
  expect(sorted(1, null, 0, 5)).toEqual([0, 5, null])
})

test('letters with accents stand beside their plain ones', () => {
  expect(sorted(1, 'Zambia', 'Åland', 'Angola')).toEqual(['Åland', 'Angola', 'Zambia'])
})
