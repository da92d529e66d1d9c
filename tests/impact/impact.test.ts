import { afterEach, beforeEach, expect, test } from 'vitest'
import { accepting, sidesWith } from '../../src/build/impact-sides.ts'
import { untrueIn, type Impact, type Side } from '../../src/impact/impact.ts'
import { impactOf } from '../../src/impact/impact-of.ts'
import { reportInMarkdown } from '../../src/impact/report-in-markdown.ts'
import { reportInText } from '../../src/impact/report-in-text.ts'
import { reportOf } from '../../src/impact/report.ts'
import { PLAIN } from '../../src/issues/ink.ts'
import type { CopiedSite } from '../build/copied-site.ts'
import { orchardSite } from './orchard-site.ts'

let site: CopiedSite
beforeEach(() => (site = orchardSite()))
afterEach(() => site.remove())

/** What becomes of the site when the count of 2025 is that of 2024 with some of its lines replaced. */
const impactWith = async (...lines: [from: string, to: string][]): Promise<Impact> => impactOf(...(await sidesOf(lines)))

/** What becomes of the site when such a count is put right. */
async function impactOfMending(...lines: [from: string, to: string][]): Promise<Impact> {
  const [before, after] = await sidesOf(lines)
  return impactOf(after, before)
}

async function sidesOf(lines: readonly [from: string, to: string][]): Promise<[Side, Side]> {
  const count = site
    .read('content/datasets/harvest/2024.json')
    .replace('"version": "2024"', '"version": "2025"')
    .replace('Orchard count 2024', 'Orchard count 2025')
    .replace('2024-02-01', '2025-02-01')
  const text = lines.reduce((rest, [from, to]) => {
    expect(rest).toContain(from)
    return rest.replace(from, to)
  }, count)
  const files = accepting(site.root, 'harvest', new Map([['2025', text]]), '2025-03-01')
  return sidesWith(site.root, '2025-03-01', new Map(), files)
}

const factsOf = ({ facts }: Impact, kind: string): string[] =>
  facts.filter((one) => one.kind === kind).map(({ id, before, after }) => `${id}: ${before} → ${after}`)
const saidOf = ({ sentences }: Impact, kind: string): string[] =>
  sentences.filter((one) => one.kind === kind).map(({ fact, claim, typed, part }) => `${fact ?? claim}: ${typed} (${part})`)

test('an edition without other numbers moves facts and charts, and makes nothing untrue', async () => {
  const impact = await impactWith()
  expect(impact.datasets).toEqual([{ id: 'harvest', title: 'Harvest', before: '2024', after: '2025' }])
  expect(factsOf(impact, 'changed')).toEqual([])
  expect(factsOf(impact, 'moved').map((line) => line.split(':')[0])).toEqual([
    'orchards/east-share',
    'orchards/east',
    'all-2023',
    'rose',
    'all',
    'west',
    'west-cut',
    'rank',
    'many',
  ])
  expect(impact.pinned.map(({ id }) => id)).toEqual(['west-first', 'west-first'])
  expect(impact.sentences).toEqual([])
  expect(impact.charts.map(({ id, kind }) => [id, kind])).toEqual([
    ['fruit-by-orchard', 'moved'],
    ['harvest-by-orchard', 'moved'],
    // It says which edition its newest line is of.
    ['harvest-by-orchard-as-printed', 'changed'],
  ])
  expect([impact.embeds, impact.cards]).toEqual([
    ['fruit-by-orchard', 'harvest-by-orchard'],
    [{ chart: 'fruit-by-orchard' }, { chart: 'harvest-by-orchard' }, { article: 'one-in-four' }],
  ])
  expect(untrueIn(impact)).toBe(0)
})

