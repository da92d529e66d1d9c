import { expect, test } from 'vitest'
import type { ChartType } from '../../charts/chart-type.ts'
import type { Chart } from '../../charts/chart.ts'
import { chartSpecSchema } from '../../charts/spec.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { makeTable } from '../../data/make-table.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import { checkCodes } from './codes.ts'

/** The example catalogue, with a table of two elements. */
function catalogueOf(): Catalogue {
  const { datasets, ...others } = exampleCatalogue()
  const head = { edition: 'E', published: '2026', fields: [{ name: 'symbol', type: 'string' as const }], sources: ['survey'] }
  const table = makeTable({ ...head, dataset: 'elements', version: '1', primaryKey: ['symbol'] }, [['Nd'], ['Dy']])
  const { record } = datasets.get('mine')!
  return { ...others, datasets: new Map([...datasets, ['elements', { id: 'elements', record, versions: [{ id: '1', file: '', table }] }]]) }
}
const catalogue = catalogueOf()

/** A chart of the mine output of 2024; a path is told as the line of its place. */
function chartOf(words: Record<string, unknown>, more: Partial<Chart> = {}): Chart {
  const spec = chartSpecSchema
    .loose()
    .parse({ type: 'bar', dataset: 'mine', where: { year: 2024 }, x: 'country', y: 'output', title: 'T', subtitle: 'S', ...words })
  return { id: 'c', file: 'c.yaml', texts: [], placeOf: (path: string[]) => ({ file: path.join('.') }), spec, ...more } as unknown as Chart
}
const told = (chart: Chart, type: Partial<ChartType> = {}, given = catalogue) =>
  checkCodes(chart, given, type).map(({ level, code, place, got, hint }) => [level, code.replace('chart/', ''), place.file, got, hint])

test.each([
  ['sort', { sort: ['CHN', 'AUZ'] }, 'unknown-code', 'sort.1', 'AUZ', 'did you mean "AUS"?'],
  ['sort, by a country’s name', { sort: ['China'] }, 'unknown-code', 'sort.0', 'China', 'did you mean "CHN"?'],
  ['sort, by a year that is not there', { series: 'year', sort: [2029] }, 'unknown-code', 'sort.0', '2029', expect.stringMatching(/2024/)],
  ['names', { names: { CHM: 'China' } }, 'unknown-code', 'names.CHM', 'CHM', 'did you mean "CHN"?'],
  ['names, by a country’s name', { names: { China: 'P.R. China' } }, 'unknown-code', 'names.China', 'China', 'did you mean "CHN"?'],
  ['elements', { elements: ['Nd', 'Dz'] }, 'unknown-element', 'elements.1', 'Dz', 'did you mean "Dy"?'],
])('%s: a code that is not there is an error with the nearest one', (_what, words, code, place, got, hint) =>
  expect(told(chartOf(words))).toEqual([['error', code, place, got, hint]]),
)

test.each([
  ['a code that is drawn', { sort: ['CHN', 'AUS'], names: { CHN: 'China' }, elements: ['Nd'] }],
  ['a code that stands in rows left out', { where: { year: 2024, country: ['CHN'] }, sort: ['AUS'], names: { AUS: 'Australia' } }],
  ['a code of another channel', { series: 'year', sort: [2024], names: { 2024: 'then' } }],
  ['an order by value', { sort: '-value' }],
])('%s is none', (_what, words) => expect(told(chartOf(words))).toEqual([]))

test('codes of fields that a type reads beside its channels are there, and those that it draws without a row', () => {
  const chart = chartOf({ sort: ['survey'], names: { FRA: 'France' } })
  expect(told(chart).map(([, , place]) => place)).toEqual(['sort.0', 'names.FRA'])
  expect(told(chart, { extraFields: () => ['source'], extraCodes: () => ['FRA'] })).toEqual([])
})
test('a code that only a state draws is there, and what all states inherit is told once', () => {
  const words = { names: { survey: 'Survey', lost: 'Lost' } }
  const state = chartOf({ ...words, series: 'source' }, { state: { of: 'c', values: {} } })
  expect(told(state)).toEqual([])
  expect(told(chartOf(words, { states: [state] })).map(([, , place]) => place)).toEqual(['names.lost'])
})
test('where a field is not there, or no elements are, nothing is said of codes', () => {
  expect(told(chartOf({ series: 'lost', sort: ['AUZ'] }))).toEqual([])
  expect(told(chartOf({ elements: ['Dz'] }), {}, exampleCatalogue())).toEqual([])
})
