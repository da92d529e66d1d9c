import { expect, test } from 'vitest'
import { matches, plain } from './table-search.ts'

test.each([
  ['', true],
  ['china', true],
  ['2024 china', true],
  ['  china ', true],
  ['chile', false],
  ['china 2025', false],
])('a row of China 2024 and %j', (typed, found) => {
  expect(matches(plain('China 2024 270,000'), typed)).toBe(found)
})

test('accents need not be typed', () => {
  expect(matches(plain('Côte d’Ivoire'), 'cote')).toBe(true)
})
