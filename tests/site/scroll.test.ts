import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type OpenSite, type VisitOptions } from '../browser/open-site.ts'

let open: OpenSite
beforeAll(async () => {
  open = await openSite()
})
afterAll(() => open?.close())

/** Pages with a scroll section. */
const pages = (): string[] => [...open.site.pages].filter(([, html]) => html.includes('data-scroll')).map(([path]) => path)

/** Reads a page from top to bottom, half a screen at a time, and tells how its sections stood and what moved by itself. */
async function readDown(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const all = Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.shifted += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const seen = new Set<string>()
  for (let y = 0; y < (await page.evaluate(() => document.body.scrollHeight)); y += 400) {
    await page.evaluate((to) => window.scrollTo(0, to), y)
    await page.waitForTimeout(50)
    for (const chart of await page.locator('.staged > .now').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.chart!)))
      seen.add(chart)
  }
  const { charts, shifted } = await page.evaluate(() => ({
    charts: [...document.querySelectorAll<HTMLElement>('[data-scroll] > figure')].map((one) => one.dataset.chart!),
    shifted: (window as unknown as { shifted: number }).shifted,
  }))
  const missed = charts.filter((chart) => !seen.has(chart))
  return [
    ...(shifted > 0 ? [`moves by ${shifted}`] : []),
    missed.length === 0 ? 'is staged' : missed.length === charts.length ? 'stands in turn' : `misses ${missed.join(', ')}`,
  ]
}

const SIZES: [size: string, how: string, options: VisitOptions][] = [
  ['1280 by 720 px', 'is staged', { viewport: { width: 1280, height: 720 } }],
  ['320 by 640 px', 'stands in turn', { viewport: { width: 320, height: 640 } }],
  ['1280 by 720 px with reduced motion', 'stands in turn', { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' }],
]

test.each(SIZES)(
  'at %s every scroll section %s, and nothing moves by itself',
  async (_size, how, options) => {
    expect(pages().length).toBeGreaterThan(0)
    expect(await open.each(pages(), readDown, options)).toEqual(pages().map((path) => `${path} ${how}`))
  },
  120_000,
)

test('figures of a scroll section are worked on their own pages, so that they are low', async () => {
  const staged = pages().flatMap(
    (path) =>
      open.site.pages
        .get(path)!
        .split('data-scroll')[1]!
        .match(/(?<=<figure[^>]+data-chart=")[^"]+/g) ?? [],
  )
  const worked = staged.filter((id) => open.site.pages.get(`/charts/${id}/`)?.includes('data-working'))
  expect(worked, 'charts that can be worked').not.toEqual([])
  const inPlace = (page: Page): Promise<string[]> =>
    page.evaluate(() => [...document.querySelectorAll('[data-scroll] [data-working]')].map(({ outerHTML }) => outerHTML))
  expect(await open.each(pages(), inPlace)).toEqual([])
})

test('without a script and on paper the words of each step stand above its figure, in the column of the text', async () => {
  const faults = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-scroll] > *')].flatMap((child, k, all) => {
        const [box, before] = [child.getBoundingClientRect(), all[k - 1]?.getBoundingClientRect()]
        const sound = box.height > 0 && child.checkVisibility({ opacityProperty: true }) && (!before || box.top >= before.bottom)
        return sound && child.matches(k % 2 ? 'figure' : '.step') ? [] : [`has ${child.className} out of its place`]
      }),
    )
  const ask = async (page: Page): Promise<string[]> => {
    const plain = await faults(page)
    await page.emulateMedia({ media: 'print' })
    return [...plain, ...(await faults(page))]
  }
  const sizes = [1280, 320].map((width) => ({ viewport: { width, height: 720 }, javaScriptEnabled: false }))
  expect(await open.each(pages(), ask, sizes[0])).toEqual([])
  expect(await open.each(pages(), ask, sizes[1])).toEqual([])
})

test('no fence of a section is printed, on pages and in the feed, where an article has its picture as before', () => {
  const feed = readFileSync(join(open.site.folder, 'feed.xml'), 'utf8')
  const fenced = [...open.site.pages].filter(([, html]) => html.includes(':::')).map(([path]) => path)
  expect([fenced, feed.includes(':::'), feed.includes('data-scroll')]).toEqual([[], false, false])
  for (const path of pages()) expect(feed).toMatch(new RegExp(`<link>[^<]*${path}</link>(?:(?!</item>).)*chart\\.png`, 's'))
})
