import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Flag } from '../../data/flags.ts'
import type { Value } from '../../data/table.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { extraFields } from './shown-field.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (x: string, y: number | null, extra: Record<string, Value> = {}, flags: Flag[] = [], code: string | null = null): Datum => ({
  x,
  y,
  series: code,
  facet: null,
  flags,
  version: '',
  extra,
})
const UNITS: Record<string, string> = { price: 'usd-per-kg', mines: '' }
const unitOf = (field: string): string => UNITS[field] ?? ''
const BAR = { field: 'y', kind: 'bar' }
const specOf = (more: object) =>
  schema.parse({ dataset: 'd', type: 'table', x: 'country', y: 'y', columns: [BAR], title: 't', subtitle: 's', ...more })
const make = (data: Datum[], more: object = {}, unit?: string) => series(specOf(more), chartOf(data, unit, { unitOf }))
const codes = (data: Datum[], more: object = {}) => make(data, more).issues.map((item) => item.code)
const usual = [datum('A', 3), datum('B', 5), datum('C', null, {}, ['withheld']), datum('D', 1)]
const overTime = (x: string, values: (number | null)[], flags: Flag[] = []) =>
  values.map((value, k) => datum(x, value, { year: 2020 + k }, value === null ? ['not-available'] : flags))
const timed = { over: 'year', columns: [BAR, { field: 'y', kind: 'spark' }, { field: 'y', kind: 'change' }] }
const texts = (made: ReturnType<typeof make>) => made.table.rows.map((row) => row.map((cell) => cell.text))

test('series sorts by the main number, and those without one come last', () =>
  expect(make(usual, { sort: '-value' }).rows.map((row) => row.name.long)).toEqual(['B', 'A', 'D', 'C']))
test('series keeps rows of one group together, groups in the order that is listed', () => {
  const data = [datum('A', 3, { level: 'x' }), datum('B', 5, { level: 'y' }), datum('C', 9, { level: 'x' })]
  const made = make(data, { group: 'level', groups: ['y'], sort: '-value' })
  expect(made.rows.map((row) => row.name.long)).toEqual(['B', 'C', 'A'])
  expect(made.groups.map(({ code }) => code)).toEqual(['y', 'x'])
})
test('series fills one column for a figure that is bar and end of a line', () => {
  const made = make([...overTime('A', [1, 2]), ...overTime('B', [4, 3])], timed)
  expect(made.table.columns.map(({ title }) => title)).toEqual(['country', 'y, 2021', 'y, 2020', 'Change since 2020'])
  expect(texts(made)).toEqual([
    ['A', '2', '1', '+100%'],
    ['B', '3', '4', '−25%'],
  ])
})
test('series shows the latest place in time alone, never an older value in its stead', () => {
  const made = make([...overTime('A', [1, 2]), ...overTime('B', [4]), ...overTime('C', [4, null])], timed)
  expect(made.rows.map(({ cells }) => [cells[0]!.main.text, cells[0]!.main.absence?.text ?? ''])).toEqual([
    ['2', ''],
    ['–', ''],
    ['n.a.', 'n.a.'],
  ])
})
test('series tells no change of a bound, or where an end is missing', () => {
  const data = [...overTime('A', [1, 2], ['over']), ...overTime('B', [null, 2]), ...overTime('C', [2, 2])]
  expect(make(data, timed).rows.map(({ cells }) => cells[2]!.main.text)).toEqual(['–', '–', 'none'])
})
test('series tells the change of a percentage in points', () =>
  expect(make(overTime('A', [50, 94]), timed, 'percent').rows[0]!.cells[2]!.main.text).toBe('+44 points'))
test('series makes a range of two ends, and one dot where there is no high end', () => {
  const data = [datum('A', 2, { high: 4 }), datum('B', 3, { high: null })]
  const made = make(data, { columns: [{ field: 'y', kind: 'dot', to: 'high' }] })
  expect(made.rows.map(({ cells }) => cells[0]!.text)).toEqual(['2–4', '3'])
  expect(made.columns[0]!.extents.get('')).toEqual([0, 4])
  expect(texts(made)[1]).toEqual(['B', '3', '–'])
})
test('series gives each group a scale of its own only where it is asked to', () => {
  const data = [datum('A', 3, { level: 'x' }), datum('B', 500, { level: 'y' })]
  expect([...make(data, { group: 'level' }).columns[0]!.extents]).toEqual([['', [0, 500]]])
  const own = make(data, { group: 'level', scale: 'group' })
  expect([...own.columns[0]!.extents]).toEqual([
    ['x', [0, 3]],
    ['y', [0, 500]],
  ])
  expect(own.key.map(({ text }) => text)).toContain('each group has its own scale')
})
test('series takes zero into every scale, below it too', () =>
  expect(make([datum('A', 5), datum('B', -2)]).columns[0]!.extents.get('')).toEqual([-2, 5]))
