import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../tests/chart-of.ts'
import { type as bar } from './bar/index.ts'
import { schema } from './bar/spec.ts'
import type { ChartType } from './chart-type.ts'
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
