import { expect, test } from 'vitest'
import type { Chart } from '../../charts/chart.ts'
import { chartSpecSchema } from '../../charts/spec.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import { readMarks } from '../../marks/read-marks.ts'
import { checkChartWords } from './chart-words.ts'

const catalogue = exampleCatalogue()

/** A chart of the mine output of 2024, with some words of its own. */
function chartOf(words: Record<string, string>, more: Record<string, unknown> = {}): Chart {
  const spec = chartSpecSchema.loose().parse({
    type: 'bar',
    dataset: 'mine',
    where: { year: 2024, country: { not: ['WLD'] } },
    x: 'country',
    y: { field: 'output', unit: 't' },
    title: 'T',
    subtitle: 'S',
    ...more,
  })
  const texts = Object.entries(words).map(([field, text]) => ({ ...readMarks(text, { file: 'c.yaml', line: 1, column: 1 }), field }))
  return { id: 'c', file: 'c.yaml', texts, placeOf: () => ({ file: 'c.yaml' }), spec } as unknown as Chart
}
const told = (words: Record<string, string>, more?: Record<string, unknown>) =>
  checkChartWords(chartOf(words, more), catalogue, new Map()).map(({ code, got }) => `${code.replace('chart/', '')} ${got ?? ''}`)

test.each([
  ['subtitle', 'Mine output in 2024, thousand tonnes', 'own-words thousand tonnes'],
  ['subtitle', 'Mine output in 1999, tonnes', 'own-words 1999'],
  ['subtitle', 'Exports in 2024, tonnes', 'own-words Exports'],
  ['alt', 'Bars of exports', 'own-words exports'],
  ['subtitle', 'Consumption, tonnes, by country', 'own-words Consumption'],
  // Years are those of the rows; editions are said as such.
  ['subtitle', 'Mine output, tonnes, 2024 to 2026', 'own-words 2026'],
  ['subtitle', 'Mine output since 2000, tonnes', 'own-words 2000'],
  // Units of other kinds, and scales that are not drawn.
  ['subtitle', 'Thousand dollars, 2024', 'own-words thousand dollars'],
  ['subtitle', 'Mine output, US dollars a kilogram', 'own-words us dollars a kilogram'],
  ['subtitle', 'Mine output in 2024, percent of the world total', 'own-words percent'],
  ['subtitle', 'Mine output in 1,000 tonnes', 'own-words 1,000 tonnes'],
  ['subtitle', 'Mine output in tonnes, index (2024 = 100)', 'own-words index'],
  ['subtitle', 'Mine output in tonnes, 2024 is 100', 'own-words is 100'],
  ['subtitle', 'Mine output, tonnes. Log scale', 'own-words Log scale'],
  // The span of time that a row is of, and what the numbers are of.
  ['subtitle', 'Mine output, tonnes a month', 'own-words a month'],
  ['subtitle', 'Mine output, tonnes of rare-earth oxide per day', 'own-words per day'],
  ['subtitle', 'Tonnes of neodymium metal, 2024', 'own-words neodymium'],
  ['subtitle', 'Mine output in 2024, tonnes of copper', 'own-words copper'],
  ['notes', 'Australia mines next to nothing.', 'claim-unbound next to nothing'],
  ['notes', 'Nobody outside China mines as it does.', 'claim-unbound Nobody outside'],
  // Titles speak of what is drawn.
  ['title', 'Exports of China', 'own-words Exports'],
  ['notes', 'The United States mined more than China.', 'claim-unbound more'],
  ['notes', 'Australia is ahead of China.', 'claim-unbound is ahead'],
  ['notes', 'China dwarfs Australia; the rest is small.', 'claim-unbound dwarfs'],
  ['notes', 'As printed in the 2022 edition.', 'own-words 2022'],
  ['subtitle', 'Mine output, tonnes, as the 2022 edition prints it', 'own-words 2022'],
])('of a chart of mine output in 2024 the %s "%s" is refused', (field, text, expected) =>
  expect(told({ [field]: text })).toEqual([expected]),
)