test('a revised cell: what rests on it changes, what states it is untrue, what is hedged holds, what names its version stays', async () => {
  const impact = await impactWith(['["west", 2023, 780, null', '["west", 2023, 790, null'])
  expect(factsOf(impact, 'changed')).toEqual(['west: 780 tonnes → 790 tonnes'])
  expect(saidOf(impact, 'untrue')).toEqual(['west: 780 tonnes (text)'])
  expect(saidOf(impact, 'holds')).toEqual([
    'west: 800 (text)',
    'east-most: East Orchard gave the most in 2023 (text)',
    'west-fell: West Orchard gave less than the year before (text)',
  ])
  expect(impact.sentences[0]).toMatchObject({
    place: { file: 'content/articles/one-in-four/index.md', line: 10, column: 1 },
    article: 'one-in-four',
    sentence: 'West Orchard gave 780 tonnes, and about 800.',
    at: 18,
    issues: [{ code: 'article/number-disagrees', fixes: [{ text: '790 tonnes' }, { text: 'about 780 tonnes' }] }],
  })
  const chart = impact.charts.find(({ id }) => id === 'fruit-by-orchard')
  expect(chart).toMatchObject({ kind: 'changed', cells: [{ row: 'West Orchard', before: '780', after: '790' }], articles: ['one-in-four'] })
  expect(chart?.alt?.before).toContain('780')
  expect(chart?.alt?.after).toContain('790')
  expect(untrueIn(impact)).toBe(1)
})

test('a fact that compares two editions changes when the later one does', async () => {
  const impact = await impactWith(['["west", 2022, 800, null', '["west", 2022, 820, null'])
  expect(factsOf(impact, 'changed')).toEqual(['west-cut: 100 tonnes → 80 tonnes'])
  expect(saidOf(impact, 'untrue')).toEqual(['west-cut: 100 tonnes (text)'])
})

test('headlines of articles and charts are told apart from the text', async () => {
  const impact = await impactWith(['["east", 2023, 1200, "estimated"', '["east", 2023, 700, "estimated"'])
  expect(saidOf(impact, 'untrue')).toEqual([
    'orchards/east-share: 60 percent (text)',
    'orchards/east-share: more than half (headline)',
    'rank: first (text)',
    'orchards/east: 1,200 tonnes (headline)',
    'orchards/east-share: 60 percent (headline)',
    'east-most: East Orchard gave the most in 2023 (text)',
  ])
})

test('a row that goes breaks its facts, and what states them', async () => {
  const impact = await impactWith(
    ['    ["west", 2023, 780, null, "orchard-count"]\n', ''],
    ['["west", 2022, 800, null, "orchard-count"],', '["west", 2022, 800, null, "orchard-count"]'],
  )
  expect(impact.facts.filter(({ kind }) => kind === 'broken').map(({ id, why }) => [id, why])).toEqual([
    ['west', expect.stringContaining('these keys together')],
  ])
  expect(saidOf(impact, 'untrue')).toEqual([
    'west: 780 tonnes (text)',
    'west: 800 (text)',
    'many: three (text)',
    'west-fell: West Orchard gave less than the year before (text)',
  ])
  expect(impact.charts.find(({ id }) => id === 'fruit-by-orchard')?.rowsRemoved).toEqual(['West Orchard'])
  expect(impact.faults.filter(({ code }) => code.startsWith('fact/'))).toEqual([])
})

test('a new row is a new mark, and may be one more of those that are counted', async () => {
  const impact = await impactWith(['    ["west", 2021', '    ["south", 2023, 30, null, "orchard-count"],\n    ["west", 2021'])
  expect(saidOf(impact, 'untrue')).toEqual(['many: three (text)'])
  expect(impact.charts.find(({ id }) => id === 'fruit-by-orchard')?.rowsAdded).toHaveLength(1)
  expect(impact.faults.map(({ code }) => code)).toContain('data/range')
})

test('reports say the same on a terminal and in Markdown', async () => {
  const report = reportOf(await impactWith(['["west", 2023, 780, null', '["west", 2023, 790, null']))
  expect(reportInText(report, PLAIN)).toMatchSnapshot()
  expect(reportInMarkdown(report)).toMatchSnapshot()
})

