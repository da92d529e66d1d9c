import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { loadWords } from '../../src/build/interface-words.ts'
import { readAddress } from '../../src/what-if/dials.ts'
import { layoutOf } from '../../src/what-if/layout.ts'
import { outcomeOf, type Capacities } from '../../src/what-if/model.ts'
import { rowsOf } from '../../src/what-if/rows.ts'
import { phrasesIn, sentenceOf } from '../../src/what-if/sentence.ts'
import { startBrowser } from '../browser/browser.ts'
import { addressOf, readSite } from '../browser/built-site.ts'
import { withQuietPage } from '../browser/quiet-page.ts'
import { serveFolder, type Served } from '../browser/serve.ts'

/** What a strict host sends. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"

const phrases = phrasesIn(loadWords('en'), 'what-if.live.')
let served: Served
let browser: Browser
beforeAll(async () => {
  served = await serveFolder(readSite().folder, { headers: { 'content-security-policy': POLICY } })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const open = (search: string, run: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
  withQuietPage(browser, addressOf(served.address, `/what-if/${search}`), run, options)

const dial = (page: Page, name: string) => page.locator(`input[name="${name}"]`)
const sentence = (page: Page) => page.locator('[data-sentence]').innerText()
const searchOf = (page: Page): string => new URL(page.url()).search

/** The drawing that is shown: tags, places and words of its elements. */
const drawn = (page: Page): Promise<(string | null)[][]> =>
  page
    .locator('svg[data-drawing]')
    .first()
    .evaluate((svg) =>
      [...svg.children].map((element) => [
        element.tagName,
        ...['x', 'y', 'width', 'height', 'd', 'fill', 'stroke'].map((name) => element.getAttribute(name)),
        element.textContent,
      ]),
    )

/** Rows that the model works out for an address, from the numbers that the page was built with. */
async function rowsFor(page: Page, search: string) {
  const data = JSON.parse((await page.locator('[data-what-if]').getAttribute('data-capacities')) ?? '') as Capacities
  return rowsOf(outcomeOf(data, readAddress(search).settings), data.world)
}

test('without a script the first state stands as a figure with table, sentence and formula, and says what it assumes', () =>
  open(
    '',
    async (page) => {
      expect(await sentence(page)).toMatch(/^Of the 46,500 tonnes .* Missing would be 32,500 tonnes, or 70 percent\.$/)
      expect(await page.locator('svg[data-drawing]:visible').count()).toBe(1)
      expect(await page.locator('[data-dials]').isVisible()).toBe(false)
      expect(await page.locator('noscript').innerText()).toContain('50 percent')
      expect(await page.locator('.formula div').count()).toBe(6)
      await page.locator('.behind summary').click()
      expect(await page.locator('[data-row="missing"]').innerText()).toMatch(/Missing\s+32,500\s+70/)
    },
    { javaScriptEnabled: false },
  ))

test('the script changes nothing of the first state', () =>
  open('', async (page) => {
    const moved = await drawn(page)
    const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await still.setContent(readSite().pages.get('/what-if/')!)
    expect(moved).toEqual(await drawn(still))
    expect(await sentence(page)).toBe(await sentence(still))
    await still.context().close()
  }))

test('arrow keys move a dial: result, drawing, table, value and address follow at once', () =>
  open('', async (page) => {
    await dial(page, 'stocks').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    const rows = await rowsFor(page, '?stocks=2')
    expect(searchOf(page)).toBe('?stocks=2')
    expect(await sentence(page)).toBe(sentenceOf(rows, phrases, 'en'))
    expect(await dial(page, 'stocks').getAttribute('aria-valuetext')).toBe('2 months, 7,800 tonnes')
    expect(await page.locator('output[for="dial-stocks"]').innerText()).toBe('2 months, 7,800 tonnes')
    const { shapes } = layoutOf(rows, phrases, 300, 'en')
    expect((await drawn(page)).map((shape) => shape.at(-1))).toEqual(shapes.map(({ text = '' }) => text))
    await page.locator('.behind summary').click()
    expect(await page.locator('[data-row="stocks"]').innerText()).toMatch(/7,800\s+17/)
  }))

