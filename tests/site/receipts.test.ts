import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '../browser/built-site.ts'
import { openSite, type OpenSite, type VisitOptions } from '../browser/open-site.ts'

const ARTICLE = '/articles/china-share/'
/** A chart whose headline binds numbers. */
const CHART = '/charts/brazil-reserves-halved/'
const NUMBER = 'p a.num'

let open: OpenSite
beforeAll(async () => {
  open = await openSite()
})
afterAll(() => open?.close())

/** Opens the article in a tab of its own and does something there; every page that a script throws on fails the test. */
async function visit(run: (page: Page) => Promise<void>, options: VisitOptions = {}, path = ARTICLE): Promise<void> {
  const context = await open.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const thrown: string[] = []
  page.on('pageerror', (error) => thrown.push(error.message))
  try {
    await page.goto(addressOf(open.served.address, path))
    await run(page)
    expect(thrown).toEqual([])
  } finally {
    await context.close()
  }
}

const slip = (page: Page) => page.locator('.slip:popover-open')

/** Presses a number and waits for its receipt: with the first one the script comes. */
async function press(page: Page, number: Locator): Promise<void> {
  await number.click()
  await slip(page).waitFor()
}
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '')

test('by keyboard a number opens its receipt, hears its name, and Escape gives the focus back', () =>
  visit(async (page) => {
    const number = page.locator(NUMBER).first()
    await number.focus()
    const [id, told, name] = await number.evaluate((link) => [
      link.id,
      document.getElementById(link.getAttribute('aria-describedby')!)?.textContent,
      link.textContent,
    ])
    expect(told).toBe('tested: receipt')
    await page.keyboard.press('Enter')
    await slip(page).waitFor()
    expect(await focused(page)).toBe('slip')
    expect(await slip(page).evaluate((box) => [box.role, box.ariaLabel])).toEqual(['dialog', name])
    expect(await number.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close')
    await page.keyboard.press('Escape')
    expect(await slip(page).count()).toBe(0)
    expect(await focused(page)).toBe(id)
    expect(await number.getAttribute('aria-expanded')).toBe('false')
    // No jump to the foot: the page has not been left.
    expect(new URL(page.url()).hash).toBe('')
  }))

test('on a phone every link of a receipt is as high as a finger needs', () =>
  visit(
    async (page) => {
      await press(page, page.locator('a.num[href="#r-of-rows-second"]').first())
      await slip(page).locator('summary').click()
      const low = await slip(page)
        .locator('a, button, summary')
        .evaluateAll((targets) => targets.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent))
      expect(low).toEqual([])
    },
    { viewport: { width: 320, height: 640 } },
  ))

