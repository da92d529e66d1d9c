import { expect, test } from 'vitest'
import { formatAddress, parseAddress } from './address.ts'

test('parseAddress(text) reads dataset, version, field and keys in order', () =>
  expect(parseAddress('mine-production@2025/output[CHN,2024]')).toEqual({
    dataset: 'mine-production',
    version: '2025',
    field: 'output',
    key: ['CHN', '2024'],
  }))
test('parseAddress(text) leaves the version out where none is written', () =>
  expect(parseAddress('reserves/reserves[WLD]')).toEqual({ dataset: 'reserves', field: 'reserves', key: ['WLD'] }))
test('parseAddress(text) keeps a slash inside a key', () =>
  expect(parseAddress('china-exports/exports[rare-earths,WLD,2024-01/2024-02,tass-2026-03]')?.key[2]).toBe('2024-01/2024-02'))
test('parseAddress(text) takes * for all of a key and lets spaces be', () =>
  expect(parseAddress('mine-production/output[ CHN , * ]')?.key).toEqual(['CHN', '*']))
test.each([
  'output[CHN]',
  'a.b/c[d]',
  'mine-production/output',
  'mine-production/output[]',
  'mine-production/output[CHN,]',
  'mine-production@v2/output[CHN]',
  'reserves/reserves[WLD] x',
])('parseAddress(text) knows that %s is no address', (text) => expect(parseAddress(text)).toBeUndefined())
test('formatAddress(address) writes what parseAddress(text) reads', () => {
  const text = 'reserves@2026-05-27/reserves[BRA]'
  expect(formatAddress(parseAddress(text) ?? { dataset: '', field: '', key: [] })).toBe(text)
})
