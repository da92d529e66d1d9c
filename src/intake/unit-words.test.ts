import { expect, test } from 'vitest'
import { knownUnit, unitIn } from './unit-words.ts'

test.each([
  ['tonnes', 't'],
  ['metric tons', 't'],
  ['thousand tonnes', 'kt'],
  ['kt', 'kt'],
  ['Mt', 'Mt'],
  ['%', 'percent'],
  ['USD/kg', 'USD/kg'],
  ['US$ per tonne', 'USD/t'],
  ['million USD', 'million USD'],
  ['USD million', 'million USD'],
  ['tons', undefined],
  ['widgets', undefined],
])('knownUnit(%j) is %j', (text, unit) => {
  expect(knownUnit(text)).toBe(unit)
})

test.each([
  ['Output (t)', 't'],
  ['Price, USD/kg', 'USD/kg'],
  ['Mine production [tonnes]', 't'],
  ['Area (widgets)', 'widgets'],
  ['Mine production, primary', undefined],
  ['2096 [YR2096]', undefined],
  ['2023 (est.)', undefined],
  ['Output (1)', undefined],
])('unitIn(%j) is %j', (name, unit) => {
  expect(unitIn(name, true)).toBe(unit)
})

test('unitIn takes an unknown bracket for a unit only over numbers', () => {
  expect(unitIn('Country (English)', false)).toBeUndefined()
})
