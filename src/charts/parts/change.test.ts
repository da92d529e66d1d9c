import { expect, test } from 'vitest'
import { changeOf } from './change.ts'

const options = { from: 1000, unit: 't', locale: 'en' }

test.each([
  [13000, 29000, '+123%'],
  [13000, 1500, '−88%'],
  [45000, 45500, '+1.1%'],
  [2900, 2900, 'none'],
])('changeOf says %d to %d as %s', (first, last, text) => {
  expect(changeOf(first, last, options).text).toBe(text)
})
test('changeOf gives a difference, not a percentage, where the first printing is small', () => {
  expect(changeOf(20, 560, options)).toEqual({ text: '+540 t', percent: null })
})
test('changeOf gives a difference from zero whatever the threshold', () => {
  expect(changeOf(0, 560, { ...options, from: 0 }).text).toBe('+560 t')
})
test('changeOf says the difference of two shares in points', () => {
  expect(changeOf(2, 5, { ...options, from: 10, unit: 'percent' }).text).toBe('+3 points')
})
test('changeOf never says that something changed by nothing', () => {
  expect(changeOf(0, 0.0004, options).text).toBe('+0.0004 t')
  expect(changeOf(45000, 44999, options).text).toBe('−0.0022%')
  expect(changeOf(0.3, 0.1 + 0.2, options).text).toBe('0 t')
})
