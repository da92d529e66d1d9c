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

test.each([
  ['84 percent', -84, '−84 percent'],
  ['−84 percent', 84, '84 percent'],
])('judge never offers what it refuses: %s for %i', (typed, value, offer) => {
  expect(judge({ typed, value, unit: 'percent' }).why).toContain(`it would be true to write "${offer}"`)
  expect(judge({ typed: offer, value, unit: 'percent' })).toMatchObject({ agrees: true })
})

test('judge offers no number where only the direction is wrong', () => {
  const { agrees, why } = judge({ typed: 'rose by 93 percent', value: -92.857, unit: 'percent' })
  expect([agrees, why.includes('true to write')]).toEqual([false, false])
})

test.each(['ca. 100', 'c. 100', 'ca. 100 tonnes'])('judge reads %s as about it', (typed) => {
  expect(judge({ typed, value: 103, unit: typed.includes('tonnes') ? 't' : 'count' })).toMatchObject({ agrees: true })
})
