import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import type * as PdfReader from 'unpdf/pdfjs'
import { startBrowser } from './browser.ts'
import { PROJECT } from './built-site.ts'
import { openPagePictures } from './page-picture.ts'

/** The PNG file of a chart against three others: the share of pixels that differ where they differ most, in a square of `SQUARE` px. */
export interface Compared {
  chart: string
  /** Its drawing against that of the chart's page, as the browser shows it at the same width by daylight. */
  page: number
  /** Against the SVG file as the browser draws it. */
  svg: number
  /** Against the PDF file as a PDF reader draws it. */
  pdf: number
}

/** Side of the square that is slid over a picture, in px of the file: as large as a short label. */
const SQUARE = 32

/**
 * What may differ. Two pixels differ where they are more than 7 % of the way from black to white apart and neither is a softened
 * edge: engines soften letters and lines each in their own way. A digit or a dot that is missing, a weight or a place that is wrong are
 * above the limit; one hairline of the grid is not.
 */
export const TOLERANCE = { threshold: 0.07, share: 0.045 } as const

const FACES = [
  ['Assay Sans', 400, 'AssaySans-Regular.ttf'],
  ['Assay Sans', 500, 'AssaySans-Medium.ttf'],
  ['Assay Sans', 600, 'AssaySans-SemiBold.ttf'],
  ['Assay Display', 400, 'AssayDisplay-Regular.ttf'],
] as const

const fontFaces = (): string =>
  FACES.map(([family, weight, file]) => {
    const bytes = readFileSync(join(PROJECT, 'assets/fonts', file)).toString('base64')
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/ttf;base64,${bytes})}`
  }).join('')

/** The picture files of a built site's charts, compared with each other and with its pages in a real browser. Close it when done. */
export interface Comparison {
  /** Compares the page and the files in a chart's folder. */
  compare: (chart: string) => Promise<Compared>
  close: () => Promise<void>
}

/** Starts a browser with the site, our fonts and a PDF reader in it. */
export async function openComparison(folder: string): Promise<Comparison> {
  const browser: Browser = await startBrowser(['--font-render-hinting=none'])
  const pages = await openPagePictures(browser, folder)
  const context = await browser.newContext({ deviceScaleFactor: 2, viewport: { width: 900, height: 900 } })
  const page = await context.newPage()
  await context.route('http://pictures.invalid/**', (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ path: join(PROJECT, 'node_modules/unpdf/dist/pdfjs.mjs'), contentType: 'text/javascript' })
      : route.fulfill({
          body: `<!doctype html><meta charset="utf-8"><style>${fontFaces()}body{margin:0}svg,canvas{display:block}</style><main></main>
<script type="module">import * as reader from './pdfjs.mjs'; window.reader = reader</script>`,
          contentType: 'text/html',
        }),
  )
  await page.goto('http://pictures.invalid/')
  await page.waitForFunction(() => 'reader' in window)
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())))
  return {
    async compare(chart) {
      const read = (file: string): Buffer => readFileSync(join(folder, 'charts', chart, file))
      const drawn = PNG.sync.read(read('chart.png'))
      const svg = read('chart.svg').toString('utf8')
      const shown = await pages.shown(chart)
      return {
        chart,
        page: apart(drawingIn(drawn, svg, shown), shown),
        svg: apart(drawn, await shownSvg(page, svg)),
        pdf: apart(drawn, await shownPdf(page, read('chart.pdf').toString('base64'))),
      }
    },
    async close() {
      await pages.close()
      await browser.close()
    },
  }
}

/** The drawing within the picture of a file, as large as the one that a page shows; its place stands in the SVG file. */
function drawingIn(file: PNG, svg: string, { width, height }: PNG): PNG {
  const place = /<g id="drawing" transform="translate\(([\d.]+),([\d.]+)\)"/.exec(svg)
  if (!place) throw new Error('invalid chart.svg: its drawing has no place')
  const part = new PNG({ width, height })
  const [left, top] = [Number(place[1]) * 2, Number(place[2]) * 2]
  PNG.bitblt(file, part, left, top, Math.min(width, file.width - left), Math.min(height, file.height - top), 0, 0)
  return part
}

async function shownSvg(page: Page, svg: string): Promise<PNG> {
  await page.evaluate((text) => {
    document.querySelector('main')!.innerHTML = text
  }, svg)
  return PNG.sync.read(await page.locator('main > svg').screenshot())
}

async function shownPdf(page: Page, pdf: string): Promise<PNG> {
  await page.evaluate(async (text) => {
    const { getDocument } = (window as unknown as { reader: typeof PdfReader }).reader
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const sheet = await (await getDocument({ data: bytes }).promise).getPage(1)
    const viewport = sheet.getViewport({ scale: 2 })
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    canvas.style.width = `${canvas.width / 2}px`
    document.querySelector('main')!.replaceChildren(canvas)
    await sheet.render({ canvas, viewport }).promise
  }, pdf)
  return PNG.sync.read(await page.locator('main > canvas').screenshot())
}

/** Share of differing pixels in the square where two pictures differ most; 1 where their sizes do. */
export function apart(one: PNG, other: PNG): number {
  const { width, height } = one
  if (width !== other.width || height !== other.height) return 1
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: TOLERANCE.threshold, windowSize: SQUARE }) / SQUARE ** 2
}
