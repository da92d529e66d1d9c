import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { refuse } from './refusals.ts'
import { schema } from './spec.ts'

const datum = (x: string, y: number | null, series: string | null = null): Datum => ({
  x,
  y,
  series,
  facet: null,
  flags: [],
  version: '1',
  extra: {},
})
const refused = (more: Record<string, unknown>, given = chartOf([datum('A', 1), datum('B', 2)])): string[] =>
  refuse(schema.parse({ type: 'bar', dataset: 'd', x: 'country', y: 'output', title: 'T', subtitle: 'S', ...more }), given).map(
    (item) => item.code,
  )

const parts = chartOf([datum('A', 60, 'x'), datum('B', 90, 'x')], 'percent')

test('a plain chart is not refused', () => expect(refused({})).toEqual([]))
test('a logarithm is refused, because bars start at zero', () => expect(refused({ log: true })).toEqual(['chart/log-bar']))
test('two rows for one bar are refused', () => expect(refused({}, chartOf([datum('A', 1), datum('A', 2)]))).toEqual(['chart/two-rows']))
test('two series of one category are two bars', () =>
  expect(refused({ series: 's' }, chartOf([datum('A', 1, 'x'), datum('A', 2, 'y')]))).toEqual([]))
test('a chart of gaps alone is empty', () => expect(refused({}, chartOf([datum('A', null)]))).toEqual(['chart/empty']))
test('a panel of gaps alone is not', () =>
  expect(refused({}, { ...chartOf([datum('A', null)]), shared: { y: [0, 1], xs: ['A'] } })).toEqual([]))
test('parts may add up to 100.4 by rounding, not to 101', () => {
  const sum = (last: number) =>
    refused({ series: 's', arrange: 'percent' }, chartOf([datum('A', 60, 'x'), datum('A', last, 'y')], 'percent'))
  expect([sum(40.4), sum(41)]).toEqual([[], ['chart/over-100']])
})
test('a remainder needs percent', () =>
  expect(refused({ series: 's', arrange: 'percent', remainder: { label: 'Rest' } }, { ...parts, unit: 't' })).toEqual(['chart/remainder']))
test('a remainder needs series, or its column would have no name', () =>
  expect(refused({ arrange: 'percent', remainder: { label: 'Rest' } }, parts)).toEqual(['chart/remainder']))
test('a stream needs parts of 100', () => expect(refused({ series: 's', arrange: 'stack', stream: true }, parts)).toEqual(['chart/stream']))
test('a revised chart needs two editions', () =>
  expect(refused({ series: 'edition', arrange: 'revised' }, parts)).toEqual(['chart/revised']))
test('an annotation must point at a bar', () =>
  expect(refused({ annotations: [{ at: { country: 'C' }, text: 'lost' }] })).toEqual(['chart/annotation']))
test('all faults are told at once', () =>
  expect(refused({ log: true, annotations: [{ at: { country: 'C' }, text: 'lost' }] })).toEqual(['chart/log-bar', 'chart/annotation']))
test('a stream has no room for references, panels or annotations', () => {
  const chain = { series: 's', arrange: 'percent', stream: true }
  expect(refused(chain, parts)).toEqual([])
  expect(refused({ ...chain, references: [{ at: 50, text: 'half' }] }, parts)).toEqual(['chart/stream'])
  expect(refused({ ...chain, annotations: [{ at: { country: 'A' }, text: 'here' }] }, parts)).toEqual(['chart/stream'])
  expect(refused({ ...chain, facet: 'year' }, parts)).toEqual(['chart/stream'])
})
const many = (count: number, x: (k: number) => string, series: (k: number) => string) =>
  chartOf(Array.from({ length: count }, (_, k) => datum(x(k), 1, series(k))))
test('more than eight parts of a stack, or bars of one group, are refused with a cure', () => {
  const nine = many(9, () => 'A', String)
  for (const arrange of ['stack', 'percent', 'group']) expect(refused({ series: 's', arrange }, nine)).toEqual(['chart/many-series'])
  expect(
    refused(
      { series: 's', arrange: 'stack' },
      many(8, () => 'A', String),
    ),
  ).toEqual([])
  expect(refused({ series: 's' }, many(9, String, String))).toEqual([])
})
test('more than eighty bars are refused, but not along time', () => {
  const one = (): string => 'a'
  expect(
    refused(
      {},
      many(81, (k) => `K${k}`, one),
    ),
  ).toEqual(['chart/too-many'])
  expect(
    refused(
      { arrange: 'stack', series: 's' },
      many(
        160,
        (k) => `K${k % 80}`,
        (k) => String(k >= 80),
      ),
    ),
  ).toEqual([])
  expect(
    refused(
      {},
      many(120, (k) => String(1900 + k), one),
    ),
  ).toEqual([])
})

const answers = (count: number) =>
  chartOf(
    Array.from({ length: count }, (_, k) => datum('A', 5, `s${k}`)),
    'percent',
  )
test.each([
  ['bars beside each other', { series: 's' }, 4],
  ['a stack of eight', { series: 's', arrange: 'stack' }, 8],
  ['a highlight among them', { series: 's', arrange: 'stack', highlight: ['s1'] }, 4],
])('colours of an order are refused for %s', (_name, more, count) =>
  expect(refused({ colours: 'ordered', ...more }, answers(count))).toEqual(['chart/colours']),
)
test('colours of an order are those of a stack', () =>
  expect(refused({ colours: 'opposed', series: 's', arrange: 'percent' }, answers(5))).toEqual([]))
