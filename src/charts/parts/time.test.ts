import { expect, test } from 'vitest'
import { kindOf, placeOf, stretchOf, wordsOf } from './time.ts'

test('kindOf tells years, months, days and numbers apart', () => {
  expect([kindOf([2019, 2024]), kindOf(['2025-03']), kindOf(['2025-04-04', '2026-01-29']), kindOf([1, 2.5])]).toEqual([
    'year',
    'month',
    'day',
    'number',
  ])
})
test('kindOf refuses days among years', () => expect(() => kindOf([2024, '2025-04-04'])).toThrow('invalid x: 2025-04-04'))
test('a day stands in its own month', () => {
  const [first, middle, last] = ['2025-03-31', '2025-04-15', '2025-05-01'].map((day) => placeOf(day, 'day').from)
  const april = placeOf('2025-04', 'month').from
  expect([first! < april - 0.04, Math.abs(middle! - april) < 0.003, last! > april + 0.04]).toEqual([true, true, true])
})
test('on an axis of years, a year is the stretch around its number and a day lies in it', () => {
  expect(stretchOf(2015, 'year')).toEqual([2014.5, 2015.5])
  const [from, to] = stretchOf('2015-12-31', 'year')!
  expect([from < 2015.5, to]).toEqual([true, 2015.5])
})
test('on an axis of months, a year begins in January', () => expect(stretchOf('2015', 'month')).toEqual([2015, 2016]))
test('stretchOf knows no thirteenth month and no words', () =>
  expect([stretchOf('2015-13', 'month'), stretchOf('soon', 'year'), stretchOf('soon', 'number')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]))
test('a day is written out', () => expect(wordsOf('2025-04-04', 'day', 'en')).toBe('4 April 2025'))
