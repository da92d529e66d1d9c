import { expect, test } from 'vitest'
import { lexiconOf } from './lexicon.ts'
import { readNumber } from './read-number.ts'

const read = (text: string) => readNumber(text, lexiconOf('en'))

test.each([
  ['44,250 tonnes', { value: 44_250, places: 0, scale: 1, digits: true, rest: 'tonnes' }],
  ['1.50 million tonnes', { value: 1.5, places: 2, scale: 1e6, rest: 'tonnes' }],
  ['$5', undefined],
  ['1,23', undefined],
  ['12,345,678', { value: 12_345_678 }],
  ['forty-four thousand', { value: 44_000, scale: 1, digits: false }],
  ['two hundred and five mines', { value: 205, rest: 'mines' }],
  ['a hundred', { value: 100 }],
  ['two dozen', { value: 24 }],
  ['three million', { value: 3, scale: 1e6 }],
  ['one and a half million', { value: 1.5, places: 1, scale: 1e6 }],
  ['two and a quarter percent', { value: 2.25, places: 2, scale: 1, rest: 'percent' }],
  ['three and one-half tonnes', { value: 3.5, scale: 1, rest: 'tonnes' }],
  ['two and a quarter million', { value: 2.25, scale: 1e6, rest: '' }],
  ['two and a mine', { value: 2 }],
  ['a mine', undefined],
  ['half', { value: 0.5, places: 1 }],
  ['mines', undefined],
  ['point five percent', { value: 0.5, places: 1, rest: 'percent' }],
  ['.5 percent', { value: 0.5, places: 1, rest: 'percent' }],
])('readNumber(%j)', (text, number) => (number ? expect(read(text)).toMatchObject(number) : expect(read(text)).toBeUndefined()))
