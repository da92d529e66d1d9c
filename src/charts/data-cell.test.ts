import { expect, test } from 'vitest'
import { readCell, signsIn } from './data-cell.ts'

test('a plain zero has no sign and no absence', () =>
  expect(readCell({ text: '0', value: 0, flags: [] })).toEqual({ text: '0', signs: [] }))
test('an estimate carries a raised e', () =>
  expect(readCell({ text: '29,000', value: 29000, flags: ['estimated'] }).signs).toEqual([{ flag: 'estimated', sign: 'e' }]))
test('a bound is told apart from its number', () =>
  expect(readCell({ text: '>85,000', value: 85000, flags: ['over'] })).toEqual({
    text: '85,000',
    bound: { sign: '>', flag: 'over' },
    signs: [],
  }))
test('withheld and not available differ', () =>
  expect([
    readCell({ text: 'W', value: null, flags: ['withheld'] }).absence,
    readCell({ text: 'n.a.', value: null, flags: ['not-available'] }).absence,
  ]).toEqual(['withheld', 'not-available']))
test('a net exporter is not printed as not available', () =>
  expect(readCell({ text: 'n.a.', value: null, flags: ['net-exporter'] }).text).toBe('E'))
test('a row that is not there has no flag to explain', () => expect(readCell({ text: '–', value: null, flags: [] }).absence).toBe('none'))
test('a blank remark is not a missing value', () => expect(readCell({ text: '', value: null, flags: [] })).toEqual({ text: '', signs: [] }))
test('signsIn names each sign once', () => {
  const cell = { text: '1', value: 1, flags: ['estimated' as const] }
  expect(signsIn([[cell, cell], [{ text: 'W', value: null, flags: ['withheld'] }]]).map(({ sign }) => sign)).toEqual(['e', 'W'])
})
