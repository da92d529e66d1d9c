import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema, type HeatSpec } from './spec.ts'

const datum = (x: string | number, row: string | null, y: number | null, flags: Datum['flags'] = []): Datum => ({
  x,
  y,
  series: row,
  facet: null,
  flags,
  version: '1',
  extra: {},
})
const specOf = (more: Record<string, unknown> = {}): HeatSpec =>
  schema.parse({ type: 'heat', dataset: 'd', x: 'year', y: 'share', series: 'mineral', title: 'T', subtitle: 'S', ...more })
const GRID = [datum(2025, 'a', 30), datum(2024, 'a', 10), datum(2024, 'b', 90), datum(2025, 'b', 20), datum(2023, 'c', 50)]
const make = (more: Record<string, unknown> = {}, data: Datum[] = GRID) => series(specOf(more), chartOf(data, 'percent'))
const CALENDAR = { kind: 'calendar', series: undefined, x: 'month' }
const LONG = Array.from({ length: 36 }, (_, k) => datum(`${2022 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`, null, k))
const MONTHS = [datum('2025-02', null, 3), datum('2024-11', null, 1), datum('2025-01', null, null, ['withheld'])]

test('columns stand in time, whatever the order of the rows', () =>
  expect(make().columns.map(({ code }) => code)).toEqual(['2023', '2024', '2025']))
