import { Console } from 'node:console'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { startBrowser } from '../browser/browser.ts'
import { addressOf, PROJECT, readSite } from '../browser/built-site.ts'
import { withQuietPage } from '../browser/quiet-page.ts'
import { serveFolder, type Served } from '../browser/serve.ts'
import { said, until } from '../browser/worked-chart.ts'

/*
 * Every kind of control stands in a published chart, where a real browser works it: by hand, by the address, by the way back, with a
 * value that nobody knows, and on to its files, its line to embed and its citation.
 */
const { folder } = readSite()

/** What a chart's YAML says of its controls. */
interface Written {
  dataset: string
  index?: unknown
  controls?: {
    name?: string
    play?: boolean
    choices?: { set?: Record<string, unknown> }[]
    units?: string[]
    sort?: boolean
    log?: boolean
  }[]
  together?: unknown[]
  live?: { pick?: { field: string; label: string }; span?: object }
}

const CHARTS = join(PROJECT, 'content/charts')
const charts = readdirSync(CHARTS).map((file): [string, Written] => [
  file.replace('.yaml', ''),
  parse(readFileSync(join(CHARTS, file), 'utf8')) as Written,
])

const some =
  (holds: (control: NonNullable<Written['controls']>[number]) => boolean | undefined) =>
  ({ controls = [] }: Written): boolean =>
    controls.some((control) => holds(control) === true)
const sets = (field: string): ((chart: Written) => boolean) =>
  some(({ choices }) => choices?.some(({ set = {} }) => set[field] !== undefined && set[field] !== null))
const named = (name: string): ((chart: Written) => boolean) => some((control) => control.name === name)
const picks =
  (label: string) =>
  ({ live }: Written): boolean =>
    live?.pick?.label === label

/** A kind of control: how a chart's YAML shows that it has one, the chart where it is worked, and a choice there. */
interface Kind {
  carries: (chart: Written) => boolean
  chart: string
  name: string
  /** What stands in the address; of boxes, what is left once `press` has been pressed. */
  value: string
  /** The box to press. */
  press?: string
  /** Drawn in the browser: its files and its line to embed stay those of the chart as published. */
  free?: boolean
}

const KINDS: Record<string, Kind> = {
  countries: {
    carries: picks('Countries'),
    chart: 'mine-output-by-country',
    name: 'country',
    press: 'CHN',
    value: 'USA.AUS.MMR',
    free: true,
  },
  elements: {
    carries: picks('Elements'),
    chart: 'prices-by-year',
    name: 'series',
    press: 'praseodymium-oxide',
    value: 'lanthanum-oxide.praseodymium-oxide.neodymium-oxide.europium-oxide.terbium-oxide.dysprosium-oxide',
    free: true,
  },
  'time range': {
    carries: ({ live }) => live?.span !== undefined,
    chart: 'mountain-pass',
    name: 'from',
    value: '1990',
    free: true,
  },
  play: { carries: some(({ play }) => play), chart: 'where-rare-earths-go', name: 'year', value: '2017' },
  share: { carries: sets('share'), chart: 'mine-output-by-country', name: 'measure', value: 'share' },
  'index 100': { carries: sets('index'), chart: 'mine-output-by-country', name: 'measure', value: 'index' },
  log: { carries: some(({ log }) => log), chart: 'prices-by-year', name: 'scale', value: 'linear' },
  sort: { carries: some(({ sort }) => sort), chart: 'who-mines-the-rest', name: 'sort', value: 'name' },
  units: { carries: some(({ units }) => units !== undefined), chart: 'who-mines-the-rest', name: 'unit', value: 't' },
  edition: { carries: named('edition'), chart: 'reserves-by-country', name: 'edition', value: '2025' },
  scenario: { carries: named('scenario'), chart: 'demand-by-use', name: 'scenario', value: 'current' },
  together: {
    carries: ({ together = [] }) => together.length > 0,
    chart: 'prices-by-year',
    name: 'scale',
    value: 'linear',
  },
}

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