test('a receipt says how its number was made, from which cells, and where it stands', () =>
  visit(async (page) => {
    await press(page, page.locator('a.num[href="#r-of-rows-second"]').first())
    const text = await slip(page).innerText()
    for (const part of [
      '70.3125 percent',
      '68.5366 percent in 2025; 70.3125 percent in 2026',
      'as a share of',
      'share(mine-production@2026',
      'mine-production@2026/output[CHN,2024]',
      'Mineral Commodity Summaries 2026',
    ])
      expect(text).toContain(part)
    const cell = slip(page).locator('a.cell').first()
    await cell.click()
    await page.waitForURL(/\/data\/mine-production\/2026\/#/)
    const row = page.locator('tr:target')
    expect(await row.innerText()).toContain('2024')
    expect(await row.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid')
    expect(await row.evaluate((one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight)).toBe(
      true,
    )
  }))

test('a press outside closes, another number opens its own, and nothing moves meanwhile', () =>
  visit(async (page) => {
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => {
      const all = Object.assign(window, { shifted: 0 })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) all.shifted += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift' })
    })
    const numbers = page.locator(NUMBER)
    for (const place of [0, 1, 2]) {
      await press(page, numbers.nth(place))
      expect(await slip(page).getAttribute('aria-label')).toBe(await numbers.nth(place).textContent())
    }
    await page.mouse.click(5, 400)
    expect(await slip(page).count()).toBe(0)
    await press(page, numbers.nth(1))
    await slip(page).getByRole('button', { name: 'Close' }).click()
    expect(await slip(page).count()).toBe(0)
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBe(0)
  }))

/** Where the open receipt stands, as faults: beyond the edges, or on its own number. */
const faultsOfPlace = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const box = document.querySelector('.slip:popover-open')!.getBoundingClientRect()
    const number = document.querySelector('.num[aria-expanded=true]')!.getClientRects()[0]!
    const whole = (slip: Element): string[] => [
      // One that is higher than the screen takes all of it.
      ...(slip.scrollHeight > slip.clientHeight + 1 && box.height < innerHeight - 33 ? ['cut'] : []),
      ...(box.bottom > innerHeight + 1 ? ['partly out of sight'] : []),
    ]
    const covers = box.left < number.right && box.right > number.left && box.top < number.bottom && box.bottom > number.top
    return [
      ...(box.left < 0 || box.right > innerWidth ? ['beyond a side'] : []),
      ...(box.top < 0 || box.top > innerHeight - 100 ? ['out of sight'] : []),
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...(covers ? ['on its number'] : []),
      // A sheet at the foot of a phone is read by scrolling it; a slip beside its number shows all that it says.
      ...(innerWidth < 608 ? [] : whole(document.querySelector('.slip:popover-open')!)),
    ]
  })

test.each([320, 768, 1280])('at %i px every receipt opens within the screen and beside its number', (width) =>
  visit(
    async (page) => {
      const numbers = page.locator('main a.num:visible')
      const count = await numbers.count()
      expect(count).toBeGreaterThan(50)
      for (let place = 0; place < count; place += 4) {
        await press(page, numbers.nth(place))
        expect([place, ...(await faultsOfPlace(page))]).toEqual([place])
        await page.keyboard.press('Escape')
      }
    },
    { viewport: { width, height: 800 } },
  ),
)

test('a number in a headline is marked as one in the text is', () =>
  visit(
    async (page) => {
      const marks = await page
        .locator('h1 a.num')
        .evaluateAll((links) =>
          links.map((link) => [getComputedStyle(link).textDecorationLine, getComputedStyle(link).textDecorationStyle]),
        )
      expect(marks.length).toBeGreaterThan(0)
      expect(marks.filter(([line, style]) => line !== 'underline' || style !== 'dotted')).toEqual([])
    },
    {},
    CHART,
  ))

test('on a phone a receipt is a sheet at the foot of the screen', () =>
  visit(
    async (page) => {
      await page.locator(NUMBER).first().tap()
      const { left, bottom, width, height } = await slip(page).evaluate((box) => box.getBoundingClientRect())
      expect([left, Math.round(bottom), width, height <= 0.66 * 640 + 1]).toEqual([0, 640, 320, true])
    },
    { viewport: { width: 320, height: 640 }, hasTouch: true },
  ))

