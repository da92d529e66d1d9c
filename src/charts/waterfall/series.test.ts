import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { type } from './index.ts'
import { series } from './series.ts'
import { schema, type WaterfallSpec } from './spec.ts'

const datum = (x: string, year: number | null, y: number | null, flags: Datum['flags'] = []): Datum => ({
  x,
  y,
  series: null,
  facet: null,
  flags,
  version: '',
  extra: year === null ? {} : { year },
})
const between = { field: 'year', from: 1, to: 2 }
const specOf = (more: Record<string, unknown>): WaterfallSpec =>
  schema.parse({ type: 'waterfall', dataset: 'd', x: 'country', y: 'output', title: 'T', subtitle: 'S', ...more })
const pair = (x: string, before: number | null, after: number | null): Datum[] => [
  datum(x, 1, before, before === null ? ['not-available'] : []),
  datum(x, 2, after, after === null ? ['withheld'] : []),
]
const twice = [...pair('A', 10, 30), ...pair('B', 50, 20), ...pair('C', 5, 7), ...pair('D', 4, 3), ...pair('E', 2, 2)]
const make = (more: Record<string, unknown> = {}, data: Datum[] = twice, unit = 't') =>
  series(specOf({ between, ...more }), chartOf(data, unit))
const inOrder = (rows: [string, number | null][], more: Record<string, unknown> = {}, flags: Datum['flags'] = []) =>
  series(
    specOf({ totals: ['first', 'last'], ...more }),
    chartOf(rows.map(([x, y]) => datum(x, null, y, y === null ? ['withheld'] : flags))),
  )
const told = (made: ReturnType<typeof make>) => made.steps.map((step) => `${step.name.long} ${step.text}`)
const codesOf = (made: ReturnType<typeof make>) => made.issues.map((found) => found.code)

test('the mark of a difference says the two values that it is made of', () => {
  const { steps, table } = make()
  const said = steps.map(({ row, columns }) => columns.map((column) => table.rows[row]![column]!.text))
  expect(said).toEqual([['71'], ['+20', '10', '30'], ['+2', '5', '7'], ['0', '2', '2'], ['−1', '4', '3'], ['−30', '50', '20'], ['62']])
})
test('series takes differences between two places, the largest gain first, from total to total', () =>
  expect(told(make())).toEqual(['All, 1 71', 'A +20', 'C +2', 'E 0', 'D −1', 'B −30', 'All, 2 62']))
test('series does not mind in which order the two places come', () => expect(told(make({}, twice.toReversed())).at(-1)).toBe('All, 2 62'))
test('series keeps an order of the spec’s own', () =>
  expect(told(make({ sort: ['B', 'A', 'C', 'D', 'E'] })).slice(1, 3)).toEqual(['B −30', 'A +20']))
test('each step begins where the one before has ended, and totals begin at zero', () => {
  const { steps } = make({ least: 5 })
  for (const [k, step] of steps.entries()) expect(step.from).toBe(step.kind === 'total' ? 0 : steps[k - 1]!.to)
  expect(steps.at(-1)!.to).toBe(steps.at(-2)!.to)
})
test('small steps are put together and named in the table, a highlighted one stays', () => {
  const made = make({ least: 5, highlight: ['D'] })
  expect(told(made)).toEqual(['All, 1 71', 'A +20', 'D −1', 'B −30', '2 others +2', 'All, 2 62'])
  expect(made.table.rows[4]!.at(-1)!.text).toBe('C; E')
})
test('a step as large as the least is not small', () => expect(told(make({ least: 2 }))).toContain('C +2'))
test('a single small step keeps its name', () => {
  expect(told(make({ least: 2, label: ['E'] }))).toContain('D −1')
  expect(told(make({ least: 2 }))).toContain('2 others −1')
})
test('what the rows leave of a printed total is a step of its own', () => {
  const made = make({ total: 'W', rest: 'rounding' }, [...twice, ...pair('W', 70, 75)])
  expect(told(made).slice(-2)).toEqual(['rounding +14', 'W, 2 75'])
  expect(made.steps.at(-2)!.kind).toBe('rest')
})
test('no rest is drawn where the rows explain the total, errors of floating point apart', () => {
  const made = make({ total: 'W' }, [...pair('A', 0.1, 0.3), ...pair('B', 0.2, 0.1), ...pair('W', 0.3, 0.4)])
  expect(made.steps.some((step) => step.kind === 'rest')).toBe(false)
})
test('a change and a sum are flagged as derived, a printed total is not', () => {
  const flags = (made: ReturnType<typeof make>) => made.table.rows.map((row) => row[1]!.flags)
  expect(flags(make()).every((own) => own.includes('derived'))).toBe(true)
  expect(flags(make({ total: 'W' }, [...twice, ...pair('W', 70, 75)])).at(-1)).toEqual([])
})
test('the table holds both ends of a difference', () =>
  expect(make().table.rows[1]!.map((cell) => cell.text)).toEqual(['A', '+20', '10', '30']))
