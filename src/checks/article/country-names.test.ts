import { expect, test } from 'vitest'
import type { Chart } from '../../charts/chart.ts'
import { chartSpecSchema } from '../../charts/spec.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import { checkCountryNames } from './country-names.ts'

const catalogue = exampleCatalogue()

function chartOf(names: Record<string, unknown>, more: Partial<Chart> = {}): Chart {
  const spec = chartSpecSchema.loose().parse({ type: 'bar', dataset: 'mine', x: 'country', y: 'output', title: 'T', subtitle: 'S', names })
  return { id: 'c', file: 'c.yaml', texts: [], placeOf: (path: string[]) => ({ file: path.join('.') }), spec, ...more } as unknown as Chart
}
const told = (chart: Chart) => checkCountryNames(chart, catalogue).map(({ level, code, place, hint }) => [level, code, place.file, hint])

test.each([
  ['another country', { CHN: 'Australia' }, 'names.CHN', 'CHN is China, and Australia is AUS: write China, or AUS for CHN'],
  ['another by another name', { AUS: 'Burma' }, 'names.AUS', 'AUS is Australia, and Myanmar is MMR: write Australia, or MMR for AUS'],
  [
    'another, with more words',
    { USA: 'China (mines)' },
    'names.USA',
    'USA is United States, and China is CHN: write United States, or CHN for USA',
  ],
  [
    'another in short',
    { CHN: { long: 'China', short: 'Nigeria' } },
    'names.CHN.short',
    'CHN is China, and Nigeria is NGA: write China, or NGA for CHN',
  ],
  [
    'one country for what is left',
    { OTH: 'China' },
    'names.OTH',
    'OTH is Other countries, and China is CHN: write Other countries, or CHN for OTH',
  ],
])('a code that is called %s is refused', (_what, names, place, hint) =>
  expect(told(chartOf(names))).toEqual([['error', 'chart/country-name', place, hint]]),
)
test.each([
  ['its own name', { CHN: 'China', MMR: 'Burma', USA: 'the United States of America' }],
  ['other words', { CHN: 'PRC', USA: { long: 'America', short: 'U.S.' } }],
  ['its own beside another', { AUS: 'Australia, with China' }],
  ['what it holds', { OTH: 'All but China', WLD: 'World without China' }],
  ['a code that is no country', { mine: 'China', 2024: 'Nigeria' }],
])('%s is no other country’s', (_what, names) => expect(told(chartOf(names))).toEqual([]))
test('states are judged with their chart, and what they inherit is told once', () => {
  const state = chartOf({ CHN: 'Australia', AUS: 'China' }, { state: { of: 'c', values: {} } })
  expect(told(state)).toEqual([])
  expect(told(chartOf({ CHN: 'Australia' }, { states: [state] })).map(([, , place]) => place)).toEqual(['names.CHN', 'names.AUS'])
})