test('rows are sorted by their last value', () => {
  expect(make({ sort: '-value' }).rows.map(({ code }) => code)).toEqual(['c', 'a', 'b'])
  expect(make({ sort: 'value' }).rows.map(({ code }) => code)).toEqual(['b', 'a', 'c'])
})
test.each([
  ['turned', {}, GRID],
  ['not turned', {}, GRID.filter(({ series: row }) => row === 'a')],
  ['without series', { series: undefined }, [datum(2024, null, 4), datum(2025, null, 5)]],
  ['calendar', CALENDAR, MONTHS],
])('every cell points at its own value of the table, %s', (_name, more, data) => {
  const { cells, table } = make(more, data as Datum[])
  const pointed = cells.filter((cell) => cell.pointer)
  expect(pointed.length).toBe(data.length)
  for (const { pointer, value } of pointed) expect(table.rows[pointer!.rows[0]!]![pointer!.column as number]!.value).toBe(value)
})
test('a place without a row is a dash without a colour, and no zero', () => {
  const none = make().cells.filter(({ blank }) => blank === 'none')
  expect(none.map(({ text, role, pointer }) => [text, role, pointer])).toEqual(Array(4).fill(['–', undefined, undefined]))
})
test('withheld, not available and a surplus are told apart', () => {
  const flags = (['withheld', 'not-available', 'net-exporter'] as const).map((flag, k) => datum(2020 + k, 'a', null, [flag]))
  expect(make({}, [...flags, datum(2023, 'a', 0)]).cells.map(({ text }) => text)).toEqual(['W', 'n.a.', 'E', '0'])
})
test('estimates are marked only where other values are none', () => {
  const worked = (flags: Datum['flags'][]) =>
    make(
      {},
      flags.map((own, k) => datum(2020 + k, 'a', k, own)),
    )
  expect(worked([['estimated'], []]).cells.map((cell) => cell.worked)).toEqual([true, false])
  expect(worked([['estimated'], ['estimated']]).key).toEqual([])
  expect(worked([['derived'], []]).key[0]!.text).toBe('in a corner: derived')
  const shares = worked([['estimated', 'derived'], ['derived']])
  expect(shares.cells.map((cell) => cell.worked)).toEqual([true, false])
  expect(shares.key.map(({ text }) => text)).toEqual(['in a corner: estimated'])
})
test('a calendar is blank between the first and the last month, and open outside of them', () => {
  const { rows, cells } = make(CALENDAR, MONTHS)
  expect(rows.map(({ code }) => code)).toEqual(['2024', '2025'])
  expect(cells.map(({ row, column, text }) => [row, column, text])).toEqual([
    [0, 10, '1'],
    [0, 11, '–'],
    [1, 0, 'W'],
    [1, 1, '3'],
  ])
})
test('an annotation marks its cell, and only that', () => {
  const { cells, notes } = make({ annotations: [{ at: { year: 2024, mineral: 'b' }, head: 'H', text: 'x' }] })
  expect(cells.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['90'])
  expect(notes).toEqual([{ head: 'H', text: 'x' }])
})
test('the unit stands after the last limit', () => expect(make({ breaks: [20, 40] }).limits).toEqual(['20', '40%']))
test.each([
  ['a facet', { facet: 'kind' }, GRID, 'chart/facet'],
  ['nothing', {}, [], 'chart/empty'],
  ['gaps alone', {}, [datum(2024, 'a', null, ['withheld'])], 'chart/empty'],
  ['two rows in one cell', {}, [...GRID, datum(2024, 'a', 11)], 'chart/two-rows'],
  ['a span in a calendar', CALENDAR, [datum('2024-01/2024-02', null, 1)], 'chart/calendar'],
  ['a thirteenth month', CALENDAR, [datum('2024-13', null, 1)], 'chart/calendar'],
  ['a calendar of series', { ...CALENDAR, series: 'mineral' }, [datum('2024-01', 'a', 1)], 'chart/calendar'],
  ['too many columns', {}, Array.from({ length: 37 }, (_, k) => datum(1980 + k, 'a', k)), 'chart/too-many'],
  ['too many rows', {}, Array.from({ length: 41 }, (_, k) => datum(2020, `m${k}`, k)), 'chart/too-many'],
  ['months of one thing that a calendar has room for', { ...CALENDAR, kind: 'grid' }, LONG, 'chart/calendar'],
  ['a lone series over as many', { x: 'month' }, LONG.map((one) => ({ ...one, series: 'a' })), 'chart/calendar'],
  ['classes that fall', { breaks: [40, 20] }, GRID, 'chart/breaks'],
  ['four classes on a side', { breaks: [0, 10, 20, 30], middle: 0 }, GRID, 'chart/breaks'],
  ['an annotation without a row of the grid', { annotations: [{ at: { year: 2024 }, text: 'x' }] }, GRID, 'chart/annotation'],
  ['an annotation of an empty place', { annotations: [{ at: { year: 2023, mineral: 'a' }, text: 'x' }] }, GRID, 'chart/annotation'],
])('series refuses %s', (_name, more, data, code) => {
  const { issues } = make(more, data as Datum[])
  expect(issues.map((found) => found.code)).toContain(code)
  for (const { hint } of issues) expect(hint).toBeTruthy()
})
test('describe tells the ends of highlighted rows, and points every fact at its cell', () => {
  const made = make({ highlight: ['b'] })
  const { text, facts } = say(made, 'en')
  expect(text).toContain('b: 90% in 2024, 20% in 2025.')
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text}%`)
})
test('describe names the months of a calendar', () => {
  const { text } = say(make(CALENDAR, MONTHS), 'en')
  expect(text).toContain('1% in November 2024, 3% in February 2025.')
  expect(text).toContain('1 cell has no number.')
})
test('describe says which way the table lies by cells that stand in it, wherever the first ones are blank', () => {
  const late = (rows: readonly string[], years: readonly number[]): Datum[] =>
    rows.flatMap((row, k) => years.slice(k === 0 ? years.length - 1 : 0).map((year) => datum(year, row, year - 2000 + k)))
  const along = (data: Datum[]) => say(make({ sort: ['a', 'b'] }, data), 'en').along
  expect(along(late(['a', 'b'], [2023, 2024, 2025]))).toBeUndefined()
  expect(along(late(['a', 'b'], [2024, 2025]))).toBe('row')
  expect(along([datum(2024, 'a', 1), datum(2025, 'b', 2)])).toBeUndefined()
})
const OVER = { x: 'month' }
const heads = (months: string[], more: Record<string, unknown> = {}): string[] =>
  make(
    { ...OVER, ...more },
    months.map((month, k) => datum(month, 'a', k + 1)),
  ).columns.map(({ code }) => code)
test('a grid over months keeps a blank column for a month that nobody counted, outside of the table', () => {
  const made = make(OVER, [datum('2025-05', 'a', 3), datum('2025-03', 'a', 1), datum('2025-02', 'b', 2)])
  expect(made.columns.map(({ name }) => [name.long, name.short])).toEqual([
    ['February 2025', 'Feb 2025'],
    ['March 2025', 'Mar 2025'],
    ['April 2025', 'Apr 2025'],
    ['May 2025', 'May 2025'],
  ])
  expect(made.cells.filter(({ row }) => row === 0).map(({ text, blank }) => [text, blank])).toContainEqual(['–', 'none'])
  expect(JSON.stringify(made.table)).not.toContain('April')
  expect(say(made, 'en').text).toContain('and 3 columns, coloured')
  expect(say(made, 'en').text).toContain('1% in March 2025, 3% in May 2025.')
})
test.each([
  ['every month', ['2024-11', '2024-12', '2025-01'], ['2024-11', '2024-12', '2025-01']],
  ['over a turn of the year', ['2024-10', '2024-11', '2025-01'], ['2024-10', '2024-11', '2024-12', '2025-01']],
  ['of every quarter, one left out', ['2024-03', '2024-06', '2024-12'], ['2024-03', '2024-06', '2024-09', '2024-12']],
  ['one month of each year', ['2023-03', '2024-03', '2025-03'], ['2023-03', '2024-03', '2025-03']],
  ['at no step', ['2025-01', '2025-03', '2025-06'], ['2025-01', '2025-03', '2025-06']],
  ['published together', ['2025-03', '2025-01/2025-02', '2025-05'], ['2025-01/2025-02', '2025-03', '2025-04', '2025-05']],
  ['one alone', ['2025-03'], ['2025-03']],
])('columns of months, %s', (_name, months, columns) => expect(heads(months)).toEqual(columns))
test('months that the spec lists, or sorts itself, are all that it asks for', () => {
  const months = ['2025-03', '2025-04', '2025-08']
  expect(heads(months, { where: { month: months } })).toEqual(months)
  expect(heads(months, { sort: months.toReversed() })).toHaveLength(3)
})
test('a grid of days has its heads in words', () => {
  expect(make({ x: 'day' }, [datum('2025-04-04', 'a', 1)]).columns[0]!.name).toEqual({ long: '4 April 2025', short: '4 Apr 2025' })
})
test('the key says where classes are not equal steps, and limits that are given stay', () => {
  const skewed = Array.from({ length: 12 }, (_, k) => datum(2014 + k, 'a', k === 11 ? 90_000 : k + 1))
  const said = (more: Record<string, unknown>) => make(more, skewed).key.map(({ text }) => text)
  expect(said({})).toEqual(['classes of about as many cells each: their steps are not equal'])
  expect([said({ steps: 'equal' }), said({ breaks: [4, 8] }), make({ breaks: [4, 8] }, skewed).limits]).toEqual([[], [], ['4', '8%']])
})
const CHANGES = [datum(2024, 'a', -12), datum(2024, 'b', 30), datum(2025, 'a', 4), datum(2025, 'b', -3)]
const colours = (more: Record<string, unknown>, data = CHANGES) => make(more, data).cells.flatMap(({ role }) => role?.slice(0, 3) ?? [])
test('values on both sides of zero part there, brown below and blue above', () => {
  const { limits, cells } = make({}, CHANGES)
  expect(limits.map((text) => text.replace('%', ''))).toContain('0')
  for (const { role, value } of cells) expect(Number(role!.replace('div', '')) < 3).toBe(value! < 0)
  expect(make({ breaks: [-5, 0, 5] }, CHANGES).cells.map(({ role }) => role)).toEqual(
    make({ breaks: [-5, 0, 5], middle: 0 }, CHANGES).cells.map(({ role }) => role),
  )
})
test('a value at the very middle is of neither side, and the key says so', () => {
  const said = (more: Record<string, unknown>, zero: number) =>
    make(more, [...CHANGES, datum(2026, 'a', zero)]).key.flatMap(({ role, text }) => (role === 'div3' ? [text] : []))
  expect([said({}, 0), said({ breaks: [-5, 0, 5] }, 0), said({ breaks: [-5, 0, 5] }, 1), said({ breaks: [-5, 5] }, 0)]).toEqual([
    ['exactly 0%'],
    ['exactly 0%'],
    [],
    [],
  ])
})
test.each([
  ['values above zero', {}, GRID],
  ['classes all above zero', { breaks: [5, 10] }, CHANGES],
  ['four classes on a side of zero', { breaks: [0, 5, 10, 20] }, CHANGES],
])('one colour darkens with %s', (_name, more, data) => expect(new Set(colours(more, data))).toEqual(new Set(['seq'])))
