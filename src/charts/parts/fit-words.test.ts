import { expect, test } from 'vitest'
import { breakLines } from './annotate.ts'
import { wrapTo, withShortened } from './fit-words.ts'

/** Every letter is ten px wide. */
const measure = (text: string): number => text.length * 10

test('a word too wide for a line stays whole where words are broken, and is cut where they must fit', () => {
  expect(breakLines('Rare earths of Kazakhstan', 80, measure)).toEqual(['Rare', 'earths', 'of', 'Kazakhstan'])
  expect(wrapTo('Rare earths of Kazakhstan', 80, measure)).toEqual(['Rare', 'earths', 'of', 'Kazakhs…'])
})
test('a word longer than words are is cut in either case', () =>
  expect(breakLines('Neodymiumpraseodymiumneodymium oxide', 120, measure)).toEqual(['Neodymiumpr…', 'oxide']))
test('a long name may also be written cut, a short one only as it is', () => {
  expect(withShortened(['Democratic Republic', 'D.R. Congo'], measure)).toEqual(['Democratic Republic', 'D.R. Congo'])
  expect(withShortened(['Democratic Republic'], measure)).toEqual(['Democratic Republic', 'Democratic…'])
})
