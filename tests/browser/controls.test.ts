import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScripts } from '../../src/build/bundle-scripts.ts'
import { startBrowser } from './browser.ts'
import { withQuietPage } from './quiet-page.ts'
import { serveFolder, type Served } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-controls-'))

/** A page with every control, as components write them: hidden until the script is there. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Controls</title><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><script src="page.js" defer></script></head><body><main>
<button data-theme-switch data-dark="Lamplight" hidden></button>
<button data-marks-switch hidden>Marks on numbers</button>
<p data-script-only hidden><label>Find <input type="search" data-table-search="t" data-count="{shown} of {all} countries" hidden></label> <output data-table-count="t"></output></p>
<table id="t" data-sortable><thead><tr><th scope="col">Country</th><th scope="col">Output <span class="unit">t</span></th></tr></thead><tbody>
<tr><th scope="row">China</th><td>270,000</td></tr>
<tr><th scope="row">Côte d’Ivoire</th><td><span class="na" title="withheld">W</span></td></tr>
<tr><th scope="row">Australia</th><td>29,000<abbr class="flag" title="estimated">e</abbr></td></tr>
<tr><th scope="row">Brazil</th><td>0</td></tr></tbody></table>
<pre id="code">&lt;iframe title="x"&gt;</pre><button data-copy="#code" hidden>Copy the code</button>
<button data-copy="#nowhere" hidden>Copy nothing</button>
<a href="folder/" id="link">A folder</a></main></body></html>`

let browser: Browser
let served: Served

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), PAGE)
  mkdirSync(join(folder, 'folder'))
  writeFileSync(join(folder, 'folder/index.html'), '<!doctype html><title>Folder</title>')
  writeFileSync(join(folder, 'page.js'), (await bundleScripts()).page)
  writeFileSync(join(folder, 'page.css'), readFileSync(join(import.meta.dirname, '../../src/islands/reading.css'), 'utf8'))
  served = await serveFolder(folder, {
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'",
    },
  })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(folder, { recursive: true })
})

/** Opens the page and fails on anything it says to the console. */
const open = (run: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
  withQuietPage(browser, served.address, run, options)

const theme = (page: Page) => page.locator('[data-theme-switch]')
const themeOf = (page: Page): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.theme)
const stored = (page: Page): Promise<number> => page.evaluate(() => localStorage.length)
const countries = (page: Page): Promise<string[]> => page.locator('tbody tr:visible th').allInnerTexts()
const spoken = (page: Page) => page.locator('[aria-live="polite"].spoken')

test('nothing is stored before a reader acts', () => open(async (page) => expect(await stored(page)).toBe(0)))

test.each([
  ['light', ['dark', 'light', undefined]],
  ['dark', ['light', 'dark', undefined]],
] as const)('on a %s system the theme goes round, and the first press is seen', (colorScheme, round) =>
  open(
    async (page) => {
      const seen: (string | undefined)[] = []
      for (let k = 0; k < 3; k++) {
        await theme(page).click()
        seen.push(await themeOf(page))
      }
      expect(seen).toEqual(round)
    },
    { colorScheme },
  ),
)

test('a chosen theme is there on the next page', () =>
  open(async (page) => {
    await theme(page).click()
    await page.reload()
    expect(await themeOf(page)).toBe('dark')
  }))

test('a theme that follows the system again leaves nothing stored', () =>
  open(async (page) => {
    for (let k = 0; k < 3; k++) await theme(page).click()
    expect(await stored(page)).toBe(0)
  }))

test('the name of the theme switch says the theme, in the words of the page', () =>
  open(async (page) => {
    await theme(page).click()
    expect(await page.getByRole('button', { name: 'Lamplight' }).count()).toBe(1)
  }))

test('a browser that keeps nothing still switches the theme', () =>
  open(async (page) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('SecurityError')
        },
      }),
    )
    await page.reload()
    await theme(page).click()
    expect(await themeOf(page)).toBe('dark')
  }))

test('the marks switch takes marks off and says that it is not pressed', () =>
  open(async (page) => {
    const marks = page.locator('[data-marks-switch]')
    await marks.click()
    expect([await marks.getAttribute('aria-pressed'), await page.evaluate(() => document.documentElement.className)]).toEqual([
      'false',
      'marks-off',
    ])
  }))

test('marks that were switched off stay off on the next page', () =>
  open(async (page) => {
    await page.locator('[data-marks-switch]').click()
    await page.reload()
    expect(await page.evaluate(() => document.documentElement.className)).toBe('marks-off')
  }))

test('search leaves the rows that have the words', () =>
  open(async (page) => {
    await page.locator('input').fill('cote')
    expect(await countries(page)).toEqual(['Côte d’Ivoire'])
  }))

test('search writes and speaks how many rows are left', () =>
  open(async (page) => {
    await page.locator('input').fill('a')
    expect(await page.locator('output').innerText()).toBe('3 of 4 countries')
    await expect.poll(() => spoken(page).innerText()).toBe('3 of 4 countries')
  }))

test('a press on a head sorts by its column, a second one the other way round, missing values last both times', () =>
  open(async (page) => {
    const orders: string[][] = []
    for (let k = 0; k < 2; k++) {
      await page.getByRole('button', { name: 'Output t' }).click()
      orders.push(await countries(page))
    }
    expect(orders).toEqual([
      ['Brazil', 'Australia', 'China', 'Côte d’Ivoire'],
      ['China', 'Australia', 'Brazil', 'Côte d’Ivoire'],
    ])
  }))

test('only the head that sorts says how', () =>
  open(async (page) => {
    await page.getByRole('button', { name: 'Country' }).click()
    await page.getByRole('button', { name: 'Output t' }).click()
    expect(await page.locator('thead th').evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-sort')))).toEqual([
      null,
      'ascending',
    ])
  }))

test('a sorted table is spoken of', () =>
  open(async (page) => {
    await page.getByRole('button', { name: 'Country' }).click()
    expect(await spoken(page).innerText()).toBe('Sorted by Country, ascending')
  }))

test('a copy button copies, says so, and takes its words back', () =>
  open(
    async (page) => {
      const button = page.locator('[data-copy="#code"]')
      await button.click()
      await expect.poll(() => button.innerText()).toBe('Copied')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('<iframe title="x">')
      await expect.poll(() => button.innerText(), { timeout: 4000 }).toBe('Copy the code')
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ))

test('a copy button copies where pages may not use the clipboard', () =>
  open(async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.locator('[data-copy="#code"]').click()
    await expect.poll(() => page.locator('[data-copy="#code"]').innerText()).toBe('Copied')
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('<iframe title="x">')
  }))

test('a copy button without anything to copy stays hidden', () =>
  open(async (page) => expect(await page.locator('[data-copy="#nowhere"]').isVisible()).toBe(false)))

test('without a script no control is shown', () =>
  open(async (page) => expect(await page.locator('button:visible, input:visible').count()).toBe(0), { javaScriptEnabled: false }))

test('read from a disk, a link to a folder opens its page', async () => {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await page.locator('#link').click()
  expect(await page.title()).toBe('Folder')
  await page.close()
})

test('on a server a link to a folder stays as it is', () =>
  open(async (page) =>
    expect(await page.locator('#link').evaluate((link: HTMLAnchorElement) => link.href)).toBe(`${served.address}folder/`),
  ))
