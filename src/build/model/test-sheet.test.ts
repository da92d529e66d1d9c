import { expect, test } from 'vitest'
import type { Chart } from '../../charts/chart.ts'
import { exampleArticle, exampleSite } from '../../checks/article/example-site.ts'
import { readMarks } from '../../marks/read-marks.ts'
import { makeTestSheet } from './test-sheet.ts'

const BODY = `In 2024 China mined :n[270,000 tonnes]{#china}.

::chart{#lead}

That was :n[69 percent]{#china-share} of all. It makes :n[seven]{excuse="they are defined so"}. The [Survey](https://example.org/s) says “5 tonnes were lost”.`

const chart = { id: 'lead', texts: [readMarks(':n[270,000 t]{#china} in the chart', { file: 'content/charts/lead.yaml' })] } as Chart
const site = exampleSite(BODY)
const sheetOf = (body: string) =>
  makeTestSheet(
    exampleArticle(body, { title: ':n[69 percent]{#china-share}' }),
    new Map([['lead', chart]]),
    site.factsOf('example').facts,
    { excuses: [], sources: { publishers: [], isPage: (url) => url === 'https://example.org/s' } },
    'en',
  )

test('numbers stand in the order in which they are read, a chart’s where the chart stands', () =>
  expect(sheetOf(BODY).map(({ text, chart: id, standing }) => [text, id ?? 'text', standing])).toEqual([
    ['69 percent', 'text', 'bound'],
    ['270,000 tonnes', 'text', 'bound'],
    ['270,000 t', 'lead', 'bound'],
    ['69 percent', 'text', 'bound'],
    ['seven', 'text', 'excused'],
    ['5 tonnes', 'text', 'quoted'],
  ]))

test('a bound number is told with its fact, its cells and how far it lies', () =>
  expect(sheetOf(BODY)[3]?.fact).toEqual({
    id: 'china-share',
    label: 'china-share',
    value: '69.2307692308 percent',
    difference: '−0.2308 percentage points',
    agrees: true,
    cells: [
      { address: 'mine@2025/output[CHN,2024]', href: '/data/mine/2025/#output[CHN,2024]' },
      { address: 'mine@2025/output[WLD,2024]', href: '/data/mine/2025/#output[WLD,2024]' },
    ],
    editions: ['mine@2025'],
  }))

test('others are told with their reason, or the words that they are quoted in', () => {
  const [excused, quoted] = sheetOf(BODY).slice(-2)
  expect(excused?.why).toBe('they are defined so')
  expect(quoted?.why).toContain('The Survey says')
})

test('the words around a number count: without “about” it would not agree', () => {
  const verdicts = (body: string) => sheetOf(body).map(({ fact }) => fact?.agrees)
  expect(verdicts('It mined about :n[280,000 tonnes]{#china}.').at(1)).toBe(true)
  expect(verdicts('It mined :n[280,000 tonnes]{#china}.').at(1)).toBe(false)
})

test('a number whose unit stands outside its mark has one line', () =>
  expect(sheetOf('It mined :n[270,000]{#china} tonnes.').map(({ text, standing }) => [text, standing])).toEqual([
    ['69 percent', 'bound'],
    ['270,000', 'bound'],
  ]))

test('a number is judged as the check judges it, by what the words around it and above it say of its unit', () => {
  const told = (body: string) => sheetOf(body).flatMap(({ fact }) => fact ?? [])
  expect(told('In kilograms, it mined :n[270,000,000]{#china}.').at(1)).toMatchObject({ agrees: true, difference: '0' })
  expect(told('In kilograms:\n\nIt mined :n[270,000,000]{#china}.').at(1)).toMatchObject({ agrees: true, difference: '0' })
  expect(told('It mined (in kilograms) :n[270,000]{#china}.').at(1)?.agrees).toBe(false)
  expect(told('It mined :n[270,000]{#china} tonnes.').at(1)?.agrees).toBe(false)
  expect(told('It did not mine :n[270,000 tonnes]{#china}.').at(1)?.agrees).toBe(false)
})
