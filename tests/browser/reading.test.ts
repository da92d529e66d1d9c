import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScripts } from '../../src/build/bundle-scripts.ts'
import type { Example } from '../../src/charts/chart-type.ts'
import { rowsOf } from '../../src/charts/parts/pointer.ts'
import { ABSENCE } from '../../src/data/flags.ts'
import { startBrowser } from './browser.ts'
import { CHART_CSS, drawExamples, figureHtml, pageHtml, type DrawnExample } from './chart-page.ts'
import { withQuietPage } from './quiet-page.ts'
import { serveFolder, type Served } from './serve.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'"

/** Two panels, the second with fewer years, so that places differ. */
const PANELS: Example = {
  name: 'panels',
  spec: { type: 'line', x: 'year', y: 'output', series: 'stage', facet: 'country', title: 'Two countries', subtitle: 'Output, tonnes' },
  fields: [
    { name: 'country', type: 'string' },
    { name: 'stage', type: 'string' },
    { name: 'year', type: 'year' },
    { name: 'output', type: 'integer', unit: 't' },
    { name: 'output_flag', type: 'string' },
  ],
  primaryKey: ['country', 'stage', 'year'],
  rows: ['A', 'B'].flatMap((country, c) =>
    ['mine', 'refinery'].flatMap((stage, s) =>
      [2020, 2021, 2022, 2023].slice(c).map((year) => [country, stage, year, year - 2000 + 10 * s + 100 * c, null]),
    ),
  ),
}

const examples = await drawExamples({ line: [PANELS] })
const example = (id: string): DrawnExample => examples.find((candidate) => candidate.id === id)!

let browser: Browser
let served: Served
const folder = mkdtempSync(join(tmpdir(), 'assay-reading-'))

beforeAll(async () => {
  const { page, reading } = await bundleScripts()
  writeFileSync(join(folder, 'page.js'), reading)
  writeFileSync(join(folder, 'site.js'), page)
  writeFileSync(join(folder, 'reading.js'), reading)
  writeFileSync(join(folder, 'page.css'), readFileSync(join(import.meta.dirname, '../../src/islands/reading.css'), 'utf8') + CHART_CSS)
  for (const drawn of examples) writeFileSync(join(folder, `${drawn.id}.html`), pageHtml([figureHtml(drawn)]))
  writeFileSync(join(folder, 'two.html'), pageHtml([figureHtml(example('line-usual')), figureHtml(example('line-months'))]))
  served = await serveFolder(folder, { headers: { 'content-security-policy': POLICY } })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(folder, { recursive: true })
})

/** Opens a page of one figure, or of two, and fails on anything it says to the console. */
const open = (name: string, run: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
  withQuietPage(browser, `${served.address}${name}.html`, run, { viewport: { width: 800, height: 900 }, ...options })

const spoken = (page: Page): Promise<string> => page.locator('[aria-live]').innerText()
const box = (page: Page) => page.locator('[data-widths]')
const tip = (page: Page) => page.locator('.chart-tip')

/** Presses a key until it leads nowhere new; gives all that was spoken on the way. */
async function walk(page: Page, key: string): Promise<string[]> {
  const heard: string[] = []
  for (let words = await spoken(page); heard.at(-1) !== words; words = await spoken(page)) {
    heard.push(words)
    await page.keyboard.press(key)
  }
  return heard
}

/** A cell as it is spoken: its text with the unit, then what its flags mean; a missing one says only why. */
function spokenCell({ table }: DrawnExample['drawn'], row: number, column: number): string {
  const { text, flags } = table.rows[row]![column]!
  const { unit = '' } = table.columns[column]!
  const absent = ABSENCE.some((flag) => flags.includes(flag))
  const value = absent ? [] : [/\d/.test(text) && unit ? (unit === '%' ? `${text}%` : `${text} ${unit}`) : text]
  return [...value, ...flags].join(', ')
}

/** Every sentence that a chart can say, from its table and the columns its marks point to; a mark may stand for several. */
function sentences({ drawn }: DrawnExample): string[] {
  const { table, drawings } = drawn
  const marks = [...drawings[0]!.svg.matchAll(/data-r="([\d -]+)" data-c="([\d ]+)"/g)].map(([, rows = '', columns = '']) => ({
    rows: rowsOf(rows),
    columns,
  }))
  const pointed = [...new Set(marks.map(({ columns }) => columns))]
  const first = (columns: string): string | undefined => columns.split(' ')[0]
  return table.rows.flatMap((row, k) => {
    const heads = row.slice(0, table.heads).map((cell) => cell.text)
    return pointed.flatMap((columns) => {
      // A mark may stand for more of its row than others of its column do.
      const own = marks.filter((mark) => mark.rows.includes(k) && first(mark.columns) === first(columns))
      if (own.length > 0 && own.every((mark) => mark.columns !== columns)) return []
      const places = columns.split(' ').map(Number)
      if (places.every((column) => row[column]!.text === '–')) return []
      if (places.length === 1) return [`${[...heads, table.columns[places[0]!]!.title].join(', ')}: ${spokenCell(drawn, k, places[0]!)}`]
      return [
        `${heads.join(', ')}: ${places.map((column) => `${table.columns[column]!.title} ${spokenCell(drawn, k, column)}`).join('; ')}`,
      ]
    })
  })
}

/** Where the point of a row stands on the screen, from the path of a column in the drawing that is shown. */
const placeOf = (page: Page, column: number, corner: number): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ({ column, corner }) => {
      const path = [...document.querySelectorAll<SVGPathElement>(`path[data-c="${column}"]`)].find(
        (candidate) => candidate.getBoundingClientRect().width > 0,
      )!
      const [x = 0, y = 0] = path.getAttribute('d')!.slice(1).split('L')[corner]!.split(',').map(Number)
      const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM()!)
      return { x: at.x, y: at.y }
    },
    { column, corner },
  )

