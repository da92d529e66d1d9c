import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema, type RangeSpec } from './spec.ts'

const datum = (x: string, edition: string | null, y: number | null, more: Partial<Datum> = {}): Datum => ({
  x,
  y,
  series: edition,
  facet: null,
  flags: [],
  version: '',
  extra: {},
  ...more,
})
const specOf = (more: Record<string, unknown> = {}): RangeSpec =>
  schema.parse({ type: 'range', dataset: 'd', x: 'country', y: 'output', series: 'edition', title: 'T', subtitle: 'S', ...more })
const twice = [
  datum('A', '2026', 29000),
  datum('A', '2025', 13000),
  datum('B', '2025', 20),
  datum('B', '2026', 560),
  datum('C', '2025', 300),
  datum('C', '2026', 300),
]
const make = (more: Record<string, unknown> = {}, data: Datum[] = twice) => series(specOf(more), chartOf(data))

test('series puts the earlier edition first, whatever the order of the rows', () => {
  expect(make().rows[0]!.dots.map((dot) => dot.value)).toEqual([13000, 29000])
})
test('series gives the first printing a ring and the last a dot', () => {
  expect(make().rows[0]!.dots.map((dot) => dot.shape)).toEqual(['ring', 'dot'])
})
test('series marks a row that two printings give alike as unchanged, and no other', () => {
  expect(make().rows.map((row) => row.unchanged)).toEqual([false, false, true])
})
test('series gives percent only from the threshold of the first printing on', () => {
  expect(make({ change: { from: 1000 } }).rows.map((row) => row.change?.text)).toEqual(['+123%', '+540 t', 'none'])
})
test('series adds the change to the table behind the chart', () => {
  const { table } = make({ change: { from: 1000 } })
  expect(table.columns.at(-1)!.title).toBe('Change')
  expect(table.rows.map((row) => row.at(-1)!.value)).toEqual([expect.closeTo(123.08, 1), null, 0])
})
test('series points each dot at its own cell of the table', () => {
  const made = make({ sort: '-value' })
  for (const dot of made.rows.flatMap((row) => row.dots)) expect(made.table.rows[dot.row]![dot.column]!.value).toBe(dot.value)
})
test('series sorts rows by their last value, those without one at the end', () => {
  const data = [...twice, datum('D', '2025', 99999), datum('D', '2026', 100), datum('E', '2026', null, { flags: ['withheld'] })]
  expect(make({ sort: 'value' }, data).rows.map((row) => row.code)).toEqual(['D', 'C', 'B', 'A', 'E'])
  expect(make({ sort: '-value' }, data).rows.at(-1)!.code).toBe('E')
})
test('series keeps a missing value apart from zero and from a withheld one', () => {
  const { rows } = make({}, [
    datum('A', '2025', 0),
    datum('A', '2026', null, { flags: ['withheld'] }),
    datum('B', '2025', null, { flags: ['not-available'] }),
    datum('B', '2026', 1),
  ])
  expect(rows.map((row) => row.dots.length)).toEqual([1, 1])
  expect(rows.map((row) => row.absent[0]!.text)).toEqual(['W', 'n.a.'])
})
test('series gives a bound its own shape and sign', () => {
  const dot = make({}, [datum('A', '2025', 10), datum('A', '2026', 50, { flags: ['over'] })]).rows[0]!.dots[1]!
  expect([dot.shape, dot.text]).toEqual(['over', '>50'])
})
test('series marks estimates by a ring only where some values are not estimated', () => {
  const one = (flags: Datum['flags'][]) => {
    const data = flags.map((own, k) => datum(String(k), null, 5, { flags: own }))
    const { rows, key } = make({ series: undefined }, data)
    return [...rows.map((row) => row.dots[0]!.shape), ...key.map(({ mark, text }) => `${mark} ${text}`)]
  }
  expect(one([['estimated'], []])).toEqual(['ring', 'dot', 'ring estimated'])
  expect(one([['estimated'], ['derived'], []])).toEqual(['ring', 'ring', 'dot', 'ring estimated or derived'])
  expect(one([['estimated'], ['estimated']])).toEqual(['dot', 'dot'])
  expect(one([['derived'], ['estimated', 'derived']])).toEqual(['dot', 'ring', 'ring estimated'])
})
test('series keeps rows of a group together in the order of their first row', () => {
  const of = (x: string, group: string) => datum(x, null, 1, { extra: { kind: group } })
  const made = make({ series: undefined, group: 'kind' }, [of('a', 'clay'), of('b', 'monazite'), of('c', 'clay')])
  expect(made.rows.map((row) => row.code)).toEqual(['a', 'c', 'b'])
  expect(made.groups.map((group) => group.code)).toEqual(['clay', 'monazite'])
})
test('series highlights a series across the rows of a strip', () => {
  const { rows } = make({ dots: 'all', highlight: ['2026'] })
  expect(rows[0]!.dots.map((dot) => dot.role)).toEqual(['context', 'hl'])
})
const six = Array.from({ length: 6 }, (_, k) => datum('A', String(2020 + k), k))
test('five series in a strip, or six with one highlighted, are told apart', () => {
  expect(make({ dots: 'all' }, six.slice(1)).issues).toEqual([])
  expect(make({ dots: 'all', highlight: ['2025'] }, six).issues).toEqual([])
})
test('series says in the key that a scale is logarithmic', () => {
  expect(make({ log: true }).key.some((entry) => entry.text.includes('each step is ten times'))).toBe(true)
})
test.each([
  ['zero on a log scale', { log: true }, [datum('A', '2025', 0), datum('A', '2026', 3)], 'chart/log-zero'],
  ['two values in one place', { series: undefined }, [datum('A', null, 1), datum('A', null, 2)], 'chart/two-rows'],
  ['no rows', {}, [], 'chart/empty'],
  ['a change without two series', { series: undefined, change: { from: 0 } }, [datum('A', null, 1)], 'chart/change'],
  ['a reference on its categories', { references: [{ axis: 'x', at: 3, text: 'r' }] }, twice, 'chart/reference'],
  ['a reference at zero on a log scale', { log: true, references: [{ at: 0, text: 'r' }] }, twice, 'chart/reference'],
  ['six series in a strip', { dots: 'all' }, six, 'chart/many-series'],
  ['an annotation', { annotations: [{ at: { country: 'A' }, text: 'x' }] }, twice, 'chart/annotation'],
])('series refuses %s', (_name, more, data, code) => {
  expect(make(more, data).issues.map((found) => found.code)).toContain(code)
})
test('describe names highlighted rows, counts the unchanged, and points every fact at its cell', () => {
  const made = make({ highlight: ['A'], change: { from: 1000 } })
  const { text, facts } = say(made, 'en')
  expect(text).toContain('A: 13,000 t, then 29,000 t, +123%.')
  expect(text).toContain('1 more is unchanged.')
  for (const fact of facts) expect(fact.text).toContain(made.table.rows[fact.row]![fact.column]!.text)
})
test('a reference widens the scale, and is told', () => {
  const made = make({ references: [{ at: 50_000, text: 'enough' }] })
  expect([made.values[1], made.issues]).toEqual([50_000, []])
  expect(say(made, 'en').text).toContain('A line marks: enough.')
})

