import { expect, test } from 'vitest'
import { exampleCatalogue } from './example-catalogue.ts'
import { namingOf } from './names.ts'

const naming = namingOf(exampleCatalogue())

test('a country is named as the countries dataset prints it', () => {
  expect(naming.label('mine', ['country', 'year'], ['MMR', '2024'], () => true)).toBe('Myanmar, 2024')
})
test('a category is named as the record says', () => expect(naming.label('shares', ['stage'], ['magnets'], () => true)).toBe('Magnets'))
test('a key without a name stands for itself', () => expect(naming.label('mine', ['country'], ['XXX'], () => true)).toBe('XXX'))
test('the world is an aggregate', () => expect(naming.isAggregate('mine', { country: 'WLD' })).toBe(true))
test('other countries are a rest, and no aggregate', () => {
  expect([naming.isRest('mine', { country: 'OTH' }), naming.isAggregate('mine', { country: 'OTH' })]).toEqual([true, false])
})
test('aliases lead to the same country', () => expect(naming.countries.get('Burma')).toBe('MMR'))
