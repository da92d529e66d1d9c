import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIALS, readAddress, START, writeAddress } from './dials.ts'
import type { Settings } from './model.ts'

test('an address without settings is the page as it opens', () => {
  expect(readAddress('')).toEqual({ settings: START, ignored: [] })
  expect(writeAddress(START)).toBe('')
})

test('settings stand in the address by their names, those that were not moved left out', () => {
  expect(writeAddress({ ...START, stocks: 2, recycling: 50 })).toBe('?stocks=2&recycling=50')
  expect(readAddress('?stocks=2&recycling=50').settings).toEqual({ ...START, stocks: 2, recycling: 50 })
})

test.each([
  ['?stocks=13', 'stocks=13'],
  ['?stocks=-1', 'stocks=-1'],
  ['?stocks=2.5', 'stocks=2.5'],
  ['?stocks=', 'stocks='],
  ['?stocks=1e1', 'stocks=1e1'],
  ['?outside=52', 'outside=52'],
  ['?outside=0', 'outside=0'],
])('%s cannot be shown and is told', (search, told) => {
  expect(readAddress(search)).toEqual({ settings: START, ignored: [told] })
})

test.each(['?utm_source=feed', '?colour=red', '?toString=1'])('%s is none of ours and passed over', (search) => {
  expect(readAddress(search)).toEqual({ settings: START, ignored: [] })
})

test('what is written is read again', () => {
  const one = fc.record(
    Object.fromEntries(
      DIALS.map(({ name, least, most, step }) => [name, fc.integer({ min: 0, max: (most - least) / step }).map((n) => least + n * step)]),
    ),
  ) as unknown as fc.Arbitrary<Settings>
  fc.assert(fc.property(one, (settings) => void expect(readAddress(writeAddress(settings))).toEqual({ settings, ignored: [] })))
})
