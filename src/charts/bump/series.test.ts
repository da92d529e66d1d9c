import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { rankPlace } from './ranks.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (x: string | number, y: number | null, code: string | null, flags: Datum['flags'] = []): Datum => ({
  x,
  y,
  series: code,
  facet: null,
  flags,
  version: '',
  extra: {},
})
const make = (data: Datum[], more: Record<string, unknown> = {}) =>
  series(
    schema.parse({ type: 'bump', dataset: 'd', x: 'year', y: 'output', series: 'country', title: 'T', subtitle: 'S', ...more }),
    chartOf(data),
  )
/** Values of one series from 2020 on; null is not available, undefined is no row. */
const run = (code: string, ...values: (number | null | undefined)[]): Datum[] =>
  values.flatMap((y, k) => (y === undefined ? [] : [datum(2020 + k, y, code, y === null ? ['not-available'] : [])]))
const ranksOf = (made: ReturnType<typeof make>, code: string) =>
  made.lines.find((line) => line.code === code)!.runs.map((points) => points.map((point) => point.rank))

test('rankPlace gives the largest the first rank, ties one rank, and skips the next', () => {
  const ranks = rankPlace(
    new Map([
      ['A', 5],
      ['B', 9],
      ['C', 5],
      ['D', 1],
    ]),
  )
  expect(['A', 'B', 'C', 'D'].map((code) => [ranks.get(code)!.rank, ranks.get(code)!.shared, ranks.get(code)!.slot])).toEqual([
    [2, 2, 2],
    [1, 1, 1],
    [2, 2, 3],
    [4, 1, 4],
  ])
})
test('rankPlace keeps those that tie in the order that they had before', () => {
  const values = new Map([
    ['A', 5],
    ['C', 5],
  ])
  const before = new Map([
    ['A', 3],
    ['C', 2],
  ])
  expect(rankPlace(values, before).get('C')!.slot).toBe(1)
})
test('series ranks each year by itself, whatever the order of the rows', () => {
  const made = make([...run('B', 3, 9), ...run('A', 5, 4)].toReversed())
  expect([ranksOf(made, 'A'), ranksOf(made, 'B')]).toEqual([[[1, 2]], [[2, 1]]])
})
test('series ranks among all rows, not only among those that are drawn', () => {
  const made = make([...run('A', 9, 9), ...run('B', 8, 5), ...run('C', 7, 6), ...run('D', 6, 7)], { top: 2 })
  expect(made.lines.map((line) => line.code)).toEqual(['A', 'D', 'B'])
  expect([ranksOf(made, 'B'), ranksOf(made, 'D')]).toEqual([[[2, 4]], [[4, 2]]])
  expect(made.leftOut).toEqual(['C'])
  expect(made.key.map((entry) => entry.mark)).toEqual(['ring'])
})
test('series keeps what is highlighted, however low', () => {
  const made = make([...run('A', 9, 9), ...run('B', 8, 8), ...run('C', 1, 1)], { top: 2, highlight: ['C'] })
  expect(made.leftOut).toEqual([])
})
test('series gives no rank to a value that is missing, and breaks its line there', () => {
  const made = make([...run('A', 9, null, 9), ...run('B', 5, 5, 5), ...run('C', 1, 1, undefined)])
  expect([ranksOf(made, 'A'), ranksOf(made, 'B')]).toEqual([[[1], [1]], [[2, 1, 2]]])
  expect(made.table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['2020', '1 (9 t)', '2 (5 t)', '3 (1 t)'],
    ['2021', 'n.a.', '1 (5 t)', '2 (1 t)'],
    ['2022', '1 (9 t)', '2 (5 t)', '–'],
  ])
})
test('series gives a withheld value its sign and no rank', () => {
  const made = make([...run('A', 9, 9), datum(2020, null, 'B', ['withheld']), datum(2021, 3, 'B')])
  expect(made.table.rows[0]![2]!.text).toBe('W')
})
test('series says that a rank is shared, and draws those who share it one below the other', () => {
  const made = make([...run('A', 5, 5), ...run('B', 5, 4)])
  expect(made.table.rows[0]!.slice(1).map((cell) => cell.text)).toEqual(['=1 (5 t)', '=1 (5 t)'])
  expect(made.lines.map((line) => line.runs[0]![0]!.slot)).toEqual([1, 2])
  expect(made.key.map((entry) => entry.text)).toEqual(['= : the same value, so they share the rank'])
})
test('series points each value at its own cell', () => {
  const made = make([...run('B', 2, 3), ...run('A', 5, 1)])
  for (const line of made.lines)
    for (const point of line.runs.flat()) expect(made.table.rows[point.row]![line.column]!.value).toBe(point.value)
})
test('series sets years where they are in time', () => {
  const made = make([datum(2020, 1, 'A'), datum(2030, 1, 'A'), datum(2040, 1, 'A'), datum(2025, 2, 'B'), datum(2040, 3, 'B')])
  expect(made.places.map((place) => place.at)).toEqual([0, 0.25, 0.5, 1])
})

