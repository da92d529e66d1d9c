import { expect, test } from 'vitest'
import { amountInWords, unitInWords, unitAfter } from './value-in-words.ts'

test.each([
  [69.2308, 'percent', '69 percent'],
  [9.84, 'percent', '9.8 percent'],
  [-83.85, 'percent', '84 percent'],
  [44_250, 't', '44,250 tonnes'],
  [0.8, 'percentage-point', '0.8 percentage points'],
  [0.0347, 'percent', '0.035 percent'],
  [5.934, 'ratio', '5.9 times'],
  [16, 'count', '16'],
  [2024, 'year', '2024'],
  [2, 'rank', '2nd'],
  [11, 'rank', '11th'],
  [23, 'rank', '23rd'],
])('amountInWords(%d, %s)', (value, unit, text) => expect(amountInWords(value, unit, 'en')).toBe(text))

test('unitInWords takes names that the house does not set from the unit list', () => expect(unitInWords('ppm')).toBe('parts per million'))

test.each([
  ['1', 'usd-per-kg', 'US dollar a kilogram'],
  ['−1', 't', 'tonne'],
  ['1.0', 't', 'tonnes'],
  ['1', 'percent', 'percent'],
  ['1', 'Mt', 'million tonnes'],
  ['11', 'usd', 'US dollars'],
])('after %s, %s is called %s', (number, unit, name) => expect(unitAfter(number, unit)).toBe(name))
