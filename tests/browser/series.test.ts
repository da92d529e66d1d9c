import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScripts } from '../../src/build/bundle-scripts.ts'
import { startBrowser } from './browser.ts'
import { CHART_CSS, drawExamples, figureHtml, pageHtml } from './chart-page.ts'
import { withQuietPage } from './quiet-page.ts'
import { serveFolder, type Served } from './serve.ts'

/* A series seen alone; Page keys; and the script that reads charts, which comes when the first of them is near. */
const folder = mkdtempSync(join(tmpdir(), 'assay-series-'))
const examples = await drawExamples()
/** Examples whose key, outside of the drawing, names series. */
const keyed = examples.filter(({ drawn }) => drawn.key.some(({ pieces }) => pieces))
const figure = (id: string): string => figureHtml(examples.find((drawn) => drawn.id === id)!)
const asked: string[] = []
let browser: Browser
let served: Served

beforeAll(async () => {
  const { page, reading } = await bundleScripts()
  writeFileSync(join(folder, 'page.js'), page)
  writeFileSync(join(folder, 'reading.js'), reading)
  const css = readFileSync(join(import.meta.dirname, '../../src/islands/reading.css'), 'utf8') + CHART_CSS
  writeFileSync(join(folder, 'page.css'), `${css}.far{height:9000px}`)
  for (const id of ['line-usual', 'line-crowded-ends', 'line-long-labels', 'slope-usual', 'heat-usual', 'bar-percent'])
    writeFileSync(join(folder, `${id}.html`), pageHtml([figure(id)]))
  writeFileSync(join(folder, 'keyed.html'), pageHtml(keyed.map((drawn) => figureHtml(drawn, { key: true }))))
  writeFileSync(join(folder, 'far.html'), pageHtml(['<div class="far"></div>', figure('line-usual')]))
  writeFileSync(join(folder, 'none.html'), pageHtml(['<p>No chart.</p>']))
  served = await serveFolder(folder, {
    headers: (path) => {
      asked.push(path)
      return {}
    },
  })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(folder, { recursive: true })
})

const open = (name: string, run: (page: Page) => Promise<void>, viewport = { width: 800, height: 900 }): Promise<void> =>
  withQuietPage(browser, `${served.address}${name}.html`, run, { viewport })
const read = (page: Page): Promise<unknown> => page.locator('[data-widths][role="application"]').first().waitFor()
const spoken = (page: Page): Promise<string> => page.locator('[aria-live]').innerText()
/** Opacity of the marks that are shown, by their column. */
const shown = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() => {
    const seen: Record<string, string[]> = {}
    for (const mark of document.querySelectorAll<SVGElement>('[data-r]'))
      if (mark.getBoundingClientRect().width > 0) (seen[mark.dataset.c!] ??= []).push(getComputedStyle(mark).opacity)
    return Object.fromEntries(Object.entries(seen).map(([column, values]) => [column, [...new Set(values)]]))
  })
const labelOf = (page: Page, words: string) => page.locator('text[data-s]:visible', { hasText: words }).first()

test('a click on a label shows its series alone, the same again shows all', () =>
  open('line-usual', async (page) => {
    await read(page)
    await labelOf(page, 'Aland').click()
    expect(await shown(page)).toEqual({ 1: ['1'], 2: ['0.14'] })
    expect(await spoken(page)).toMatch(/^Aland alone/)
    await labelOf(page, 'Aland').click()
    expect(await shown(page)).toEqual({ 1: ['1'], 2: ['1'] })
  }))

test('Enter shows the series that is being read alone, Escape shows all', () =>
  open('line-usual', async (page) => {
    await read(page)
    await page.locator('[data-widths]').focus()
    for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    expect(await shown(page)).toEqual({ 1: ['0.14'], 2: ['1'] })
    expect(await spoken(page)).toMatch(/^Borduria alone/)
    await page.keyboard.press('Escape')
    expect(await shown(page)).toEqual({ 1: ['1'], 2: ['1'] })
  }))

test('Enter where line ends bear numbers says the name that the key gives the number', () =>
  open(
    'line-crowded-ends',
    async (page) => {
      await read(page)
      await page.locator('[data-widths]').focus()
      const heard: string[] = []
      await page.keyboard.press('Home')
      for (const key of ['Enter', 'ArrowDown', 'Enter', 'ArrowDown', 'Enter']) {
        await page.keyboard.press(key)
        if (key === 'Enter') heard.push((await spoken(page)).replace(/ alone.*/, ''))
      }
      const heads = await page.evaluate(() =>
        [...document.querySelectorAll('thead th')].map((head) => head.firstChild!.textContent!.trim()),
      )
      expect(heard).toEqual(heads.slice(1, 4))
    },
    { width: 340, height: 900 },
  ))

