import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

const live = { pick: { field: 'country', label: 'Countries', from: [], most: 40 }, span: { label: 'Years' } }
const many = Array.from({ length: 30 }, (_, k) => `K${k}`)

test.each([
  ['own.csv', '?country=IND.BRA&from=2021', 'own-country-IND-BRA--from-2021.csv'],
  ['own-measure-share.json', '?measure=share&to=2024', 'own-measure-share-to-2024.json'],
  ['own-small.png', '?from=2021', 'own-from-2021-small.png'],
  ['own.png', '?to=2021-03%2F2021-04', 'own-to-2021-03-2021-04.png'],
  ['own.csv', '?measure=share', 'own.csv'],
])('%s of %s is saved as %s', (name, asked, saved) => expect(fileNameOf(name, asked, live)).toBe(saved))

test('a long choice has a short name of its own', () => {
  const named = (codes: readonly string[]): string => fileNameOf('own.csv', `?country=${codes.join('.')}`, live)
  expect(named(many)).toMatch(/^own-[a-z0-9]{5,7}\.csv$/)
  expect(named(many.toReversed())).not.toBe(named(many))
})
