import { Console } from 'node:console'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { parse as parseYaml } from 'yaml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../browser/browser.ts'
import { addressOf, kindOf, PROJECT, readSite } from '../browser/built-site.ts'
import { serveFolder, type Served } from '../browser/serve.ts'

/** What may be sent, in bytes as brotli has them; fonts as they are. */
const LIMITS = {
  article: 38_000,
  requests: 5,
  script: {
    '/assets/files.js': 4_000,
    '/assets/page.js': 3_000,
    '/assets/reading.js': 4_000,
    '/assets/receipts.js': 1_000,
    '/assets/scroll.js': 1_000,
    '/assets/taking.js': 2_000,
    '/assets/what-if.js': 4_000,
    '/assets/working.js': 3_500,
  } as Record<string, number>,
  /** The code that draws a type of chart in the browser, loaded at a reader's first free choice. */
  live: 100_000,
  /** The same in one file for embeds, with what reads the chart; loaded where an embed's address holds a choice. */
  embedLive: 103_000,
  fonts: 60_000,
  map: 8_000,
  flow: 11_000,
  further: 8_000,
  embed: 12_000,
}

/** Prints sizes beside their limits as a table: they are part of what a run says, also when all is well. */
const print = (rows: readonly object[]): void => new Console(process.stdout).table(rows)

const { folder, pages, files } = readSite()
const brotli = (bytes: Buffer | string): number => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
const sizeOf = (file: string): number => brotli(readFileSync(join(folder, file)))
/** Type of a chart; the views of printings are made by the build and have no file. */
const typeOf = (chart: string): string => specOf(chart).type

function specOf(chart: string): { type: string; kind?: string } {
  const file = join(folder, '../content/charts', `${chart}.yaml`)
  return existsSync(file) ? (parseYaml(readFileSync(file, 'utf8')) as { type: string; kind?: string }) : { type: 'printings' }
}

/** A figure in a page's HTML, whole: head, drawings, notes, table. */
interface Figure {
  chart: string
  html: string
}

/** Figures of a page, in reading order. */
function figuresIn(html: string): Figure[] {
  const found: Figure[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node && node.tagName === 'figure') {
      const chart = node.attrs.find(({ name }) => name === 'data-chart')?.value
      const place = node.sourceCodeLocation
      if (chart && place) found.push({ chart, html: html.slice(place.startOffset, place.endOffset) })
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html, { sourceCodeLocationInfo: true }))
  return found
}

/** A page without some of its figures. */
const without = (html: string, figures: readonly Figure[]): string => figures.reduce((left, figure) => left.replace(figure.html, ''), html)

/** Pages without the row with which a chart is taken: it stands at the foot of a figure on the chart's own page, whatever the figure draws. */
const withoutTaking = (all: typeof pages): Map<string, string> =>
  new Map([...all].map(([path, html]) => [path, html.replace(/<div class="acts take"[\s\S]*?<script[\s\S]*?<\/script>/, '')]))

const articles = [...pages].filter(([path]) => kindOf(path) === 'article').map(([path]) => path)
const asked: string[] = []
let served: Served
let browser: Browser

