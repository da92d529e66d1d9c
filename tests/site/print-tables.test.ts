import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { startBrowser } from '../browser/browser.ts'
import { addressOf, kindOf, readSite } from '../browser/built-site.ts'
import { serveFolder, type Served } from '../browser/serve.ts'

/* Tables on A4 as a browser prints them: every column is on the paper, and nothing else is made smaller for it. */
const { folder, pages } = readSite()
let served: Served
let browser: Browser

beforeAll(async () => {
  served = await serveFolder(folder)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** Columns of the widest table of a page. */
const columnsOf = (html: string): number =>
  Math.max(0, ...[...html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => row.split(/<t[hd][ >]/).length - 1))
/** The pages of a kind whose tables have most columns. */
const widest = (kind: string, count: number): string[] =>
  [...pages]
    .filter(([path]) => kindOf(path) === kind)
    .toSorted(([, a], [, b]) => columnsOf(b) - columnsOf(a))
    .slice(0, count)
    .map(([path]) => path)

const PRINTED = [
  ...new Set([...widest('chart', 6), ...widest('dataset', 3), '/charts/mining-ranks/', '/charts/us-reliance-all-minerals/', '/what-if/']),
]

/** What lies between the margins of A4, in px. */
const SHEET = 672
/** White that no column may reach into, in pt: half the margin; signs hang beside the last figures. */
const EDGE = 23

test.each(PRINTED)('%s on paper', async (path) => {
  const page = await browser.newPage({ viewport: { width: SHEET, height: 900 } })
  await page.goto(addressOf(served.address, path), { waitUntil: 'networkidle' })
  await page.emulateMedia({ media: 'print' })
  // A browser that finds a table too wide would print the whole page smaller.
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('table')].map((table) => table.getBoundingClientRect().right).filter((right) => right > innerWidth + 1),
  )
  expect(wide).toEqual([])
  const heads = await page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .filter((table) => table.checkVisibility())
      .map((table) => [...(table.tHead?.rows ?? [])].at(-1)?.cells)
      .flatMap((cells) => cells?.[cells.length - 1]?.innerText.match(/\p{L}+/u)?.[0] ?? []),
  )
  const { numPages, getPage } = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' }))).then((doc) => ({
    numPages: doc.numPages,
    getPage: (n: number) => doc.getPage(n),
  }))
  await page.close()
  const items = await Promise.all(
    Array.from({ length: numPages }, async (_, k) => {
      const sheet = await getPage(k + 1)
      const right = sheet.view[2]! - EDGE
      const { items: texts } = await sheet.getTextContent()
      return texts.flatMap((item) =>
        'str' in item && item.str.trim() ? [{ text: item.str, off: item.transform[4] + item.width - right }] : [],
      )
    }),
  ).then((all) => all.flat())
  expect(items.filter(({ off }) => off > 0)).toEqual([])
  const words = items.map(({ text }) => text.replaceAll(/[-‐\s]/g, '')).join('')
  expect(heads.filter((head) => !words.includes(head))).toEqual([])
})