test('a claim that becomes false is listed once, with its sentence and its counter-example', async () => {
  const impact = await impactWith(['["west", 2023, 780, null', '["west", 2023, 1300, null'])
  const found = impact.sentences.filter(({ claim }) => claim !== undefined)
  expect(found).toMatchObject([
    {
      kind: 'untrue',
      claim: 'east-most',
      typed: 'East Orchard gave the most in 2023',
      sentence: 'East Orchard gave the most in 2023, and West Orchard gave less than the year before.',
      at: 0,
      part: 'text',
      article: 'one-in-four',
      place: { file: 'content/articles/one-in-four/index.md', line: 14, column: 1 },
    },
    { kind: 'untrue', claim: 'west-fell', at: 40 },
  ])
  expect(found[0]?.after).toMatch(/West Orchard.*1,300 tonnes \(harvest@2025\/fruit\[west,2023\]\)/)
  expect(impact.faults.filter(({ code }) => code.includes('claim'))).toEqual([])
  const report = reportInText(reportOf(impact), PLAIN)
  expect(report).toContain('East Orchard gave the most in 2023, and West')
  expect(report).toContain('1,300 tonnes (harvest@2025/fruit[west,2023])')
})

test('a claim that holds all the same is listed with the cells that change, those of a row that comes too', async () => {
  const revised = await impactWith(['["west", 2023, 780, null', '["west", 2023, 790, null'])
  expect(revised.sentences.filter(({ claim }) => claim !== undefined)).toMatchObject([
    { kind: 'holds', claim: 'east-most', before: 'West Orchard, 2023: 780 tonnes', after: 'West Orchard, 2023: 790 tonnes', issues: [] },
    { kind: 'holds', claim: 'west-fell', before: 'West Orchard, 2023: 780 tonnes', after: 'West Orchard, 2023: 790 tonnes' },
  ])
  const grown = await impactWith(['    ["west", 2021', '    ["south", 2023, 30, null, "orchard-count"],\n    ["west", 2021'])
  expect(grown.sentences.filter(({ claim }) => claim === 'east-most')).toMatchObject([
    { kind: 'holds', before: expect.stringMatching(/2023: no row$/), after: expect.stringMatching(/2023: 30 tonnes$/) },
  ])
})

test('what could not be computed and now is true is listed and counted, numbers and claims alike', async () => {
  const impact = await impactOfMending(
    ['    ["west", 2023, 780, null, "orchard-count"]\n', ''],
    ['["west", 2022, 800, null, "orchard-count"],', '["west", 2022, 800, null, "orchard-count"]'],
  )
  expect(saidOf(impact, 'mended')).toEqual([
    'west: 780 tonnes (text)',
    'west: 800 (text)',
    'many: three (text)',
    'west-fell: West Orchard gave less than the year before (text)',
  ])
  expect(impact.sentences.find(({ claim }) => claim === 'west-fell')).toMatchObject({ before: 'cannot be computed' })
  const report = reportOf(impact)
  expect(report.counts).toContainEqual({ name: 'statements become true', count: 4 })
  for (const text of [reportInText(report, PLAIN), reportInMarkdown(report)]) {
    expect(text).toContain('4 statements become true')
    expect(text).toContain('Becomes true')
    expect(text).toContain('West Orchard gave less than the year before')
  }
})

test('a claim that was false and now holds becomes true, and one that could not be judged and is false becomes untrue', async () => {
  const mended = await impactOfMending(['["west", 2023, 780, null', '["west", 2023, 1300, null'])
  expect(mended.sentences.filter(({ claim }) => claim !== undefined).map(({ kind, claim }) => `${kind} ${claim}`)).toEqual([
    'mended east-most',
    'mended west-fell',
  ])
  const [, without] = await sidesOf([
    ['    ["west", 2023, 780, null, "orchard-count"]\n', ''],
    ['["west", 2022, 800, null, "orchard-count"],', '["west", 2022, 800, null, "orchard-count"]'],
  ])
  const [, risen] = await sidesOf([['["west", 2023, 780, null', '["west", 2023, 900, null']])
  const impact = impactOf(without, risen)
  expect(impact.sentences.filter(({ claim }) => claim === 'west-fell')).toMatchObject([{ kind: 'untrue', before: 'cannot be computed' }])
  expect(impact.faults.filter(({ code }) => code.includes('claim'))).toEqual([])
})
