import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildOf, copySite, FIXTURE, manifestOf, renewLock, startCommand, type Ended } from './copied-site.ts'

/*
 * One cell changes, with every cache warm: the site is built, the cell changed and the lock written anew, and built again
 * twice: with words that still say the old value, then with words that say the new one.
 */
const site = copySite()
const VERSION = 'content/datasets/harvest/2024.json'
const [OLD, NEW] = ['["all", 2023, 2000,', '["all", 2023, 2400,']
const dist = join(site.root, 'dist')
const build = (): Promise<Ended> => startCommand(buildOf(site.root)).ended
const pageOf = (path: string): string => readFileSync(join(dist, path), 'utf8')

const ARTICLE = 'content/articles/good-years/index.md'

/** Where words stand in the article before anything is changed, as a message says it. */
function placeOf(words: string): string {
  const lines = readFileSync(join(FIXTURE, '..', ARTICLE), 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes(words))
  return `${ARTICLE}:${line + 1}:${lines[line]!.indexOf(words) + 1}`
}

let before: Record<string, string>
let refused: Ended
let afterRefusal: Record<string, string>
let mended: Ended
let after: Record<string, string>
let again: Ended

beforeAll(async () => {
  const first = await build()
  if (first.code !== 0) throw new Error(`the fixture is not built:\n${first.text}`)
  before = manifestOf(dist)
  site.edit(VERSION, OLD, NEW)
  // The cells of the chart change too: without this one only its title's number would.
  site.edit(VERSION, '["east", 2023, 1200,', '["east", 2023, 1440,')
  renewLock(site.root)
  refused = await build()
  afterRefusal = manifestOf(dist)
  site.edit(ARTICLE, '2,000 tonnes', '2,400 tonnes')
  site.edit(ARTICLE, 'about 200 tonnes', 'about 600 tonnes')
  mended = await build()
  after = manifestOf(dist)
  again = await build()
}, 120_000)
afterAll(() => site.remove())

test('a build whose words say the old value is refused', () => expect(refused.code).toBe(1))

test.each([
  ['the file, line and column of the number in the front matter', placeOf(':n[2,000 tonnes]')],
  ['the file, line and column of the number in the text', placeOf(':n[about 200 tonnes]')],
  ['the value that is right', '2,400'],
  ['the cell that it comes from', 'fruit[all,2023]'],
])('the refusal names %s', (_, words) => expect(refused.text).toContain(words))

test('the refusal shows no stack', () => expect(refused.text).not.toMatch(/^\s+at .+:\d+:\d+/m))

test('a refused build leaves the site that stands as it was', () => expect(afterRefusal).toEqual(before))

test('a build whose words say the new value is published', () =>
  expect([mended.code, mended.text]).toEqual([0, expect.stringContaining('Built 1 article')]))

test.each([
  ['the article', '/articles/good-years/index.html'],
  ['the front page', '/index.html'],
  ['the chart page', '/charts/harvest-by-orchard/index.html'],
  ['the embed', '/charts/harvest-by-orchard/embed/index.html'],
  ['the picture as SVG', '/charts/harvest-by-orchard/chart.svg'],
  ['the picture as PNG', '/charts/harvest-by-orchard/chart.png'],
  ['the chart’s CSV', '/charts/harvest-by-orchard/data.csv'],
  ['the chart’s JSON', '/charts/harvest-by-orchard/data.json'],
  ['the dataset’s page', '/data/harvest/index.html'],
  ['the version’s CSV', '/data/harvest/2024/data.csv'],
  ['the version’s JSON', '/data/harvest/2024/data.json'],
])('%s changes with the cell', (_, file) => {
  expect(before[file]).toBeDefined()
  expect(after[file]).not.toBe(before[file])
})

test('no page shows the old value any more', () => {
  const old = Object.keys(after).filter(
    // Pages of chart types show invented numbers, whatever the content says.
    (file) =>
      file.endsWith('.html') && !file.includes('/charts/gallery/') && /2,000|1,200\b/.test(pageOf(file).replace(/<svg.*?<\/svg>/gs, '')),
  )
  expect(old).toEqual([])
})

test('the drawing itself changes, in the article and in the embed', () => {
  const drawings = (path: string): string =>
    (/data-chart="harvest-by-orchard".*?<\/figure>/s.exec(pageOf(path))?.[0].match(/<svg[^>]*class="plot".*?<\/svg>/gs) ?? []).join('')
  expect(drawings('articles/good-years/index.html')).toContain('1,440')
  expect(drawings('charts/harvest-by-orchard/embed/index.html')).toContain('1,440')
})

test('what does not rest on the cell stays as it was, to the byte', () => {
  const others = [
    '/charts/prices-of-fruit/chart.png',
    '/charts/prices-of-fruit/chart.svg',
    '/charts/prices-of-fruit/embed/index.html',
    '/data/harvest/2023/data.csv',
    '/data/prices/index.html',
  ]
  expect(others.map((file) => after[file])).toEqual(others.map((file) => before[file]))
})

test('nothing changes when nothing was changed', () => {
  expect(again.code).toBe(0)
  expect(manifestOf(dist)).toEqual(after)
})
