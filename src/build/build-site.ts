import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'astro'
import { hasErrors, IssueError, type Issue } from '../issues/issue.ts'
import { checkBuilt } from '../checks/site/index.ts'
import { SITE } from '../site.ts'
import { DrawingRoom, type Progress } from './draw-charts.ts'
import { finishPage, finishStyles } from './finish-page.ts'
import { CACHE, ROOT } from './folders.ts'
import { makeSite } from './make-site.ts'
import { mendPublication, placesOf, publish } from './publish.ts'
import { writeModel } from './site-files.ts'
import type { SiteModel } from './site-model.ts'

/** How a site is built. */
export interface BuildOptions {
  /** Folder that holds `content/` and in which the site is put in place as `dist/`. */
  root: string
  /** The clock, ISO 8601. */
  today: string
  /** Address at which it will be published; for canonical links, feeds, the sitemap, cards and snippets. */
  site?: string
  progress?: (what: string) => Progress
}

/** What came of a build. */
export interface Built {
  model: SiteModel
  issues: Issue[]
  pages: number
  seconds: number
  folder: string
}

/**
 * Builds the whole site beside the one that stands, checks it, and puts it in place in one move. Anything that has to be mended
 * ends it with an IssueError, and leaves the site that stands as it was.
 */
export async function buildSite({ root, today, site = process.env.ASSAY_SITE ?? SITE.address, progress }: BuildOptions): Promise<Built> {
  const start = performance.now()
  const places = placesOf(root)
  mendPublication(places)
  const room = new DrawingRoom()
  try {
    const { model, content, issues } = await makeSite({ root, today, drafts: false, base: site }, room, progress?.('Drawing charts'))
    writeModel(model, join(root, '.cache', 'site'))
    await runAstro({ root, out: places.next, site, hidden: content.hidden })
    const pages = finish(places.next, site)
    issues.push(...checkBuilt(pages, filesIn(places.next)))
    if (hasErrors(issues)) throw new IssueError(issues)
    publish(places)
    return { model, issues, pages: pages.size, seconds: (performance.now() - start) / 1000, folder: places.site }
  } finally {
    await room.close()
  }
}

/** Astro reads its settings from our config; what differs from site to site it is told by variables. */
async function runAstro({
  root,
  out,
  site,
  hidden,
}: {
  root: string
  out: string
  site: string
  hidden: readonly string[]
}): Promise<void> {
  process.env.ASSAY_ROOT = root
  process.env.ASSAY_OUT = out
  process.env.ASSAY_SITE = site
  process.env.ASSAY_HIDDEN = hidden.join(' ')
  process.env.ASSAY_ASTRO_CACHE = root === ROOT ? join(CACHE, 'astro') : join(root, '.cache', 'astro')
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  // `force` clears Astro's own cache of Markdown, which knows the file but not the plugins that read it.
  await build({ root: ROOT, logLevel: 'warn', force: true })
}

/** Path under which a site's own pages stand on their host: empty, or `/base`. A host serves the 404 page at any address below it. */
const rootOf = (site: string): string => new URL(site).pathname.replace(/\/$/, '')

/** Addresses of all files in a folder: `/data/x/2026/data.csv`. */
const filesIn = (folder: string): Set<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`),
  )

/** Finishes every page and stylesheet in a folder; gives the pages by their address. */
function finish(folder: string, site: string): Map<string, string> {
  const pages = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).replaceAll('\\', '/')}`
    if (entry.name.endsWith('.html')) {
      const page = path.replace(/index\.html$/, '')
      const html = finishPage(readFileSync(file, 'utf8'), page, page === '/404.html' ? rootOf(site) : undefined)
      writeFileSync(file, html)
      pages.set(page, html)
    } else if (entry.name.endsWith('.css')) writeFileSync(file, finishStyles(readFileSync(file, 'utf8'), path))
  }
  return pages
}

/** True when a site stands under `root`. */
export const isBuilt = (root: string): boolean => existsSync(placesOf(root).site)
