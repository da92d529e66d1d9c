import { expect, test } from 'vitest'
import { formatNumber } from './numbers.ts'

test.each([
  [44250, {}, '44,250'],
  [-4000, {}, '−4,000'],
  [16000, { sign: 'always' as const }, '+16,000'],
  [0, { sign: 'always' as const }, '0'],
  [69.23076923, {}, '69.230769'],
  [69, { decimals: 1 }, '69.0'],
  [2024, { grouping: false }, '2024'],
  [393950, { significant: 2 }, '390,000'],
  [393950, { decimals: -3 }, '394,000'],
  [-0.04, { decimals: 1 }, '0.0'],
])('formatNumber(%d, en, %j) is %s', (value, style, text) => expect(formatNumber(value, 'en', style)).toBe(text))

test('formatNumber follows the locale', () => expect(formatNumber(44250.5, 'de')).toBe('44.250,5'))
