import { Console } from 'node:console'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../browser/browser.ts'
import { addressOf, PROJECT, readSite } from '../browser/built-site.ts'
import { withQuietPage } from '../browser/quiet-page.ts'
import { serveFolder, type Served } from '../browser/serve.ts'
import { said, until } from '../browser/worked-chart.ts'

const { folder } = readSite()
/** A chart with one control over editions, one with a measure and with what readers choose freely. */
const EDITIONS = '/charts/reserves-by-country/'
const FREE = '/charts/mine-output-by-country/'
/** The policy that `public/_headers` asks hosts to send with every page. */
const POLICY = /Content-Security-Policy: (.+)/.exec(readFileSync(join(PROJECT, 'public/_headers'), 'utf8'))![1]!

/** Our loader tries an element first and is told so where trusted types are asked for: a policy without them leaves the console quiet. */
const QUIET = POLICY.replace(/; require-trusted-types-for.*$/, '')

let served: Served
let browser: Browser
const asked: string[] = []

beforeAll(async () => {
  served = await serveFolder(folder, {
    headers: (path) => {
      asked.push(path)
      return { 'content-security-policy': path.includes('trusted') ? POLICY : QUIET }
    },
  })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** Opens a page of the site as a strict host serves it; whatever it says to the console fails. */
const at = (path: string, run: (page: Page) => Promise<void>, options = {}): Promise<void> =>
  withQuietPage(browser, addressOf(served.address, path), run, options)

test('nothing is asked for before a control is touched, and Plot only at the first free choice', () =>
  at(FREE, async (page) => {
    const more = (): string[] => asked.filter((path) => /working\.js|live|measure-/.test(path))
    asked.length = 0
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(300)
    expect(more()).toEqual([])
    await page.locator('[data-control=measure] input[value=share]').check()
    await until(page, /measure=share/)
    expect(more()).toEqual(['/assets/working.js', `${FREE}measure-share/`])
    await page.locator('[data-control=from] select').selectOption('2021')
    await until(page, /from=2021/)
    expect(more().slice(2).toSorted()).toEqual(['/assets/live-line.js', `${FREE}measure-share/live.json`])
  }))

test('a choice by keyboard changes drawing, words, table, source, edition, files and the line to embed together', () =>
  at(EDITIONS, async (page) => {
    const before = await said(page)
    await page.locator('[data-control=edition] input:checked').focus()
    await page.keyboard.press('ArrowRight')
    await until(page, /edition=2026/)
    await page.keyboard.press('ArrowRight')
    await until(page, /edition=2025/)
    const after = await said(page)
    const silent = Object.keys(after).filter((name) => name !== 'note' && after[name] === before[name])
    expect(silent).toEqual([])
    expect(after.edition).toContain(': 2025')
    expect(after.files).toContain(`${EDITIONS}edition-2025/chart.png`)
    expect(after.snippet).toContain('/edition-2025/embed/')
    expect(await page.locator('.spoken').textContent()).toContain('2025')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('2025')
  }))

test('the way back and forth shows what was shown', () =>
  at(EDITIONS, async (page) => {
    const first = await said(page)
    await page.locator('input[value="2025"]').check()
    await until(page, /edition=2025/)
    const second = await said(page)
    await page.goBack()
    await expect.poll(() => said(page)).toMatchObject({ head: first.head, drawing: first.drawing, table: first.table, title: first.title })
    expect(await page.locator('input:checked').getAttribute('value')).toBe('latest')
    await page.goForward()
    await expect.poll(() => said(page)).toMatchObject({ head: second.head, drawing: second.drawing, table: second.table })
    await page.locator('[data-reset]').click()
    await expect.poll(() => said(page)).toMatchObject({ search: '', head: first.head })
  }))

test('an address brings its choice along, and one that is unknown is left out with a note', async () => {
  await at(`${EDITIONS}?edition=2025`, async (page) => {
    await expect.poll(async () => (await said(page)).edition).toContain(': 2025')
    expect(await page.locator('input:checked').getAttribute('value')).toBe('2025')
  })
  await at(`${EDITIONS}?edition=1999&utm=x`, async (page) => {
    await expect.poll(async () => (await said(page)).note).toContain('edition=1999')
    expect(await page.locator('input:checked').getAttribute('value')).toBe('latest')
  })
  await at(`${FREE}?country=CHN.ZZZ`, async (page) => {
    await expect.poll(async () => (await said(page)).drawing).not.toContain('United')
    expect((await said(page)).note).toContain('country=ZZZ')
  })
})

test('after an exchange the chart is read by its new table', () =>
  at(EDITIONS, async (page) => {
    await page.locator('input[value="2025"]').check()
    await until(page, /edition=2025/)
    await page.locator('[data-widths]').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('.spoken').textContent()).toMatch(/Brazil.*21/)
  }))

test('boxes and ends of a stretch work by keyboard, and the chart drawn is of what is chosen', () =>
  at(FREE, async (page) => {
    await page.locator('.many summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('.boxes input[value=USA]').focus()
    await page.keyboard.press('Space')
    await until(page, /country=CHN\.AUS\.MMR/)
    await page.locator('[data-control=to] select').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await until(page, /to=2024/)
    const now = await said(page)
    expect(now.table).not.toMatch(/United States|2025/)
    expect(now.drawing).not.toMatch(/United States|2025/)
    expect(now.subtitle).toMatch(/2020 to 2024$/)
    expect(now.receipts).toBe('')
    expect(now.note).toContain('of your choice')
    expect(await page.locator('.many [data-count]').textContent()).toBe('3 of 10')
    // One is left in any case.
    for (const code of ['CHN', 'AUS']) await page.locator(`.boxes input[value=${code}]`).uncheck()
    expect(await page.locator('.boxes input[value=MMR]').isDisabled()).toBe(true)
  }))

/** Draws in a page what the build drew into it; gives both, coordinates and words. As text: a test's own import would be rewritten. */
const DRAWN_TWICE = `(async () => {
  const marks = (root) => [...root.querySelectorAll('svg.plot')].map((drawing) =>
    [...drawing.querySelectorAll('path,circle')].map((mark) => mark.getAttribute('d') ?? mark.getAttribute('cy')).join(' '))
  const table = (root) => root.querySelector('table').outerHTML.replace(/\\s+/g, ' ')
  const data = await (await fetch('live.json')).json()
  const { draw } = await import('../../assets/live-line.js')
  const parts = await draw(data, { codes: ['CHN', 'USA', 'AUS', 'MMR'] }, { widths: [300, 440, 600, 770, 1080], titleId: 't' })
  const box = document.createElement('div')
  box.append(...parts.get('picture'), ...parts.get('table'))
  return [document.querySelector('figure'), box].map((root) => ({ marks: marks(root), table: table(root) }))
})()`

test('the browser draws what the build drew', () =>
  at(FREE, async (page) => {
    const [built, drawn] = (await page.evaluate(DRAWN_TWICE)) as { marks: string[]; table: string }[]
    expect(drawn!.table).toBe(built!.table)
    const [far, near] = [built!, drawn!].map(({ marks }) => marks.map((text) => (text.match(/-?[\d.]+/g) ?? []).map(Number)))
    // The browser's own measure of letters may differ by a pixel, and with it the room that labels leave.
    const apart = far!.flatMap((numbers, k) => numbers.map((number, place) => Math.abs(number - (near![k]![place] ?? Infinity))))
    expect(Math.max(...apart)).toBeLessThanOrEqual(2)
    expect(near!.map((numbers) => numbers.length)).toEqual(far!.map((numbers) => numbers.length))
    expect(built!.marks.every((marks) => marks.includes('M'))).toBe(true)
  }))

test('an address with a free choice is what page, citation, last line and embed name', async () => {
  await at(`${FREE}?country=IND.THA&from=2021&utm=x`, async (page) => {
    await expect.poll(() => page.locator('[data-as-published]:visible').count()).toBe(2)
    const now = await said(page)
    const search = '?country=IND.THA&from=2021'
    expect(now.title).toBe('Mine output of rare earths by country · Assay')
    expect(await page.locator('[data-widths]').getAttribute('aria-label')).toContain('Mine output of rare earths by country')
    expect(now.citation).toContain(`${FREE}${search} (read on`)
    expect(now.credit).toContain(`${FREE}${search} · CC BY 4.0`)
    expect(now.snippet).toContain(`src="https://assay.example${FREE}embed/${search.replace('&', '&amp;')}"`)
    expect(now.snippet).toContain(`href="https://assay.example${FREE}${search.replace('&', '&amp;')}"`)
    expect(now.snippet).toContain('Chart: Mine output of rare earths by country')
    expect(now.source).not.toContain('China')
    expect(await page.locator('[data-part=alone] a').getAttribute('href')).toMatch(/embed\/\?country=IND\.THA&from=2021$/)
    // Sizes are of the published files: the PDF's stays.
    expect(await page.locator('.downloads:not(.tables) .size:visible').count()).toBe(1)
    await page.locator('[data-reset]').click()
    await expect.poll(async () => (await said(page)).title).toContain('China mined nearly twice')
    expect((await said(page)).credit).toContain(`${FREE} · CC BY 4.0`)
  })
  await at(FREE, async (page) => expect(await page.locator('[data-as-published]:visible').count()).toBe(0))
})

test('a state with a free choice is embedded as that, and its page leads to both', () =>
  at(`${FREE}?measure=share&country=IND.THA`, async (page) => {
    await expect.poll(async () => (await said(page)).title).toBe('Shares of the mining of rare earths by country · Assay')
    const { snippet } = await said(page)
    expect(snippet).toContain(`${FREE}measure-share/embed/?country=IND.THA"`)
    expect(snippet).toContain(`${FREE}?measure=share&amp;country=IND.THA"`)
  }))

test('a note on what is not drawn is gone, and stands where it is drawn', async () => {
  await at(`${FREE}?country=CHN.IND`, async (page) => {
    await expect.poll(async () => (await said(page)).drawing).toContain('India')
    expect((await said(page)).source).toContain('China’s figure is its production quota')
  })
  await at(`${FREE}?country=IND.BRA`, async (page) => {
    await expect.poll(async () => (await said(page)).drawing).toContain('Brazil')
    expect((await said(page)).source).not.toContain('quota')
  })
})

test('what an address has too many of is told by its name, and what it names twice is one', async () => {
  await at(`${FREE}?country=CHN.USA.AUS.MMR.IND.MDG.RUS.THA`, async (page) => {
    await expect.poll(async () => (await said(page)).note).toContain('Countries, six at most. Left out: Russia, Thailand.')
    expect((await said(page)).note).not.toContain('does not have')
    expect(await page.locator('.many [data-count]').textContent()).toBe('6 of 10')
  })
  await at(`${FREE}?country=CHN.CHN.USA.AUS.MMR.IND.MDG`, async (page) => {
    await expect.poll(async () => (await said(page)).drawing).toContain('Madagascar')
    expect((await said(page)).note).toBe('')
  })
})

test('the lists of a stretch say what is drawn, whichever end comes first', () =>
  at(`${FREE}?from=2022&to=2020`, async (page) => {
    const ends = (): Promise<string[]> =>
      page
        .locator('[data-control=from] select, [data-control=to] select')
        .evaluateAll((all) => all.map((list) => (list as HTMLSelectElement).value))
    await expect.poll(async () => (await said(page)).subtitle).toMatch(/2020 to 2022$/)
    expect(await ends()).toEqual(['2020', '2022'])
    await page.locator('[data-control=from] select').selectOption('2025')
    await until(page, /from=2022/)
    expect(await ends()).toEqual(['2022', '2025'])
  }))

test('an index is of its own year where the stretch begins later', () =>
  at(`${FREE}?measure=index&from=2022`, async (page) => {
    await expect.poll(async () => (await said(page)).subtitle).toMatch(/2022 to 2025$/)
    const { note, sentence } = await said(page)
    expect([note, sentence]).toEqual([
      '',
      expect.stringMatching(/^Line chart, 2022 to 2025\. China: 150\S* \(2020 = 100\) in 2022, .*192\.9 \(2020 = 100\) in 2025/),
    ])
  }))

test('a stretch that an address turns round is told, and the address put in order', () =>
  at(`${FREE}?from=2023&to=2021&utm=x`, async (page) => {
    await until(page, /from=2021/)
    const { search, note } = await said(page)
    expect([search, note]).toEqual(['?from=2021&to=2023&utm=x', expect.stringMatching(/from 2023 to 2021.*other way round/)])
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
  }))

test('Play steps at a press, stops at another, and is one step for the way back', () =>
  at(FREE, async (page) => {
    const play = page.locator('[data-step]')
    await play.click()
    await until(page, /to=2021/)
    await until(page, /to=2022/)
    expect(await play.textContent()).toContain('Stop')
    await play.click()
    await page.waitForTimeout(2000)
    expect((await said(page)).search).toContain('to=2022')
    expect(await play.textContent()).toContain('Play')
    await page.goBack()
    await expect.poll(async () => (await said(page)).search).toBe('')
  }))

test('for readers who ask for less motion a press is one step', () =>
  at(
    FREE,
    async (page) => {
      await page.locator('[data-step]').click()
      await until(page, /to=2021/)
      await page.waitForTimeout(2000)
      expect((await said(page)).search).toContain('to=2021')
    },
    { reducedMotion: 'reduce' },
  ))

test('what cannot be fetched is told, and the chart stays', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(addressOf(served.address, EDITIONS))
  const before = await said(page)
  await context.route('**/edition-2025/', (route) => route.abort())
  await page.locator('input[value="2025"]').check()
  await expect.poll(async () => (await said(page)).note).toContain('could not be fetched')
  expect(await said(page)).toMatchObject({ head: before.head, drawing: before.drawing, search: '' })
  expect(await page.locator('input:checked').getAttribute('value')).toBe('latest')
  await context.close()
})

test('a host that demands trusted types lets charts be worked', async () => {
  const page = await browser.newPage()
  await page.goto(`${addressOf(served.address, FREE)}?trusted`)
  await page.locator('[data-control=measure] input[value=share]').check()
  await until(page, /measure=share/)
  await page.locator('[data-control=from] select').selectOption('2021')
  await until(page, /from=2021/)
  expect((await said(page)).drawing).not.toContain('2020')
  await page.close()
})

test('without a script there are no controls, and the other views are links', () =>
  at(
    EDITIONS,
    async (page) => {
      expect(await page.locator('[data-working]').isVisible()).toBe(false)
      await page.locator('.views a').last().click()
      expect(new URL(page.url()).pathname).toBe(`${EDITIONS}edition-2025/`)
      expect((await said(page)).edition).toContain(': 2025')
    },
    { javaScriptEnabled: false },
  ))

test.each([
  ['light', 1280],
  ['dark', 320],
] as const)('axe finds nothing on a worked chart and nothing sticks out, %s, %i px wide', async (colorScheme, width) => {
  // The policy would keep the test's own script out.
  const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(addressOf(served.address, `${FREE}?country=CHN.USA&from=2021`))
  await expect.poll(async () => (await said(page)).drawing).not.toContain('Australia')
  await page.locator('.many summary').click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    }),
  )
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([])
  await context.close()
})

test('sizes of what working a chart fetches stay within their limits', () => {
  const size = (path: string): number => brotliCompressSync(readFileSync(join(folder, path))).length
  const rows = [
    { file: '/assets/working.js', limit: 3_500 },
    { file: '/assets/live-line.js', limit: 100_000 },
    { file: '/assets/embed-line.js', limit: 103_000 },
    { file: '/assets/files.js', limit: 4_000 },
    { file: `${FREE}live.json`, limit: 4_000 },
    { file: `${EDITIONS}edition-2025/index.html`, limit: 14_000 },
  ].map((row) => ({ ...row, bytes: size(row.file) }))
  new Console(process.stdout).table(rows)
  expect(rows.filter(({ bytes, limit }) => bytes > limit)).toEqual([])
})
