import { expect, test } from 'vitest'
import type { PlainChart } from './chart-data.ts'
import { askedChoice, chosenOf, codesOf, noteOf, placesOf, wordsOfChoice, type LiveData } from './live.ts'
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

test('an index keeps the rows that it divides by, of the codes that are picked', () => {
  const { chart: made } = chosenOf({ ...data, spec: { ...spec, index: 2020 } as typeof spec }, { codes: ['USA'], from: '2021' })
  expect([made.data, made.base].map((rows) => rows!.map(({ series, x }) => `${series} ${x}`))).toEqual([
    ['USA 2021', 'USA 2022'],
    ['USA 2020'],
  ])
  expect(chosenOf(data, { from: '2021' }).chart.base).toBeUndefined()
})

test('what is said of rows that are not drawn goes with them', () => {
  expect(chosenOf(data, { codes: ['USA'] }).spec).toMatchObject({ highlight: [], label: ['USA'], annotations: [] })
  expect(chosenOf(data, { from: '2022' }).spec).toMatchObject({ highlight: ['CHN'], annotations: [] })
  expect(chosenOf(data, { to: '2021' }).spec.annotations).toHaveLength(1)
})

const asks = (search: string) => askedChoice({ ...data, live: { ...data.live, drawn: ['CHN'] } }, new URLSearchParams(search))

test.each([
  ['country=USA', { codes: ['USA'], from: '2020', to: '2022' }],
  ['country=USA.ZZZ.USA', { codes: ['USA'], from: '2020', to: '2022' }],
  ['from=2021', { codes: ['CHN'], from: '2021', to: '2022' }],
  ['from=2022&to=2020', { codes: ['CHN'], from: '2020', to: '2022' }],
  ['to=2021&theme=dark', { codes: ['CHN'], from: '2020', to: '2021' }],
])('an address asks for %s', (search, choice) => expect(asks(search)).toEqual(choice))

test.each(['', 'theme=dark', 'country=', 'country=ZZZ', 'from=1999', 'element=USA'])('nothing that is here is asked for by %s', (search) =>
  expect(asks(search)).toBeUndefined(),
)

test('no more is drawn at once than may be', () => {
  const pick = { ...data.live.pick, most: 1 }
  expect(askedChoice({ chart, live: { pick } }, new URLSearchParams('country=USA.CHN'))).toEqual({ codes: ['USA'] })
})

test('notes stand only where what they are of is drawn, and the subtitle names the ends', () => {
  const notes = ['Any.', { of: 'CHN', text: 'A quota.' }, { of: ['2022'], text: 'Estimated.' }].map(noteOf)
  const words = { title: 'T', subtitle: 'S', subtitleOfSpan: 'S. {from} to {to}', notes } as unknown as LiveData['words']
  const saidOf = (choice: Parameters<typeof chosenOf>[1]) => wordsOfChoice({ words, live: data.live }, chosenOf(data, choice))
  expect(saidOf({})).toEqual({ title: 'T', subtitle: 'S. 2020 to 2022', notes: ['Any.', 'A quota.', 'Estimated.'] })
  expect(saidOf({ codes: ['USA'], to: '2021' })).toEqual({ title: 'T', subtitle: 'S. 2020 to 2021', notes: ['Any.'] })
})
