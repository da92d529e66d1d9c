import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema, type HistogramSpec } from './spec.ts'

const specOf = (more: Record<string, unknown> = {}): HistogramSpec =>
  schema.parse({ type: 'histogram', dataset: 'd', x: 'mineral', y: 'reliance', step: 10, title: 'T', subtitle: 'S', ...more })
const usual = [5, 9, 10, 17, 20, 30].map((value, k) => datumOf(`M${k}`, value))
const make = (more: Record<string, unknown> = {}, data: Datum[] = usual) => series(specOf(more), chartOf(data, 'percent'))
const text = (made: ReturnType<typeof make>) => made.table.rows.map((row) => row.map((cell) => cell.text).join(' | '))

test('series counts rows in bins, names them, and says which edge a bin holds', () =>
  expect(text(make())).toEqual(['0 to under 10% | 2 | M0; M1', '10 to under 20% | 2 | M2; M3', '20 to 30% | 2 | M4; M5']))
test('an empty bin between others is counted as zero', () =>
  expect(
    text(
      make(
        {},
        [1, 2, 3, 4, 25].map((value, k) => datumOf(`M${k}`, value)),
      ),
    )[1],
  ).toBe('10 to under 20% | 0 | none'))
test('the key tells the rule for edges only where a value stands on one', () => {
  expect(make().key).toHaveLength(1)
  expect(
    make(
      {},
      [1, 2, 3, 14, 25].map((value, k) => datumOf(`M${k}`, value)),
    ).key,
  ).toEqual([])
})
test('a bound is in no bin, and is printed with its sign', () => {
  const made = make({}, [...usual, datumOf('Li', 25, { flags: ['over'] }), datumOf('Br', 5, { flags: ['estimated', 'under'] })])
  expect(made.bins.map((heap) => heap.count)).toEqual([2, 2, 2])
  expect(text(made).at(-1)).toBe('only a bound is published | 2 | Br (<5%); Li (>25%)')
})
test('a missing value is in no bin, and is counted by its reason', () => {
  const gone = (x: string, flag: 'withheld' | 'not-available' | 'net-exporter') => datumOf(x, null, { flags: [flag] })
  const made = make({}, [
    ...usual,
    gone('Au', 'not-available'),
    gone('B', 'net-exporter'),
    gone('He', 'net-exporter'),
    gone('Ga', 'withheld'),
  ])
  expect(text(made).slice(3)).toEqual(['exports more than it imports | 2 | B; He', 'withheld | 1 | Ga', 'not available | 1 | Au'])
})
test('highlighted rows are a part of their bars, on top of the others', () => {
  const made = make({ highlight: ['M3'], marked: 'Rare' })
  expect(made.parts.map((part) => [part.name.long, part.paint.role])).toEqual([
    ['Others', 'context'],
    ['Rare', 'hl'],
  ])
  expect(made.bins[1]!.pieces.map((piece) => piece.count)).toEqual([1, 1])
  expect(made.bins[1]!.pieces[1]!.named.map((name) => name.long)).toEqual(['M3'])
  expect(text(made)[1]).toBe('10 to under 20% | 1 | M2 | 1 | M3 | 2')
})
test('series part the bars, a highlighted one at the bottom', () => {
  const made = make(
    { series: 'kind', highlight: ['b'] },
    usual.map((one, k) => ({ ...one, series: k % 2 ? 'b' : 'a' })),
  )
  expect(made.parts.map((part) => part.code)).toEqual(['b', 'a'])
  expect(made.bins.map((heap) => heap.pieces.map((piece) => piece.count))).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ])
})
test('rows of one name are told apart by their detail, others are not burdened with it', () => {
  const detail = (x: string, y: number, form: string) => datumOf(x, y, { extra: { form } })
  const made = make({ detail: 'form' }, [
    ...usual.map((one) => ({ ...one, extra: { form: 'all' } })),
    detail('Mica', 3, 'sheet'),
    detail('Mica', 4, 'scrap'),
  ])
  expect(text(made)[0]).toBe('0 to under 10% | 4 | Mica, sheet; Mica, scrap; M0; M1')
})
test('each piece points at its own count and names', () => {
  const made = make({ highlight: ['M3'] })
  for (const heap of made.bins)
    for (const piece of heap.pieces) expect(made.table.rows[heap.row]![piece.columns[0]]!.value).toBe(piece.count)
})
test.each([
  ['no rows', {}, [], 'chart/empty'],
  ['fewer than five values', {}, usual.slice(0, 4), 'chart/few'],
  ['values that are bounds but for four', {}, [...usual.slice(0, 4), datumOf('L', 5, { flags: ['over'] })], 'chart/few'],
  ['a row twice', {}, [...usual, datumOf('M0', 7)], 'chart/double'],
  ['a width beside a number of bins', { bins: 5 }, usual, 'chart/bins'],
  ['a comb', { step: 0.5 }, usual, 'chart/bins'],
  ['panels', { facet: 'kind' }, usual, 'chart/facet'],
  ['six series', { series: 'kind' }, usual.map((one, k) => ({ ...one, series: `s${k}` })), 'chart/many-series'],
  ['annotations', { annotations: [{ at: { mineral: 'M0' }, text: 'x' }] }, usual, 'chart/annotation'],
  ['a line at a name', { references: [{ axis: 'x', at: 'M0', text: 'x' }] }, usual, 'chart/reference'],
  ['a name for rows that are not highlighted', { marked: 'Rare' }, usual, 'chart/idle'],
])('series refuses %s', (_name, more, data, code) => {
  const { issues } = make(more, data as Datum[])
  expect(issues.map((found) => found.code)).toContain(code)
  expect(issues.every((found) => found.hint)).toBe(true)
})
test('five values are enough, and six series where one is highlighted', () => {
  expect(make({}, usual.slice(0, 5)).issues).toEqual([])
  expect(
    make(
      { series: 'kind', highlight: ['s1'] },
      usual.map((one, k) => ({ ...one, series: `s${k}` })),
    ).issues,
  ).toEqual([])
})
test('describe tells the fullest bin, where named rows stand, and what is in none', () => {
  const made = make({ highlight: ['M3'] }, [...usual, datumOf('M6', 18), datumOf('Li', 25, { flags: ['over'] })])
  const { text: said, facts } = say(made, 'en')
  expect(said).toBe(
    'Histogram: mineral counted by reliance, in equal bins from 0 to under 10% up to 20 to 30%. Of those in bins, most, 3, stand in 10 to under 20%. M3: 10 to under 20%. In no bin, only a bound is published: 1.',
  )
  for (const fact of facts) expect(fact.text).toBe(made.table.rows[fact.row]![fact.column]!.text)
})
