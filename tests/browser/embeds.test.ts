import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScripts } from '../../src/build/bundle-scripts.ts'
import { iframeSnippet } from '../../src/embeds/snippet.ts'
import { startBrowser } from './browser.ts'
import { CHART_CSS, drawExamples, figureHtml } from './chart-page.ts'
import { withQuietPage } from './quiet-page.ts'
import { serveFolder, type Served } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-embeds-'))
const usual = (await drawExamples()).find(({ id }) => id === 'line-usual')!

/** A host's page: keeps every message from its frame, and sizes the frame by our own field of it where `sizes` says so. */
const hostHtml = (
  frame: string,
  sizes: boolean,
): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><style>body{margin:0}</style>
<body><script>
window.heard = []
addEventListener('message', (event) => {
  const frame = document.querySelector('iframe')
  if (event.source !== frame.contentWindow) return
  heard.push(event.data)
  if (${sizes} && event.data && event.data.chart) frame.style.height = event.data.chart.h + 'px'
})
</script>${frame}</body></html>`

let browser: Browser
let embeds: Served
let hosts: Served

beforeAll(async () => {
  const { embed } = await bundleScripts()
  const css = readFileSync(join(import.meta.dirname, '../../src/islands/reading.css'), 'utf8') + CHART_CSS
  mkdirSync(join(folder, 'embeds/charts/line-usual/embed'), { recursive: true })
  mkdirSync(join(folder, 'hosts'))
  writeFileSync(
    join(folder, 'embeds/charts/line-usual/embed/index.html'),
    `<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="chart-key" content="charts/line-usual/embed">
<title>Chart</title><link rel="icon" href="data:,"><style>body{margin:0}#embed{display:flow-root;padding:8px}${css}</style></head><body><main id="embed">${figureHtml(usual)}</main><script>${embed}</script></body></html>`,
  )
  embeds = await serveFolder(join(folder, 'embeds'))
  hosts = await serveFolder(join(folder, 'hosts'))
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await Promise.all([embeds?.close(), hosts?.close()])
  rmSync(folder, { recursive: true })
})

const address = (more = ''): string => `${embeds.address}charts/line-usual/embed/${more}`

/** A frame as an embedder writes it. */
const frameHtml = (more = '', attributes = ''): string =>
  `<iframe title="Chart" src="${address(more)}" width="100%" height="200" frameborder="0" ${attributes}></iframe>`

/** Opens a host page around a frame and fails on anything it says to the console. */
async function host(frame: string, run: (page: Page, child: Frame) => Promise<void>, { width = 720, sizes = true } = {}): Promise<void> {
  writeFileSync(join(folder, 'hosts/index.html'), hostHtml(frame, sizes))
  await withQuietPage(browser, hosts.address, (page) => run(page, page.frames()[1]!), { viewport: { width, height: 900 } })
}

const contentHeight = (child: Frame): Promise<number> =>
  child.evaluate(() => document.getElementById('embed')!.getBoundingClientRect().height)
const frameHeight = (page: Page): Promise<number> => page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().height)
const heard = (page: Page): Promise<unknown[]> => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)

/** Waits until the frame is as tall as what it holds, within a pixel. */
const fits = (page: Page, child: Frame): Promise<void> =>
  expect.poll(async () => Math.abs((await frameHeight(page)) - (await contentHeight(child))), { timeout: 5000 }).toBeLessThanOrEqual(1)

test.each([320, 480, 720])('the frame is as tall as its chart, %i px wide', (width) => host(frameHtml(), fits, { width }))

test('the frame follows when the page becomes narrower', () =>
  host(frameHtml(), async (page, child) => {
    await fits(page, child)
    const before = await frameHeight(page)
    await page.setViewportSize({ width: 320, height: 900 })
    await expect.poll(() => frameHeight(page)).not.toBe(before)
    await fits(page, child)
  }))

test('the frame grows when its table is opened, and shrinks when it is closed', () =>
  host(frameHtml(), async (page, child) => {
    await fits(page, child)
    const closed = await frameHeight(page)
    await child.locator('summary').click()
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(closed + 50)
    await child.locator('summary').click()
    await expect.poll(() => frameHeight(page)).toBe(closed)
  }))