test('citations and the address are copied, said aloud and on the button', () =>
  visit(
    async (page) => {
      const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
      await press(page, page.locator('a.num[href="#r-rows-first"]').first())
      const box = slip(page)
      await box.getByRole('button', { name: 'Copy link' }).click()
      await box.getByText('Copied').waitFor()
      expect(await page.locator('.spoken').textContent()).toBe('Copied')
      expect(await copied()).toBe(`${addressOf(open.served.address, ARTICLE)}#n-rows-first`)
      const cite = async (format: string): Promise<string> => {
        await box.locator('.cite').getByText(format, { exact: true }).click()
        await box.locator('.cite').getByText('Copied').waitFor()
        const text = await copied()
        await box.locator('.cite').getByText(format, { exact: true }).waitFor()
        return text
      }
      expect(await cite('text')).toMatch(/^Assay desk, “Mine output in 2024, sum of the rows.*#n-rows-first$/)
      expect(await cite('BibTeX')).toMatch(/^@misc\{assay_articles_china_share_rows_first,\n[^@]*#n-rows-first[^@]*\}$/)
      expect(JSON.parse(await cite('CSL-JSON'))).toEqual([
        expect.objectContaining({ type: 'webpage', URL: expect.stringMatching(/#n-rows-first$/) as string }),
      ])
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ))

test('where the clipboard is closed the reader is led to the file', () =>
  visit(
    async (page) => {
      await press(page, page.locator(NUMBER).first())
      await slip(page).locator('.cite a').first().click()
      await page.waitForURL(/citations\.txt$/)
      expect(await page.locator('body').innerText()).toContain('#n-')
    },
    { permissions: [] },
  ))

test('with its mark switched off a number reads as plain text and still opens', () =>
  visit(async (page) => {
    const number = page.locator(NUMBER).first()
    const line = (): Promise<string> => number.evaluate((link) => getComputedStyle(link).textDecorationLine)
    expect(await line()).toBe('underline')
    await press(page, number)
    await page.locator('[data-marks-switch]').click()
    expect([await slip(page).count(), await line()]).toEqual([0, 'none'])
    await press(page, number)
    expect(await slip(page).count()).toBe(1)
  }))

test('in forced colours number, receipt and edge can be told from the page', () =>
  visit(
    async (page) => {
      await press(page, page.locator(NUMBER).first())
      const edges = await page.evaluate(() => [
        getComputedStyle(document.querySelector('.num[aria-expanded=true]')!).outlineStyle,
        getComputedStyle(document.querySelector('.slip .receipt')!).borderTopStyle,
      ])
      expect(edges).toEqual(['solid', 'dashed'])
    },
    { forcedColors: 'active' },
  ))

test('with less motion a receipt does not move', () =>
  visit(
    async (page) => {
      await press(page, page.locator(NUMBER).first())
      expect(await slip(page).evaluate((box) => getComputedStyle(box).animationName)).toBe('none')
    },
    { reducedMotion: 'reduce' },
  ))

test.each(['light', 'dark'] as const)('an open receipt violates no rule of WCAG 2.2 AA, %s', (colorScheme) =>
  visit(
    async (page) => {
      await press(page, page.locator(NUMBER).first())
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axe }).axe.run('.slip', {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      )
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    },
    { colorScheme, reducedMotion: 'reduce' },
  ),
)

test('without a script a number leads to its receipt at the foot, and that back', () =>
  visit(
    async (page) => {
      const number = page.locator(NUMBER).first()
      const [id, href] = await number.evaluate((link) => [link.id, link.getAttribute('href')])
      await number.click()
      expect(new URL(page.url()).hash).toBe(href)
      const receipt = page.locator('.receipt:target')
      await receipt.locator('summary').click()
      expect(await receipt.locator('a.cell').first().isVisible()).toBe(true)
      await receipt.getByText('Back to the text').click()
      expect(new URL(page.url()).hash).toBe(`#${id}`)
    },
    { javaScriptEnabled: false },
  ))

test('where the script cannot be had a number is the link that it was', () =>
  visit(async (page) => {
    await page.route('**/receipts.js', (route) => route.abort())
    await page.locator(NUMBER).first().click()
    await page.waitForURL(/#r-/)
  }))

test('a number of a chart’s headline opens its receipt too, and a press with a key held is left to the browser', () =>
  visit(
    async (page) => {
      const number = page.locator('h1 a.num, .stand a.num').first()
      await press(page, number)
      expect(await slip(page).count()).toBe(1)
      await page.keyboard.press('Escape')
      const [other] = await Promise.all([page.context().waitForEvent('page'), number.click({ modifiers: ['ControlOrMeta'] })])
      await other.waitForURL(/#r-/)
      expect(await slip(page).count()).toBe(0)
    },
    {},
    CHART,
  ))
