import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../browser/browser.ts'
import { addressOf, kindOf, PROJECT, readSite } from '../browser/built-site.ts'
import { serveFolder, type Served } from '../browser/serve.ts'

/* What a reader does with a chart on its own page, in a real browser, under the policy that the site asks of its host. */
const { folder, pages, files } = readSite()
const PATH = '/charts/three-countries-one-number/'
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }
const policy = /Content-Security-Policy: (.+)/.exec(readFileSync(join(PROJECT, 'public/_headers'), 'utf8'))![1]!
let browser: Browser
let served: Served

beforeAll(async () => {
  served = await serveFolder(folder, { headers: { 'content-security-policy': policy } })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** The reading script is first asked for in a way that trusted types forbid, and then in one that they allow: the browser tells of the first. */
const TOLD = /requires 'TrustedScriptURL' assignment/

/** Opens the chart's page, works on it, and fails on anything else that it says to the console. */
async function open(run: (page: Page) => Promise<void>, options: BrowserContextOptions = {}, path = PATH): Promise<void> {
  const context = await browser.newContext(options)
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(error.error().message))
  const page = await context.newPage()
  await page.goto(addressOf(served.address, path))
  try {
    await run(page)
  } finally {
    await context.close()
  }
  expect(said.filter((text) => !TOLD.test(text))).toEqual([])
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
const spoken = (page: Page): Promise<string> => page.locator('.spoken').innerText()

test('copy as image puts the PNG on the clipboard, as large as the file', () =>
  open(async (page) => {
    await button(page, 'Copy as image').click()
    await expect.poll(() => spoken(page)).toBe('Copied')
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const { width, height } = await createImageBitmap(await item!.getType('image/png'))
      return [width, height]
    })
    const png = readFileSync(join(folder, PATH, 'chart.png'))
    expect(size).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)])
    expect(await page.locator('[data-take-how]').isVisible()).toBe(false)
  }, CLIPBOARD))

test('where no page may copy a picture, the page says how it is done by hand', () =>
  open(async (page) => {
    await page.evaluate(() => Object.defineProperty(window, 'ClipboardItem', { value: undefined }))
    await button(page, 'Copy as image').click()
    const how = page.locator('[data-take-how]')
    await expect.poll(() => how.isVisible()).toBe(true)
    expect(await spoken(page)).toBe('This browser lets no page copy a picture. Open the picture and copy it there.')
    expect(await how.getByRole('link').evaluate((link: HTMLAnchorElement) => new URL(link.href).pathname)).toBe(`${PATH}chart.png`)
  }))

test('copy data gives the table of the page, tab separated: plain numbers, units in the heads, flags in words', () =>
  open(async (page) => {
    await button(page, 'Copy data').click()
    await expect.poll(() => button(page, 'Copied').count()).toBe(1)
    const lines = (await clipboard(page))
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(lines[0]).toEqual(['Country', '2025 edition (t)', '2025 edition, flags', '2026 edition (t)', '2026 edition, flags'])
    expect(lines.find(([country]) => country === 'Australia')).toEqual(['Australia', '13000', 'estimated', '29000', 'estimated'])
    expect(lines.length - 1).toBe(await page.locator('#data tbody tr').count())
    await expect.poll(() => button(page, 'Copy data').count(), { timeout: 4000 }).toBe(1)
  }, CLIPBOARD))

test('copy data works where pages may not use the clipboard', () =>
  open(async (page) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await button(page, 'Copy data').click()
    await expect.poll(() => button(page, 'Copied').count()).toBe(1)
    expect(await page.locator('textarea').count()).toBe(0)
  }))

test('a citation has title, edition, source, address and the day that it was read, in one line of plain text', () =>
  open(async (page) => {
    await button(page, 'Copy citation').click()
    await expect.poll(() => spoken(page)).toBe('Copied')
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
    const title = (await page.locator('h1').innerText()).replace(/\s+/g, ' ')
    expect(await clipboard(page)).toMatch(
      new RegExp(
        `^“${title}”, Assay\\. Editions: Mineral Commodity Summaries 2026, .*\\. Source: U\\.S\\. Geological Survey, .*\\. https://\\S+${PATH} \\(read on ${day}\\)$`,
      ),
    )
  }, CLIPBOARD))

test('without a script there is no button, and all files and the citation are there', () =>
  open(
    async (page) => {
      expect(await page.locator('button:visible').count()).toBe(0)
      expect(await page.locator('a[download]:visible').count()).toBeGreaterThan(6)
      expect(await page.locator('#citation').innerText()).not.toContain('read on')
    },
    { javaScriptEnabled: false },
  ))