const byCountry = (codes: readonly string[]): Datum[] =>
  ['2025', '2026'].flatMap((edition) => codes.map((code, k) => datum(edition, code, (k + 1) * 100)))
const countries = (count: number, more: Record<string, unknown> = {}) =>
  make({ x: 'edition', series: 'country', ...more }, byCountry(['AUS', 'USA', 'MMR', 'BRA', 'THA', 'IND'].slice(0, count)))
test('more than two countries are all drawn, for they have no ends', () => {
  expect(countries(4).rows.map((row) => row.dots.map((dot) => dot.code))).toEqual([
    ['AUS', 'USA', 'MMR', 'BRA'],
    ['AUS', 'USA', 'MMR', 'BRA'],
  ])
  expect(countries(4).issues).toEqual([])
})
test('more countries than can be told apart are refused, and drawn where one is highlighted', () => {
  expect(countries(6).issues.map(({ code }) => code)).toEqual(['chart/many-series'])
  expect(countries(6, { highlight: ['IND'] }).issues).toEqual([])
  expect(countries(6, { highlight: ['IND'] }).rows[0]!.dots).toHaveLength(6)
})
test('no change is promised where every series is drawn', () => {
  expect(countries(4, { change: { from: 10 } }).issues.map(({ code }) => code)).toEqual(['chart/change'])
  expect(countries(2, { change: { from: 10 } }).issues).toEqual([])
})
test('two countries stand beside each other in the sentence, two moments follow one another', () => {
  expect(say(countries(2), 'en').text).toContain('AUS 100 t, USA 200 t')
  expect(say(countries(2), 'en').text).not.toContain('then')
  expect(say(make(), 'en').text).toContain('A: 13,000 t, then 29,000 t')
})
test('values of two countries that are alike are not said to be unchanged', () => {
  const { key, ...made } = make({ x: 'edition', series: 'country' }, [datum('2025', 'AUS', 7), datum('2025', 'USA', 7)])
  expect([say({ key, ...made }, 'en').text, key.map(({ text }) => text)]).toEqual([
    expect.stringContaining('7 t, both alike'),
    ['AUS', 'USA', 'both alike'],
  ])
})
test('of more than two moments the ends are drawn, and the key says where the others stand', () => {
  const made = make({}, [...twice, datum('A', '2024', 1), datum('A', '2025-06', 5)])
  expect(made.rows[0]!.dots.map((dot) => dot.code)).toEqual(['2024', '2026'])
  expect(made.key.at(-1)!.text).toBe('between the two, in the table alone: 2025, 2025-06')
})
