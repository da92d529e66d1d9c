import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startBrowser } from './browser.ts'
import { addressOf, readSite, type BuiltSite } from './built-site.ts'
import { serveFolder, type Served } from './serve.ts'

/** The built site, served, and a browser to look at it with. */
export interface OpenSite {
  site: BuiltSite
  served: Served
  browser: Browser
  /** Address of a page of the site, with what comes behind it. */
  at: (path: string, more?: string) => string
  /**
   * Opens pages one after the other in one tab and asks something of each; what it answers is given a page's address in
   * front. The tab is that of a reader who comes for the first time and keeps nothing but the cache.
   */
  each: (paths: Iterable<string>, ask: (page: Page, path: string) => Promise<readonly string[]>, options?: VisitOptions) => Promise<string[]>
  close: () => Promise<void>
}

/** How pages are looked at. */
export interface VisitOptions extends BrowserContextOptions {
  /** Prepares the tab before it opens its first page. */
  prepare?: (page: Page) => Promise<void>
  /** Put behind every address. */
  more?: string
}

/** Serves the built site and starts a browser. Close it when done; throws when there is no built site. */
export async function openSite(): Promise<OpenSite> {
  const site = readSite()
  const served = await serveFolder(site.folder)
  const browser = await startBrowser()
  const at = (path: string, more = ''): string => addressOf(served.address, path) + more
  return {
    site,
    served,
    browser,
    at,
    async each(paths, ask, { prepare, more, ...options } = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const said: string[] = []
      try {
        await prepare?.(page)
        for (const path of paths) {
          await page.goto(at(path, more))
          said.push(...(await ask(page, path)).map((line) => `${path} ${line}`))
        }
      } finally {
        await context.close()
      }
      return said
    },
    async close() {
      await browser.close()
      await served.close()
    },
  }
}
