import { expect, test } from 'vitest'
import { plainNumber } from './take-data.ts'

test.each([
  ['270,000', '270000'],
  ['−1,200.5', '-1200.5'],
  ['>20,000', '>20000'],
  ['2024', '2024'],
  ['0', '0'],
  ['+123%', '+123%'],
  ['none', 'none'],
  ['Mineral Commodity Summaries, 2026', 'Mineral Commodity Summaries, 2026'],
])('%s is copied as %s', (printed, plain) => expect(plainNumber(printed)).toBe(plain))