test('Home and End go to the ends of every dial, and the parts always add up to the demand', () =>
  open('', async (page) => {
    for (const name of ['outside', 'closed', 'stocks', 'recycling', 'building', 'planned'])
      for (const key of ['End', 'Home', 'End']) {
        await dial(page, name).focus()
        await page.keyboard.press(key)
        const [demand, ...parts] = await page
          .locator('tr[data-row]:not([data-row="world"]) td:nth-of-type(1)')
          .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replaceAll(',', ''))))
        expect([name, key, parts.reduce((sum, one) => sum + one, 0)]).toEqual([name, key, demand])
      }
    expect(searchOf(page)).toBe('?outside=95&stocks=12&recycling=100&building=100&planned=100')
    expect(await sentence(page)).toContain('Nothing would be missing')
  }))

test('the result is spoken once the dials rest', () =>
  open('', async (page) => {
    const spoken = page.locator('[aria-live="polite"].spoken')
    await dial(page, 'building').focus()
    await page.keyboard.press('End')
    expect(await spoken.innerText()).toBe('')
    await page.waitForTimeout(800)
    expect(await spoken.innerText()).toBe(await sentence(page))
  }))

test('an address opens the page as it was set', () =>
  open('?stocks=2&recycling=50&outside=60', async (page) => {
    expect(await sentence(page)).toBe(sentenceOf(await rowsFor(page, '?stocks=2&recycling=50&outside=60'), phrases, 'en'))
    expect(await dial(page, 'outside').inputValue()).toBe('60')
    expect(await page.locator('[data-ignored]').isVisible()).toBe(false)
    await page.locator('.dials').getByRole('link', { name: 'Start again' }).click()
    await page.waitForLoadState()
    expect([searchOf(page), await dial(page, 'outside').inputValue()]).toEqual(['', '50'])
  }))

test('back takes back what was done to one dial, and forward does it again', () =>
  open('', async (page) => {
    await dial(page, 'stocks').focus()
    for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight')
    await dial(page, 'building').focus()
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight')
    expect(searchOf(page)).toBe('?stocks=3&building=50')
    await page.goBack()
    expect([searchOf(page), await dial(page, 'building').inputValue()]).toEqual(['?stocks=3', '0'])
    expect(await sentence(page)).toBe(sentenceOf(await rowsFor(page, '?stocks=3'), phrases, 'en'))
    await page.goBack()
    expect([searchOf(page), await dial(page, 'stocks').inputValue()]).toEqual(['', '0'])
    await page.goForward()
    expect([searchOf(page), await dial(page, 'stocks').inputValue()]).toEqual(['?stocks=3', '3'])
  }))

test('what an address asks and no dial can show is left out, and told', () =>
  open('?stocks=%3Cb%3E&utm_source=feed&building=20', async (page) => {
    expect(await page.locator('[data-ignored]').innerText()).toMatch(/\sstocks=<b>$/)
    expect([await dial(page, 'stocks').inputValue(), await dial(page, 'building').inputValue()]).toEqual(['0', '20'])
  }))

test('a link to a receipt and back leaves the dials as they were set', () =>
  open('?stocks=4', async (page) => {
    await page.locator('main a.num').first().click()
    await page.locator('.slip:popover-open .acts a').first().click()
    expect(new URL(page.url()).hash).toMatch(/^#r-/)
    await page.goBack()
    expect([searchOf(page), await dial(page, 'stocks').inputValue()]).toEqual(['?stocks=4', '4'])
  }))

test.each([
  ['light', 320],
  ['light', 1280],
  ['dark', 320],
  ['dark', 1280],
] as const)('set, %s and %i px wide, it violates no rule of WCAG 2.2 AA', (colorScheme, width) => {
  const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true }
  return open(
    '?stocks=2&closed=80&recycling=50&building=60&planned=50&nothing=1',
    async (page) => {
      await page.locator('.behind summary').click()
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          resultTypes: ['violations'],
        }),
      )
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([])
    },
    options,
  )
})

test.each([320, 768, 1280])('at %i px nothing sticks out, and letters of the drawing are at least 11.8 px', (width) =>
  open(
    '?outside=95&stocks=3&closed=70&recycling=100&building=100&planned=100',
    async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      const sizes = await page.locator('svg[data-drawing]:visible text').evaluateAll((texts) =>
        texts.map((text) => {
          const svg = (text as SVGTextElement).ownerSVGElement!
          return (Number(text.getAttribute('font-size')) * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width
        }),
      )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.8)
    },
    { viewport: { width, height: 900 } },
  ),
)