test('of many lines through many places the first three in the end have colours, or the highlighted alone', () => {
  const many = (lines: number, places: number) =>
    Array.from({ length: lines }, (_, k) => run(`C${k}`, ...Array.from({ length: places }, (_, year) => 100 - 10 * k + (year % 3)))).flat()
  const coloured = (made: ReturnType<typeof make>) => made.lines.filter(({ paint }) => paint.role !== 'context').map(({ code }) => code)
  expect(coloured(make(many(6, 9)))).toEqual(['C0', 'C1', 'C2'])
  expect(coloured(make(many(6, 9), { highlight: ['C4'] }))).toEqual(['C4'])
  expect([coloured(make(many(6, 8))).length, coloured(make(many(5, 9))).length]).toEqual([5, 5])
})
test.each([
  ['nothing to rank by', run('A', 1, 2), { series: undefined }, 'chart/rank-series'],
  ['nothing to draw', run('A', null, null), {}, 'chart/empty'],
  ['one alone', run('A', 4, 5), {}, 'chart/rank-alone'],
  ['a single year', [...run('A', 4), ...run('B', 5)], {}, 'chart/one-place'],
  ['names on x', [datum('mine', 1, 'A'), datum('plant', 2, 'B')], {}, 'chart/rank-time'],
  ['two rows in one place', [...run('A', 4, 5), ...run('A', 4), ...run('B', 1, 2)], {}, 'chart/two-rows'],
  ['the world among its countries', [...run('WLD', 40, 50), ...run('A', 4, 5)], {}, 'chart/rank-of-aggregate'],
  ['panels', [...run('A', 4, 5), ...run('B', 4, 3)], { facet: 'stage' }, 'chart/facet'],
  ['annotations', [...run('A', 4, 5), ...run('B', 4, 3)], { annotations: [{ at: { year: 2020 }, text: 'x' }] }, 'chart/annotation'],
] as const)('series refuses %s', (_what, data, more, code) => {
  const made = make([...data], more)
  expect(made.issues.map((found) => found.code)).toEqual([code])
  expect(made.issues.every((found) => found.hint)).toBe(true)
})

test('describe says the first and last rank, highlighted lines first, and who is left out', () => {
  const made = make([...run('A', 9, 9), ...run('B', 8, 5), ...run('C', 7, 6), ...run('D', 1, 2)], { top: 2, highlight: ['C'] })
  expect(say(made, 'en').text).toBe(
    'Ranks, 2020 to 2021. C 3 (7 t) in 2020, 2 (6 t) in 2021; A 1 (9 t) in 2020, 1 (9 t) in 2021; ' +
      'B 2 (8 t) in 2020, 3 (5 t) in 2021. Never among the first 2, and left out: D.',
  )
})
test('describe points every fact at its cell', () => {
  const made = make([...run('A', 5, 9), ...run('B', 2, 3)])
  const { facts } = say(made, 'en')
  expect(facts).toHaveLength(4)
  for (const fact of facts) expect(fact.text).toBe(made.table.rows[fact.row]![fact.column]!.text)
})
