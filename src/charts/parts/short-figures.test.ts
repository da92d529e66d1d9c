import { expect, test } from 'vitest'
import { measure } from '../../../tests/chart-of.ts'
import { fittingTicks, fittingValues, shortTicks, shortValues } from './short-figures.ts'

const write = (ticks: number[], unit: string): string[] | undefined => {
  const writer = shortTicks(ticks, { unit, locale: 'en' })
  return writer && ticks.map((tick, k) => writer(tick, k === ticks.length - 1))
}

test('an axis says its size once, with the unit', () => {
  expect(write([0, 1e8, 2e8, 3e8], 'kg')).toEqual(['0', '100', '200', '300 million kg'])
  expect(write([1e5, 2e5], 't')).toEqual(['100', '200 thousand t'])
  expect(write([5e8, 1e9, 1.5e9], 'usd')).toEqual(['0.5', '1', '1.5 billion US dollars'])
  expect(write([2e6, 4e6], 'count')).toEqual(['2', '4 million'])
})
test('a unit with a size in its name is not given a second one', () => {
  expect(write([1e5, 2e5], 'kt')).toEqual(['100', '200 million t'])
  expect(write([1e5, 2e5], 'musd')).toEqual(['100', '200 billion US dollars'])
})
test('on a log scale each figure has its own size', () => expect(write([1e4, 1e6, 1e8], 'kg')).toEqual(['10,000', '1m', '100m kg']))
test('what is short already stays whole, and so do percent', () => {
  expect(write([0, 20_000, 40_000], 't')).toBeUndefined()
  expect(write([0, 1e6], 'percent')).toBeUndefined()
})
test('figures are short only where whole ones take too much of the width', () => {
  const at = (width: number, tick: number): string => fittingTicks([tick], { unit: 'kg', locale: 'en' }, { width, measure })(tick, true)
  expect([at(300, 60_000), at(300, 300_000), at(600, 3_000_000)]).toEqual(['60,000 kg', '300,000 kg', '3,000,000 kg'])
  expect([at(300, 3_000_000), at(1080, 300_000_000)]).toEqual(['3 million kg', '300 million kg'])
})
test('short values keep their signs and three figures, all of one size', () => {
  const short = shortValues([270_000_000], { unit: 'kg', locale: 'en' })!
  const say = (bare: string, value: number): string => short({ bare, text: '' }, value).bare
  expect([say('>270,000,000', 270_000_000), say('45,500,000', 45_500_000), say('1,234,567', 1_234_567)]).toEqual([
    '>270m',
    '45.5m',
    '1.23m',
  ])
  expect([say('560,000', 560_000), say('20,000', 20_000), say('−3,000,000', -3_000_000)]).toEqual(['0.56m', '0.02m', '−3m'])
  expect(shortValues([514_000], { unit: 'musd', locale: 'en' })!({ bare: '514,000', text: '' }, 514_000).text).toBe('US$514bn')
  expect(shortValues([99_000], { unit: 't', locale: 'en' })).toBeUndefined()
})
test('values too small for the size of the largest are written in that of others, or all whole', () => {
  const say = (values: number[], unit: string): string[] | undefined => {
    const short = shortValues(values, { unit, locale: 'en' })
    return short && values.map((value) => short({ bare: '', text: '' }, value).bare)
  }
  expect(say([2.7e9, 4.5e7, 0], 'kg')).toEqual(['2.7bn', '0.045bn', '0'])
  expect(say([2.7e9, 2e5], 'kg')).toEqual(['2,700m', '0.2m'])
  expect(say([82_800, 263, 32.9, 0.15], 'kt')).toBeUndefined()
})
test('values with room are written as the table has them', () => {
  const words = { bare: '2,700,000', text: '2,700,000 kg' }
  expect(fittingValues([2_700_000], { unit: 'kg', locale: 'en' }, { width: 770, measure }, 13)(words, 2_700_000)).toBe(words)
  expect(fittingValues([2_700_000], { unit: 'kg', locale: 'en' }, { width: 136, panel: {}, measure }, 13)(words, 2_700_000).text).toBe(
    '2.7m kg',
  )
})
