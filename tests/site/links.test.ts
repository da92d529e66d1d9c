import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkLinks } from '../../src/checks/site/internal-link.ts'
import { readSite } from '../browser/built-site.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const { folder, pages, files } = readSite()
const ORIGIN = 'https://site.invalid'

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

/** An address in a page: the element and attribute that hold it, and whether a browser fetches it by itself. */
interface Reference {
  page: string
  element: string
  url: URL
  fetched: boolean
}

const FETCHED = new Set(['src', 'srcset', 'poster', 'data', 'xlink:href'])
/** Relations of `<link>` that only say something; a browser fetches none of them. */
const SAID = new Set(['canonical', 'alternate'])

/** Addresses that an element holds, with whether each is fetched. `<a>` and what is only said are not. */
function addressesOf({ tagName, attrs }: Element): [address: string, fetched: boolean][] {
  const attribute = (name: string): string | undefined => attrs.find((one) => one.name === name)?.value
  const found: [string, boolean][] = []
  for (const { name, value } of attrs) {
    if (FETCHED.has(name))
      found.push(...value.split(name === 'srcset' ? ',' : '\n').map((part): [string, boolean] => [part.trim().split(' ')[0] ?? '', true]))
    if (name === 'href') found.push([value, tagName !== 'a' && !(tagName === 'link' && SAID.has(attribute('rel') ?? ''))])
    if (name === 'style')
      found.push(...[...value.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']): [string, boolean] => [address, true]))
  }
  if (tagName === 'form') found.push([attribute('action') ?? '', true])
  return found.filter(([address]) => address !== '' && !address.startsWith('data:'))
}

/** A host shows the 404 page where nothing is, at any depth. */
const NOWHERE = '/no/such/page/'
const shownAt = (page: string): string => (page === '/404.html' ? NOWHERE : page)

const references: Reference[] = [...pages].flatMap(([page, html]) =>
  [...elementsOf(parse(html))].flatMap((element) =>
    addressesOf(element).map(([address, fetched]) => ({
      page,
      element: element.tagName,
      fetched,
      url: new URL(address, ORIGIN + shownAt(page)),
    })),
  ),
)

const isOurs = ({ url }: Pick<Reference, 'url'>): boolean => url.origin === ORIGIN
const fileOf = ({ pathname }: URL): string => decodeURIComponent(pathname).replace(/\/$/, '/index.html')

test('every link within the site leads to a page or a file that is there, every fragment to its id', () => {
  expect(checkLinks(pages, files).map(({ code, place, got }) => `${place.file} ${code} ${got}`)).toEqual([])
})

test('everything that a page fetches or says about itself is a file of the site', () => {
  const missing = references.filter(
    (reference) => isOurs(reference) && reference.url.pathname !== NOWHERE && !files.has(fileOf(reference.url)),
  )
  expect(missing.map(({ page, element, url }) => `${page} <${element}> ${url.pathname}`)).toEqual([])
})

test('no page fetches anything from another origin', () => {
  const foreign = references.filter((reference) => reference.fetched && !isOurs(reference))
  expect(foreign.map(({ page, element, url }) => `${page} <${element}> ${url.href}`)).toEqual([])
})

test('the links of the 404 page lead to pages that are there, wherever it is shown', () => {
  const links = references.filter(({ page, element, url }) => page === '/404.html' && element === 'a' && isOurs({ url }))
  const away = links.filter(({ url }) => url.pathname !== NOWHERE)
  expect(away.length).toBeGreaterThan(3)
  expect(away.filter(({ url }) => !files.has(fileOf(url))).map(({ url }) => url.href)).toEqual([])
})

test('no stylesheet fetches from another origin or what is not there', () => {
  const sheets = [...files].filter((file) => file.endsWith('.css'))
  const faults = sheets.flatMap((sheet) => {
    const css = readFileSync(join(folder, sheet), 'utf8')
    const addresses = [...css.matchAll(/url\(["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
      ([, url, imported]) => new URL(url ?? imported ?? '', ORIGIN + sheet),
    )
    return addresses
      .filter(({ protocol, origin, pathname }) => protocol !== 'data:' && (origin !== ORIGIN || !files.has(pathname)))
      .map(({ href }) => `${sheet} ${href}`)
  })
  expect([sheets.length > 0, faults]).toEqual([true, []])
})

test('addresses in pages are relative, so that a site stands at any path', () => {
  const absolute = [...pages].filter(([page, html]) => page !== '/404.html' && /\s(href|src|srcset|action)="\/(?!\/)/.test(html))
  expect(absolute.map(([page]) => page)).toEqual([])
})

test('every page but the 404 page and embeds is in the sitemap or has another page as its canonical one', () => {
  const listed = new Set(
    [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => new URL(address).pathname),
  )
  const own = [...pages].filter(
    ([page, html]) => page !== '/404.html' && new URL(/rel="canonical" href="([^"]+)/.exec(html)?.[1] ?? ORIGIN).pathname === page,
  )
  expect([own.map(([page]) => page).filter((page) => !listed.has(page)), [...listed].filter((page) => !pages.has(page))]).toEqual([[], []])
})
