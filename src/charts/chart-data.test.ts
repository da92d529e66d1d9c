import { expect, test } from 'vitest'
import { datumOf } from '../../tests/chart-of.ts'
import type { Dataset } from '../data/catalogue.ts'
import { inOrder } from './chart-data.ts'

const ANSWERS = ['strongly-agree', 'agree', 'disagree']
const recordOf = (categoriesOrdered?: boolean): Pick<Dataset['record'], 'fields'> => ({
  fields: [
    {
      name: 'answer',
      title: 'Answer',
      type: 'string',
      description: 'What was answered.',
      categories: ANSWERS.map((value) => ({ value, label: value })),
      ...(categoriesOrdered ? { categoriesOrdered } : {}),
    },
  ],
})
const data = ['roads', 'mines'].flatMap((x) => ['agree', 'disagree', 'strongly-agree'].map((series, k) => datumOf(x, k, { series })))
const orderOf = (record: Pick<Dataset['record'], 'fields'>, channels: { x: string; series?: string }): string[] =>
  inOrder({ facet: undefined, series: undefined, ...channels }, data, { record }).map(({ x, series }) => `${x} ${series}`)

test('codes that a record puts in order stand in it, and others as they come', () => {
  const both = (codes: string[]) => ['roads', 'mines'].flatMap((x) => codes.map((code) => `${x} ${code}`))
  expect(orderOf(recordOf(true), { x: 'question', series: 'answer' })).toEqual(both(ANSWERS))
  expect(orderOf(recordOf(), { x: 'question', series: 'answer' })).toEqual(both(['agree', 'disagree', 'strongly-agree']))
})
