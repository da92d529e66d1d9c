import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema, type BeeswarmSpec } from './spec.ts'

const specOf = (more: Record<string, unknown> = {}): BeeswarmSpec =>
  schema.parse({ type: 'beeswarm', dataset: 'd', x: 'mineral', y: 'share', title: 'T', subtitle: 'S', ...more })
const staged = (x: string, y: number | null, stage: string, flags: Datum['flags'] = []) => datumOf(x, y, { series: stage, flags })
const usual = [staged('A', 40, 'mine'), staged('B', 20, 'mine'), staged('A', 90, 'refinery'), staged('B', 70, 'battery')]
const lanes = [
  { name: 'Mining', of: ['mine'] },
  { name: 'Refining', of: ['refinery', 'battery'] },
]
const make = (more: Record<string, unknown> = {}, data: Datum[] = usual) =>
  series(specOf({ series: 'stage', ...more }), chartOf(data, 'percent'))
const rows = (made: ReturnType<typeof make>) => made.table.rows.map((row) => row.map((cell) => cell.text).join(' | '))

test('series gives each code a lane, and sorts its rows by value', () => {
  const made = make()
  expect(made.lanes.map((lane) => lane.long)).toEqual(['mine', 'refinery', 'battery'])
  expect(rows(made)).toEqual(['B | 20 | mine', 'A | 40 | mine', 'A | 90 | refinery', 'B | 70 | battery'])
})
test('a lane may hold several codes, which the table still tells apart', () => {
  const made = make({ lanes })
  expect(made.dots.map((dot) => `${dot.lane} ${dot.text}`)).toEqual(['0 20%', '0 40%', '1 70%', '1 90%'])
  expect(rows(made)[2]).toBe('B | 70 | battery')
})
test('lanes are sorted by their highest value where the spec says so', () =>
  expect(make({ sort: '-value' }).lanes.map((lane) => lane.long)).toEqual(['refinery', 'battery', 'mine']))
test('without series there is one lane, without a head', () => {
  const made = make({ series: undefined }, [datumOf('A', 1), datumOf('B', 2)])
  expect([made.lanes, made.columns]).toEqual([[{ long: '', short: '' }], [1]])
})
test('a highlight names rows or series, all else is context', () => {
  expect(make({ highlight: ['A'] }).dots.map((dot) => dot.role)).toEqual(['context', 'hl', 'hl', 'context'])
  expect(make({ highlight: ['battery'] }).dots.map((dot) => dot.strong)).toEqual([false, false, false, true])
  expect(make().dots.every((dot) => dot.role === 'hl' && !dot.strong)).toBe(true)
})
test('highlighted and labelled dots must be named, others may where none are listed', () => {
  expect(make({ highlight: ['A'] }).dots.map((dot) => dot.naming)).toEqual(['may', 'must', 'must', 'may'])
  expect(make({ label: ['B'] }).dots.map((dot) => dot.naming)).toEqual(['must', 'none', 'none', 'must'])
})
test('a bound keeps its sign and its ring, and the key explains it', () => {
  const made = make({ series: undefined }, [datumOf('A', 50, { flags: ['over'] }), datumOf('B', 20)])
  expect(made.dots.map((dot) => [dot.text, dot.bound])).toEqual([
    ['20%', false],
    ['>50%', true],
  ])
  expect(made.key.map((entry) => entry.mark)).toEqual(['dot-in-ring'])
})
test('estimates are hollow only where some values are none', () => {
  const flagged = (flags: Datum['flags'][]) => {
    const data = flags.map((own, k) => datumOf(`M${k}`, k + 1, { flags: own }))
    const { dots, key } = make({ series: undefined }, data)
    return [...dots.map((dot) => dot.ring), ...key.map(({ mark, text }) => `${mark} ${text}`)]
  }
  expect(flagged([['estimated'], []])).toEqual([true, false, 'ring estimated'])
  expect(flagged([['estimated'], ['derived'], []])).toEqual([true, true, false, 'ring estimated or derived'])
  expect(flagged([['derived'], ['derived']])).toEqual([false, false])
  expect(flagged([['derived'], ['estimated', 'derived']])).toEqual([false, true, 'ring estimated'])
})
test('rows without a value are listed by what they lack', () => {
  const made = make({ series: undefined }, [
    datumOf('A', 1),
    datumOf('B', null, { flags: ['withheld'] }),
    datumOf('C', null, { flags: ['not-available'] }),
    datumOf('D', null, { flags: ['not-available'] }),
  ])
  expect(made.gaps.map((gap) => [gap.text, gap.rows])).toEqual([
    ['W', [1]],
    ['n.a.', [2, 3]],
  ])
})
test('the key says in words that a scale is logarithmic', () => expect(make({ log: true }).key[0]!.text).toContain('same multiple'))

test.each([
  ['no rows', {}, [], 'chart/empty'],
  ['a row twice', {}, [...usual, staged('A', 3, 'mine')], 'chart/double'],
  ['zero on a log scale', { log: true }, [...usual, staged('C', 0, 'mine')], 'chart/log-zero'],
  ['a code in no lane', { lanes: lanes.slice(0, 1) }, usual, 'chart/lanes'],
  ['a lane for a code that no row has', { lanes: [...lanes, { name: 'X', of: ['x'] }] }, usual, 'chart/lanes'],
  ['a code in two lanes', { lanes: [...lanes, { name: 'X', of: ['mine'] }] }, usual, 'chart/lanes'],
  ['lanes without a series', { series: undefined, lanes }, [datumOf('A', 1)], 'chart/lanes'],
  ['nine lanes', {}, Array.from({ length: 9 }, (_, k) => staged('A', k, `s${k}`)), 'chart/lanes'],
  ['joining within one lane', { series: undefined, join: true }, [datumOf('A', 1)], 'chart/join'],
  ['a mass of dots', {}, Array.from({ length: 301 }, (_, k) => staged(`M${k}`, k, 'mine')), 'chart/many'],
  ['panels', { facet: 'kind' }, usual, 'chart/facet'],
  ['annotations', { annotations: [{ at: { mineral: 'A' }, text: 'x' }] }, usual, 'chart/annotation'],
  ['a line at a name', { references: [{ axis: 'x', at: 'A', text: 'x' }] }, usual, 'chart/reference'],
])('series refuses %s', (_name, more, data, code) => {
  const { issues } = make(more, data as Datum[])
  expect(issues.map((found) => found.code)).toContain(code)
  expect(issues.every((found) => found.hint)).toBe(true)
})
test('what is drawn well is not refused', () => expect(make({ lanes, join: true, log: true }).issues).toEqual([]))

test('describe tells the ends of each lane and highlighted dots, and points every fact at its cell', () => {
  const made = make({ lanes, highlight: ['A'] }, [...usual, staged('C', 95, 'refinery'), staged('D', null, 'refinery', ['withheld'])])
  const { text, facts } = say(made, 'en')
  expect(text).toBe('Beeswarm of share. Mining, 2 dots: B 20% to A 40%. Refining, 3 dots: B 70% to C 95%, A 90% in between. Withheld: D.')
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text}%`)
})
