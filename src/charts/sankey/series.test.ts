import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (origin: string, destination: string, y: number | null, more: Partial<Datum> = {}): Datum => ({
  x: destination,
  y,
  series: origin,
  facet: null,
  flags: y === null ? ['withheld'] : [],
  version: '',
  extra: {},
  ...more,
})
const named = (_field: string, code: unknown) => ({ long: `The ${String(code)}`, short: String(code) })
const usual = [datum('A', 'P', 10), datum('B', 'P', 50), datum('B', 'Q', 30), datum('C', 'Q', 4), datum('D', 'P', 3), datum('OTH', 'Q', 90)]
const make = (more: Record<string, unknown> = {}, data: Datum[] = usual, unit = 't') =>
  series(
    schema.parse({ type: 'sankey', dataset: 'd', x: 'to', y: 'weight', series: 'from', title: 'T', subtitle: 'S', ...more }),
    chartOf(data, unit, { name: named }),
  )
const codes = (made: ReturnType<typeof make>, side: string): string[] =>
  made.nodes.filter((node) => node.side === side).map(({ id }) => id.split(' ')[1]!)
const refused = (...given: Parameters<typeof make>): string[] => make(...given).issues.map(({ code }) => code)

test('origins and destinations stand from the largest total, and the rest comes last however large', () => {
  expect([codes(make(), 'series'), codes(make(), 'x')]).toEqual([
    ['B', 'A', 'C', 'D', 'OTH'],
    ['Q', 'P'],
  ])
})
test('every band points at a row of its own, which holds its origin, destination and value', () => {
  const made = make()
  expect(made.links.map(({ row }) => row).toSorted()).toEqual([0, 1, 2, 3, 4, 5])
  for (const { row, value, path } of made.links) {
    const [origin, destination, cell] = made.table.rows[row]!
    expect([`series ${origin!.value}`, `x ${destination!.value}`, cell!.value]).toEqual([...path, value])
  }
})
test('totals are the sums of the bands', () => {
  expect(
    make()
      .nodes.filter(({ side }) => side === 'x')
      .map(({ text }) => text),
  ).toEqual(['124 t', '63 t'])
})
test('small origins stand together, their bands stay apart, and the highlighted one is never collected', () => {
  const made = make({ least: 9 })
  expect(codes(made, 'series')).toEqual(['B', 'A', 'OTH', 'others'])
  expect(made.nodes.find(({ id }) => id === 'series others')!.name.long).toBe('2 others')
  expect(made.links.filter(({ path }) => path[0] === 'series others')).toHaveLength(2)
  expect(codes(make({ least: 11, highlight: ['C'] }), 'series')).toEqual(['B', 'C', 'OTH', 'others'])
})
test('one small origin alone keeps its name', () => expect(codes(make({ least: 3.5 }), 'series')).toContain('D'))
test('highlight colours the bands of an origin or a destination, and greys all others', () => {
  const roles = (code: string) => make({ highlight: [code] }).links.map(({ role }) => role)
  expect(roles('B')).toEqual(['hl', 'hl', 'context', 'context', 'context', 'context'])
  expect(roles('P').filter((role) => role === 'hl')).toHaveLength(3)
})
test('without a highlight a country has its own colour and the rest is grey', () => {
  const made = make({}, [datum('CHN', 'P', 9), datum('OTH', 'P', 3)])
  expect(made.links.map(({ role }) => role)).toEqual(['ho', 'other'])
})
test('a zero and a missing value have no band, and are listed apart', () => {
  const made = make({}, [datum('A', 'P', 9), datum('A', 'Q', 0), datum('B', 'P', null)])
  expect(made.links).toHaveLength(1)
  expect(made.lacks.map(({ words, absence }) => [words.long, absence?.kind])).toEqual([
    ['The A to The Q', undefined],
    ['The B to The P', 'withheld'],
  ])
  expect(codes(made, 'x')).toEqual(['P'])
})
test('a band passes through what lies between, and runs straight on where nothing does', () => {
  const made = make({ through: 'via' }, [datum('A', 'P', 9, { extra: { via: 'M' } }), datum('B', 'P', 3, { extra: { via: null } })])
  expect(made.links.map(({ path }) => path)).toEqual([
    ['series A', 'through M', 'x P'],
    ['series B', 'x P'],
  ])
  expect(made.table.rows.map((row) => row[3]!.text)).toEqual(['The M', 'direct'])
})
test('edges are dashed only where some values are estimated and others are not', () => {
  const estimated = { flags: ['estimated' as const] }
  expect(make({}, [datum('A', 'P', 9, estimated), datum('B', 'P', 3)]).key).toEqual([
    { mark: 'dashed', role: 'ink2', text: 'dashed edge: estimated' },
  ])
  expect(make({}, [datum('A', 'P', 9, estimated), datum('B', 'P', 3, estimated)]).key).toEqual([])
})
test('shares of one whole have totals; where every destination is a whole, no side has', () => {
  const one = make({}, [datum('A', 'P', 60), datum('B', 'Q', 40)], 'percent')
  expect([one.issues.length, one.nodes[0]!.text]).toEqual([0, '60%'])
  const two = make({ wholes: 'x' }, [datum('A', 'P', 100), datum('A', 'Q', 100)], 'percent')
  expect(two.nodes.map(({ text, whole }) => [text, whole])).toEqual([
    ['', false],
    ['', true],
    ['', true],
  ])
  expect(two.key[0]!.text).toBe('each bar at the right is a whole, 100%')
})
test('shares of several wholes are refused until the editor says which side is whole', () => {
  const data = [datum('A', 'P', 100), datum('A', 'Q', 70), datum('B', 'Q', 30)]
  expect(make({}, data, 'percent').issues).toMatchObject([{ code: 'chart/sankey-wholes', expected: 'wholes: x' }])
  expect(refused({ wholes: 'series' }, data, 'percent')).toEqual(['chart/sankey-wholes'])
  expect(refused({ wholes: 'x' }, data, 'percent')).toEqual([])
  expect(refused({ wholes: 'x' })).toEqual(['chart/sankey-wholes'])
})
test('values below zero, units that cannot be added, and nothing at all are refused', () => {
  expect(refused({}, [datum('A', 'P', 9), datum('A', 'Q', -1)])).toEqual(['chart/sankey-negative'])
  expect(refused({}, usual, 'usd-per-kg')).toEqual(['chart/sankey-unit'])
  expect(refused({}, [datum('A', 'P', 0)])).toEqual(['chart/empty'])
})
test('several rows for one band are refused, and the band is named', () => {
  const made = make({}, [datum('A', 'P', 9), datum('A', 'P', 8), datum('B', 'P', 8)])
  expect(made.issues).toMatchObject([{ code: 'chart/two-rows', got: 'A, P' }])
})
test('panels and annotations are refused, and so are more nodes than can be read', () => {
  expect(refused({ facet: 'year' })).toEqual(['chart/sankey-facet'])
  expect(refused({ annotations: [{ at: { to: 'P' }, text: 'x' }] })).toEqual(['chart/annotation'])
  const crowd = Array.from({ length: 17 }, (_, k) => datum(`K${k}`, 'P', 5 + k))
  expect(refused({}, crowd)).toEqual(['chart/sankey-many'])
  expect(refused({ least: 9 }, crowd)).toEqual([])
})
test('the sentence begins with the highlighted bands, and each of its numbers has its cell', () => {
  const made = make({ highlight: ['C'] })
  const { text, facts } = say(made, 'en')
  expect(text).toMatch(/^Bands from origin to destination, as wide as their values\. The C to The Q 4 t; The OTH to The Q 90 t/)
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text} t`)
})
