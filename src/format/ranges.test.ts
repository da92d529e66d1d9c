import { expect, test } from 'vitest'
import { formatRange, rangesOfYears } from './ranges.ts'

test.each([
  [[24, 99], '24–99'],
  [[-4, 12], '−4 to 12'],
] as const)('formatRange(%j)', (range, text) => expect(formatRange(range, 'en')).toBe(text))

test('rangesOfYears joins three or more', () =>
  expect(rangesOfYears([2026, 2021, 2022, 2023, 2022, 2018, 2019])).toEqual(['2018', '2019', '2021–2023', '2026']))
