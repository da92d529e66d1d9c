import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (x: string, y: number | null, part: string | null = null, flags: Datum['flags'] = []): Datum => ({
  x,
  y,
  series: part,
  facet: null,
  flags,
  version: '',
  extra: {},
})
const make = (data: Datum[], more: Record<string, unknown> = {}, unit = 't') =>
  series(schema.parse({ type: 'diverging', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', ...more }), chartOf(data, unit))
const codes = (data: Datum[], more: Record<string, unknown> = {}, unit = 't'): string[] =>
  make(data, more, unit).issues.map(({ code }) => code)

const signed = [datum('A', 5), datum('B', -9), datum('C', 0)]
const twice = (x: string, first: number | null, last: number | null, flags: Datum['flags'] = []) => [
  datum(x, last, '2025', last === null ? flags : []),
  datum(x, first, '2024', first === null ? flags : []),
]
const years = [...twice('A', 100, 150), ...twice('B', 90, 30), ...twice('C', 7, 7)]
const change = { series: 'year', change: 'difference' }
const sides = { series: 's', sides: { left: ['no', 'rather no'], middle: 'open', right: ['yes'] } }
const answers = (x: string, values: number[]) => values.map((value, k) => datum(x, value, ['no', 'rather no', 'open', 'yes'][k]!))

test('signs say the side, the colour and the word', () => {
  const { rows, table } = make(signed)
  expect(rows.map(({ pieces: [piece] }) => [piece!.to, piece!.side, piece!.role])).toEqual([
    [5, 1, 'up'],
    [-9, -1, 'down'],
    [0, 1, 'ink3'],
  ])
  expect(table.rows.map((row) => row[1]!.text)).toEqual(['+5', '-9'.replace('-', '−'), '0'])
})
test('a change runs from the earlier series to the later one, whatever the order of the rows', () => {
  const made = make(years, { ...change, sort: '-value' })
  expect(made.rows.map(({ code, pieces: [piece] }) => [code, piece!.value, piece!.text])).toEqual([
    ['A', 50, '+50 t'],
    ['C', 0, '0 t'],
    ['B', -60, '−60 t'],
  ])
})
test('the bar of a change stands for its own cell and for the two values that it comes from', () => {
  const { rows, table } = make(years, change)
  const { rows: at, column } = rows[0]!.pieces[0]!.pointer
  expect((column as number[]).map((place) => table.rows[at[0]!]![place]!.text)).toEqual(['+50', '100', '150'])
  expect(table.rows[0]![3]!.flags).toEqual(['derived'])
})
test('a change of percentages is told in points', () => expect(make(years, change, 'percent').rows[0]!.pieces[0]!.text).toBe('+50 points'))
test('a change in percent divides by the first value', () => {
  const made = make(years, { ...change, change: { as: 'percent', from: 5 } })
  expect(made.rows.map(({ pieces: [piece] }) => piece!.text)).toEqual(['+50%', '−67%', '0%'])
})
test('a missing value leaves no change, and says why', () => {
  const { rows, table } = make([...years, ...twice('D', null, 4, ['withheld'])], change)
  expect([rows[3]!.pieces, rows[3]!.absent[0]!.kind, table.rows[3]![3]!.text]).toEqual([[], 'withheld', '–'])
})
test('differences carry no dust of binary fractions', () =>
  expect(make([...twice('A', 0.1, 0.3)], change).rows[0]!.pieces[0]!.value).toBe(0.2))
test('back to back, each series runs to its side', () => {
  const made = make([datum('A', 60, 'l'), datum('A', 91, 'r')], { series: 's', sides: { left: ['l'], right: ['r'] } }, 'percent')
  expect([made.mode, made.rows[0]!.pieces.map(({ to }) => to), made.heads!.map(({ name }) => name.long)]).toEqual([
    'opposed',
    [-60, 91],
    ['l', 'r'],
  ])
})
test('a stack grows outwards from half of its middle on each side', () => {
  const { rows, mode } = make(answers('A', [30, 20, 10, 40]), sides, 'percent')
  expect([mode, Object.fromEntries(rows[0]!.pieces.map(({ code, from, to }) => [code, [from, to]]))]).toEqual([
    'stacked',
    { no: [-25, -55], 'rather no': [-5, -25], open: [-5, 5], yes: [5, 45] },
  ])
})
test('the outermost piece of a stack is the strongest', () => {
  const { rows } = make(answers('A', [30, 20, 10, 40]), sides, 'percent')
  expect(rows[0]!.pieces.map(({ role }) => role)).toEqual(['div0', 'div1', 'div3', 'div5'])
})
test('stacks are sorted by what the right side has more than the left', () => {
  const made = make([...answers('A', [50, 0, 0, 50]), ...answers('B', [10, 0, 60, 30])], { ...sides, sort: '-value' }, 'percent')
  expect(made.rows.map(({ code }) => code)).toEqual(['B', 'A'])
})
test('a highlighted row is the only one in colour', () =>
  expect(make(signed, { highlight: ['B'] }).rows.map(({ pieces: [piece] }) => piece!.role)).toEqual(['context', 'hl', 'context']))
test('an estimate is pale among values that are read, and solid where all are', () => {
  const wear = (flags: Datum['flags']) =>
    make([datum('A', 1, null, ['estimated']), datum('B', 2, null, flags)]).rows.map(({ pieces: [piece] }) => piece!.wear)
  expect([wear([]), wear(['estimated'])]).toEqual([
    ['pale', 'solid'],
    ['solid', 'solid'],
  ])
})

test('refusals', () => {
  const both = [datum('A', 60, 'l'), datum('A', 91, 'r')]
  const pair = { series: 's', sides: { left: ['l'], right: ['r'] } }
  expect(codes(signed)).toEqual([])
  expect(codes([datum('A', null, null, ['withheld'])])).toEqual(['chart/empty'])
  expect(codes(signed, { log: true })).toEqual(['chart/log-bar'])
  expect(codes(signed, { facet: 'f' })).toEqual(['chart/facet'])
  expect(codes(signed, { annotations: [{ at: { x: 'A' }, text: 'Here' }] })).toEqual(['chart/annotation'])
  expect(codes(signed, { references: [{ axis: 'x', at: 'A', text: 'Here' }] })).toEqual(['chart/reference'])
  expect(codes([datum('A', 1), datum('A', 2)])).toEqual(['chart/two-rows'])
  expect(codes(both, { series: 's' })).toEqual(['chart/sides'])
  expect(codes(both, { ...pair, change: 'difference' })).toContain('chart/sides')
  expect(codes(both, { ...pair, sides: { left: ['l'], right: ['x'] } })).toEqual(['chart/sides'])
  expect(codes(both, { ...pair, sides: { left: ['l'], right: ['l', 'r'] } })).toContain('chart/sides')
  expect(codes([...both, datum('A', 5, 'third')], pair)).toEqual(['chart/sides'])
  expect(codes([datum('A', -6, 'l'), datum('A', 9, 'r')], pair)).toEqual(['chart/negative-side'])
  expect(codes(answers('A', [30, 20, 10, 41.6]), sides, 'percent')).toEqual(['chart/over-100'])
  expect(codes([...answers('A', [30, 20, 10, 40]), datum('B', 50, 'no')], sides, 'percent')).toEqual(['chart/missing-part'])
  expect(codes(Array.from({ length: 61 }, (_, k) => datum(`K${k}`, 1)))).toEqual(['chart/too-many'])
  expect(codes(years, { series: 'year', change: 'difference' })).toEqual([])
  expect(codes([...years, datum('A', 3, '2023')], change)).toEqual(['chart/change'])
  expect(codes([datum('A', 90, '2024'), datum('A', 95, '2025', ['over'])], change)).toEqual(['chart/change'])
  expect(codes(years, { ...change, change: { as: 'percent', from: 50 } })).toEqual(['chart/change-base'])
})
test('more than three pieces a side are refused', () => {
  const parts = ['a', 'b', 'c', 'd', 'e']
  const rows = parts.map((part) => datum('A', 1, part))
  expect(codes(rows, { series: 's', sides: { left: parts.slice(0, 4), right: ['e'] } })).toEqual(['chart/too-many'])
})

test('describe tells each value in the words of its cell', () => {
  const made = make(years, { ...change, highlight: ['B'] })
  const { text, facts } = say(made, 'en')
  expect([text, facts]).toEqual([
    'Changes as bars to both sides of zero, 3 rows: B −60 t; 2 more in the table.',
    [{ row: 1, column: 3, text: '−60 t' }],
  ])
})
