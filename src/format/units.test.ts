import { expect, test } from 'vitest'
import { convert, unitOf, UNITS } from './units.ts'

test('convert(value, from, to) goes from tonnes to thousand tonnes', () => expect(convert(380_000, 't', 'kt')).toBe(380))
test('convert(value, from, to) goes from million tonnes to tonnes', () => expect(convert(110, 'Mt', 't')).toBe(110_000_000))
test('convert(value, from, to) turns a price a kilogram into a price a tonne', () =>
  expect(convert(98, 'usd-per-kg', 'usd-per-t')).toBe(98_000))
test('convert(value, from, to) leaves a value in its own unit untouched', () => expect(convert(0.1, 'percent', 'percent')).toBe(0.1))
test('convert(value, from, to) refuses units of two dimensions', () =>
  expect(() => convert(1, 't', 'percent')).toThrow('invalid unit: percent'))
test('unitOf(id) refuses an unknown unit by name', () => expect(() => unitOf('tons')).toThrow('unknown unit: tons'))
test('every dimension that has more than one unit has one base', () => {
  const groups = Map.groupBy(Object.values(UNITS), (unit) => unit.dimension)
  for (const [dimension, units] of groups) expect([dimension, units.filter((unit) => unit.factor === 1).length]).toEqual([dimension, 1])
})