beforeAll(async () => {
  served = await serveFolder(folder, {
    headers: (path) => {
      asked.push(path.replace(/[?#].*$/, ''))
      return {}
    },
  })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** What a browser asks the server for when it shows a page and a reader has scrolled to its end; the favicon is always counted. */
async function requestsOf(path: string): Promise<string[]> {
  asked.length = 0
  const page = await browser.newPage()
  await page.goto(addressOf(served.address, path), { waitUntil: 'networkidle' })
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.waitForLoadState('networkidle')
  await page.close()
  return [...new Set([...asked, '/favicon.svg'])].map((file) => file.replace(/\/$/, '/index.html'))
}

const isFont = (file: string): boolean => file.endsWith('.woff2')

test.each(articles)('%s weighs no more than it may with four charts, in no more requests', async (path) => {
  const html = pages.get(path)!
  const figures = figuresIn(html)
  const requests = (await requestsOf(path)).filter((file) => !isFont(file))
  const others = requests.filter((file) => file !== `${path}index.html`)
  const frame = others.reduce((sum, file) => sum + sizeOf(file), 0)
  // The limit is for four charts. An article with more is weighed as it would be had it stopped at its fourth: its words,
  // receipts, styles and script stay whole, only the figures after the fourth are taken out.
  const withFour = frame + brotli(without(html, figures.slice(4)))
  print([
    {
      article: path,
      charts: figures.length,
      'all bytes': frame + brotli(html),
      'with four charts': withFour,
      limit: LIMITS.article,
      requests: requests.length,
      'of them': requests.map((file) => `${file.split('/').at(-1)} ${sizeOf(file)}`).join(', '),
    },
  ])
  expect(figures.length).toBeGreaterThanOrEqual(4)
  // A scroll section has a script of its own.
  expect(requests.length).toBeLessThanOrEqual(LIMITS.requests + (html.includes('data-scroll') ? 1 : 0))
  expect(withFour).toBeLessThanOrEqual(LIMITS.article)
})

test('a chart after an article’s fourth adds no more than a map may', () => {
  const heavy = articles.flatMap((path) => {
    const html = pages.get(path)!
    const further = figuresIn(html).slice(4)
    return further
      .map((figure) => [path, figure.chart, brotli(html) - brotli(without(html, [figure]))] as const)
      .filter(([, , bytes]) => bytes > LIMITS.further)
  })
  expect(heavy).toEqual([])
})

test('a map adds no more to a page than it may', () => {
  const maps = [...withoutTaking(pages)].flatMap(([path, html]) =>
    figuresIn(html)
      .filter(({ chart }) => kindOf(path) !== 'embed' && typeOf(chart) === 'map')
      .map((figure) => ({
        page: path,
        map: figure.chart,
        bytes: brotli(html) - brotli(without(html, [figure])),
        // Each flow is a shape of its own at every width.
        limit: specOf(figure.chart).kind === 'flow' ? LIMITS.flow : LIMITS.map,
      })),
  )
  print(maps)
  expect(maps.length).toBeGreaterThan(0)
  expect(maps.filter(({ bytes, limit }) => bytes > limit)).toEqual([])
})

test('the scripts of pages are no larger than they may be, and the only ones', () => {
  const scripts = [...files].filter((file) => file.endsWith('.js'))
  const drawing = (script: string): string | undefined => /^\/assets\/(live|embed)-[a-z]+\.js$/.exec(script)?.[1]
  const isLive = (script: string): boolean => drawing(script) !== undefined
  const limitOf = (script: string): number =>
    isLive(script) ? (drawing(script) === 'live' ? LIMITS.live : LIMITS.embedLive) : (LIMITS.script[script] ?? 0)
  print(scripts.map((script) => ({ script, bytes: sizeOf(script), limit: limitOf(script) })))
  expect(scripts.filter((script) => !isLive(script)).toSorted()).toEqual(Object.keys(LIMITS.script))
  expect(scripts.filter((script) => sizeOf(script) > limitOf(script))).toEqual([])
})

test.each([
  ['README.md', LIMITS.live],
  ['docs/editors.md', LIMITS.live],
  ['docs/editors.md', LIMITS.embedLive],
])('%s says what the code that draws in the browser may weigh', (file, limit) =>
  expect(readFileSync(join(PROJECT, file), 'utf8')).toContain(`${limit / 1000} kB`),
)

test('fonts are no larger than they may be in all', () => {
  const fonts = [...files].filter(isFont).map((file) => ({ file, bytes: readFileSync(join(folder, file)).length }))
  const sum = fonts.reduce((all, { bytes }) => all + bytes, 0)
  print([...fonts, { file: 'in all', bytes: sum }])
  expect(fonts.length).toBeGreaterThan(0)
  expect(sum).toBeLessThanOrEqual(LIMITS.fonts)
})

test('the embed of a line chart is no larger than it may be', () => {
  const embeds = [...pages]
    .filter(([path]) => kindOf(path) === 'embed')
    .map(([path, html]) => ({ embed: path, type: typeOf(path.split('/')[2]!), bytes: brotli(html), limit: LIMITS.embed }))
  print(embeds)
  const lines = embeds.filter(({ type }) => type === 'line')
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.filter(({ bytes }) => bytes > LIMITS.embed)).toEqual([])
})

test('an embed in a host’s frame is one request', async () => {
  const embeds = [...pages.keys()].filter((path) => kindOf(path) === 'embed')
  const frames = embeds.map((path) => `<iframe title="Chart" src="${addressOf(served.address, path)}" width="640" height="500"></iframe>`)
  const page = await browser.newPage()
  asked.length = 0
  await page.setContent(`<!doctype html><title>Host</title>${frames.join('')}`, { waitUntil: 'networkidle' })
  await page.close()
  expect(asked.toSorted()).toEqual(embeds.toSorted())
})