/** Words of values that are seen whole, and of those that are dimmed. */
const valuesOf = (page: Page): Promise<{ seen: string[]; dimmed: string[] }> =>
  page.evaluate(() => {
    const values = [...document.querySelectorAll<SVGElement>('text[data-of]')].filter((text) => text.getBoundingClientRect().width > 0)
    const by = (opacity: string): string[] =>
      values.filter((text) => getComputedStyle(text).opacity === opacity).map((text) => text.textContent!)
    return { seen: by('1'), dimmed: by('0.14') }
  })

test('values are dimmed with their names, and so are numbers that lines share', async () => {
  await open('line-long-labels', async (page) => {
    await read(page)
    await page.locator('[data-widths]').focus()
    for (const key of ['Home', 'Enter']) await page.keyboard.press(key)
    expect(await valuesOf(page)).toEqual({ seen: ['1,000'], dimmed: ['1,300', '1,250', '1,200', '1,150', '1,100', '1,050'] })
  })
  await open('bar-percent', async (page) => {
    await read(page)
    await labelOf(page, 'Aland').click()
    expect(await valuesOf(page)).toEqual({ seen: ['49%', '31'], dimmed: ['33', '14', '7', '60', '69'] })
  })
  await open('line-crowded-ends', async (page) => {
    await read(page)
    await page.locator('[data-widths]').focus()
    for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    const { seen, dimmed } = await valuesOf(page)
    expect([seen.some((words) => words.includes('–')), dimmed.some((words) => words.includes('–'))]).toEqual([true, true])
  })
})

test('a series that is a row is seen alone by its rows', () =>
  open('slope-usual', async (page) => {
    await read(page)
    await labelOf(page, 'U.S.').or(labelOf(page, 'United Syldavia')).first().click()
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll<SVGElement>('[data-r].on')]
        .filter((mark) => mark.getBoundingClientRect().width > 0)
        .map((mark) => mark.dataset.r),
    )
    expect([...new Set(rows)]).toEqual(['0'])
  }))

test('a series named in the key alone is seen alone by a click there, and by Enter where the reader is', () =>
  open('keyed', async (page) => {
    await read(page)
    const states = (): Promise<boolean[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('figure')].map((figure) => {
          const marks = [...figure.querySelectorAll<SVGElement>('svg.alone [data-r]')].filter(
            (mark) => mark.getBoundingClientRect().width > 0,
          )
          const seen = marks.map((mark) => getComputedStyle(mark).opacity)
          return seen.includes('1') && seen.includes('0.14')
        }),
      )
    const none = keyed.map(() => false)
    for (const [place, { id }] of keyed.entries()) {
      const box = page.locator(`[data-chart="${id}"] [data-widths]`)
      for (const name of await page.locator(`[data-chart="${id}"] .key [data-s]`).all()) {
        await name.click()
        expect([id, await spoken(page)]).toEqual([id, `${await name.textContent()} alone. Enter or Escape shows all`])
        expect([id, await states()]).toEqual([id, none.with(place, true)])
        await page.keyboard.press('Escape')
        expect([id, await states()]).toEqual([id, none])
      }
      await box.focus()
      for (const key of ['Home', 'Enter']) await page.keyboard.press(key)
      expect([id, await states()]).toEqual([id, none.with(place, true)])
      await page.keyboard.press('Enter')
      expect([id, await states()]).toEqual([id, none])
    }
  }))

test('a name that is broken over lines shows its series alone from each, and is spoken whole', () =>
  open(
    'heat-usual',
    async (page) => {
      await read(page)
      await labelOf(page, 'compounds and').click()
      expect(await spoken(page)).toMatch(/^Rare-earth compounds and metals alone/)
    },
    { width: 320, height: 900 },
  ))

test('Page Down and Page Up go to the ends of a short series', () =>
  open('line-usual', async (page) => {
    await read(page)
    await page.locator('[data-widths]').focus()
    for (const key of ['Home', 'PageDown']) await page.keyboard.press(key)
    expect(await spoken(page)).toBe('2024, Aland: 70,000 t')
    await page.keyboard.press('PageUp')
    expect(await spoken(page)).toBe('2019, Aland: 90,000 t')
  }))

test('the script that reads charts comes when the first of them is near, and never to a page without one', async () => {
  const isAsked = (): boolean => asked.includes('/reading.js')
  asked.length = 0
  await open('none', async (page) => {
    await page.waitForLoadState('networkidle')
    expect(isAsked()).toBe(false)
  })
  await open('far', async (page) => {
    await page.waitForLoadState('networkidle')
    expect(isAsked()).toBe(false)
    await page.mouse.wheel(0, 7500)
    await expect.poll(isAsked).toBe(true)
    await read(page)
  })
})