test('a frame that fits has no scrollbar of its own', () =>
  host(
    frameHtml(),
    async (page, child) => {
      await fits(page, child)
      expect(await child.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBe(0)
    },
    { width: 320 },
  ))

test('a frame that its host does not size can be scrolled by its reader', () =>
  host(
    frameHtml(),
    async (page, child) => {
      await page.mouse.move(200, 100)
      await expect
        .poll(
          async () => {
            await page.mouse.wheel(0, 300)
            return child.evaluate(() => scrollY)
          },
          { timeout: 5000 },
        )
        .toBeGreaterThan(100)
    },
    { sizes: false },
  ))

test('a sandbox that only allows scripts changes nothing', () => host(frameHtml('', 'sandbox="allow-scripts"'), fits))

test('in a sandbox the chart is read too', () =>
  host(frameHtml('', 'sandbox="allow-scripts"'), async (page, child) => {
    await fits(page, child)
    await child.locator('[data-widths]').focus()
    await page.keyboard.press('End')
    expect(await child.locator('[aria-live]').innerText()).toBe('2024, Aland: 70,000 t')
  }))

test('opened by itself, the page posts nothing', async () => {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    const posted: unknown[] = []
    Object.assign(window, { posted })
    window.postMessage = (message: unknown) => void posted.push(message)
  })
  await page.goto(address())
  await page.setViewportSize({ width: 400, height: 400 })
  await page.waitForTimeout(400)
  expect(await page.evaluate(() => (window as unknown as { posted: unknown[] }).posted)).toEqual([])
  await page.close()
})

test('WordPress gets the height with its secret', () =>
  host(frameHtml('#?secret=aB3dE5fG7h', 'sandbox="allow-scripts"'), async (page, child) => {
    await fits(page, child)
    const height = Math.ceil(await contentHeight(child))
    expect(await heard(page)).toContainEqual(expect.objectContaining({ message: 'height', value: height, secret: 'aB3dE5fG7h' }))
  }))

test('without a secret nothing looks like a message to WordPress', () =>
  host(frameHtml(), async (page, child) => {
    await fits(page, child)
    expect((await heard(page)).filter((message) => typeof message === 'object' && message !== null && 'message' in message)).toEqual([])
  }))

test('WordPress is told where a link leads, since its sandbox follows none', () =>
  host(frameHtml('#?secret=aB3dE5fG7h', 'sandbox="allow-scripts"'), async (page, child) => {
    await fits(page, child)
    await child.evaluate(() => {
      const link = document.createElement('a')
      link.href = '/charts/line-usual/'
      document.querySelector('main')!.append(link)
      link.click()
    })
    await expect
      .poll(() => heard(page))
      .toContainEqual({ message: 'link', value: `${embeds.address}charts/line-usual/`, secret: 'aB3dE5fG7h' })
  }))

test('iframe-resizer is answered after its greeting', () =>
  host(frameHtml(), async (page, child) => {
    await fits(page, child)
    await page.evaluate(() =>
      document
        .querySelector('iframe')!
        .contentWindow!.postMessage('[iFrameSizer]if0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll', '*'),
    )
    const height = Math.ceil(await contentHeight(child))
    await expect.poll(() => heard(page)).toContainEqual(`[iFrameSizer]if0:${height}:720:init`)
  }))

test('pym is spoken to when its id is in the address', () =>
  host(frameHtml('?childId=box1'), async (page, child) => {
    await fits(page, child)
    expect(await heard(page)).toContain(`pymxPYMxbox1xPYMxheightxPYMx${Math.ceil(await contentHeight(child))}`)
  }))

test('messages from elsewhere than the host are not heard', () =>
  host(frameHtml(), async (page, child) => {
    await fits(page, child)
    const before = (await heard(page)).length
    await child.evaluate(() => postMessage({ chart: { hello: 1 } }, '*'))
    await page.waitForTimeout(150)
    expect((await heard(page)).length).toBe(before)
  }))

test('a host that sizes nothing hears less and less', () =>
  host(
    frameHtml(),
    async (page) => {
      // Tries come after 0.25, 0.5, 1 and 2 s; three more would follow until 31.75 s.
      await page.waitForTimeout(4500)
      expect((await heard(page)).length).toBeLessThanOrEqual(16)
    },
    { sizes: false },
  ))

test.each([
  ['', 'light'],
  ['?theme=dark', 'dark'],
  ['?theme=auto', undefined],
  ['?theme=%22x', 'light'],
])('the address %j gives the theme %s', (more, theme) =>
  host(frameHtml(more), async (_page, child) => {
    await child.waitForLoadState()
    expect(await child.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
  }),
)

test('a host may change the theme by a message', () =>
  host(frameHtml(), async (page, child) => {
    await fits(page, child)
    await page.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage({ chart: { theme: 'dark' } }, '*'))
    await expect.poll(() => child.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  }))

test('title=0 takes the headline away', () =>
  host(frameHtml('?title=0'), async (_page, child) => {
    await child.waitForLoadState()
    expect(await child.locator('[data-embed-title]').isVisible()).toBe(false)
  }))

test('the snippet that embedders copy shows the chart without any script of the host', () => {
  const snippet = iframeSnippet({
    title: 'One of two rose',
    embed: address(),
    page: `${embeds.address}charts/line-usual/`,
    height: 520,
    site: 'Assay',
    licence: 'CC BY 4.0',
  })
  return host(
    snippet,
    async (page, child) => {
      expect(await child.locator('svg.plot:visible').count()).toBe(1)
      expect(await frameHeight(page)).toBe(520)
    },
    { sizes: false },
  )
})
