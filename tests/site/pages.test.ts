import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf } from '../browser/built-site.ts'
import { openSite, type OpenSite } from '../browser/open-site.ts'

let open: OpenSite
beforeAll(async () => {
  open = await openSite()
})
afterAll(() => open?.close())

const all = (): string[] => [...open.site.pages.keys()]
const withFigures = (): string[] => [...open.site.pages].filter(([, html]) => html.includes('<figure')).map(([path]) => path)
const viewport = (width: number) => ({ viewport: { width, height: 800 } })

test('no page says anything to the console', async () => {
  const said: string[] = []
  await open.each(all(), () => Promise.resolve([]), {
    prepare: async (page) => {
      page.on('console', (message) => said.push(`${page.url()} ${message.text()}`))
      page.on('pageerror', (error) => said.push(`${page.url()} ${error.message}`))
    },
  })
  expect(said).toEqual([])
}, 60_000)

test('no page asks anything of another origin, nor for what is not there', async () => {
  const asked: string[] = []
  const home = new URL(open.served.address).origin
  // The 404 page stands at no address of its own and reaches its files by the address where the site is published.
  const pages = all().filter((path) => path !== '/404.html')
  await open.each(pages, () => Promise.resolve([]), {
    prepare: async (page) => {
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== home) asked.push(`${page.url()} ${request.url()}`)
      })
      page.on('response', (response) => {
        if (response.status() >= 400) asked.push(`${page.url()} ${response.status()} ${response.url()}`)
      })
    },
  })
  expect(asked).toEqual([])
}, 60_000)

test('no page keeps anything before its reader acts', async () => {
  const kept = await open.each(all(), async (page) => {
    const stored = await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length)
    return stored + (await page.context().cookies()).length > 0 ? ['keeps something'] : []
  })
  expect(kept).toEqual([])
}, 60_000)

/** How far a page can be scrolled sideways, every fold open; names the first element that sticks out. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const out = [...document.body.querySelectorAll('*')].find((element) => element.getBoundingClientRect().right > room + 1 && !element.closest('.scroll, .sr'))
    return [`is ${document.documentElement.scrollWidth} px wide in ${room}: <${out?.tagName.toLowerCase() ?? '?'} class="${out?.getAttribute('class') ?? ''}">`]
  })

// A window of 1280 px enlarged to 400 % is one of 320 px: the same width of layout, fewer lines.
test.each([
  ['at 320 px', 320, 800],
  ['at 400 % in a window of 1280 by 1024 px', 320, 256],
  ['at 768 px', 768, 1024],
])('no page scrolls sideways %s', async (_, width, height) => {
  expect(await open.each(all(), sideways, { viewport: { width, height } })).toEqual([])
}, 60_000)

/** Faults of the figures on a page: not exactly one drawing shown, or one that is bent out of shape, or no table behind it. */
const figures = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('figure[data-chart]')].flatMap((figure) => {
      const name = figure.dataset.chart
      const shown = [...figure.querySelectorAll('[data-widths] svg.plot')].filter((drawing) => drawing.getBoundingClientRect().height > 0)
      const box = shown[0]?.getBoundingClientRect()
      const rows = figure.querySelectorAll('details table tbody tr').length
      const room = figure.clientWidth
      return [
        shown.length === 1 ? '' : `${name} shows ${shown.length} drawings`,
        box && (box.width < 200 || box.height < 60) ? `${name} is drawn ${box.width} by ${box.height} px` : '',
        box && Math.abs(box.width - room) > 2 ? `${name} is ${box.width} px wide in ${room}` : '',
        shown[0] && shown[0].querySelectorAll('text').length === 0 ? `${name} has no words in its drawing` : '',
        rows === 0 ? `${name} has no table behind it` : '',
      ].filter(Boolean)
    }),
  )

test.each([320, 480, 768, 1280])('every figure shows one drawing and has its table without a script, %i px wide', async (width) => {
  expect(await open.each(withFigures(), figures, { ...viewport(width), javaScriptEnabled: false })).toEqual([])
}, 60_000)

test('every article, chart and embed has a figure', () => {
  const kinds = ['article', 'chart', 'embed', 'front']
  expect([...open.site.pages].filter(([path, html]) => kinds.includes(kindOf(path)) && !html.includes('<figure')).map(([path]) => path)).toEqual([])
})

test('a table opens without a script', async () => {
  const shut = await open.each(
    withFigures().filter((path) => kindOf(path) === 'embed'),
    async (page) => {
      await page.locator('details.behind summary').first().click()
      return (await page.locator('details.behind table').first().isVisible()) ? [] : ['keeps its table shut']
    },
    { javaScriptEnabled: false },
  )
  expect(shut).toEqual([])
}, 60_000)

test('without a script no control stands that needs one', async () => {
  const dead = await open.each(
    all(),
    (page) => page.evaluate(() => [...document.querySelectorAll('button, input, select')].filter((control) => (control as HTMLElement).checkVisibility()).map((control) => `shows ${control.outerHTML.slice(0, 80)}`)),
    { javaScriptEnabled: false },
  )
  expect(dead).toEqual([])
}, 60_000)
