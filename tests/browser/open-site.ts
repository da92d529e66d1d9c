import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core'
import { startBrowser } from './browser.ts'
import { addressOf, readSite, type BuiltSite } from './built-site.ts'
import { serveFolder, type Served } from './serve.ts'

/** The built site, served, and a browser to look at it with. */
export interface OpenSite {
  site: BuiltSite
  served: Served
  browser: Browser
  /** Origin of a host on which the site is published; requests to it are answered with the site. */
  home: string
  /**
   * Opens pages one after the other in one tab and asks something of each; what it answers gets the page's address in front.
   * The 404 page is opened as readers meet it: at an address of the published site where nothing is.
   */
  each: (
    paths: Iterable<string>,
    ask: (page: Page, path: string) => Promise<readonly string[]>,
    options?: VisitOptions,
  ) => Promise<string[]>
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
  return {
    site,
    served,
    browser,
    home: HOME,
    async each(paths, ask, { prepare, more, ...options } = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const said: string[] = []
      try {
        await context.route(`${HOME}/**`, (route) => answer(route, site))
        await prepare?.(page)
        for (const path of paths) {
          await page.goto(path === '/404.html' ? `${HOME}/no/such/page/` : addressOf(served.address, path) + (more ?? ''))
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

/** A host on which the site stands published at the root, for the 404 page: it is shown at any address, and so names its files from there. */
const HOME = 'https://published.invalid'

/** Answers a request to the published site as a static host would, its 404 page for what is not there. */
async function answer(route: Route, { folder }: BuiltSite): Promise<void> {
  const path = new URL(route.request().url()).pathname.replace(/\/$/, '/index.html')
  const there = existsSync(join(folder, path))
  await route.fulfill({ path: join(folder, there ? path : '404.html'), status: there || route.request().isNavigationRequest() ? 200 : 404 })
}
