import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { ROOT } from '../src/build/folders.ts'
import { mendPublication, placesOf } from '../src/build/publish.ts'
import { DIST, readSite } from '../tests/browser/built-site.ts'
import { startBrowser } from '../tests/browser/browser.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, makeProgress } from './terminal.ts'

helpWhenAsked(`
npm run bench:pages [-- --runs N]

Opens the front page and every article of the site in dist/ as a reader does on a slow phone: a processor slowed 4 times, 1.6 Mbit/s,
150 ms to the server, nothing kept from before. Prints a table of times beside their limits. Build first: npm run build.

  --runs N   how often each page is opened; the middle of the runs is printed (3)
`)

/** The reader's machine and line. */
const SLOW = { processor: 4, bytesPerSecond: 1_600_000 / 8, latency: 150 }
/** How many tooltips a pointer brings, over as many charts as that takes; the median counts. */
const MOVES = 30

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/** Serves a folder as a host does that compresses what is text; its address ends with a slash. */
async function serveCompressed(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).replace(/\/$/, '/index.html')
    const file = join(folder, path)
    if (!existsSync(file)) return void response.writeHead(404).end()
    const type = extname(file)
    const isText = ['.html', '.css', '.js', '.svg'].includes(type)
    const bytes = readFileSync(file)
    response.writeHead(200, { 'content-type': TYPES[type] ?? 'application/octet-stream', ...(isText ? { 'content-encoding': 'br' } : {}) })
    response.end(isText ? brotliCompressSync(bytes) : bytes)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/` }
}

/** What was seen of one opening of a page; times in ms. */
interface Seen {
  paint: number
  chart: number
  shift: number
  blocking: number
  tooltip: number
}

/** Watches a page from its first moment; runs in the page. */
function watch(): void {
  const seen = { chart: 0, shift: 0, long: [] as { start: number; time: number }[] }
  Object.assign(window, { seen })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.long.push({ start: entry.startTime, time: entry.duration })
  }).observe({ type: 'longtask', buffered: true })
  // The first frame for which a drawing is laid out is the one that paints it.
  const look = (now: number): void => {
    const there = [...document.querySelectorAll('figure svg.plot')].some((drawing) => drawing.getBoundingClientRect().height > 0)
    if (there) seen.chart = now
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Reads what was watched: blocking time is what long tasks took beyond 50 ms after the first paint. */
const readWatched = (page: Page): Promise<Omit<Seen, 'tooltip'>> =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { chart: number; shift: number; long: { start: number; time: number }[] } }
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
    const blocking = seen.long.reduce((sum, { start, time }) => sum + Math.max(0, start + time - Math.max(start, paint) - 50), 0)
    return { paint, chart: seen.chart || NaN, shift: seen.shift, blocking }
  })

/**
 * Median time from a pointer's move to the end of its handlers and of a layout forced after them, over moves that brought
 * another tooltip than the one before: a move that changes nothing costs nothing, and would flatter.
 */
const timeTooltip = (page: Page): Promise<number> =>
  page.evaluate((moves) => {
    const times: number[] = []
    let before = ''
    for (const drawing of document.querySelectorAll('figure svg.plot')) {
      drawing.scrollIntoView({ block: 'center' })
      const { left, top, width, height } = drawing.getBoundingClientRect()
      for (let k = 0; k < moves * 4 && height > 0 && times.length < moves; k++) {
        const place = { clientX: left + width * ((k * 0.37) % 1), clientY: top + height * ((k * 0.61) % 1) }
        const event = new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', ...place })
        const start = performance.now()
        drawing.dispatchEvent(event)
        void document.body.offsetHeight
        const time = performance.now() - start
        const words = drawing.closest('figure')?.querySelector('.chart-tip')?.textContent ?? ''
        if (words !== '' && words !== before) times.push(time)
        before = words
      }
    }
    return times.length < moves ? NaN : times.toSorted((a, b) => a - b)[Math.floor(moves / 2)]!
  }, MOVES)

/** Opens a page once on a slow machine and line. */
async function openSlowly(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 })
  try {
    const page = await context.newPage()
    const tools = await context.newCDPSession(page)
    await tools.send('Network.enable')
    await tools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: SLOW.latency,
      downloadThroughput: SLOW.bytesPerSecond,
      uploadThroughput: SLOW.bytesPerSecond,
    })
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.processor })
    await page.addInitScript(watch)
    await page.goto(address, { waitUntil: 'networkidle' })
    return { ...(await readWatched(page)), tooltip: await timeTooltip(page) }
  } finally {
    await context.close()
  }
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
const whole = (time: number): number => Math.round(time)

/** One line of the table: the middle of several openings of a page. */
async function bench(browser: Browser, address: string, runs: number, opened: () => void): Promise<Record<string, number>> {
  const seen: Seen[] = []
  for (let run = 0; run < runs; run++) {
    seen.push(await openSlowly(browser, address))
    opened()
  }
  const middle = (pick: (one: Seen) => number): number => median(seen.map(pick))
  return {
    'first paint ms': whole(middle((one) => one.paint)),
    // A frame that is laid out before the first paint is shown with it.
    'chart after it ms': whole(middle((one) => Math.max(0, one.chart - one.paint))),
    'layout shift': Number(middle((one) => one.shift).toFixed(3)),
    'blocking ms': whole(middle((one) => one.blocking)),
    'pointer to tooltip ms': Number(middle((one) => one.tooltip).toFixed(1)),
  }
}

const { values } = readOptions({ options: { runs: { type: 'string', default: '3' } } })
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`invalid --runs: ${values.runs}`)
mendPublication(placesOf(ROOT))
const pages = [...readSite(DIST).pages.keys()].filter((path) => path === '/' || /^\/articles\/[^/]+\/$/.test(path)).toSorted()
const { server, address } = await serveCompressed(DIST)
const browser = await startBrowser()
const progress = makeProgress('Opening pages')
const table: Record<string, Record<string, number | string>> = {}
let opened = 0
try {
  for (const path of pages)
    table[path] = await bench(browser, new URL(path.slice(1), address).href, runs, () => progress(++opened, pages.length * runs))
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
}
table['limit'] = { 'first paint ms': '', 'chart after it ms': 0, 'layout shift': 0, 'blocking ms': 0, 'pointer to tooltip ms': 6 }
console.table(table)
