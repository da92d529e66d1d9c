import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { REMAINDER, shareSquares } from './hundred.ts'
import { series } from './series.ts'
import { schema, type WaffleSpec } from './spec.ts'

const datum = (part: string, y: number | null, whole: string | null = null, more: Partial<Datum> = {}): Datum => ({
  x: part,
  y,
  series: whole,
  facet: null,
  flags: [],
  version: '1',
  extra: {},
  ...more,
})
const specOf = (more: Record<string, unknown> = {}): WaffleSpec =>
  schema.parse({ type: 'waffle', dataset: 'd', x: 'use', y: 'share', title: 'T', subtitle: 'S', ...more })
const USES = [datum('a', 60), datum('b', 25), datum('c', 15)]
const make = (more: Record<string, unknown> = {}, data: Datum[] = USES, unit = 'percent') => series(specOf(more), chartOf(data, unit))
const REST = { remainder: { label: 'All others', short: 'Others' } }

test.each([
  [
    [33.3, 33.3, 33.4],
    [33, 33, 34],
  ],
  [
    [33.4, 33.4, 33.2],
    [34, 33, 33],
  ],
  [
    [0.4, 99.6],
    [0, 100],
  ],
  [
    [50.5, 49.5],
    [51, 49],
  ],
  [
    [60, 25, 14],
    [61, 25, 14],
  ],
  [
    [0, 0],
    [0, 0],
  ],
])('squares of %j are %j: the largest remainders make the hundred', (values, expected) => expect(shareSquares(values)).toEqual(expected))
test('squares always make a hundred', () => {
  for (let k = 1; k < 60; k++) {
    const values = [k * 1.37, 60 - k, 13.1, 0.2 * k]
    expect(shareSquares(values).reduce((sum, count) => sum + count, 0)).toBe(100)
  }
})
test('the figure of a part is its true one, not its squares', () => {
  const [part] = make({}, [datum('a', 33.4), datum('b', 66.6)]).waffles[0]!.parts
  expect([part!.text, part!.squares]).toEqual(['33.4%', 33])
})
test('what is left stands last, in the table as derived, with its own name', () => {
  const { waffles, table } = make({ ...REST, sort: 'value' }, [datum('b', 40), datum('a', 20)])
  expect(waffles[0]!.parts.map(({ code, text, squares }) => [code, text, squares])).toEqual([
    ['a', '20%', 20],
    ['b', '40%', 40],
    [REMAINDER, '40%', 40],
  ])
  expect(table.rows.at(-1)!.map(({ text, flags }) => [text, flags])).toEqual([
    ['All others', []],
    ['40', ['derived']],
  ])
})
test('nothing is left where parts make the whole', () => expect(make(REST).waffles[0]!.parts.length).toBe(3))
test('each part points at its own cell, in several wholes too', () => {
  const data = [datum('a', 60, '2020'), datum('b', 40, '2020'), datum('a', 70, '2015'), datum('b', 30, '2015')]
  const { waffles, table } = make({ series: 'year' }, data)
  expect(waffles.map(({ name }) => name.long)).toEqual(['2015', '2020'])
  const cells = waffles.flatMap(({ parts }) => parts.map(({ pointer }) => table.rows[pointer.rows[0]!]![pointer.column as number]!.value))
  expect(cells).toEqual([70, 30, 60, 40])
})
test('a part has one colour in all wholes, and panels have one order', () => {
  const data = [datum('b', 100, '2015'), datum('a', 60, '2020'), datum('b', 40, '2020')]
  const roles = make({ series: 'year' }, data).waffles.map(({ parts }) => parts.find(({ code }) => code === 'b')!.role)
  expect(roles[0]).toBe(roles[1])
  const panel = series(specOf({ facet: 'year' }), { ...chartOf([datum('b', 100)], 'percent'), shared: { y: [0, 100], xs: ['a', 'b'] } })
  expect(panel.waffles[0]!.parts[0]!.role).not.toBe('ho')
})
test('beside a highlight the others are greys, of which no two neighbours are alike', () => {
  const parts = make({ highlight: ['a'], ...REST }, [datum('a', 60), datum('b', 20), datum('c', 10)]).waffles[0]!.parts
  expect(parts.map(({ role }) => role)).toEqual(['hl', 'context', 'ink3', 'context'])
})
test('estimates are pale only where others are none', () => {
  const pale = (flags: Datum['flags'][], more = {}, value = 50) => {
    const data = flags.map((own, k) => datum(String(k), value, null, { flags: own }))
    const { waffles, key } = make(more, data)
    return [...waffles[0]!.parts.map((part) => part.pale), ...key.map(({ text }) => text)]
  }
  expect(pale([['estimated'], []])).toEqual([true, false, 'pale: estimated'])
  expect(pale([['estimated'], ['estimated']])).toEqual([false, false])
  expect(pale([['derived'], ['estimated', 'derived']])).toEqual([false, true, 'pale: estimated'])
  expect(pale([['derived'], ['estimated', 'derived']], REST, 20)).toEqual([false, true, false, 'pale: estimated'])
})
test.each([
  ['nothing', {}, [], 'chart/empty'],
  ['tonnes', {}, USES, 'chart/not-percent', 't'],
  ['one part twice', {}, [...USES.slice(0, 2), datum('a', 15)], 'chart/two-rows'],
  ['a part below zero', {}, [datum('a', 110), datum('b', -10)], 'chart/negative-part'],
  ['a part that is not known', REST, [datum('a', 60), datum('b', null, null, { flags: ['withheld'] })], 'chart/missing-part'],
  ['parts of two editions', {}, [datum('a', 60), datum('b', 40, null, { version: '2' })], 'chart/mixing'],
  ['six parts', {}, Array.from({ length: 6 }, (_, k) => datum(`p${k}`, k < 5 ? 17 : 15)), 'chart/too-many'],
  ['thirteen wholes', { series: 'y' }, Array.from({ length: 13 }, (_, k) => datum('a', 100, `${2000 + k}`)), 'chart/too-many'],
  ['parts that fall short', {}, [datum('a', 60), datum('b', 30)], 'chart/not-a-whole'],
  ['parts over a hundred', REST, [datum('a', 60), datum('b', 50)], 'chart/not-a-whole'],
  ['one whole of two that falls short', { series: 'y' }, [datum('a', 100, '1'), datum('a', 90, '2')], 'chart/not-a-whole'],
  ['an annotation', { annotations: [{ at: { use: 'a' }, text: 'x' }] }, USES, 'chart/annotation'],
])('series refuses %s', (_name, more, data, code, unit?: string) => {
  const { issues } = make(more, data as Datum[], unit)
  expect(issues.map((found) => found.code)).toEqual([code])
  expect(issues[0]!.hint).toBeTruthy()
})
test('what rounding explains is a whole: tenths may miss by less than whole percents', () => {
  expect(make({}, [datum('a', 33), datum('b', 33), datum('c', 33)]).issues).toEqual([])
  expect(make({}, [datum('a', 33.3), datum('b', 33.3), datum('c', 33.3)]).issues).toEqual([])
  expect(make({}, [datum('a', 33.3), datum('b', 33.3), datum('c', 32.3)]).issues.length).toBe(1)
})
test('a chart of two wholes may hold six parts where the finding is highlighted', () => {
  const data = ['1', '2'].flatMap((whole) => [datum('x', 40, whole), datum(`b${whole}`, 30, whole), datum(`c${whole}`, 30, whole)])
  const six = [...data, datum('x', 50, '3'), datum('d', 50, '3')]
  expect(make({ series: 'y' }, six).issues.map(({ code }) => code)).toEqual(['chart/too-many'])
  expect(make({ series: 'y', highlight: ['x'] }, six).issues).toEqual([])
})
test('describe tells the parts in order, and points every fact at its cell', () => {
  const made = make()
  const { text, facts } = say(made, 'en')
  expect(text).toBe('A hundred squares. a 60%, b 25%, c 15%.')
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text}%`)
})
