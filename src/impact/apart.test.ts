import { expect, test } from 'vitest'
import { apart } from './apart.ts'

test.each([
  ['0.15', 0.1501, '0.15', 0.1478, ['0.15 (0.15)', '0.15 (0.148)']],
  ['0.15', 0.15012, '0.15', 0.15013, ['0.15 (0.15012)', '0.15 (0.15013)']],
  ['780', 780, '790', 790, ['780', '790']],
  ['1,200', 1200, '1,200', 1200, ['1,200', '1,200']],
  ['2 to 3', [2.04, 3], '2 to 3', [2.01, 3], ['2 to 3 (2.04 to 3)', '2 to 3 (2.01 to 3)']],
  ['empty', null, 'empty', null, ['empty', 'empty']],
])('%s of %s and %s of %s are told apart', (text, value, other, otherValue, expected) =>
  expect(apart({ text, value }, { text: other, value: otherValue })).toEqual(expected),
)
