import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (x: string, y: number | null, flags: Datum['flags'] = [], more: Partial<Datum> = {}): Datum => ({
  x,
  y,
  series: null,
  facet: null,
  flags,
  version: '',
  extra: {},
  ...more,
})
const named = (_field: string, code: unknown) => ({ long: code === 'blank' ? '' : String(code), short: String(code) })
const make = (data: Datum[], more: Record<string, unknown> = {}) =>
  series(
    schema.parse({ type: 'lollipop', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', ...more }),
    chartOf(data, 'percent', { name: named }),
  )
const codes = (data: Datum[], more: Record<string, unknown> = {}): string[] => make(data, more).issues.map(({ code }) => code)
const usual = [datum('A', 5), datum('B', 9), datum('C', null, ['withheld']), datum('D', 7)]

test('series sorts by value and puts a row without one last, whichever way it sorts', () => {
  const order = (sort: string) => make(usual, { sort }).rows.map((row) => row.code)
  expect([order('-value'), order('value')]).toEqual([
    ['B', 'D', 'A', 'C'],
    ['A', 'D', 'B', 'C'],
  ])
})
test('series puts a lower bound before the same number, and an upper bound after it', () => {
  const rows = [datum('A', 50, ['under']), datum('B', 50), datum('C', 50, ['over'])]
  expect(make(rows, { sort: '-value' }).rows.map((row) => row.code)).toEqual(['C', 'B', 'A'])
})
test('series points each row at its own cell of the table', () => {
  const { rows, table } = make(usual, { sort: '-value' })
  for (const row of rows) expect(table.rows[row.row]![1]!.value).toBe(row.value)
})
test('a bound keeps its sign in words and its kind', () => {
  const [over, under] = make([datum('A', 75, ['over', 'estimated']), datum('B', 25, ['under'])]).rows
  expect([over!.text, over!.bound, under!.text, under!.bound]).toEqual(['>75%', 'over', '<25%', 'under'])
})
test('a net exporter is neither missing nor zero', () => {
  const [row] = make([datum('A', null, ['net-exporter']), datum('B', 1)]).rows
  expect([row!.absent, row!.value]).toEqual(['net-exporter', null])
})
test('an estimate is hollow among values that are read', () =>
  expect(make([datum('A', 5, ['estimated']), datum('B', 9)]).rows.map(({ hollow, firm }) => [hollow, firm])).toEqual([
    [true, false],
    [false, false],
  ]))
test('where nearly all values are estimated, the others are marked instead', () => {
  const rows = Array.from({ length: 10 }, (_, k) => datum(`K${k}`, k + 1, k === 4 ? [] : ['estimated']))
  const made = make(rows).rows
  expect([made.filter((row) => row.hollow).length, made.filter((row) => row.firm).map((row) => row.code)]).toEqual([0, ['K4']])
})
test('where all values are estimated, none is marked', () =>
  expect(make([datum('A', 5, ['estimated']), datum('B', 9, ['estimated'])]).rows.some((row) => row.hollow || row.firm)).toBe(false))
test('where we reckoned all values, those that rest on estimates are marked, and nothing else', () => {
  const marks = (estimated: number) => {
    const rows = Array.from({ length: 10 }, (_, k) => datum(`K${k}`, k + 1, k < estimated ? ['estimated', 'derived'] : ['derived']))
    const { rows: made, key } = make(rows)
    return [made.filter(({ hollow }) => hollow).length, made.filter(({ firm }) => firm).length, ...key.map(({ text }) => text)]
  }
  expect([marks(0), marks(3), marks(9)]).toEqual([
    [0, 0],
    [3, 0, 'hollow: estimated'],
    [0, 1, 'in a thin ring: not estimated, as all others are'],
  ])
})
test('a series tells rows of one x apart, and is named where its name says more', () => {
  const rows = [
    datum('Zinc', 73, [], { series: 'Refined' }),
    datum('Zinc', null, ['net-exporter'], { series: 'Ores' }),
    datum('Tin', 77, [], { series: 'blank' }),
    datum('Neon', 52, [], { series: 'neon' }),
  ]
  const made = make(rows, { series: 'form' })
  expect([made.issues, made.table.rows.map((row) => row[0]!.text)]).toEqual([[], ['Zinc, refined', 'Zinc, ores', 'Tin', 'Neon']])
  expect(made.table.rows.map((row) => row[1]!.text)).toEqual(['73', 'n.a.', '77', '52'])
})
test('a highlighted code of x marks all its rows', () => {
  const rows = [datum('Zinc', 73, [], { series: 'a' }), datum('Zinc', 5, [], { series: 'b' }), datum('Tin', 77, [], { series: 'a' })]
  expect(make(rows, { series: 'form', highlight: ['Zinc'] }).rows.map((row) => row.role)).toEqual(['hl', 'hl', 'context'])
})
test('rows of a group stand together in the order of their best row', () => {
  const rows = [
    datum('A', 5, [], { extra: { g: 'x' } }),
    datum('B', 9, [], { extra: { g: 'y' } }),
    datum('C', 7, [], { extra: { g: 'x' } }),
  ]
  const made = make(rows, { group: 'g', sort: '-value' })
  expect([made.rows.map((row) => row.code), made.groups.map((group) => group.code)]).toEqual([
    ['B', 'C', 'A'],
    ['y', 'x'],
  ])
})
test('along time stems stand in the order of time', () => {
  const made = make([datum('2024', 3), datum('2022', 9)], { sort: '-value' })
  expect([made.horizontal, made.rows.map((row) => row.code)]).toEqual([false, ['2022', '2024']])
})
test('zero lies inside the extent, whatever the values are', () => expect(make([datum('A', 90), datum('B', 95)]).extent).toEqual([0, 95]))

test('refusals', () => {
  expect(codes(usual)).toEqual([])
  expect(codes([datum('A', null, ['withheld'])])).toEqual(['chart/empty'])
  expect(codes(usual, { log: true })).toEqual(['chart/log-stem'])
  expect(codes([datum('A', 1), datum('A', 2)])).toEqual(['chart/two-rows'])
  expect(codes([datum('A', 1, [], { series: 'a' }), datum('A', 2, [], { series: 'b' })], { series: 's' })).toEqual([])
  expect(codes(Array.from({ length: 81 }, (_, k) => datum(`K${k}`, 1)))).toEqual(['chart/too-many'])
  expect(codes(usual, { annotations: [{ at: { x: 'A' }, text: 'Here' }] })).toEqual(['chart/annotation'])
  expect(codes([datum('2024', 1)], { annotations: [{ at: { x: '2024' }, text: 'Here' }] })).toEqual([])
  expect(codes([datum('2024', 1)], { annotations: [{ at: { x: '2023' }, text: 'Here' }] })).toEqual(['chart/annotation'])
  expect(codes(usual, { references: [{ axis: 'x', at: 'A', text: 'Here' }] })).toEqual(['chart/reference'])
  expect(codes(usual, { references: [{ at: 900, text: 'far' }] })).toEqual(['chart/reference'])
  const years = [datum('2024', 1), datum('2025', 2)]
  expect(codes(years, { references: [{ axis: 'x', at: 2025, text: 'now' }] })).toEqual([])
  expect(codes(years, { references: [{ axis: 'x', at: 1999, text: 'then' }] })).toEqual(['chart/reference'])
  expect(codes(usual, { orientation: 'vertical' })).toEqual(['chart/orientation'])
  expect(codes([datum('2024', 1)], { group: 'g' })).toEqual(['chart/stem-series'])
  expect(codes([datum('2024-01/2024-02', 1), datum('2024-03', 1)])).toEqual(['chart/span'])
})
test('every refusal says how to mend it', () => {
  const { issues } = make([datum('2024-01/2024-02', 1), datum('2024-01/2024-02', 2)], { log: true, orientation: 'vertical' })
  expect(issues.every(({ hint }) => hint)).toBe(true)
})

test('describe names the highlighted rows, and every number is that of its cell', () => {
  const made = make([...usual, datum('E', null, ['net-exporter'])], { sort: '-value', highlight: ['A', 'E'] })
  const { text, facts } = say(made, 'en')
  expect(text).toBe('Dots on stems from zero, 5 rows: A 5%; 2 more in the table. Withheld: C. Net exporter: E.')
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text}%`)
})
