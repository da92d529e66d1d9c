import { expect, test } from 'vitest'
import type { ChartData, ChartType, Datum } from './chart-type.ts'
import { prepare } from './facets.ts'
import { type as line } from './line/index.ts'
import { schema } from './line/spec.ts'

const datum = (facet: string, edition: string, year: number, y: number): Datum => ({
  x: year,
  y,
  series: edition,
  facet,
  flags: [],
  version: '',
  extra: {},
})
const data = [datum('A', '2024', 2022, 1), datum('A', '2026', 2023, 2), datum('B', '2025', 2022, 3), datum('B', '2026', 2023, 4)]
const chart: ChartData = {
  data,
  unit: 't',
  locale: 'en',
  name: (_field, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: (field) => field,
  unitOf: () => '',
  countryOf: () => undefined,
}
const spec = schema.parse({
  type: 'line',
  dataset: 'd',
  x: 'year',
  y: 'output',
  series: 'edition',
  facet: 'country',
  title: 'T',
  subtitle: 'S',
})
const prepared = prepare(line as unknown as ChartType, spec, chart)

test('prepare joins the columns of panels by name, each once', () => {
  expect(prepared.table.columns.map((column) => column.name)).toEqual(['country', 'year', '2024', '2025', '2026'])
})
test('prepare sets each panel’s values under their own series', () => {
  expect(prepared.table.rows.map((row) => row.slice(2).map((cell) => cell.value))).toEqual([
    [1, null, null],
    [null, null, 2],
    [null, 3, null],
    [null, null, 4],
  ])
})
test('prepare points the facts of its sentence into the joined table', () => {
  for (const fact of prepared.description.facts) expect(fact.text).toBe(`${prepared.table.rows[fact.row]![fact.column]!.text} t`)
  expect(prepared.description.facts.length).toBe(4)
})
