import { expect, test } from 'vitest'
import { readMarks } from '../../marks/read-marks.ts'
import { checkContext, context } from './context.ts'
import { exampleSite } from './example-site.ts'

const names = (body: string, front = {}) => context(exampleSite(body, front)).map((one) => one.got)

test.each([
  ['China mined :n[270,000 tonnes]{#china} in 2024.', []],
  ['China mined :n[270,000 tonnes]{#china} in 2023.', ['2023']],
  ['The 2026 edition says :n[270,000 tonnes]{#china}.', []],
  ['The 2025 edition says :n[270,000 tonnes]{#china}.', ['2025']],
  ['The 2025 edition says :n[270,000 tonnes]{#china also="2025"}.', []],
  ['Nigeria mined :n[270,000 tonnes]{#china}.', ['Nigeria']],
  ['Burma mined :n[270,000 tonnes]{#china}.', ['Burma']],
  ['Nigeria mined :n[270,000 tonnes]{#china also="Nigeria"}.', []],
  ['Nigeria and China moved by :n[32,500 tonnes]{#moved}.', ['China']],
  ['Nigeria and China moved by :n[32,500 tonnes]{#moved-outside}.', []],
  ['China mined :n[270,000 tonnes]{#china}. Nigeria mined none in 2010.', []],
  ['China mined :n[270,000 tonnes]{#china}. In 2025, Nigeria moved by :n[32,500 tonnes]{#moved}.', ['2025']],
  ['China mined :n[270,000 tonnes]{#china}. In the 2025 edition Nigeria moved by :n[32,500 tonnes]{#moved}.', []],
  ['In 2026 China mined :n[270,000 tonnes]{#china}.', ['2026']],
  ['The 2024 edition says :n[270,000 tonnes]{#china} for 2024.', ['2024']],
  ['In the edition of January 2026 it is :n[270,000 tonnes]{#china}.', []],
  ['In the edition of January 2025 it is :n[270,000 tonnes]{#china}.', ['2025']],
  ['In that of 2025 it is :n[270,000 tonnes]{#china}.', ['2025']],
  ['*Summaries 2025* has :n[270,000 tonnes]{#china}.', ['2025']],
  ['The 2025 and 2026 editions moved by :n[32,500 tonnes]{#moved}.', []],
  ['The 2023 and 2026 editions moved by :n[32,500 tonnes]{#moved}.', ['2023']],
  ['The editions of 2023 to 2026 moved by :n[32,500 tonnes]{#moved}.', ['2023']],
  ['Chinese mines gave :n[270,000 tonnes]{#china}.', []],
  ['Australian mines gave :n[270,000 tonnes]{#china}.', ['Australian']],
  ['Americans mined :n[270,000 tonnes]{#china}.', ['American']],
  ['The U.S. mined :n[270,000 tonnes]{#china}.', ['U.S.']],
  ['The US mined :n[270,000 tonnes]{#china}.', ['US']],
  ['The UK and the EU mined :n[270,000 tonnes]{#china}.', ['UK', 'EU']],
  ['Nigerian mines gave :n[270,000 tonnes]{#china also="Nigeria"}.', []],
  ['Nigeria, unlike the U.S. Geological Club, mined :n[270,000 tonnes]{#china}.', ['Nigeria', 'U.S.']],
  ['It cost US$5 or 5 million US dollars, for :n[270,000 tonnes]{#china}.', []],
  ['South American mines gave :n[270,000 tonnes]{#china}.', []],
  ['Polished and us and eu: :n[270,000 tonnes]{#china}.', []],
  ['Nigeria mined none in 2010.', []],
  ['From 2021 to 2024 it was :n[270,000 tonnes]{#china}.', ['2021']],
  ['In 2019–24 it was :n[270,000 tonnes]{#china}.', ['2019']],
  ['In 2024 it was :n[270,000 tonnes]{#china}, not 2,013 or 2050.5.', []],
  ['The world mined :n[270,000 tonnes]{#china}.', []],
] as [string, string[]][])('context of %j', (body, expected) => expect(names(body)).toEqual(expected))

test('the name of a publisher names no place', () => {
  const site = exampleSite('The U.S. Geological Survey prints :n[270,000 tonnes]{#china}.')
  const survey = { ...site.catalogue.sources.get('survey')!, publisher: 'U.S. Geological Survey; copy elsewhere' }
  expect(context(site)).toMatchObject([{ got: 'U.S.' }])
  expect(context({ ...site, catalogue: { ...site.catalogue, sources: new Map([['survey', survey]]) } })).toEqual([])
})

test('context looks at titles too', () => expect(names('', { title: 'Nigeria: :n[270,000 tonnes]{#china}' })).toEqual(['Nigeria']))

test('context stands at the mark of the sentence', () => {
  expect(context(exampleSite('In 2019, it was :n[270,000 tonnes]{#china}.'))[0]?.place).toMatchObject({ line: 10, column: 17 })
})

test('checkContext looks at the strings of a chart under its own code', () => {
  const { factsOf, catalogue } = exampleSite('')
  const words = readMarks('Nigeria mined :n[270,000 tonnes]{#china}', { file: 'c.yaml', line: 2, column: 8 })
  expect(checkContext([words], factsOf('x').facts, catalogue, 'c.yaml', 'chart')).toMatchObject([
    { code: 'chart/context', place: { file: 'c.yaml', line: 2 } },
  ])
})
