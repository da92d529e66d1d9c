import { expect, test } from 'vitest'
import { nearest, nearestHint } from './nearest.ts'

test('nearest finds a misspelt name', () => expect(nearest('mine-prodution', ['reserves', 'mine-production'])).toBe('mine-production'))
test('nearest finds nothing where nothing is alike', () => expect(nearest('xyz', ['reserves'])).toBeUndefined())
test('nearestHint lists names where none is alike', () =>
  expect(nearestHint('xyz', ['reserves', 'elements'])).toEqual({ got: 'xyz', hint: 'there are reserves, elements' }))
test.each([
  ['2029', ['2023', '2025', '2024', '2010'], 'there are 2010, 2023 to 2025'],
  ['2029', ['2023'], 'there are 2023'],
  ['2O23', ['2023', '2024'], 'there are 2023 to 2024'],
  ['2022', ['2026-10-09', 'latest'], 'there are 2026-10-09, latest'],
])('nearestHint offers no other year for %s', (year, there, hint) => expect(nearestHint(year, there)).toEqual({ got: year, hint }))