test.each(examples.map(({ id }) => id))('arrow keys reach every value of %s and speak the words of its table', (id) =>
  open(id, async (page) => {
    await box(page).focus()
    await page.keyboard.press('Home')
    const heard = new Set<string>()
    for (let first = '', lane = 0; lane < 40; lane++) {
      for (const words of await walk(page, 'ArrowRight')) heard.add(words)
      await page.keyboard.press('Home')
      const here = await spoken(page)
      if (here === first) break
      first = here
      await page.keyboard.press('ArrowDown')
    }
    expect([...heard].sort()).toEqual([...new Set(sentences(example(id)))].sort())
  }),
)

test('a withheld value is spoken as withheld, not as a number', () =>
  open('line-missing', async (page) => {
    await box(page).focus()
    await page.keyboard.press('Home')
    for (let k = 0; k < 2; k++) await page.keyboard.press('ArrowRight')
    expect(await spoken(page)).toBe('2021, A: withheld')
  }))

test('End reads the last value of a series, Home its first', () =>
  open('line-usual', async (page) => {
    await box(page).focus()
    await page.keyboard.press('End')
    const last = await spoken(page)
    await page.keyboard.press('Home')
    expect([await spoken(page), last]).toEqual(['2019, Aland: 90,000 t', '2024, Aland: 70,000 t'])
  }))

