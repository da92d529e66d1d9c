import { expect, test } from 'vitest'
import type { PlainChart } from './chart-data.ts'
import { chosenOf, codesOf, placesOf } from './live.ts'
import { chartSpecSchema } from './spec.ts'

const spec = chartSpecSchema.loose().parse({
  type: 'line',
  dataset: 'a',
  x: 'year',
  y: 'output',
  series: 'country',
  highlight: ['CHN'],
  label: ['USA', 'CHN'],
  annotations: [{ at: { year: 2021, country: 'CHN' }, text: 'Here' }],
  title: 'T',
  subtitle: 'S',
})
const datum = (country: string, year: number) => ({ x: year, y: year, series: country, facet: null, flags: [], version: '1', extra: {} })
const chart: PlainChart = {
  data: ['CHN', 'USA'].flatMap((country) => [2021, 2020, 2022].map((year) => datum(country, year))),
  unit: 't',
  locale: 'en',
  names: {},
  titles: {},
  units: {},
  countries: {},
  sources: [],
  versions: [],
}
const data = {
  spec,
  chart,
  live: { pick: { field: 'country', label: 'Countries', from: ['CHN', 'USA'], most: 2 }, span: { label: 'Years' } },
}
const drawn = (made: ReturnType<typeof chosenOf>) => made.chart.data.map(({ series, x }) => `${series} ${x}`)

test('places of x stand in order, codes as they come', () => {
  expect(placesOf(chart)).toEqual(['2020', '2021', '2022'])
  expect(codesOf(spec, chart, 'country')).toEqual(['CHN', 'USA'])
})

test('nothing chosen keeps everything', () => expect(chosenOf(data, {}).chart.data).toEqual(chart.data))

test('codes and a stretch keep their rows, both ends counted', () =>
  expect(drawn(chosenOf(data, { codes: ['USA'], from: '2021', to: '2022' }))).toEqual(['USA 2021', 'USA 2022']))

test('what is said of rows that are not drawn goes with them', () => {
  expect(chosenOf(data, { codes: ['USA'] }).spec).toMatchObject({ highlight: [], label: ['USA'], annotations: [] })
  expect(chosenOf(data, { from: '2022' }).spec).toMatchObject({ highlight: ['CHN'], annotations: [] })
  expect(chosenOf(data, { to: '2021' }).spec.annotations).toHaveLength(1)
})
