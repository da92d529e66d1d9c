import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../tests/chart-of.ts'
import { type as bar } from './bar/index.ts'
import { schema } from './bar/spec.ts'
import type { ChartType, Datum } from './chart-type.ts'
import { estimatesKey } from './estimates-key.ts'
import { prepare } from './facets.ts'

const keyOf = (words: Record<string, unknown> = {}, others: 'estimated'[] = ['estimated']): string[] => {
  const spec = schema.parse({ type: 'bar', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', ...words })
  const facet = words['facet'] === undefined ? null : 'F'
  const data = [datumOf('A', 2, { flags: ['estimated'], facet }), datumOf('B', 1, { flags: others, facet }), datumOf('C', null, { facet })]
  return prepare(bar as unknown as ChartType, spec, chartOf(data)).key.map(({ text }) => text)
}

test('where every value drawn is an estimate the key says so, in panels too', () => {
  expect(keyOf()).toEqual(['all figures are estimates'])
  expect(keyOf({ facet: 'f' })).toContain('all figures are estimates')
})
test.each([
  ['its title', { title: 'Estimates rise' }],
  ['its subtitle', { subtitle: 'Mine output, estimated' }],
  ['a note', { notes: ['All are estimations of the Survey.'] }],
])('the key says it not again where %s does', (_where, words) => expect(keyOf(words)).toEqual([]))
test('a word that only resembles it does not say it', () => expect(keyOf({ notes: ['Underestimates are common.'] })).toHaveLength(1))
test('where other values are read, the mark of estimates says which they are', () => expect(keyOf({}, [])).toEqual(['pale: estimated']))

const counted = (...data: Datum[]): string[] => {
  const spec = schema.parse({ type: 'bar', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S' })
  return estimatesKey(spec, chartOf(data), []).map(({ text }) => text)
}

test('where no mark sets them apart the key counts estimates among all figures', () => {
  const estimate = datumOf('A', 1, { flags: ['estimated', 'derived'] })
  const other = datumOf('B', 1, { flags: ['derived'] })
  expect(counted(other, datumOf('C', null, { flags: ['withheld'] }))).toEqual([])
  expect(counted(estimate, other, datumOf('C', null, { flags: ['withheld'] }))).toEqual(['1 of 2 figures is an estimate'])
  expect(counted(...Array<Datum>(1200).fill(estimate), other)).toEqual(['1,200 of 1,201 figures are estimates'])
})
test('numbers on x are figures as those on y are', () => {
  expect(counted(datumOf(1, 1, { xFlags: ['estimated'] }), datumOf(2, 1))).toEqual(['1 of 4 figures is an estimate'])
  expect(counted(datumOf(1, 1, { flags: ['estimated'], xFlags: ['estimated'] }))).toEqual(['all figures are estimates'])
})
