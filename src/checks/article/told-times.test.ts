import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'
import { wrongPublishers } from './said-by.ts'

const got = (body: string, date = '2026-10-09') => context(exampleSite(body, { date })).map((one) => one.got)

test.each([
  ['Last year China mined :n[270,000 tonnes]{#china}.', 'Last year'],
  ['This year China will mine :n[270,000 tonnes]{#china}.', 'This year'],
  ['A decade ago China mined :n[270,000 tonnes]{#china}.', 'A decade ago'],
  ['Last month China mined :n[270,000 tonnes]{#china}.', 'Last month'],
  ['Last month China sent abroad :n[3 tonnes]{#april}.', 'Last month'],
  ['In ’23 China mined :n[270,000 tonnes]{#china}.', '’23'],
  ['In 2024 China mined :n[270,000 tonnes]{#china}, up from :n[255,000]{#china-2023} a year later.', '2024'],
  ["By '23 China mined :n[270,000 tonnes]{#china}.", "'23"],
  ['China mined :n[270,000 tonnes]{#china-first}, by the latest edition.', 'latest edition'],
  ['China mined :n[270,000 tonnes]{#china-first}, the newest printing says.', 'newest printing'],
  ['China mined :n[270,000 tonnes]{#china}, by the first printing.', 'first printing'],
  ['China mined :n[270,000 tonnes]{#china}, an earlier edition says.', 'earlier edition'],
])('times and editions told without a figure are the number’s: %s', (body, expected) => expect(got(body)).toEqual([expected]))

test.each([
  'Two years ago China mined :n[270,000 tonnes]{#china}.',
  'In 2024 China mined :n[270,000 tonnes]{#china}, up from :n[255,000]{#china-2023} a year earlier.',
  'In 2024 China mined :n[270,000 tonnes]{#china}, against :n[255,000]{#china-2023} the year before.',
  'China mined :n[255,000 tonnes]{#china-2023} in 2023 and :n[270,000]{#china} a year later.',
  'China said last month that it had mined :n[270,000 tonnes]{#china} in 2024.',
  'The mine, sold last year, was counted: China mined :n[270,000 tonnes]{#china} in 2024.',
  'In ’24 China mined :n[270,000 tonnes]{#china}.',
  'In 2024 ’23 mines and more: China mined :n[270,000 tonnes]{#china}.',
  'China mined :n[270,000 tonnes]{#china}, by the latest edition.',
  'China mined :n[270,000 tonnes]{#china}, unlike an earlier edition.',
  'China mined :n[270,000 tonnes]{#china-first}, by the first printing.',
  'China mined :n[270,000 tonnes]{#china-first}, an earlier edition says, and :n[270,000]{#china} by the newest.',
  'It was awarded :n[$30 million]{#deal} last year.',
])('and what is so stands: %s', (body) => expect(got(body)).toEqual([]))

test('years count from the day of the article', () => {
  expect(got('Last year China mined :n[270,000 tonnes]{#china}.', '2025-02-01')).toEqual([])
  expect(got('Last month China sent abroad :n[3 tonnes]{#april}.', '2025-05-01')).toEqual([])
})

test('a publisher who is said to give a number is its source', () => {
  const site = exampleSite('')
  const { survey } = Object.fromEntries(site.catalogue.sources)
  const sources = new Map([...site.catalogue.sources, ['survey', { ...survey!, publisher: 'U.S. Geological Survey' }]])
  const said = (body: string) => context({ ...exampleSite(body), catalogue: { ...site.catalogue, sources } }).map((one) => one.got)
  expect(said('The USGS puts China’s output at :n[270,000 tonnes]{#china}.')).toEqual([])
  expect(said('The U.S. Geological Survey (USGS) gives China :n[270,000 tonnes]{#china}.')).toEqual([])
  expect(said('The British Library says little, and China mined :n[270,000 tonnes]{#china also="British"}.')).toEqual([])
})

test('and one who is not is refused', () => {
  const { catalogue, factsOf } = exampleSite('')
  const survey = catalogue.sources.get('survey')!
  const sources = new Map([
    ['survey', { ...survey, publisher: 'International Energy Agency' }],
    ['other', { ...survey, id: 'other', publisher: 'Other', title: 'Tables' }],
  ])
  const { cells } = factsOf('example').facts.get('china')!
  const got = (text: string) =>
    wrongPublishers(
      text,
      cells.map((cell) => ({ ...cell, source: 'other' })),
      { ...catalogue, sources },
    ).map((one) => one.text)
  expect(got('The IEA puts it at #.')).toEqual(['IEA'])
  expect(got('The International Energy Agency (IEA) gives China #.')).toEqual(['International Energy Agency'])
  expect(got('According to the IEA it was #.')).toEqual(['IEA'])
  expect(got('The IEA has its seat in Paris, and it was #.')).toEqual([])
  expect(got('Unlike the IEA, others put it at #.')).toEqual([])
})
