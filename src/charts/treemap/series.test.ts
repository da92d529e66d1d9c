import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema, type TreemapSpec } from './spec.ts'

const datum = (x: string, y: number | null, group: string | null = null, more: Partial<Datum> = {}): Datum => ({
  x,
  y,
  series: group,
  facet: null,
  flags: [],
  version: '1',
  extra: {},
  ...more,
})
const specOf = (more: Record<string, unknown> = {}): TreemapSpec =>
  schema.parse({ type: 'treemap', dataset: 'd', x: 'country', y: 'reserves', title: 'T', subtitle: 'S', ...more })
const ROWS = [datum('c', 3), datum('a', 60), datum('d', 0.2), datum('b', 30), datum('e', 0.1)]
const make = (more: Record<string, unknown> = {}, data: Datum[] = ROWS, unit = 't') => series(specOf(more), chartOf(data, unit))
const GROUPED = [datum('a', 10, 'small'), datum('b', 60, 'large'), datum('c', 5, 'small'), datum('d', 30, 'large')]

test('tiles and rows of the table stand from the largest to the smallest', () => {
  const { groups, table } = make({ collect: 0 })
  expect(groups[0]!.tiles.map(({ name }) => name.long)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(table.rows.map(([head]) => head!.text)).toEqual(['a', 'b', 'c', 'd', 'e'])
})
test('each tile points at its own value, in groups too', () => {
  const { groups, table } = make({ series: 'region' }, GROUPED)
  expect(groups.map(({ name, value }) => [name.long, value])).toEqual([
    ['large', 90],
    ['small', 15],
  ])
  for (const { pointer, value } of groups.flatMap(({ tiles }) => tiles))
    expect(table.rows[pointer.rows[0]!]![pointer.column as number]!.value).toBe(value)
})
test('small tiles become one, which points at all of them and prints no sum', () => {
  const others = make().groups[0]!.tiles.at(-1)!
  expect([others.name.long, others.figure, others.pointer.rows]).toEqual(['2 others', '', [3, 4]])
  expect(others.value).toBeCloseTo(0.3)
})
test('a single small tile stays itself, and so does a highlighted one', () => {
  const names = (more: Record<string, unknown>, data?: Datum[]) => make(more, data).groups[0]!.tiles.map(({ name }) => name.long)
  expect(names({}, ROWS.slice(0, 4))).toEqual(['a', 'b', 'c', 'd'])
  expect(names({ highlight: ['e'] })).toEqual(['a', 'b', 'c', 'd', 'e'])
})
test('the unit stands once, on the largest tile', () =>
  expect(make().groups[0]!.tiles.map(({ figure }) => figure)).toEqual(['60 t', '30', '3', '']))
test('what is missing or zero has no tile; the one is named, and both are in the table', () => {
  const { groups, absent, table } = make({}, [datum('a', 5), datum('b', 0), datum('c', null, null, { flags: ['withheld'] })])
  expect(groups[0]!.tiles.length).toBe(1)
  expect(absent.map(({ name, text, pointer }) => [name.long, text, table.rows[pointer.rows[0]!]![1]!.text])).toEqual([['c', 'W', 'W']])
  expect(table.rows.length).toBe(3)
})
test('colours are those of groups, or a highlight against the rest', () => {
  const roles = (more: Record<string, unknown>) =>
    make({ series: 'region', ...more }, GROUPED).groups.map(({ tiles }) => tiles.map(({ role }) => role))
  expect(roles({})).toEqual([
    ['ho', 'ho'],
    ['ce', 'ce'],
  ])
  expect(roles({ highlight: ['d'] })).toEqual([
    ['context', 'hl'],
    ['context', 'context'],
  ])
  expect(roles({ highlight: ['small'] })[1]).toEqual(['hl', 'hl'])
})
test('tiles are pale where they are estimated, or worked out by us among others that are not, and the key says which', () => {
  const pale = (...flags: Datum['flags'][]) => {
    const data = flags.map((own, k) => datum(`K${k}`, 90 - k, null, { flags: own }))
    const { groups, key } = make({}, data)
    return [...groups[0]!.tiles.map((tile) => tile.pale), ...key.map(({ text }) => text)]
  }
  expect(pale(['estimated'], [])).toEqual([true, false, 'pale: estimated'])
  expect(pale(['projected'], ['derived'], [])).toEqual([true, true, false, 'pale: derived or projected'])
  expect(pale(['estimated'], ['estimated'])).toEqual([false, false])
  expect(pale(['derived'], ['estimated', 'derived'])).toEqual([false, true, 'pale: estimated'])
})
test('a zero, which has no tile, does not set the estimates apart', () =>
  expect(make({}, [datum('a', 5, null, { flags: ['estimated'] }), datum('b', 0)]).key).toEqual([]))
test.each([
  ['nothing', {}, [], 'chart/empty'],
  ['zeros alone', {}, [datum('a', 0)], 'chart/empty'],
  ['a facet', { facet: 'year' }, ROWS, 'chart/facet'],
  ['one tile twice', {}, [...ROWS, datum('a', 1)], 'chart/two-rows'],
  ['a tile below zero', {}, [...ROWS, datum('f', -1)], 'chart/negative-part'],
  ['a lower bound', {}, [...ROWS, datum('f', 75, null, { flags: ['over'] })], 'chart/bound'],
  ['prices', {}, ROWS, 'chart/not-a-sum', 'usd-per-kg'],
  ['parts per million', {}, ROWS, 'chart/not-a-sum', 'ppm'],
  ['percent of several wholes', {}, [...ROWS, datum('f', 60)], 'chart/over-100', 'percent'],
  ['two editions', {}, [...ROWS, datum('f', 1, null, { version: '2' })], 'chart/mixing'],
  ['nine groups', { series: 'g' }, Array.from({ length: 9 }, (_, k) => datum('a', 1, `g${k}`)), 'chart/too-many'],
  ['an annotation', { annotations: [{ at: { country: 'a' }, text: 'x' }] }, ROWS, 'chart/annotation'],
])('series refuses %s', (_name, more, data, code, unit?: string) => {
  const { issues } = make(more, data as Datum[], unit)
  expect(issues.map((found) => found.code)).toEqual([code])
  expect(issues[0]!.hint).toBeTruthy()
})
test('percent of one whole are drawn, rounded up or not', () =>
  expect(make({}, [datum('a', 71), datum('b', 30)], 'percent').issues).toEqual([]))
test('describe names the largest, counts the rest, and points every fact at its cell', () => {
  const made = make({}, [...ROWS, datum('g', null, null, { flags: ['not-available'] })])
  const { text, facts } = say(made, 'en')
  expect(text).toContain('a 60 t, b 30 t, c 3 t, 2 more in the table.')
  expect(text).toContain('No number: g.')
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text} t`)
})
