import type { Browser } from 'playwright-core'
import { PNG } from 'pngjs'
import { addressOf } from './built-site.ts'
import { serveFolder } from './serve.ts'

/** Width in CSS px at which drawings stand in files, and at which a page shows the same one. */
const WIDTH = 770

/** Pages of a built site, whose drawings are taken as a reader by daylight sees them. Close it when done. */
export interface PagePictures {
  /** The drawing of a chart on its own page, at two pixels a CSS px: the picture alone, without the words that the page sets around it. */
  shown: (chart: string) => Promise<PNG>
  close: () => Promise<void>
}

/** Serves a built site and opens it in a browser, with the page's own styles, fonts and scripts. */
export async function openPagePictures(browser: Browser, folder: string): Promise<PagePictures> {
  const served = await serveFolder(folder)
  const context = await browser.newContext({ colorScheme: 'light', deviceScaleFactor: 2, viewport: { width: 900, height: 900 } })
  const page = await context.newPage()
  return {
    async shown(chart) {
      await page.goto(addressOf(served.address, `/charts/${chart}/`))
      await page.evaluate(() => document.fonts.ready)
      await page.evaluate(giveRoom, WIDTH)
      return PNG.sync.read(await page.locator(`figure .v${WIDTH} > svg.plot`).screenshot())
    },
    async close() {
      await context.close()
      await served.close()
    },
  }
}

/** Runs in the page: gives the figure its width, and moves it by less than a pixel, so that its drawing begins at a whole one as in a file. */
function giveRoom(width: number): void {
  const figure = document.querySelector<HTMLElement>('figure:has([data-widths])')!
  figure.style.inlineSize = `${width}px`
  const { x, y } = figure.querySelector(`.v${width} > svg`)!.getBoundingClientRect()
  const short = (place: number): string => `${Math.round(place) - place}px`
  Object.assign(figure.style, { position: 'relative', left: short(x + scrollX), top: short(y + scrollY) })
}