test('only the own pages of charts, and of their states, ask for the script', () => {
  const isOwn = (path: string): boolean => ['chart', 'state'].includes(kindOf(path))
  expect([...pages].filter(([path, html]) => html.includes('/taking.js') !== isOwn(path)).map(([path]) => path)).toEqual([])
})

test('a reader who works the chart takes what stands before them', async () => {
  const context = await browser.newContext(CLIPBOARD)
  const page = await context.newPage()
  const path = '/charts/reserves-by-country/'
  await page.goto(`${addressOf(served.address, path)}?edition=2025`)
  await expect.poll(() => page.locator('#citation').innerText()).toContain('Mineral Commodity Summaries 2025')
  await button(page, 'Copy citation').click()
  await expect.poll(() => clipboard(page)).toMatch(/Edition: Mineral Commodity Summaries 2025, .*\/edition-2025\/ \(read on [^)]*\)$/)
  await button(page, 'Copy data').click()
  const rows = await page.locator('#data tbody tr').count()
  await expect.poll(async () => (await clipboard(page)).trimEnd().split('\n').length - 1).toBe(rows)
  await button(page, 'Copy as image').click()
  const file = readFileSync(join(folder, path, 'edition-2025/chart.png'))
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        return item?.types.includes('image/png') ? (await createImageBitmap(await item.getType('image/png'))).height : 0
      }),
    )
    .toBe(file.readUInt32BE(20))
  await context.close()
})

/** Presses Print and prints as the browser would; the class of the page stays until `afterprint`. */
async function printed(page: Page): Promise<{ pages: number; text: string }> {
  await page.evaluate(() => Object.defineProperty(window, 'print', { value: () => undefined }))
  await button(page, 'Print').click()
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
  const { text } = await extractText(document, { mergePages: true })
  return { pages: document.numPages, text: text.replace(/\s+/g, ' ') }
}

test('the chart is printed with its words and nothing else of the page', () =>
  open(async (page) => {
    const title = (await page.locator('h1').innerText()).replace(/\s+/g, ' ')
    const { text } = await printed(page)
    for (const words of [
      title,
      'Australia',
      'Source: U.S. Geological Survey',
      'Editions: Mineral Commodity Summaries 2026',
      PATH,
      'CC BY 4.0',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/Explainers|Downloads|The table behind it|How to cite|Embed|Copy as|Read to/)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.evaluate(() => document.documentElement.className)).toBe('')
  }))

test('paper is printed by daylight, whatever lamp the reader has', () =>
  open(
    async (page) => {
      await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      const colours = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement)
        return ['--paper', '--chart-bg', '--ink', '--hl'].map((name) => style.getPropertyValue(name))
      })
      await page.evaluate(() => (document.documentElement.dataset.theme = 'light'))
      await page.emulateMedia({ media: 'print', colorScheme: 'light' })
      expect(colours).toEqual(
        await page.evaluate(() => {
          const style = getComputedStyle(document.documentElement)
          return ['--paper', '--chart-bg', '--ink', '--hl'].map((name) => style.getPropertyValue(name))
        }),
      )
      expect(colours.slice(0, 3)).toEqual(['#fff', '#fff', '#000'])
    },
    { colorScheme: 'dark' },
  ))

test('every chart is printed whole, on one sheet', async () => {
  const page = await browser.newPage()
  const long: string[] = []
  for (const path of [...pages.keys()].filter((path) => kindOf(path) === 'chart')) {
    await page.goto(addressOf(served.address, path))
    const { pages: count, text } = await printed(page)
    if (count !== 1 || !text.includes(path)) long.push(`${path}: ${count} sheets`)
  }
  await page.close()
  expect(long).toEqual([])
}, 180_000)

test('the pictures that pages offer to others are files of the site', () =>
  expect(
    [...pages]
      .flatMap(([, html]) => [...(/og:image" content="https?:\/\/[^/"]+([^"]+)/.exec(html)?.slice(1) ?? [])])
      .filter((file) => !files.has(file)),
  ).toEqual([]))
test.each([400, 768, 1280])('beside the buttons notes keep a measure that can be read, %i px wide', (width) =>
  open(
    async (page) => {
      const [foot, notes] = await page.evaluate(() =>
        ['.fig-foot', '.fig-foot > div'].map((one) => document.querySelector(one)!.getBoundingClientRect().width),
      )
      expect(notes).toBeGreaterThan(Math.min(540, foot! - 1))
    },
    { viewport: { width, height: 900 } },
    '/charts/quotas/',
  ),
)
