import { expect, test } from 'vitest'
import { chartOf } from '../../../tests/chart-of.ts'
import type { Datum } from '../chart-type.ts'
import { describe as say } from './describe.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const datum = (country: string, edition: string, y: number | null, flags: Datum['flags'] = []): Datum => ({
  x: edition,
  y,
  series: country,
  facet: null,
  flags,
  version: '',
  extra: {},
})
const twice = (country: string, first: number, last: number) => [datum(country, '2026', last), datum(country, '2025', first)]
const usual = [...twice('A', 13000, 29000), ...twice('B', 13000, 1500), ...twice('C', 2900, 2900), ...twice('D', 20, 560)]
const make = (more: Record<string, unknown> = {}, data: Datum[] = usual) =>
  series(
    schema.parse({ type: 'slope', dataset: 'd', x: 'edition', y: 'output', series: 'country', title: 'T', subtitle: 'S', ...more }),
    chartOf(data),
  )

test('series puts the earlier edition at the left, whatever the order of the rows', () => {
  expect(make().places.map((place) => place.name.long)).toEqual(['2025', '2026'])
  expect(make().lines[0]!.points.map((point) => point.value)).toEqual([13000, 29000])
})
test('series points each value at its own cell of a table with a row a line', () => {
  const made = make({ sort: '-value' })
  expect(made.table.rows).toHaveLength(4)
  for (const point of made.lines.flatMap((line) => line.points)) expect(made.table.rows[point.row]![point.column]!.value).toBe(point.value)
})
test('series names together only lines that stay below the limit at every place', () => {
  expect(make({ merge: 3000 }).lines.map((line) => line.merged)).toEqual([false, false, true, true])
})
test('series never merges a highlighted line', () => {
  expect(make({ merge: 3000, highlight: ['C'] }).lines.find((line) => line.code === 'C')!.merged).toBe(false)
})
test('series never merges a line that lacks a value: its absence is named', () => {
  const made = make({ merge: 3000 }, [...twice('A', 5000, 6000), datum('B', '2025', 10), datum('B', '2026', null, ['withheld'])])
  expect(made.lines[1]!.merged).toBe(false)
})
test('series gives a table with a column for each place', () => {
  expect(make().table.columns.map((column) => column.name)).toEqual(['country', '2025', '2026'])
})
test('series leaves out lines below the least of drawing and table, but not highlighted ones', () => {
  expect(make({ least: 3000 }).table.rows).toHaveLength(2)
  expect(make({ least: 3000, highlight: ['D'] }).lines.map((line) => line.code)).toEqual(['A', 'B', 'D'])
})
test('series keeps a missing value apart from zero, with its reason', () => {
  const [line] = make({}, [
    datum('A', '2024', 0),
    datum('A', '2025', null, ['withheld']),
    datum('A', '2026', null, ['not-available']),
  ]).lines
  expect(line!.points.map((point) => point.value)).toEqual([0])
  expect(line!.absent.map((absence) => [absence.place, absence.text])).toEqual([
    [1, 'W'],
    [2, 'n.a.'],
  ])
})
test('series gives percent only from the threshold on, in the drawing and in the table', () => {
  const made = make({ change: { from: 1000 } })
  expect(made.lines.map((line) => line.change?.text)).toEqual(['+123%', '−88%', 'none', '+540 t'])
  expect(made.table.rows.map((row) => row.at(-1)!.text)).toEqual(['+123%', '−88%', 'none', '+540 t'])
})
test('series starts its scale at zero unless told otherwise', () => {
  expect([make().y, make({ zero: false }).y]).toEqual([
    [0, 29000],
    [20, 29000],
  ])
})
test('series refuses a single place', () => {
  expect(make({}, [datum('A', '2025', 1)]).issues.map((found) => found.code)).toEqual(['chart/empty'])
})
test('series refuses labels that would stand far from their lines, unless the small are named together', () => {
  const crowd = [...twice('A', 90000, 80000), ...'BCDEFGHIJKLM'.split('').flatMap((code, k) => twice(code, 10 * k, 20 * k))]
  const codes = (more: Record<string, unknown>) => make(more, crowd).issues.map(({ code }) => code)
  expect([codes({}), codes({ merge: 3000 })]).toEqual([['chart/crowded-labels'], []])
  // Panels are lower, and share a scale, so that fewer labels have room.
  const six = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((code, k) => twice(code, 100 * k, 120 * k))
  const spec = schema.parse({ type: 'slope', dataset: 'd', x: 'edition', y: 'output', series: 'country', title: 'T', subtitle: 'S' })
  const shared = { y: [0, 30_000] as [number, number], xs: ['2025', '2026'] }
  const inPanels = (data: Datum[]) => series(spec, chartOf(data, 't', { shared })).issues.map(({ code }) => code)
  expect([make({}, six).issues, inPanels(six), inPanels(usual.slice(0, 4))]).toEqual([[], ['chart/crowded-labels'], []])
})
test('describe begins with highlighted lines and says what is not available', () => {
  const made = make({ highlight: ['B'] }, [...twice('A', 1, 2), datum('B', '2025', 7), datum('B', '2026', null, ['not-available'])])
  expect(say(made, 'en').text).toBe('Slope chart, 2025 to 2026. B 7 t, not available in 2026; A 1 t to 2 t.')
})
test('describe points every fact at its cell', () => {
  const made = make({ highlight: ['D'] })
  const { facts } = say(made, 'en')
  expect(facts.length).toBeGreaterThan(6)
  for (const fact of facts) expect(fact.text).toBe(`${made.table.rows[fact.row]![fact.column]!.text} t`)
})
test('series refuses annotations, and says where to say it', () => {
  const [found] = make({ annotations: [{ at: { country: 'A' }, text: 'revised' }] }).issues
  expect([found!.code, found!.hint]).toEqual(['chart/annotation', 'Say it in `notes`, or use `type: line`.'])
})
test('a reference widens the scale and is told; one on the places is refused', () => {
  const made = make({ references: [{ at: 40_000, text: 'enough' }] })
  expect([made.y, made.issues]).toEqual([[0, 40_000], []])
  expect(say(made, 'en').text.endsWith('A line marks: enough.')).toBe(true)
  expect(make({ references: [{ axis: 'x', at: 2025, text: 'r' }] }).issues.map((found) => found.code)).toEqual(['chart/reference'])
})
test('a scale without a zero is told in the sentence, and in the key of panels', () => {
  const none = [...twice('A', 13000, 29000), ...twice('B', 45000, 45500)]
  expect(say(make({ zero: false }, none), 'en').text).toMatch(/^Slope chart, 2025 to 2026, on an axis that does not start at zero\. A /)
  expect(say(make({}, none), 'en').text).toMatch(/^Slope chart, 2025 to 2026\. A /)
  const inPanels = (zero: boolean) =>
    series(
      schema.parse({ type: 'slope', dataset: 'd', x: 'edition', y: 'output', series: 'country', title: 'T', subtitle: 'S', zero }),
      chartOf(none, 't', { shared: { y: [13000, 45500], xs: ['2025', '2026'] } }),
    ).key.map(({ text }) => text)
  expect([inPanels(false), inPanels(true)]).toEqual([['the axis does not start at zero'], []])
})
