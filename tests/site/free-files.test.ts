import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../browser/browser.ts'
import { addressOf, PROJECT, readSite } from '../browser/built-site.ts'
import { serveFolder, type Served } from '../browser/serve.ts'
import { said } from '../browser/worked-chart.ts'

/* What a reader takes away of a choice that is drawn in their browser: files, picture, and the embed of it. */
const { folder, pages } = readSite()
const FREE = '/charts/mine-output-by-country/'
const SEARCH = '?country=IND.BRA&from=2021'
const TITLE = 'Mine output of rare earths by country'
const POLICY = /Content-Security-Policy: (.+)/.exec(readFileSync(join(PROJECT, 'public/_headers'), 'utf8'))![1]!
let served: Served
let browser: Browser
const asked: string[] = []

beforeAll(async () => {
  served = await serveFolder(folder, {
    headers: (path) => {
      asked.push(path)
      return { 'access-control-allow-origin': '*', ...(path.includes('/embed/') ? {} : { 'content-security-policy': POLICY }) }
    },
  })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** Opens the chart's page with a choice in its address, as a strict host serves it. */
async function chosen(run: (page: Page) => Promise<void>, search = SEARCH): Promise<void> {
  const context = await browser.newContext({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(addressOf(served.address, FREE + search))
  await expect.poll(async () => (await said(page)).drawing).toContain('India')
  await run(page)
  await context.close()
}

/** Bytes of the file that a link of the page gives, and the name that it is saved under. */
async function taken(page: Page, file: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`.downloads [data-file="${file}"]`).click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('files of a free choice are of it, with the words that published ones have', () =>
  chosen(async (page) => {
    asked.length = 0
    const svg = await taken(page, 'chart.svg')
    expect(asked.filter((path) => path.endsWith('.js'))).toEqual(['/assets/files.js'])
    expect(svg.name).toBe('mine-output-by-country-country-IND-BRA--from-2021.svg')
    const text = svg.bytes.toString()
    for (const words of [TITLE, '2021 to 2025', 'India', 'Brazil', 'Source: U.S. Geological Survey', 'Mineral Commodity Summaries 2026'])
      expect(text.replace(/<\/text><text[^>]*>/g, ' ')).toContain(words)
    expect(text).toContain(`${FREE}${SEARCH.replace('&', '&amp;')}`)
    expect(text).not.toMatch(/China|Australia|data-r=|var\(--|quota/)
    expect([...text.matchAll(/<g id="(\w+)"/g)].map(([, id]) => id)).toEqual(
      [
        ...readFileSync(join(folder, FREE, 'chart.svg'), 'utf8').matchAll(
          /<g id="(title|subtitle|key|drawing|notes|source|edition|credit)"/g,
        ),
      ].map(([, id]) => id),
    )
    // Another program reads it as XML; the site's own policy lets no page do so.
    const other = await page.context().newPage()
    const fault = (xml: string): string | undefined =>
      new DOMParser().parseFromString(xml, 'image/svg+xml').querySelector('parsererror')?.textContent ?? undefined
    expect(await other.evaluate(fault, text)).toBeUndefined()

    const csv = (await taken(page, 'data.csv')).bytes.toString().trimEnd().split('\r\n')
    const published = readFileSync(join(folder, FREE, 'data.csv'), 'utf8').split('\r\n')
    expect(csv[0]!.split(',').slice(0, 1)).toEqual(published[0]!.split(',').slice(0, 1))
    expect(csv.length - 1).toBe(await page.locator('#data tbody tr').count())
    expect(csv.join()).not.toMatch(/China|2020,/)

    const json = JSON.parse((await taken(page, 'data.json')).bytes.toString()) as Record<string, unknown>
    expect(Object.keys(json)).toEqual(Object.keys(JSON.parse(readFileSync(join(folder, FREE, 'data.json'), 'utf8')) as object))
    expect(json).toMatchObject({ title: TITLE, address: addressOf(served.address, FREE + SEARCH) })
    expect((json.rows as unknown[]).length).toBe(csv.length - 1)
  }))

test('pictures of a free choice are as wide as published ones, painted, and the copied one is the large one', () =>
  chosen(async (page) => {
    const [large, small] = [await taken(page, 'chart.png'), await taken(page, 'chart-small.png')].map(({ bytes }) => PNG.sync.read(bytes))
    expect([large!.width, small!.width]).toEqual([1652, 826])
    expect(large!.height).toBe(small!.height * 2)
    expect(new Set(small!.data.subarray(0)).size).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Copy as image', exact: true }).click()
    await expect.poll(() => page.locator('.spoken').innerText(), { timeout: 10_000 }).toBe('Copied')
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const { width, height } = await createImageBitmap(await item!.getType('image/png'))
      return [width, height]
    })
    expect(size).toEqual([large!.width, large!.height])
  }))

test('back at the chart as published its own files are given, and nothing is made', () =>
  chosen(async (page) => {
    await page.locator('[data-reset]').click()
    await expect.poll(async () => (await said(page)).title).toContain('China mined')
    asked.length = 0
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.downloads [data-file="chart.svg"]').click()])
    expect(readFileSync(await download.path()).equals(readFileSync(join(folder, FREE, 'chart.svg')))).toBe(true)
    expect(asked.filter((path) => path.endsWith('.js'))).toEqual([])
  }))

/** Opens an embed in a host's frame. */
async function embedded(
  path: string,
  run: (frame: Frame) => Promise<void>,
  { attributes = '', script = true, lost = '' } = {},
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: script })
  const page = await context.newPage()
  if (lost) await page.route(lost, (route) => route.abort())
  asked.length = 0
  await page.setContent(
    `<!doctype html><title>Host</title><iframe title="Chart" src="${addressOf(served.address, path)}" width="640" height="700" ${attributes}></iframe>`,
    { waitUntil: 'networkidle' },
  )
  await run(page.frames()[1]!)
  await context.close()
}
const textOf = (frame: Frame): Promise<string> => frame.locator('#embed').innerText()

test.each(['', 'sandbox="allow-scripts"'])('an embed draws the choice of its address: %s', (attributes) =>
  embedded(
    `${FREE}embed/${SEARCH}&theme=dark`,
    async (frame) => {
      await expect.poll(() => textOf(frame)).toContain('India')
      const text = await textOf(frame)
      expect(text).toContain(TITLE)
      expect(text).toContain('2021 to 2025')
      expect(text).toContain('Read to')
      expect(text).not.toMatch(/China|Australia|as published/)
      expect(await frame.locator('a.mark').getAttribute('href')).toBe(`https://assay.example${FREE}?country=IND.BRA&from=2021`)
      expect(await frame.title()).toBe(`Chart: ${TITLE}`)
      expect(asked.filter((path) => path.startsWith('/assets') || path.includes('live'))).toEqual([
        '/assets/embed-line.js',
        `${FREE}live.json`,
      ])
      await frame.locator('[data-widths]').focus()
      await frame.locator('[data-widths]').press('ArrowRight')
      await expect.poll(() => frame.locator('.spoken').textContent()).toMatch(/202\d/)
    },
    { attributes },
  ),
)

test('an embed of a state draws a choice of it', () =>
  embedded(`${FREE}measure-share/embed/?country=IND.THA`, async (frame) => {
    await expect.poll(() => textOf(frame)).toContain('Shares of the mining')
    expect(await frame.locator('a.mark').getAttribute('href')).toBe(`https://assay.example${FREE}?measure=share&country=IND.THA`)
  }))

test.each(['?theme=dark', '?utm=x', ''])('without a choice in the address an embed asks for nothing: %s', (search) =>
  embedded(`${FREE}embed/${search}`, async (frame) => {
    expect(await textOf(frame)).toContain('China mined')
    expect(asked).toEqual([`${FREE}embed/${search}`])
    expect(await textOf(frame)).not.toContain('as published')
  }),
)

test('an embed that cannot draw its choice shows the chart as published, and says so', async () => {
  await embedded(
    `${FREE}embed/${SEARCH}`,
    async (frame) => {
      await expect.poll(() => textOf(frame)).toContain('as published, and not the choice')
      expect(await textOf(frame)).toContain('China mined')
    },
    { lost: '**/live.json' },
  )
  await embedded(
    `${FREE}embed/${SEARCH}`,
    async (frame) => expect(await frame.content()).toContain('Without a script this shows the chart as published'),
    {
      script: false,
    },
  )
})

test('an embed reads what the chart’s page reads, and tells what the chart does not have', async () => {
  await embedded(`${FREE}embed/?measure=share&country=IND.THA&theme=dark`, async (frame) => {
    await expect.poll(() => textOf(frame)).toContain('Shares of the mining')
    expect(new URL(frame.url()).pathname + new URL(frame.url()).search).toBe(`${FREE}measure-share/embed/?country=IND.THA&theme=dark`)
  })
  await embedded('/charts/reserves-by-country/embed/?edition=2025', async (frame) => {
    await expect.poll(() => frame.url()).toContain('/edition-2025/embed/')
  })
  for (const [search, note] of [
    ['?country=ZZZ', 'country=ZZZ, which this chart does not have'],
    ['?measure=weight&utm=x', 'measure=weight, which this chart does not have'],
    ['?country=IND.ZZZ', 'country=ZZZ, which this chart does not have'],
    ['?country=CHN.USA.AUS.MMR.IND.MDG.RUS', 'Countries, six at most. Left out: Russia.'],
    ['?from=2023&to=2021', 'from 2023 to 2021; it was taken the other way round'],
  ])
    await embedded(`${FREE}embed/${search}`, async (frame) => {
      await expect.poll(() => textOf(frame)).toContain(note)
      expect(await textOf(frame)).not.toContain('utm')
    })
})

test('the policy of an embed admits the one file that draws its choice, and of other charts none', () => {
  const policyOf = (path: string): string => /http-equiv="Content-Security-Policy" content="([^"]+)/.exec(pages.get(path)!)![1]!
  const free = policyOf(`${FREE}embed/`)
  expect(free).toContain("connect-src 'self'")
  expect(
    /script-src ([^;]+)/
      .exec(free)![1]!
      .split(' ')
      .filter((one) => !one.startsWith("'sha256-")),
  ).toEqual(['https://assay.example/assets/embed-line.js'])
  expect(policyOf('/charts/reserves-by-country/embed/')).not.toMatch(/connect-src|https:/)
})
