import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Flag } from '../../data/flags.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { linksOf } from './big-number.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (x: Datum['x'], y: number | null, flags: Flag[] = [], code: string | null = null): Datum => ({
  x,
  y,
  series: code,
  facet: null,
  flags,
  version: '',
  extra: {},
})
const specOf = (more: object = {}) =>
  schema.parse({ dataset: 'd', type: 'number', x: 'year', y: 'share', title: 't', subtitle: 's', ...more })
const usual = [datum(2022, 70), datum(2024, 71, ['estimated']), datum(2023, 58)]
const make = (data: Datum[], more: object = {}, unit = 'percent') => series(specOf(more), chartOf(data, unit))
const only = (data: Datum[], more: object = {}, unit = 'percent') => make(data, more, unit).numbers[0]!
const codes = (data: Datum[], more: object = {}) => make(data, more).issues.map((item) => item.code)

test('series sets the latest value large, whatever the order of the rows', () =>
  expect(only(usual)).toMatchObject({ text: '71', when: '2024, estimated' }))
test('series sets the value of `at` large', () => expect(only(usual, { at: 2023 })).toMatchObject({ text: '58', when: '2023' }))
test('series tells a latest value that is withheld, not the one before it', () =>
  expect(only([...usual, datum(2025, null, ['withheld'])])).toMatchObject({
    text: 'W',
    absent: true,
    shown: null,
    when: '2025, withheld by the publisher',
  }))
test('series says net exporter where that is why there is no value', () =>
  expect(only([datum(2024, 10), datum(2025, null, ['net-exporter'])]).when).toBe('2025, a net exporter'))
test.each([
  ['percent', 2023, '+13 points since 2023, from 58%'],
  ['percent', 2022, '+1 point since 2022, from 70%'],
  ['t', 2022, '+1.4% since 2022, from 70 t'],
  ['t', 2023, '+22% since 2023, from 58 t'],
])('series tells the change of a value in %s since %i', (unit, since, text) => expect(only(usual, { since }, unit).change).toBe(text))
test('series takes no difference of a bound', () =>
  expect(only([datum(2021, 95, ['over']), datum(2025, 67)], { since: 2021 }).change).toBe('against more than 95% in 2021'))
test('series says where the earlier value is an estimate', () =>
  expect(only([datum(2005, 50, ['estimated']), datum(2024, 94)], { since: 2005 }).change).toBe(
    '+44 points since 2005, from an estimated 50%',
  ))
test('series says that nothing changed', () =>
  expect(only([datum(2021, 67), datum(2025, 67)], { since: 2021 }).change).toBe('unchanged since 2021'))
test('series tells a change from zero or below in the unit, not in percent', () =>
  expect(only([datum(2021, -400), datum(2025, 100)], { since: 2021 }, 't').change).toBe('+500 t since 2021, from −400 t'))
test('series breaks its line at a missing value and never bridges it', () => {
  const number = only([datum(2020, 1), datum(2021, 2), datum(2022, null, ['not-available']), datum(2023, 4)])
  expect(number.runs.map((run) => run.map((point) => point.y))).toEqual([[1, 2], [4]])
  expect(linksOf(number)).toEqual([])
})
test('series joins years without a row by a dotted link, not by a line', () => {
  const number = only([datum(2005, 50), datum(2024, 94)])
  expect(number.runs).toHaveLength(2)
  expect(linksOf(number).map(([a, b]) => [a.y, b.y])).toEqual([[50, 94]])
})
test('series takes years five apart for neighbours where all are', () =>
  expect(only([datum(2030, 1), datum(2035, 2), datum(2040, 3)]).runs).toHaveLength(1))
test('series marks estimated values only among others', () => {
  expect(only(usual).points.map((point) => point.hollow)).toEqual([false, false, true])
  expect(only([datum(2024, 1, ['estimated'])]).points[0]!.hollow).toBe(false)
})
test('series keeps the scale of each number where it is asked to', () => {
  const both = [datum(2023, 1, [], 'a'), datum(2023, 100, [], 'b')]
  expect(make(both, { series: 'code' }).y).toEqual([1, 100])
  expect(make(both, { series: 'code', scale: 'own' }).y).toBeNull()
})
test('series refuses more than four numbers', () =>
  expect(
    codes(
      ['a', 'b', 'c', 'd', 'e'].map((code) => datum(2024, 1, [], code)),
      { series: 'code' },
    ),
  ).toEqual(['chart/many']))
test.each([
  ['chart/empty', [], {}],
  ['chart/x-time', [datum('China', 1)], {}],
  ['chart/span', [datum('2024-01/2024-02', 1), datum('2024-03', 1)], {}],
  ['chart/place', usual, { at: 1999 }],
  ['chart/place', usual, { since: 1999 }],
  ['chart/since', usual, { at: 2022, since: 2023 }],
  ['chart/two-rows', [datum(2024, 1), datum(2024, 2)], {}],
  ['chart/facet', usual, { facet: 'country' }],
  ['chart/annotation', usual, { annotations: [{ at: { year: 2024 }, text: 'here' }] }],
  ['chart/unknown-code', usual, { words: { nobody: 'of nothing' } }],
] as [string, Datum[], object][])('series refuses with %s', (code, data, more) => expect(codes(data, more)).toEqual([code]))
test('series wants a row at `at` for every number', () =>
  expect(codes([datum(2023, 1, [], 'a'), datum(2024, 1, [], 'a'), datum(2023, 1, [], 'b')], { series: 'code', at: 2024 })).toEqual([
    'chart/place',
  ]))
test('words beside a number hold no figure', () => expect(() => specOf({ words: 'of 12 countries' })).toThrow(/no figure/))
test('describe tells value, comparison, lowest and highest, each from its cell', () => {
  const made = make([datum(2020, 98), ...usual], { since: 2022 })
  const { text, facts } = say(made, 'en')
  expect(text).toBe(
    'One big number, with a line over time on an axis that does not start at zero. 71% in 2024, estimated; 70% in 2022; lowest 58% in 2023; highest 98% in 2020.',
  )
  for (const fact of facts) expect(`${made.table.rows[fact.row]![fact.column]!.text}%`).toBe(fact.text)
})
test('the key says where a small line begins that has no zero', () => {
  const starts = (data: Datum[], more: object = {}) =>
    make(data, more)
      .key.map(({ text }) => text)
      .filter((text) => /axis|scale/.test(text))
  expect(starts(usual)).toEqual(['The axis starts at 58%, not at zero'])
  expect(starts([datum(2023, 0), datum(2024, 4)])).toEqual([])
  expect(starts([datum(2024, 4)])).toEqual([])
  expect(say(make([datum(2023, 0), datum(2024, 4)]), 'en').text).not.toContain('axis')
  const two = ['a', 'b'].flatMap((code) => [datum(2023, 50, [], code), datum(2024, 60, [], code)])
  expect(starts(two, { series: 'code', scale: 'own' })).toEqual(['each line has its own scale, from its lowest value to its highest'])
  expect(starts(two, { series: 'code' })).toEqual(['The axis starts at 50%, not at zero'])
  expect(say(make(two, { series: 'code' }), 'en').text).toMatch(/^Big numbers, with lines over time on an axis that does not start at zero/)
})