test('series makes a row of each pair of x and series', () => {
  const data = [datum('A', 1, {}, [], 'mine'), datum('A', 2, {}, [], 'plant')]
  expect(texts(make(data, { series: 'stage' })).map(([head]) => head)).toEqual(['A, mine', 'A, plant'])
})
test('series names a row by another field where x is its key', () =>
  expect(make([datum('F01', 1, { who: 'Lynas' })], { named: 'who' }).rows[0]!.name.long).toBe('Lynas'))
test('series writes a date in words', () =>
  expect(make([datum('A', 1, { day: '2025-07-10' })], { columns: [BAR, { field: 'day', kind: 'text' }] }).rows[0]!.cells[1]!.text).toBe(
    '10 Jul 2025',
  ))
test('series pales what is estimated only among others', () => {
  const pale = (...flags: Flag[][]) => {
    const { rows, key } = make(flags.map((own, k) => datum(`K${k}`, 1, {}, own)))
    return [...rows.map(({ cells }) => cells[0]!.main.pale), ...key.map(({ text }) => text)]
  }
  expect(pale(['estimated'], [])).toEqual([true, false, 'pale: estimated'])
  expect(pale(['estimated'], ['estimated'])).toEqual([false, false])
  expect(pale(['estimated', 'derived'], ['derived'])).toEqual([true, false, 'pale: estimated'])
})
test('the far end of a range that is estimated is hollow beside ends that are read', () => {
  const columns = [{ field: 'y', kind: 'dot', to: 'high', toFlags: 'told' }]
  const { rows, key } = make([datum('A', 2, { high: 4, told: 'estimated' }), datum('B', 3, { high: 5, told: null })], { columns })
  expect(rows.map(({ cells }) => [cells[0]!.main.pale, cells[0]!.high!.pale])).toEqual([
    [false, true],
    [false, false],
  ])
  expect(key.map(({ text }) => text)).toEqual(['ring: estimated'])
})
test('a blank of a field without flags is told as not available', () => {
  const made = make([datum('A', 1, { mines: null }), datum('B', 1, { mines: 2 })], { columns: [BAR, { field: 'mines', kind: 'bar' }] })
  expect(made.table.rows[0]![2]).toMatchObject({ text: 'n.a.', flags: ['not-available'] })
})
test('extraFields are all fields that are read, but not y', () =>
  expect(
    extraFields(specOf({ ...timed, group: 'level', columns: [BAR, { field: 'low', kind: 'dot', to: 'high', flags: 'low_flag' }] })),
  ).toEqual(['low', 'high', 'low_flag', 'year', 'level']))
test.each([
  ['chart/empty', [], {}],
  ['chart/many', Array.from({ length: 41 }, (_, k) => datum(`K${k}`, k)), {}],
  ['chart/two-rows', [datum('A', 1), datum('A', 2)], {}],
  ['chart/over', usual, { columns: [{ field: 'y', kind: 'spark' }] }],
  ['chart/over', usual, { columns: [{ field: 'y', kind: 'change' }] }],
  ['chart/over', [datum('A', 1, { year: 'last' })], { over: 'year' }],
  ['chart/not-a-number', [datum('A', 1, { who: 'Lynas' })], { columns: [{ field: 'who', kind: 'bar' }] }],
  ['chart/range', [datum('A', 1, { high: 2 })], { columns: [{ ...BAR, to: 'high' }] }],
  ['chart/unit', usual, { columns: [{ ...BAR, unit: 'lorries' }] }],
  ['chart/unit', [datum('A', 1, { price: 2 })], { columns: [{ field: 'price', kind: 'bar', unit: 'lorries' }] }],
  ['chart/column-twice', usual, { columns: [BAR, BAR] }],
  ['chart/scale', usual, { scale: 'group' }],
  ['chart/unknown-code', usual, { groups: ['x'] }],
  ['chart/facet', usual, { facet: 'country' }],
  ['chart/annotation', usual, { annotations: [{ at: { country: 'A' }, text: 'here' }] }],
] as [string, Datum[], object][])('series refuses with %s', (code, data, more) => expect(codes(data, more)).toEqual([code]))
test('series draws forty rows', () => expect(codes(Array.from({ length: 40 }, (_, k) => datum(`K${k}`, k)))).toEqual([]))
test('describe tells the figures of the highlighted row from their cells, each once', () => {
  const made = make([...overTime('A', [1, 2]), ...overTime('B', [4, 3])], { ...timed, highlight: ['B'] })
  const { text, facts } = say(made, 'en')
  expect(text).toBe(
    'Table of 2 rows. Columns: y (t, 2021), y (2020–2021), Change (since 2020). B: y, 2021 3 t, y, 2020 4 t, Change since 2020 −25%. 1 more row in the table.',
  )
  expect(facts).toEqual([
    { row: 1, column: 1, text: '3 t' },
    { row: 1, column: 2, text: '4 t' },
    { row: 1, column: 3, text: '−25%' },
  ])
})
