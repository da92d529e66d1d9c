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
  /** Address where the site says that it is published; requests to it are answered with the site. */
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
  const home = homeOf(site)
  return {
    site,
    served,
    browser,
    home,
    async each(paths, ask, { prepare, more, ...options } = {}) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const said: string[] = []
      try {
        await context.route(`${home}/**`, (route) => answer(route, site))
        await prepare?.(page)
        for (const path of paths) {
          await page.goto(path === '/404.html' ? `${home}/no/such/page/` : addressOf(served.address, path) + (more ?? ''))
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

/** Origin that the 404 page reaches its files by: a host serves it anywhere, so it cannot use relative addresses. */
function homeOf({ pages }: BuiltSite): string {
  const address = /<script[^>]* src="(https?:[^"]+)/.exec(pages.get('/404.html') ?? '')?.[1]
  if (!address) throw new Error('invalid 404 page: it has no script at an absolute address')
  return new URL(address).origin
}

/** Answers a request to the published site as a static host would, its 404 page for what is not there. */
async function answer(route: Route, { folder }: BuiltSite): Promise<void> {
  const path = new URL(route.request().url()).pathname.replace(/\/$/, '/index.html')
  const there = existsSync(join(folder, path))
  await route.fulfill({ path: join(folder, there ? path : '404.html'), status: there || route.request().isNavigationRequest() ? 200 : 404 })
}