test('a change that is not known is no zero, and the rest of a printed total takes it in', () => {
  const made = make({ total: 'W' }, [...pair('A', 10, 30), ...pair('B', 5, null), ...pair('W', 15, 33)])
  expect(made.steps.map((step) => step.absent?.text)).toEqual([undefined, undefined, 'W', undefined, undefined])
  expect(told(made)[3]).toBe('not explained by rows −2')
})
test('rows in order lead to each total, and what they miss stands before it', () =>
  expect(
    told(
      inOrder([
        ['first', 100],
        ['lost', -30],
        ['last', 65],
      ]),
    ),
  ).toEqual(['first 100', 'lost −30', 'not explained by rows −5', 'last 65']))
test('a printed total may stand beside its parts, for it is kept apart from them', () => {
  expect(type.sums!(specOf({ between }))).toBe(true)
  expect(type.apart!(specOf({ between, total: 'WLD' }))).toEqual(['WLD'])
  expect(type.apart!(specOf({ totals: ['a', 'b'] }))).toEqual(['a', 'b'])
})

const steps: [string, number | null][] = [
  ['first', 100],
  ['lost', -30],
  ['last', 70],
]
test.each([
  ['nothing to draw', make({}, []), 'chart/empty'],
  ['both ways of feeding', make({ totals: ['A'] }), 'chart/feed'],
  ['neither way of feeding', make({ between: undefined }), 'chart/feed'],
  ['a series', make({ series: 'kind' }), 'chart/series'],
  ['panels', make({ facet: 'kind' }), 'chart/facet'],
  ['two rows for one end', make({}, [...twice, datum('A', 1, 9)]), 'chart/two-rows'],
  ['a place without rows', make({ between: { ...between, to: 3 } }), 'chart/between'],
  ['a total that is not printed', make({ total: 'W' }, [...twice, datum('W', 1, 9)]), 'chart/total'],
  ['a sum over a gap', make({}, [...twice, ...pair('F', 3, null)]), 'chart/gap'],
  ['a sum over a row that only one place has', make({}, [...twice, datum('F', 1, 3)]), 'chart/gap'],
  ['a bound', make({}, [...twice, datum('F', 1, 3, ['over']), datum('F', 2, 3)]), 'chart/bound'],
  ['differences of percentages', make({}, twice, 'percent'), 'chart/percent-steps'],
  ['a name for a total that has one', make({ total: 'A', whole: 'All' }), 'chart/idle'],
  ['too many steps', make({}, Array.from({ length: 17 }, (_, k) => pair(`P${k}`, 1, 2)).flat()), 'chart/many'],
  ['annotations', make({ annotations: [{ at: { country: 'A' }, text: 'x' }] }), 'chart/annotation'],
  ['rows that end without a total', inOrder(steps, { totals: ['first'] }), 'chart/total'],
  ['a total that no row is', inOrder(steps, { totals: ['first', 'last', 'end'] }), 'chart/total'],
  [
    'a missing step in order',
    inOrder([
      ['first', 100],
      ['lost', null],
      ['last', 70],
    ]),
    'chart/gap',
  ],
  ['a bound among rows in order', inOrder(steps, {}, ['under']), 'chart/bound'],
  ['sorting rows in order', inOrder(steps, { sort: 'value' }), 'chart/idle'],
  ['joining rows in order', inOrder(steps, { least: 3 }), 'chart/idle'],
])('series refuses %s', (_name, made, code) => {
  expect(codesOf(made)).toContain(code)
  expect(made.issues.every((found) => found.hint)).toBe(true)
})
test('sixteen differences are not too many', () =>
  expect(codesOf(make({}, Array.from({ length: 16 }, (_, k) => pair(`P${k}`, 1, 2)).flat()))).toEqual([]))

test('describe names both totals and the steps, and points every fact at its cell', () => {
  const made = make({ total: 'W', least: 5 }, [...twice, ...pair('W', 70, 75)])
  const { text, facts } = say(made, 'en')
  expect(text).toBe('Waterfall chart. W, 1 70 t; A +20 t, B −30 t, 3 others +1 t, not explained by rows +14 t; W, 2 75 t.')
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text} t`)
})
