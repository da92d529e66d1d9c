import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesIn } from '../browser/built-site.ts'
import { copySite, startCommand, type Ended } from './copied-site.ts'

/*
 * A draft and an article that waits for its day stand beside a published one, each with a picture, a chart that is also in that one, a
 * chart of its own and a fact. The site is built on the day before that day, and then on the day itself. A term of its glossary has a number.
 */
const site = copySite()
const dist = join(site.root, 'dist')
const build = (today: string): Promise<Ended> => startCommand(['build', '--root', site.root, '--today', today]).ended

/** Writes an article like the published one, with words of its own. */
function write(slug: string, word: string, front: string): void {
  const folder = join(site.root, 'content/articles', slug)
  mkdirSync(folder, { recursive: true })
  const facts = site.read('content/articles/good-years/facts.yaml')
  writeFileSync(join(folder, 'facts.yaml'), facts.replace(/label: (.*)/, `label: ${word}label`))
  const text = site
    .read('content/articles/good-years/index.md')
    .replace(/^title: .*$/m, `title: ${word} title`)
    .replace(/^date: .*$/m, front)
  const picture = `![${word} picture of :n[60 percent]{#orchards/east-share}](./${slug}.png)\n${word} caption.`
  writeFileSync(join(folder, 'index.md'), `${text}\n${word} words.\n\n${picture}\n\n::chart{#${slug}-only}\n`)
  writeFileSync(join(folder, `${slug}.png`), PNG.sync.write(new PNG({ width: 900, height: 600 })))
  const chart = site.read('content/charts/harvest-by-orchard.yaml').replace('title: East', `title: ${word} chart, East`)
  writeFileSync(join(site.root, `content/charts/${slug}-only.yaml`), chart)
}

/** Writes a term whose definition holds a number. */
function writeTerm(): void {
  mkdirSync(join(site.root, 'content/terms'))
  const definition = 'What East Orchard picked :n[60 percent]{#orchards/east-share} of in 2023.'
  writeFileSync(join(site.root, 'content/terms/fruit.yaml'), `term: fruit\ndefinition: ${definition}\n`)
}

/** Files of the site whose address or text tells of an article. */
const tellingOf = (slug: string, word: string): string[] =>
  filesIn(dist).filter((file) => {
    const text = readFileSync(join(dist, file), 'latin1')
    return file.includes(slug) || text.includes(slug) || text.includes(word)
  })

let before: Ended
let toldBefore: { draft: string[]; scheduled: string[] }
let after: Ended
const told = () => ({ draft: tellingOf('half-written', 'Quokka'), scheduled: tellingOf('next-week', 'Wombat') })

beforeAll(async () => {
  write('half-written', 'Quokka', 'date: 2024-03-01\ndraft: true')
  write('next-week', 'Wombat', 'date: 2024-03-12')
  writeTerm()
  before = await build('2024-03-11')
  if (before.code !== 0) throw new Error(before.text)
  toldBefore = told()
  after = await build('2024-03-12')
}, 120_000)
afterAll(() => site.remove())

test('a site with a draft and a scheduled article is built', () => expect([before.code, before.text]).toEqual([0, expect.any(String)]))
test('no file of the site tells of a draft', () => expect(toldBefore.draft).toEqual([]))
test('no file of the site tells of an article before its day', () => expect(toldBefore.scheduled).toEqual([]))
test('the article is built on its day', () => expect([after.code, after.text]).toEqual([0, expect.stringContaining('Built 2 articles')]))
test('its page, the feed, the sitemap, the lists, and the pages of its chart and dataset then tell of it', () =>
  expect(told().scheduled).toEqual(
    expect.arrayContaining([
      '/articles/next-week/index.html',
      '/articles/index.html',
      '/index.html',
      '/feed.xml',
      '/sitemap.xml',
      '/charts/harvest-by-orchard/index.html',
      '/charts/next-week-only/index.html',
      '/data/harvest/index.html',
    ]),
  ))
test('a draft stays hidden, whatever the day', () => expect(told().draft).toEqual([]))

const pageAt = (path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8')

test('its picture has its file at several widths, its words, its size, and its caption', () => {
  const [, img = '', caption] = /<figure class="pic">(<img[^>]*>)<figcaption>(.*?)<\/figcaption>/.exec(pageAt('articles/next-week')) ?? []
  const attribute = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(img)?.[1] ?? ''
  const files = [attribute('src'), ...attribute('srcset').split(', ')].map((file) => file.replace(/ \d+w$/, ''))
  expect([attribute('alt'), attribute('width'), attribute('height'), attribute('loading'), caption]).toEqual([
    'Wombat picture of 60 percent',
    '900',
    '600',
    'lazy',
    'Wombat caption.',
  ])
  expect(attribute('srcset').match(/\d+w/g)).toEqual(['440w', '770w', '900w'])
  expect(files.filter((file) => !/^\.\.\/.*\.webp$/.test(file) || !existsSync(join(dist, 'articles/next-week', file)))).toEqual([])
})

test('the number in the glossary has its receipt and its citations', () => {
  const page = pageAt('glossary')
  const cited = ['txt', 'bib', 'json'].map((format) => readFileSync(join(dist, `glossary/citations.${format}`), 'utf8'))
  expect(page).toMatch(/<a class="num" href="#r-orchards\/east-share"[^>]*>60 percent<\/a>/)
  expect(page).toContain('id="r-orchards/east-share"')
  for (const format of ['txt', 'bib', 'json']) expect(page).toContain(`href="../glossary/citations.${format}"`)
  for (const text of cited) expect(text).toMatch(/https:\/\/[^ "}]+\/glossary\/#n-orchards\/east-share/)
})

/** What only the desk says: its addresses, its styles, the marks of its forms. */
const OF_THE_DESK = /\/desk\/|desk-mast|desk-head|name="token"/

test('no file of the site is of the editor’s desk, or tells of it', () => {
  const told = filesIn(dist).filter((file) => OF_THE_DESK.test(file) || OF_THE_DESK.test(readFileSync(join(dist, file), 'latin1')))
  expect(told).toEqual([])
})
