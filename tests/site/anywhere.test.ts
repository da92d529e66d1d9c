import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../browser/browser.ts'
import { addressOf, kindOf, pageOfEachKind, readSite } from '../browser/built-site.ts'
import { withQuietPage } from '../browser/quiet-page.ts'
import { serveFolder, type Served } from '../browser/serve.ts'

const BASE = '/a/b/'
const site = readSite()
/** One page of each kind; the 404 page stands at the published address only. */
const kinds = pageOfEachKind(site).filter((path) => path !== '/404.html')
let served: Served
let browser: Browser

beforeAll(async () => {
  served = await serveFolder(site.folder, { base: BASE })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const disk = `${pathToFileURL(site.folder).href}/`

/**
 * Opens a page from a disk and fails on anything that it says to the console, but for one thing that a browser says of
 * every such page: a font may not be fetched ahead there. It is fetched all the same when it is needed.
 */
async function fromDisk(path: string, run: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext()
  const said: string[] = []
  context.on('console', (message) => {
    if (!`${message.text()} ${message.location().url}`.includes('.woff2')) said.push(message.text())
  })
  context.on('weberror', (error) => said.push(error.error().message))
  const page = await context.newPage()
  try {
    await page.goto(`${disk}${path.slice(1)}index.html`)
    await run(page)
  } finally {
    await context.close()
  }
  expect(said).toEqual([])
}
const article = [...site.pages.keys()].find((path) => kindOf(path) === 'article')!

/** Whether a page got its styles: they alone know the colour of paper. */
const dressed = (page: Page): Promise<boolean> =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '')

/** Whether the script of the page has run: it alone shows the switch of themes, and makes a chart a tab stop. */
const scripted = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('[data-theme-switch]:not([hidden]), [role="application"][tabindex="0"]') !== null)

test.each(kinds)('%s is dressed and scripted under a path', (path) =>
  withQuietPage(browser, addressOf(served.address, path), async (page) =>
    expect([await dressed(page), await scripted(page)]).toEqual([true, true]),
  ),
)

test('links lead from page to page under a path', () =>
  withQuietPage(browser, served.address, async (page) => {
    const seen: string[] = []
    for (const next of ['main a[href*="articles/"]', 'figure .acts a', 'a[href*="/data/"], a[href*="../data/"]', '.brand']) {
      await page.locator(next).first().click()
      await page.waitForLoadState()
      seen.push(kindOf(`/${new URL(page.url()).pathname.slice(BASE.length)}`))
    }
    expect(seen).toEqual(['article', 'chart', expect.stringMatching(/dataset|list|version/), 'front'])
  }))

test('no page leaves its path', () =>
  withQuietPage(browser, served.address, async (page) => {
    const astray: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(served.address)) astray.push(request.url())
    })
    for (const path of kinds) await page.goto(addressOf(served.address, path))
    expect(astray).toEqual([])
  }))

test.each(kinds)('%s is dressed and scripted from a disk', (path) =>
  fromDisk(path, async (page) => expect([await dressed(page), await scripted(page)]).toEqual([true, true])),
)

test('from a disk a click leads from the front page to an article', () =>
  fromDisk('/', async (page) => {
    await page.locator('main a[href*="articles/"]').first().click()
    await page.waitForLoadState()
    expect([
      kindOf(
        page
          .url()
          .slice(disk.length - 1)
          .replace('index.html', ''),
      ),
      await page.locator('h1').count(),
    ]).toEqual(['article', 1])
  }))

test('from a disk the keyboard reads a chart', () =>
  fromDisk(article, async (page) => {
    await page.locator('figure [role="application"]').first().focus()
    await page.keyboard.press('Home')
    expect(await page.locator('[aria-live="polite"]').first().innerText()).toMatch(/\d/)
  }))

test('from a disk a number opens its receipt, which leads to the one at the foot', () =>
  fromDisk(article, async (page) => {
    await page.locator('main a.num').first().click()
    await page.locator('.slip:popover-open .acts a').first().click()
    expect(await page.locator('.receipt:target').count()).toBe(1)
  }))
