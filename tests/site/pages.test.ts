import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf, ownPages } from '../browser/built-site.ts'
import { openSite, type OpenSite } from '../browser/open-site.ts'

/** What came of opening every page once: with its script at the widths of readers, and without any script. */
const found = {
  console: [] as string[],
  requests: [] as string[],
  kept: [] as string[],
  sideways: [] as string[],
  figures: [] as string[],
  controls: [] as string[],
  shut: [] as string[],
}

let open: OpenSite
beforeAll(async () => {
  open = await openSite()
  await open.each(ownPages(open.site), read, {
    viewport: { width: 1280, height: 800 },
    prepare: (page) => Promise.resolve(listen(page)),
  })
  await open.each(ownPages(open.site), readWithoutScript, { javaScriptEnabled: false })
}, 900_000)
afterAll(() => open?.close())

function listen(page: Page): void {
  const ours = [new URL(open.served.address).origin, open.home]
  page.on('console', (message) => found.console.push(`${page.url()} ${message.text()}`))
  page.on('pageerror', (error) => found.console.push(`${page.url()} ${error.message}`))
  page.on('request', (request) => {
    if (!ours.includes(new URL(request.url()).origin)) found.requests.push(`${page.url()} ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) found.requests.push(`${page.url()} ${response.status()} ${response.url()}`)
  })
}

/** Windows in which nothing may stick out. One of 1280 by 1024 px enlarged to 400 % is laid out as one of 320 by 256. */
const WINDOWS = [
  [1280, 800],
  [768, 1024],
  [320, 800],
  [320, 256],
] as const

async function read(page: Page, path: string): Promise<string[]> {
  const stored = await page.evaluate(() => {
    const count = localStorage.length + sessionStorage.length
    localStorage.clear()
    sessionStorage.clear()
    return count
  })
  if (stored + (await page.context().cookies()).length > 0) found.kept.push(path)
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height })
    found.sideways.push(...(await sideways(page)).map((fault) => `${path} at ${width} by ${height} px ${fault}`))
  }
  await page.setViewportSize({ width: 320, height: 700 })
  await spaceText(page)
  found.sideways.push(...(await sideways(page)).map((fault) => `${path} with spaced text ${fault}`))
  return []
}

/** Spaces a page's text as far as WCAG 2.2, 1.4.12, asks of it; an adopted sheet, since some pages admit no other. */
const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })

/** How far a page can be scrolled sideways, every fold open; names the first element that sticks out. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const out = [...document.body.querySelectorAll('*')].find(
      (element) => element.getBoundingClientRect().right > room + 1 && !element.closest('.scroll, .sr'),
    )
    return [
      `is ${document.documentElement.scrollWidth} px wide: <${out?.tagName.toLowerCase() ?? '?'} class="${out?.getAttribute('class') ?? ''}">`,
    ]
  })

/** Widths at which figures are looked at. */
const WIDTHS = [1280, 768, 480, 320] as const

async function readWithoutScript(page: Page, path: string): Promise<string[]> {
  const live = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select')]
      .filter((control) => control.checkVisibility())
      .map((control) => control.outerHTML.slice(0, 80)),
  )
  found.controls.push(...live.map((control) => `${path} ${control}`))
  if ((await page.locator('figure[data-chart]').count()) === 0) return []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    found.figures.push(...(await figures(page)).map((fault) => `${path} at ${width} px ${fault}`))
  }
  // In an article the table is folded behind its figure; a chart's own page has it standing open.
  const fold = page.locator('figure[data-chart] details.behind summary').filter({ visible: true }).first()
  if ((await fold.count()) > 0) await fold.click()
  if ((await page.locator('figure[data-chart] table, #data table').filter({ visible: true }).count()) === 0) found.shut.push(path)
  return []
}

/** Faults of the figures on a page: not exactly one drawing shown, one that is bent out of shape, or no table behind it. */
const figures = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('figure[data-chart]')].flatMap((figure) => {
      const shown = [...figure.querySelectorAll('[data-widths] svg.plot')].filter((drawing) => drawing.getBoundingClientRect().height > 0)
      const box = shown[0]?.getBoundingClientRect() ?? new DOMRect()
      const room = figure.clientWidth
      const faults: [boolean, string][] = [
        [shown.length !== 1, `shows ${shown.length} drawings`],
        [box.width < 200 || box.height < 20, `is drawn ${box.width} by ${box.height} px`],
        [Math.abs(box.width - room) > 2, `is ${box.width} px wide in ${room}`],
        [!shown[0]?.querySelector('text'), 'has no words in its drawing'],
        [!figure.querySelector('details table tbody tr'), 'has no table behind it'],
      ]
      return faults.filter(([bad]) => bad).map(([, fault]) => `${figure.dataset.chart} ${fault}`)
    }),
  )

test('no page says anything to the console', () => expect(found.console).toEqual([]))

test('no page asks anything of another origin, nor for what is not there', () => expect(found.requests).toEqual([]))

test('no page keeps anything before its reader acts', () => expect(found.kept).toEqual([]))

test('no page scrolls sideways, from 320 px and at 400 %', () => expect(found.sideways).toEqual([]))

test('every figure shows one drawing and has its table without a script', () => expect(found.figures).toEqual([]))

test('the table behind a chart opens without a script', () => expect(found.shut).toEqual([]))

test('without a script no control stands that needs one', () => expect(found.controls).toEqual([]))

test('the strip above an article counts the numbers in words that its test counts', () => {
  const counted = [...open.site.pages]
    .filter(([path]) => kindOf(path) === 'article')
    .map(([path, html]) => [path, /spectrum-note">(\d+) numbers? in words/.exec(html)?.[1], /of (\d+) numbers? tested/.exec(html)?.[1]])
  expect(counted.length).toBeGreaterThan(0)
  expect(counted.filter(([, shown, tested]) => shown === undefined || shown !== tested)).toEqual([])
})

test('every article, chart and embed has a figure', () => {
  const kinds = ['front', 'article', 'chart', 'embed']
  expect(
    [...open.site.pages].filter(([path, html]) => kinds.includes(kindOf(path)) && !html.includes('<figure')).map(([path]) => path),
  ).toEqual([])
})

test('every page says how far we have read', () => {
  const silent = [...open.site.pages].filter(([, html]) => !html.includes('9 October 2026'))
  expect(silent.map(([path]) => path)).toEqual([])
})
