import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { placesOf } from '../../src/build/publish.ts'

/** The project's root. */
export const PROJECT = join(import.meta.dirname, '../..')

/** Folder of the built site under test: the project's own, or the one that the environment variable ASSAY_DIST names. */
export const DIST = process.env.ASSAY_DIST ?? placesOf(PROJECT).site

/** A built site as it lies on disk. */
export interface BuiltSite {
  folder: string
  /** HTML of every page by its address: `/`, `/articles/x/`, `/404.html`. */
  pages: ReadonlyMap<string, string>
  /** Address of every file, pages under the name of their file: `/index.html`, `/assets/page.js`. */
  files: ReadonlySet<string>
}

/** Addresses of all files below a folder, sorted, with a slash in front. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    .toSorted()

/** Reads a built site. Throws, with the cure in a line, when there is none: its tests never pass for want of a page. */
export function readSite(folder: string = DIST): BuiltSite {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`no built site in ${folder}: run \`npm run build\` first (\`npm test\` does)`)
  const files = filesIn(folder)
  const pages = files.filter((file) => file.endsWith('.html'))
  return {
    folder,
    pages: new Map(pages.map((file) => [file.replace(/\/index\.html$/, '/'), readFileSync(join(folder, file), 'utf8')])),
    files: new Set(files),
  }
}

/** The kinds of page, each with the addresses that it stands at. The first that matches is a page's kind. */
const KINDS: readonly [kind: string, address: RegExp][] = [
  ['front', /^\/$/],
  ['list', /^\/(articles|charts|data)\/$/],
  ['article', /^\/articles\/[^/]+\/$/],
  ['test sheet', /^\/articles\/[^/]+\/tests\/$/],
  ['embed', /^\/charts\/[^/]+\/([^/]+\/)?embed\/$/],
  ['gallery', /^\/charts\/gallery\/$/],
  ['type', /^\/charts\/gallery\/[^/]+\/$/],
  ['chart', /^\/charts\/[^/]+\/$/],
  ['state', /^\/charts\/[^/]+\/[^/]+\/$/],
  ['health', /^\/data\/health\/$/],
  ['changes', /^\/data\/[^/]+\/[^/]+\/changes\/([^/]+\/)?$/],
  ['dataset', /^\/data\/[^/]+\/$/],
  ['version', /^\/data\/[^/]+\/[^/]+\/$/],
  ['what-if', /^\/what-if\/$/],
  ['glossary', /^\/glossary\/$/],
  ['text', /^\/(about|methods)\/$/],
  ['404', /^\/404\.html$/],
]

/** Kind of the page at an address. Throws `invalid page` for an address that none of the kinds knows. */
export function kindOf(path: string): string {
  const found = KINDS.find(([, address]) => address.test(path))
  if (!found) throw new Error(`invalid page: ${path} is of no kind that the tests know; add it to KINDS`)
  return found[0]
}

/** Addresses of the pages that are no copy of another: `latest` is one, and names the version as the page to keep. */
export const ownPages = ({ pages }: BuiltSite): string[] =>
  [...pages].flatMap(([path, html]) => {
    const canonical = /rel="canonical" href="([^"]+)/.exec(html)?.[1]
    return canonical !== undefined && new URL(canonical).pathname !== path && pages.has(new URL(canonical).pathname) ? [] : [path]
  })

/** One page of every kind, the longest of each: what it shows is most likely to go wrong. Throws when a kind has no page. */
export function pageOfEachKind({ pages }: BuiltSite): string[] {
  const longest = new Map<string, [path: string, length: number]>()
  for (const [path, html] of pages) {
    const kind = kindOf(path)
    if (html.length > (longest.get(kind)?.[1] ?? 0)) longest.set(kind, [path, html.length])
  }
  const missing = KINDS.map(([kind]) => kind).filter((kind) => !longest.has(kind))
  if (missing.length > 0) throw new Error(`invalid site: no page of the kinds ${missing.join(', ')}`)
  return [...longest.values()].map(([path]) => path)
}

/** Where a page is found below the address that its site is served at. */
export const addressOf = (base: string, path: string): string => new URL(path.slice(1), base).href