test.each([
  ['subtitle', 'Mine output in 2024, tonnes of rare-earth oxide'],
  ['subtitle', 'Mine output in 2024, in the 2026 edition'],
  ['subtitle', 'Mine output, metric tons, in the edition of 2026'],
  ['subtitle', 'Mine output in 2024, tonnes, the state of 9 October 2026'],
  ['subtitle', 'Mine output in 2024, tonnes a year'],
  ['subtitle', 'Mine output, tonnes, printed a month later'],
  ['subtitle', 'Mine output, tonnes of oxide, against those of a month before'],
  ['subtitle', 'Mine output, tonnes, :c[about a twelfth of it a month]{excuse="how a year is parted"}'],
  ['subtitle', 'Mine output, tonnes, with the discovery of neodymium'],
  ['notes', 'Next to nothing is known of stocks.'],
  ['notes', 'All values of China are estimated.'],
  ['title', 'Mining in China and Australia'],
  ['title', 'Mining in China, not in Brazil'],
  ['title', 'Rivals of Brazil'],
  ['title', 'China mines without Brazil'],
  ['subtitle', 'Change of the output, percent, worked out from tonnes'],
  ['subtitle', 'Where controls on exports began: mine output, tonnes'],
  ['alt', 'Bars, one a country'],
  ['notes', 'Other countries mined more in years before.'],
  ['notes', 'China and the United States are drawn; more is in the table.'],
  ['notes', ':c[The United States mined more than China]{excuse="an example"}.'],
  ['notes', 'The 2026 edition prints 2024 again, and in 1999 it was not there.'],
])('of a chart of mine output in 2024 the %s "%s" may be said', (field, text) => expect(told({ [field]: text })).toEqual([]))

test('a title names places that are drawn, or left out', () => {
  const two = { where: { year: 2024, country: ['CHN', 'USA'] } }
  expect(told({ title: 'Mining in China and Australia' }, two)).toEqual(['own-words Australia'])
  expect(told({ title: 'Mining in China and the United States' }, two)).toEqual([])
  expect(told({ title: 'Mining in China, outside Australia' }, two)).toEqual([])
  expect(told({ title: 'What Australia buys' }, two)).toEqual([])
})

test('options make units and scales', () => {
  expect(told({ subtitle: 'Log scale, tonnes' }, { log: true })).toEqual([])
  expect(told({ subtitle: 'Index, 2024 is 100' }, { index: 2024 })).toEqual([])
  expect(told({ subtitle: 'Mine output in percent of the whole' }, { arrange: 'shares' })).toEqual([])
  expect(told({ subtitle: 'Mine output in 1,000 tonnes' }, { y: { field: 'output', unit: 'kt' } })).toEqual([])
})

test('a unit that is shown is the one of y', () => {
  const million = { y: { field: 'output', unit: 'Mt' } }
  expect(told({ subtitle: 'Million tonnes, thousand tonnes beside them' }, million)).toEqual([])
  expect(told({ subtitle: 'Thousand tonnes' }, million)).toEqual(['own-words thousand tonnes'])
})

test('the head of an annotation names the year that it is tied to', () => {
  const headed = (head: string, at: Record<string, unknown>) => told({}, { annotations: [{ at, head, text: 'A mine opens' }] })
  expect(headed('2012', { year: 2024 })).toEqual(['own-words 2012'])
  expect(headed('4 April 2023', { period: '2024-04' })).toEqual(['own-words 4 April 2023'])
  expect(headed('2024', { year: 2024, country: 'CHN' })).toEqual([])
  expect(headed('4 April 2024', { period: '2024-04' })).toEqual([])
  expect(headed('2023 to 2024', { year: 2024 })).toEqual([])
  expect(headed('The licences', { year: 2024 })).toEqual([])
  expect(headed('2024', { country: 'CHN' })).toEqual([])
})
