import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Catalogue } from '../data/catalogue.ts'
import { latestOf } from '../data/catalogue.ts'
import { makeTable } from '../data/make-table.ts'
import type { Value, VersionHead } from '../data/table.ts'
import { checkWhatIf } from './check-what-if.ts'
import { ROOT } from './folders.ts'
import { loadContent } from './load-site.ts'
import { readWhatIf } from './load-what-if.ts'
import { makeWhatIfModel } from './model/what-if-model.ts'

/*
 * The what-if page of this site, read and checked; and what an editor reads who makes a mistake in its file, or takes in a table of
 * plants in which one has moved on.
 */
const content = await loadContent(ROOT, { drafts: false, today: '2026-11-29' })
const text = readFileSync(join(ROOT, 'content/what-if.yaml'), 'utf8')

/** Issues as an editor reads them: code, line, what was found. */
function issuesOf(file: string, catalogue: Catalogue = content.catalogue): string[] {
  const { whatIf, issues } = readWhatIf(file)
  const found = whatIf ? [...issues, ...checkWhatIf(whatIf, content.facts.shared, catalogue)] : issues
  return found.map(({ code, place, got }) => `${code} ${place.line ?? '?'} ${got ?? ''}`.trim())
}

/** The catalogue with one cell of the row of a plant changed. */
function withPlant(project: string, field: string, value: Value): Catalogue {
  const dataset = content.catalogue.datasets.get('projects')!
  const version = latestOf(dataset)!
  const { rows, ...head } = JSON.parse(readFileSync(join(ROOT, version.file), 'utf8')) as VersionHead & { rows: Value[][] }
  const column = head.fields.findIndex(({ name }) => name === field)
  const changed = rows.map((row) => (row[0] === project ? row.with(column, value) : row))
  const versions = [{ ...version, table: makeTable(head, changed) }]
  return { ...content.catalogue, datasets: new Map(content.catalogue.datasets).set('projects', { ...dataset, versions }) }
}

const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length

test('the page as it stands has nothing to mend', () => {
  expect(issuesOf(text)).toEqual([])
})

test('a number in its words that disagrees with its fact is told', () => {
  expect(issuesOf(text.replace('93,000 tonnes', '94,000 tonnes'))).toEqual([`article/number-disagrees ${lineOf('93,000')} 94,000 tonnes`])
})

test('a fact that is not there is told with the nearest that is', () => {
  expect(issuesOf(text.replace('what-if/heroya,', 'what-if/heroja,'))).toEqual([
    `what-if/unknown-fact ${lineOf('what-if/heroya')} what-if/heroja`,
  ])
})

test('a share is nothing to begin a sum with', () => {
  expect(issuesOf(text.replace('world: what-if/world-demand', 'world: what-if/outside-in-demand'))).toEqual([
    expect.stringMatching(/^what-if\/fact \d+ 15\.05\d* percent$/),
  ])
})

test('a fact of another plant is told', () => {
  expect(issuesOf(text.replace('what-if/heroya,', 'what-if/lacq,'))).toEqual([`what-if/plant-fact ${lineOf('project: P49')} what-if/lacq`])
})

test('a plant that nobody counts or leaves out is told', () => {
  expect(issuesOf(text.replace(/ +- \{ project: P76.*\n/, ''))).toEqual([
    `what-if/plant-unsaid ${lineOf('- { project: P18')} P76, separation, planned`,
  ])
})

test('a plant told twice, and one that is not there, are told', () => {
  expect(issuesOf(text.replace('project: P18', 'project: P49'))).toContain(`what-if/plant-twice ${lineOf('- { project: P23')} P49`)
  expect(issuesOf(text.replace('project: P18', 'project: P98'))).toContain(`what-if/unknown-plant ${lineOf('project: P18')} P98`)
})

test('a field that nobody knows is told', () => {
  expect(issuesOf(`${text}colour: red\n`)).toEqual([expect.stringMatching(/^what-if\/file \d+ colour/)])
})

test.each([
  ['runs', 'P67', 'status', 'operating', `what-if/plant-state ${lineOf('project: P67')} separation, operating`],
  ['is given up', 'P58', 'status', 'cancelled', `what-if/plant-state ${lineOf('project: P58')} separation, cancelled`],
  ['is doubted', 'P58', 'confidence', 'low', `what-if/plant-confidence ${lineOf('project: P58')} low`],
  ['reads otherwise', 'P05', 'size_of', 'Tonnes.', `what-if/plant-reads ${lineOf('project: P05')} Tonnes.`],
] as const)('a new edition of the plants in which one %s stops the build', (_, project, field, value, told) => {
  expect(issuesOf(text, withPlant(project, field, value))).toContain(told)
})

test('the sum is made of the facts: tonnes, and oxide as metal', () => {
  const model = makeWhatIfModel(content.whatIf!, content.facts.shared, content.catalogue, 'en')
  const { world, refined, recycling, building, planned } = model.capacities
  expect([world, refined]).toEqual([93_000, 14_000])
  expect(model.metal).toBeCloseTo(0.8574, 4)
  expect(recycling).toBeCloseTo(1_400 * model.metal, 6)
  expect(building).toBeCloseTo((6_250 + 720 + 200) * model.metal + 400, 6)
  expect(planned).toBeCloseTo((1_630 + 1_900) * model.metal, 6)
})

test('every number on the page has its receipt', () => {
  const model = makeWhatIfModel(content.whatIf!, content.facts.shared, content.catalogue, 'en')
  const receipts = new Set(model.receipts.map(({ fact }) => fact))
  const html = [
    model.title,
    model.standfirst,
    ...model.doubts,
    ...model.leavesOut,
    ...Object.values(model.base),
    ...model.plants.map(({ made }) => made),
  ]
  const facts = html.flatMap((words) => [...words.html.matchAll(/data-n="([^"]+)"/g)].map(([, fact]) => fact!))
  expect(facts.length).toBeGreaterThan(10)
  expect(facts.filter((fact) => !receipts.has(fact))).toEqual([])
})
