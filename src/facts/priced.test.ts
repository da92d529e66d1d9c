import { expect, test } from 'vitest'
import { lexiconOf } from '../numbers/lexicon.ts'
import { pricedAs } from './priced.ts'
import { statedUnit } from './stated-unit.ts'

const unit = (before: string, after: string, of = 'usd-per-t') => pricedAs(before, after, of, lexiconOf('en'))?.unit

test.each([
  ['A kilogram of neodymium oxide cost ', '.', 'usd-per-kg'],
  ['In 2015 each tonne of rare earths, they say, was worth some ', ' on average.', 'usd-per-t'],
  ['A pound fetched ', '.', 'usd-per-pound'],
  ['Buyers paid ', ' for a kilo of it.', 'usd-per-kg'],
  ['A tonne of ore holds little, and a kilogram of oxide cost ', '.', 'usd-per-kg'],
  ['A kilogram is what traders weigh; the oxide cost ', '.', undefined],
  ['A tonne of rock holds little, and grams of it ', '.', undefined],
  ['It cost ', ' in a year.', undefined],
])('%s# is a price of what is priced', (before, after, expected) => expect(unit(before, after)).toBe(expected))

test('the currency is the fact’s, and what is no price has none', () => {
  expect(unit('A kilogram cost ', '', 'cny-per-t')).toBe('cny-per-kg')
  expect(unit('A kilogram cost ', '', 'usd')).toBe(undefined)
})

test('it goes before the unit of a number that stands before', () => {
  const plain = 'It cost $5 a tonne, and a kilogram of it cost $7.'
  const at = plain.indexOf('$7')
  expect(statedUnit({ plain, marks: [] }, at, at + 2, 'usd-per-t', undefined, 'en')?.unit).toBe('usd-per-kg')
})
