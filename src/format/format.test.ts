import { expect, test } from 'vitest'
import { formatDate } from './dates.ts'
import { formatList } from './lists.ts'
import { formatNumber } from './numbers.ts'
import { formatRange, rangesOfYears } from './ranges.ts'
import { roundAt, roundSignificant } from './rounding.ts'

test.each([
  [0.285, 2, 0.29], [1.005, 2, 1.01], [2.5, 0, 3], [-2.5, 0, -3], [44250, -3, 44000], [44500, -3, 45000], [-0.2, 0, 0],
  [0.1 + 0.2, 1, 0.3], [1e-9, 2, 0], [1.5e21, 0, 1.5e21],
])('roundAt(%d, %d) is %d', (value, places, result) => expect(roundAt(value, places)).toBe(result))

test.each([[393950, 2, 390000], [376090, 3, 376000], [0, 2, 0], [0.04567, 2, 0.046], [99.6, 2, 100]])(
  'roundSignificant(%d, %d) is %d', (value, digits, result) => expect(roundSignificant(value, digits)).toBe(result),
)

test.each([
  [44250, {}, '44,250'], [-4000, {}, '−4,000'], [16000, { sign: 'always' as const }, '+16,000'], [0, { sign: 'always' as const }, '0'],
  [69.23076923, {}, '69.230769'], [69, { decimals: 1 }, '69.0'], [2024, { grouping: false }, '2024'], [393950, { significant: 2 }, '390,000'],
  [393950, { decimals: -3 }, '394,000'], [-0.04, { decimals: 1 }, '0.0'],
])('formatNumber(%d, en, %j) is %s', (value, style, text) => expect(formatNumber(value, 'en', style)).toBe(text))

test('formatNumber follows the locale', () => expect(formatNumber(44250.5, 'de')).toBe('44.250,5'))

test.each([['2025-01-31', '31 January 2025'], ['2025-01', 'January 2025'], ['2025', '2025'], ['soon', 'soon']])(
  'formatDate(%s)', (iso, text) => expect(formatDate(iso, 'en')).toBe(text),
)

test('formatList has no comma before and', () => expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c'))

test.each([[[24, 99], '24–99'], [[-4, 12], '−4 to 12']] as const)('formatRange(%j)', (range, text) => expect(formatRange(range, 'en')).toBe(text))

test('rangesOfYears joins three or more', () => expect(rangesOfYears([2026, 2021, 2022, 2023, 2022, 2018, 2019])).toEqual(['2018', '2019', '2021–2023', '2026']))