const at = (path: string, run: (page: Page) => Promise<void>): Promise<void> => withQuietPage(browser, addressOf(served.address, path), run)

/** Chooses by hand, with whichever native element the control is. */
async function choose(page: Page, { name, value, press }: Kind): Promise<void> {
  const control = page.locator(`[data-control=${name}]`)
  if (press !== undefined) {
    await control.locator('summary').click()
    await control.locator(`input[value=${press}]`).click()
  } else if ((await control.locator('select').count()) > 0) await control.locator('select').selectOption(value)
  else await control.locator(`input[value="${value}"]`).check()
}

/** What a reader sees of the chart itself. */
const shown = async (page: Page): Promise<object> => {
  const { head, subtitle, drawing, table, title, note } = await said(page)
  return { head, subtitle, drawing, table, title, note }
}

test('every kind of control stands in a published chart', () => {
  const carried = Object.entries(KINDS).map(([kind, { carries }]) => ({
    kind,
    charts: charts.filter(([, written]) => carries(written)).map(([id]) => id),
  }))
  new Console(process.stdout).table(carried.map((row) => ({ kind: row.kind, charts: row.charts.join(', ') })))
  for (const { kind, charts: ids } of carried) expect([kind, ids]).toEqual([kind, expect.arrayContaining([KINDS[kind]!.chart])])
})

describe.each(Object.entries(KINDS))('%s', (_kind, control) => {
  const { chart, name, value, free = false } = control
  const path = `/charts/${chart}/`
  const search = `?${name}=${encodeURIComponent(value)}`

  test('chosen by hand it stands in the address, and the way back shows the chart as published', () =>
    at(path, async (page) => {
      const before = await shown(page)
      await choose(page, control)
      await page.waitForURL((url) => url.searchParams.get(name) === value)
      expect(await shown(page)).not.toMatchObject({ drawing: (before as { drawing: string }).drawing })
      await page.goBack()
      await expect.poll(() => shown(page)).toEqual(before)
    }))

  test('an address brings it along, to files, embed and citation too', () =>
    at(path, async (page) => {
      const before = await said(page)
      await page.goto(addressOf(served.address, `${path}${search}`))
      await expect.poll(async () => (await said(page)).drawing).not.toBe(before.drawing)
      const now = await said(page)
      expect(now.citation).toContain(free ? search : `${path}${name}-${value}/`)
      const told = await page.locator('[data-as-published]:visible').count()
      if (free) {
        expect(now.snippet).toContain(`embed/${search.replaceAll('&', '&amp;')}"`)
        expect(told).toBe(2)
        return
      }
      const state = `${path}${name}-${value}/`
      expect([new URL(now.picture!).pathname, told]).toEqual([`${state}chart.png`, 0])
      expect(now.snippet).toContain(`${state}embed/`)
      expect(existsSync(join(folder, state, 'chart.png'))).toBe(true)
      await page.goto(addressOf(served.address, `${state}embed/`))
      expect((await said(page)).drawing).toBe(now.drawing)
    }))

  test('a value that nobody knows is left out with a note', () =>
    at(path, async (page) => {
      const before = await shown(page)
      await page.goto(addressOf(served.address, `${path}?${name}=nobody`))
      await expect.poll(async () => (await said(page)).note).toContain(`${name}=nobody`)
      expect(await shown(page)).toEqual({ ...before, note: (await said(page)).note })
    }))
})

test('Play steps through a list of views drawn ahead', () =>
  at('/charts/where-rare-earths-go/', async (page) => {
    await page.locator('[data-control=year] [data-step]').click()
    await until(page, /year=2015/)
    await expect.poll(async () => (await said(page)).head).toContain('2015')
    await until(page, /year=2018/)
    await expect.poll(() => page.locator('[data-step]').textContent(), { timeout: 10_000 }).toContain('Play')
  }))
