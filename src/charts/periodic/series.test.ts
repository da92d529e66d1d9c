import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { englishName, PERIODS, placeOf, RARE_EARTHS } from './elements.data.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (symbol: string, y: number | null, state: string | null = null, more: Partial<Datum> = {}): Datum => ({
  x: symbol,
  y,
  series: state,
  facet: null,
  flags: [],
  version: '',
  extra: {},
  ...more,
})
const make = (more: Record<string, unknown>, data: Datum[]) =>
  series(schema.parse({ type: 'periodic', dataset: 'd', x: 'symbol', title: 'T', subtitle: 'S', ...more }), chartOf(data, 'ppm'))
const codes = (more: Record<string, unknown>, data: Datum[]) => make(more, data).issues.map(({ code }) => code)

const states = [datum('Dy', null, 'on'), datum('Sc', null, 'on'), datum('Eu', null, 'off'), datum('La', null, 'none')]
const amounts = [datum('Ce', 66.5), datum('La', 39), datum('Tm', 0.52), datum('Pm', null, null, { flags: ['not-available'] })]

test('the table stands in the order of atomic numbers, and marks point at its rows', () => {
  const { table, tiles } = make({ series: 'state' }, states)
  expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['Scandium (Sc)', 'on'],
    ['Lanthanum (La)', 'none'],
    ['Europium (Eu)', 'off'],
    ['Dysprosium (Dy)', 'on'],
  ])
  const live = tiles.filter(({ said }) => said)
  expect(live.map(({ element, said }) => [element.symbol, said!.pointer])).toEqual(
    ['Sc', 'La', 'Eu', 'Dy'].map((symbol, row) => [symbol, { rows: [row], column: [1] }]),
  )
})
test('all seventeen have a tile; those without a row say nothing', () => {
  const { tiles } = make({ series: 'state' }, states)
  expect(tiles).toHaveLength(17)
  expect(tiles.filter(({ said }) => said === null)).toHaveLength(13)
})
test('classes differ in look, as the spec says or in turn', () => {
  const looks = (more: Record<string, unknown>) => make({ series: 'state', ...more }, states).classes.map(({ code, sign }) => [code, sign])
  expect(looks({})).toEqual([
    ['on', 'solid'],
    ['off', 'hatched'],
    ['none', 'empty'],
  ])
  expect(looks({ signs: { none: 'solid' }, sort: ['none', 'on', 'off'] })).toEqual([
    ['none', 'solid'],
    ['on', 'hatched'],
    ['off', 'empty'],
  ])
})
test('a highlighted class has the colour of the finding, a highlighted element is strong', () => {
  const made = make({ series: 'state', highlight: ['on', 'Eu'] }, states)
  expect(made.classes.map(({ role }) => role)).toEqual(['hl', 'context', 'context'])
  expect(made.tiles.filter(({ said }) => said?.strong).map(({ element }) => element.symbol)).toEqual(['Eu'])
})
test('a number belongs to the step whose lower bound it reaches', () => {
  const made = make({ y: 'amount', steps: [0.52, 39, 66.6] }, amounts)
  const step = (symbol: string) => made.tiles.find(({ element }) => element.symbol === symbol)!.said!.class?.name.long
  expect([step('Tm'), step('La'), step('Ce')]).toEqual(['0.52 to 39', '39 to 66.6', '39 to 66.6'])
  expect(made.classes.map(({ name }) => name.long)).toEqual(['under 0.52', '0.52 to 39', '39 to 66.6', '66.6 and more ppm'])
})
test('a missing number is in no step, and is no zero', () => {
  const made = make({ y: 'amount', steps: [1] }, [...amounts, datum('Nd', 0)])
  const said = (symbol: string) => made.tiles.find(({ element }) => element.symbol === symbol)!.said!
  expect([said('Pm').value, said('Pm').class, said('Pm').absent]).toEqual(['n.a.', null, 'missing'])
  expect([said('Nd').value, said('Nd').class?.name.long]).toEqual(['0', 'under 1'])
  expect(made.key.map(({ mark }) => mark)).toEqual(['dotted'])
})
test('an edge is dashed for what was worked out among what was read, and for estimates alone where we reckoned all', () => {
  const dashed = (...flags: Datum['flags'][]) => {
    const data = ['La', 'Ce', 'Pr'].slice(0, flags.length).map((symbol, k) => datum(symbol, k + 1, null, { flags: flags[k]! }))
    const { tiles, key } = make({ y: 'amount' }, data)
    return [...tiles.flatMap(({ said }) => (said ? [said.rough] : [])), ...key.map(({ text }) => text)]
  }
  expect(dashed(['derived'], ['projected'], [])).toEqual([true, true, false, 'derived or projected'])
  expect(dashed(['derived'], ['derived'])).toEqual([false, false])
  expect(dashed(['derived'], ['estimated', 'derived'])).toEqual([false, true, 'estimated'])
})
test('names come from the data before those that are known', () => {
  const made = make({ series: 'state', element: 'name' }, [datum('Dy', null, 'on', { extra: { name: 'Disprosio' } })])
  expect(made.table.rows[0]![0]!.text).toBe('Disprosio (Dy)')
})
test('a detail that is a date is said in words, other words stay', () => {
  const detail = (text: string | null) =>
    make({ series: 'state', detail: 'since' }, [datum('Dy', null, 'on', { extra: { since: text } })]).table.rows[0]![2]!.text
  expect([detail('2025-04-04'), detail('18 of 2025'), detail('2025 notice'), detail(null)]).toEqual([
    '4 April 2025',
    '18 of 2025',
    '2025 notice',
    '–',
  ])
})

