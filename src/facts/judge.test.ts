import { expect, test } from 'vitest'
import { CASES } from './judge.cases.ts'
import { judge } from './judge.ts'

test.each(CASES)('judge: %s for %j in %s is %s', (typed, value, unit, agrees) => {
  expect(judge({ typed, value, unit })).toMatchObject({ agrees })
})

test('judge reads American tons as short ones, and those of others as tonnes', () => {
  expect(judge({ typed: '1,000 tons', value: 907.2, unit: 't' }, 'en-US')).toMatchObject({ agrees: true })
  expect(judge({ typed: '1,000 tons', value: 1000, unit: 't' }, 'en-US')).toMatchObject({ agrees: false })
  expect(judge({ typed: '1,000 tons', value: 1000, unit: 't' })).toMatchObject({ agrees: true })
})

test('judge says why, and what would be true', () => {
  expect(judge({ typed: '44,000 tonnes', value: 44_250, unit: 't' })).toEqual({
    agrees: false,
    why: '"44,000 tonnes" does not state 44250 tonnes: the number differs; it would be true to write "44,250 tonnes" or "about 44,000 tonnes"',
  })
  expect(judge({ typed: 'about 44,000 tonnes', value: 44_250, unit: 't' })).toEqual({
    agrees: true,
    why: '"about 44,000 tonnes" states 44250 tonnes',
  })
})
