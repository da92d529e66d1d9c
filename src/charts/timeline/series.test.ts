import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (x: string | number | null, text: string | null, more: Record<string, string | null> = {}, actor = 'A'): Datum => ({
  x,
  y: null,
  series: actor,
  facet: null,
  flags: [],
  version: '',
  extra: { title: text, ...more },
})
const named = (_field: string, code: unknown) => ({ long: `name of ${String(code)}`, short: String(code) })
const usual = [datum('2025-04-04', 'Licence'), datum('2014', 'Ruling', {}, 'B'), datum('2025-04', 'Shortage')]
const make = (more: Record<string, unknown> = {}, data: Datum[] = usual) =>
  series(
    schema.parse({ type: 'timeline', dataset: 'd', x: 'date', text: 'title', series: 'actor', title: 'T', subtitle: 'S', ...more }),
    chartOf(data, 'count', { name: named }),
  )
const codes = (more: Record<string, unknown>, data?: Datum[]) => make(more, data).issues.map(({ code }) => code)

test('series puts events in time order, a month before a day in it', () => {
  const days = [datum('2025-04-01', 'Day'), datum('2025-04', 'Month'), datum('2025', 'Year'), datum('2024-12-31', 'Before')]
  expect(make({}, days).events.map(({ text }) => text)).toEqual(['Before', 'Year', 'Month', 'Day'])
})
test('series heads each row with its date in words and points at the words first', () => {
  const { table, events } = make()
  expect(table.columns.map(({ name }) => name)).toEqual(['date', 'actor', 'title'])
  expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['2014', 'name of B', 'Ruling'],
    ['April 2025', 'name of A', 'Shortage'],
    ['4 April 2025', 'name of A', 'Licence'],
  ])
  expect(events.map(({ pointer }) => pointer)).toEqual([0, 1, 2].map((row) => ({ rows: [row], column: [2, 1] })))
})
test('series keeps the dates and codes of the data as values, for files', () =>
  expect(make().table.rows[2]!.map(({ value }) => value)).toEqual(['2025-04-04', 'A', 'Licence']))
test('a date known to a month or a quarter is as long as that', () => {
  const [month, quarter] = make({ precision: 'precision' }, [
    datum('2015-01', 'M', { precision: 'month' }),
    datum('2015-10', 'Q', { precision: 'quarter' }),
  ]).events
  expect(Math.round((month!.to - month!.from) * 12)).toBe(1)
  expect(Math.round((quarter!.to - quarter!.from) * 12)).toBe(3)
  expect(quarter!.date).toBe('October to December 2015')
})
test('each kind has its own shape, a country its own colour', () => {
  const { lanes } = make({}, [datum('2024', 'x', {}, 'USA'), datum('2025', 'y', {}, 'CHN')])
  expect(lanes.map(({ role, shape }) => [role, shape])).toEqual([
    ['ce', 'circle'],
    ['ho', 'square'],
  ])
})
test('a highlight takes a kind or a date, and leaves the others grey', () => {
  expect(make({ highlight: ['B'] }).events.map(({ role }) => role)).toEqual(['hl', 'context', 'context'])
  expect(make({ highlight: ['2025-04'] }).events.map(({ role }) => role)).toEqual(['context', 'hl', 'context'])
})
test('a mark is hollow where its state is open, and says the state', () => {
  const made = make({ state: 'state', open: ['off'] }, [datum('2024', 'x', { state: 'off' }), datum('2025', 'y', { state: 'on' })])
  expect(made.events.map(({ hollow, state }) => [hollow, state])).toEqual([
    [true, 'name of off'],
    [false, ''],
  ])
  expect(made.key.map(({ mark, text }) => [mark, text])).toEqual([['ring', 'name of off']])
})
test('what lies after the last day read is hollow; the day itself is not', () => {
  const made = make({ readTo: '2026-10-09' }, [datum('2026-10-09', 'x'), datum('2026-10-10', 'y')])
  expect(made.events.map(({ hollow }) => hollow)).toEqual([false, true])
  expect(made.key[0]!.text).toBe('after the last day read')
})
test('an event without detail has a dash in the table', () => {
  const made = make({ detail: 'detail' }, [datum('2024', 'x', { detail: null }), datum('2025', 'y', { detail: 'More.' })])
  expect(made.table.rows.map((row) => row.at(-1)!.text)).toEqual(['–', 'More.'])
})

test('series refuses numbers, facets and annotations', () => {
  expect(codes({ y: 'size' })).toEqual(['chart/y'])
  expect(codes({ facet: 'actor' })).toEqual(['chart/facet'])
  expect(codes({ annotations: [{ at: { date: '2014' }, text: 'A' }] })).toEqual(['chart/annotation'])
})
test('series refuses open states without their field', () => expect(codes({ open: ['off'] })).toEqual(['chart/open']))
test('series refuses to draw nothing', () => expect(codes({}, [])).toEqual(['chart/empty']))
test('series refuses more than thirty events, and draws thirty', () => {
  const some = (count: number) => Array.from({ length: count }, (_, k) => datum(1980 + k, 'x'))
  expect(codes({}, some(30))).toEqual([])
  expect(codes({}, some(31))).toEqual(['chart/too-many-events'])
})
test('series refuses what is no date, or no day of the calendar', () => {
  expect(codes({}, [datum('spring 2025', 'x')])).toEqual(['chart/date'])
  expect(codes({}, [datum('2025-02-29', 'x')])).toEqual(['chart/date'])
  expect(codes({}, [datum('2025-13', 'x')])).toEqual(['chart/date'])
  expect(codes({}, [datum(null, 'x')])).toEqual(['chart/date'])
})
test('series refuses an end before the beginning', () => {
  expect(codes({ until: 'end' }, [datum('2025-04-04', 'x', { end: '2025-04-03' })])).toEqual(['chart/until'])
  expect(codes({ until: 'end' }, [datum('2025-04-04', 'x', { end: '2025-04' })])).toEqual([])
})
test('series refuses an event without words', () => expect(codes({}, [datum('2025', null)])).toEqual(['chart/no-words']))
test('series refuses more than six kinds', () => {
  const kinds = (letters: string) => [...letters].map((actor) => datum('2025', 'x', {}, actor))
  expect(codes({}, kinds('ABCDEF'))).toEqual([])
  expect(codes({}, kinds('ABCDEFG'))).toEqual(['chart/too-many-series'])
})

test('describe names the highlighted events, and points every fact at its cell', () => {
  const made = make({ highlight: ['B'] })
  const { text, facts } = say(made, 'en')
  expect(text).toBe('Timeline of 3 events. 2014: Ruling; 2 more in the table.')
  for (const fact of facts) expect(fact.text).toBe(made.table.rows[fact.row]![fact.column]!.text)
})
