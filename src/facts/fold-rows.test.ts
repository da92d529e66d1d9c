import { expect, test } from 'vitest'
import type { Step } from './fact.ts'
import { foldRows } from './fold-rows.ts'

const row = (value: number, more: Partial<Step> = {}): Step => ({
  label: `row ${value}`,
  value,
  unit: 't',
  total: false,
  row: true,
  ...more,
})
const total = (made: string, value: number, unit = 't'): Step => ({ label: made, value, unit, total: true, made })
const ROWS = Array.from({ length: 12 }, (_, place) => row(place * 10 - 5))
const told = (steps: readonly Step[]): string[] =>
  foldRows(steps).map(({ label, value, signsOff }) => `${label}: ${signsOff ? '±' : ''}${Number.isNaN(value) ? '' : value}`)

test.each([
  ['sum', 600, ['row 105: 105', 'row 95: 95', 'row 85: 85', '9 more rows: 315', 'sum: 600']],
  ['sum', 610, ['row 105: 105', 'row 95: 95', 'row 85: 85', '9 more rows: ±325', 'sum: 610']],
  ['mean', 50, ['row 105: 105', 'row 95: 95', 'row 85: 85', '9 more rows: 315', 'mean: 50']],
  ['max', 105, ['row 105: 105', 'row 95: 95', 'row 85: 85', '9 more rows: ', 'max: 105']],
  ['min', -5, ['row -5: -5', 'row 5: 5', 'row 15: 15', '9 more rows: ', 'min: -5']],
  ['median', 50, ['5 more rows: ', 'row 55: 55', 'row 45: 45', '5 more rows: ', 'median: 50']],
  ['count', 12, ['count: 12']],
])('of many rows those stay that show how a %s of %d comes about', (made, value, lines) =>
  expect(told([...ROWS, total(made, value)])).toEqual(lines),
)

test('a rank keeps its own row, and says how many stand above it', () => {
  const rows = ROWS.toReversed().map((one) => (one.value === 35 ? { ...one, picked: true } : one))
  expect(told([...rows, total('rank', 8, 'rank')])).toEqual([
    'row 105: 105',
    'row 95: 95',
    'row 85: 85',
    '4 more rows: ',
    'row 35: 35',
    '4 more rows: ',
    'rank: 8',
  ])
})
test('a single row is not folded', () => {
  const rows = ROWS.toReversed().map((one) => (one.value === 65 ? { ...one, picked: true } : one))
  expect(told([...rows, total('rank', 5, 'rank')]).slice(2, 5)).toEqual(['row 85: 85', 'row 75: 75', 'row 65: 65'])
})
test('a few rows stay as they come', () =>
  expect(told([row(1), row(3), row(2), total('sum', 6)])).toEqual(['row 1: 1', 'row 3: 3', 'row 2: 2', 'sum: 6']))
test('two selections are folded each by itself', () =>
  expect(
    told([row(1), row(2), total('sum', 3), ...ROWS, total('sum', 600), { label: 'share', value: 0.5, unit: 'percent', total: true }]),
  ).toEqual(['row 1: 1', 'row 2: 2', 'sum: 3', 'row 105: 105', 'row 95: 95', 'row 85: 85', '9 more rows: 315', 'sum: 600', 'share: 0.5']))