test('the arrow down goes to the next series in the same row', () =>
  open('line-usual', async (page) => {
    await box(page).focus()
    for (const key of ['Home', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
    expect(await spoken(page)).toBe('2020, Borduria: 29,000 t')
  }))

test('the arrow down goes from a panel to the next one', () =>
  open('line-panels', async (page) => {
    await box(page).focus()
    for (const key of ['Home', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
    expect(await spoken(page)).toBe('B, 2021, mine: 121 t')
  }))

test('nothing is spoken before a key is pressed', () =>
  open('line-usual', async (page) => {
    await box(page).focus()
    expect(await spoken(page)).toBe('')
  }))

test('Escape leaves: tooltip and focus are gone, and Tab goes on behind the chart', () =>
  open('line-usual', async (page) => {
    await box(page).focus()
    await page.keyboard.press('ArrowRight')
    expect(await tip(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await tip(page).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  }))

test('a chart is one tab stop', () =>
  open('line-usual', async (page) => {
    const stops: (string | undefined)[] = []
    for (let k = 0; k < 3; k++) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName))
    }
    expect(stops).toEqual(['A', 'application', 'SUMMARY'])
  }))

test('the tab stop has the name of its chart', () =>
  open('line-usual', async (page) =>
    expect(await box(page).getAttribute('aria-label')).toBe('One of two rose. Arrow keys read its values'),
  ))

test.each([320, 480, 700, 1200])('the pointer reads the point it stands on, %i px wide', (width) =>
  open(
    'line-usual',
    async (page) => {
      const { x, y } = await placeOf(page, 2, 3)
      await page.mouse.move(x + 3, y - 2)
      expect(await tip(page).locator('p').allInnerTexts()).toEqual(['2022', '47,000 t', 'Borduria'])
    },
    { viewport: { width, height: 900 } },
  ),
)

test('a span of months is read at its middle', () =>
  open('line-months', async (page) => {
    const [from, to] = [await placeOf(page, 1, 0), await placeOf(page, 1, 1)]
    await page.mouse.move((from.x + to.x) / 2, from.y)
    const ring = (await page.locator('.chart-ring').boundingBox())!
    expect(ring.x + ring.width / 2).toBeCloseTo((from.x + to.x) / 2, 0)
  }))

test('the tooltip says flags in words', () =>
  open('line-missing', async (page) => {
    await box(page).focus()
    await page.keyboard.press('End')
    expect(await tip(page).locator('.chart-tip-flags').innerText()).toBe('estimated')
  }))

test('the tooltip of a chart of words sets them as words, and says all of an event', () =>
  open('timeline-usual', async (page) => {
    await box(page).focus()
    await page.keyboard.press('End')
    expect(await tip(page).locator('p').allInnerTexts()).toEqual([
      '6 January 2026',
      'Users in a third country are barred',
      'title',
      'Aland',
      'actor',
    ])
    expect(await tip(page).locator('.words').count()).toBe(2)
  }))

test('the pointer takes the tooltip with it when it leaves', () =>
  open('line-usual', async (page) => {
    const { x, y } = await placeOf(page, 1, 1)
    await page.mouse.move(x, y)
    expect(await tip(page).count()).toBe(1)
    await page.mouse.move(x, 5)
    expect(await tip(page).count()).toBe(0)
  }))

test('Escape takes away a tooltip that the pointer brought', () =>
  open('line-usual', async (page) => {
    const { x, y } = await placeOf(page, 1, 1)
    await page.mouse.move(x, y)
    await page.keyboard.press('Escape')
    expect(await tip(page).count()).toBe(0)
  }))

test.each([320, 800])('the tooltip never leaves the figure sideways, %i px wide', (width) =>
  open(
    'line-long-labels',
    async (page) => {
      await box(page).focus()
      const outside: string[] = []
      for (const key of ['Home', ...Array<string>(5).fill('ArrowRight')]) {
        await page.keyboard.press(key)
        const [inner, outer] = [(await tip(page).boundingBox())!, (await page.locator('figure').boundingBox())!]
        if (inner.x < outer.x || inner.x + inner.width > outer.x + outer.width) outside.push(await spoken(page))
      }
      expect(outside).toEqual([])
    },
    { viewport: { width, height: 900 } },
  ),
)

test('reading makes the page no wider', () =>
  open(
    'line-long-labels',
    async (page) => {
      await box(page).focus()
      await page.keyboard.press('End')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    },
    { viewport: { width: 320, height: 900 } },
  ))

test('after the page has become narrower, keys go on from where they were', () =>
  open('line-usual', async (page) => {
    await box(page).focus()
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await page.setViewportSize({ width: 340, height: 900 })
    await page.keyboard.press('ArrowRight')
    const place = await placeOf(page, 1, 3)
    const ring = (await page.locator('.chart-ring').boundingBox())!
    expect(await spoken(page)).toBe('2022, Aland: 78,000 t')
    expect(ring.x + ring.width / 2).toBeCloseTo(place.x, 0)
  }))

test('pointing at a chart reads that one, not its neighbour', () =>
  open('two', async (page) => {
    const { x, y } = await placeOf(page, 2, 2)
    await page.mouse.move(x, y)
    expect(await page.locator('figure[data-chart="line-months"] .chart-tip').count()).toBe(0)
  }))

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true }

test('a tap shows the tooltip, and a tap elsewhere takes it away', () =>
  open(
    'line-usual',
    async (page) => {
      const { x, y } = await placeOf(page, 2, 4)
      await page.touchscreen.tap(x, y)
      expect(await tip(page).locator('p').allInnerTexts()).toEqual(['2023', '56,000 t', 'Borduria'])
      await page.locator('#end').tap()
      expect(await tip(page).count()).toBe(0)
    },
    PHONE,
  ))

test('a finger that moves sideways reads point after point', () =>
  open(
    'line-usual',
    async (page) => {
      const [from, to] = [await placeOf(page, 2, 1), await placeOf(page, 2, 4)]
      const touch = await page.context().newCDPSession(page)
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: y! }] })
      await send('touchStart', from.x, from.y)
      for (let k = 1; k <= 10; k++) await send('touchMove', from.x + ((to.x - from.x) * k) / 10, from.y + ((to.y - from.y) * k) / 10)
      await send('touchEnd')
      expect(await tip(page).locator('p').first().innerText()).toBe('2023')
    },
    PHONE,
  ))

test('a finger that moves up scrolls the page', () =>
  open(
    'line-long-labels',
    async (page) => {
      await page.setViewportSize({ width: 360, height: 300 })
      const { x, y, width } = (await box(page).boundingBox())!
      const touch = await page.context().newCDPSession(page)
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', up?: number) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: up === undefined ? [] : [{ x: x + width / 2, y: y + 150 - up }] })
      await send('touchStart', 0)
      for (let up = 10; up <= 120; up += 10) await send('touchMove', up)
      await send('touchEnd')
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50)
    },
    PHONE,
  ))