test('series refuses facets and annotations', () => {
  expect(codes({ series: 'state', facet: 'state' }, states)).toEqual(['chart/facet'])
  expect(codes({ series: 'state', annotations: [{ at: { symbol: 'Dy' }, text: 'A' }] }, states)).toEqual(['chart/annotation'])
})
test('series refuses to draw nothing, or to say nothing', () => {
  expect(codes({ series: 'state' }, [])).toEqual(['chart/empty'])
  expect(codes({}, states)).toEqual(['chart/nothing-said'])
})
test('series refuses what is no rare earth, and an element twice', () => {
  expect(codes({ series: 'state' }, [...states, datum('Ga', null, 'on')])).toEqual(['chart/not-a-rare-earth'])
  expect(codes({ y: 'amount' }, [...amounts, datum('Ce', 60)])).toEqual(['chart/two-rows'])
})
test('series refuses an atomic number that is another element’s', () => {
  const numbered = (number: number) => [datum('Dy', null, 'on', { extra: { z: number } })]
  expect(codes({ series: 'state', number: 'z' }, numbered(66))).toEqual([])
  expect(codes({ series: 'state', number: 'z' }, numbered(65))).toEqual(['chart/atomic-number'])
})
test('series refuses five classes, and two of one look', () => {
  const five = ['La', 'Ce', 'Pr', 'Nd', 'Sm'].map((symbol) => datum(symbol, null, symbol))
  expect(codes({ series: 'state' }, five.slice(1))).toEqual([])
  expect(codes({ series: 'state' }, five)).toEqual(['chart/too-many-series'])
  expect(codes({ series: 'state', signs: { on: 'empty', off: 'empty' } }, states)).toEqual(['chart/signs'])
})
test('series refuses steps without numbers, beside classes, or out of order', () => {
  expect(codes({ series: 'state', steps: [1] }, states)).toEqual(['chart/steps'])
  expect(codes({ y: 'amount', series: 'state', steps: [1] }, amounts)).toEqual(['chart/steps'])
  expect(codes({ y: 'amount', steps: [5, 5] }, amounts)).toEqual(['chart/steps'])
})

test('describe lists the classes, and points every fact at its cell', () => {
  const made = make({ series: 'state' }, states)
  const { text, facts } = say(made, 'en')
  expect(text).toBe('Periodic table of the rare earths. on: Scandium and Dysprosium; off: Europium; none: Lanthanum.')
  for (const fact of facts) expect(fact.text).toBe(made.table.rows[fact.row]![fact.column]!.text)
})
test('describe says the numbers with their unit, the greatest first, and what is missing', () => {
  const made = make({ y: 'amount' }, amounts)
  const { text, facts } = say(made, 'en')
  expect(text).toBe('Periodic table of the rare earths. Cerium 66.5 ppm, Lanthanum 39 ppm, Thulium 0.52 ppm; no number for Promethium.')
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text} ppm`)
})

test('the outline holds 118 elements, and each rare earth a cell of its own in group 3 or the row of lanthanoids', () => {
  const cells = PERIODS.flat().reduce((sum, [first, last]) => sum + last - first + 1, 0)
  // Two cells of group 3 stand for the rows below the table.
  expect(cells - 2).toBe(118)
  expect(new Set(RARE_EARTHS.map((element) => JSON.stringify(placeOf(element)))).size).toBe(17)
  expect(placeOf(RARE_EARTHS.at(-1)!)).toEqual({ row: 7, group: 17 })
})
test('numbers rise by one along the lanthanoids, and names begin as their symbols do', () => {
  expect(RARE_EARTHS.slice(2).map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, k) => 57 + k))
  for (const element of RARE_EARTHS) expect(englishName(element)[0]).toBe(element.symbol[0])
})
