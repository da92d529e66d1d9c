import { brotliCompressSync } from 'node:zlib'
import { Console } from 'node:console'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kindOf, readSite } from '../browser/built-site.ts'

/** What receipts may add to an article of this many facts, in bytes as brotli has them. */
const LIMIT = 8_000
const FACTS = 60

const { folder, pages } = readSite()
const articles = [...pages].filter(([path]) => kindOf(path) === 'article')
const brotli = (text: string): number => brotliCompressSync(text).length

const RECEIPT = /<li><article class="receipt" id="r-([^"]*)">.*?<\/article><\/li>/gs
const JSON_LD = /<script type="application\/ld\+json">(.*?)<\/script>/s

/** A page whose numbers are plain words, all or those of one fact. */
const withoutLinks = (html: string, fact = '[^"]*'): string =>
  html.replace(new RegExp(`<a class="num" href="#r-${fact}"[^>]*>(.*?)</a>`, 'gs'), '$1')

test('receipts add no more to an article of 60 facts than they may', () => {
  const rows = articles.map(([article, html]) => {
    const receipts = [...html.matchAll(RECEIPT)]
    // What machines read is weighed with the page, not with what readers open.
    const page = receipts
      .slice(FACTS)
      .reduce((left, [whole, fact]) => withoutLinks(left.replace(whole, ''), fact), html.replace(JSON_LD, ''))
    const bare = withoutLinks(page.replace(/<section class="receipts".*?<\/section>/s, ''))
    return { article, facts: receipts.length, weighed: Math.min(FACTS, receipts.length), bytes: brotli(page) - brotli(bare), limit: LIMIT }
  })
  new Console(process.stdout).table(rows)
  expect(rows.some(({ facts }) => facts >= FACTS)).toBe(true)
  expect(rows.filter(({ bytes }) => bytes > LIMIT)).toEqual([])
})

/** A node of JSON-LD, as far as its links go. */
interface Linked {
  '@id': string
  name?: string
  value?: number
  minValue?: number
  isBasedOn?: Linked[]
  hasPart?: Linked[]
}

const readJsonLd = (html: string): Linked => JSON.parse(JSON_LD.exec(html)?.[1] ?? '{}') as Linked

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** True where an id is the address of a page that is there and, behind `#`, of an element in it. */
function isThere(id: string): boolean {
  const { pathname, hash } = new URL(id)
  const html = pages.get(pathname)
  return html !== undefined && (hash === '' || html.includes(` id="${decodeURIComponent(hash.slice(1))}"`))
}

test.each(articles)('%s tells machines of every bound number and of the data that it rests on', (path, html) => {
  const article = readJsonLd(html)
  const numbers = new Set([...html.matchAll(/<a class="num" href="#r-([^"]*)"/g)].map(([, fact]) => `n-${fact}`))
  const told = article.hasPart!.map((part) => decodeURIComponent(new URL(part['@id']).hash.slice(1)))
  expect(new URL(article['@id']).pathname).toBe(path)
  expect(told.toSorted()).toEqual([...numbers].toSorted())
  expect(article.hasPart!.filter((part) => !isThere(part['@id']))).toEqual([])
  const based = new Set(article.isBasedOn!.map((dataset) => dataset['@id']))
  expect([...based].filter((id) => !isThere(id))).toEqual([])
  for (const part of article.hasPart!) {
    expect(html).toContain(`<p class="what">${escape(part.name!)}</p>`)
    expect(typeof (part.value ?? part.minValue)).toBe('number')
    expect(part.isBasedOn!.length).toBeGreaterThan(0)
    expect(part.isBasedOn!.filter((dataset) => !based.has(dataset['@id']))).toEqual([])
  }
})

test('a version describes itself by the id that numbers are based on', () => {
  const ids = articles.flatMap(([, html]) => readJsonLd(html).isBasedOn!.map((dataset) => dataset['@id']))
  expect([...new Set(ids)].filter((id) => readJsonLd(pages.get(new URL(id).pathname) ?? '')['@id'] !== id)).toEqual([])
})

test.each(articles)('%s has a citation of every fact in each format, and each leads to its number', (path, html) => {
  const facts = [...html.matchAll(RECEIPT)].map(([, fact]) => fact!)
  const read = (format: string): string => readFileSync(join(folder, path, `citations.${format}`), 'utf8')
  const items = JSON.parse(read('json')) as { URL: string }[]
  expect(items.map(({ URL: address }) => decodeURIComponent(new URL(address).hash))).toEqual(facts.map((fact) => `#n-${fact}`))
  expect(items.filter(({ URL: address }) => !isThere(address))).toEqual([])
  const parsed = new Cite(read('bib')).data as { URL: string; id: string }[]
  expect(parsed.map((item) => item.URL)).toEqual(items.map((item) => item.URL))
  expect(new Set(parsed.map(({ id }) => id)).size).toBe(parsed.length)
  expect(read('txt').trim().split('\n\n').length).toBe(facts.length)
})

test.each(articles)('%s states how its numbers were tested, and its sheet has a line for each', (path, html) => {
  const [, tested, of] = /(\d+) of (\d+) numbers? tested<.*?against \d+ tables? on \d+ \w+ \d{4}/s.exec(html) ?? []
  expect(tested).toBe(of)
  const sheet = pages.get(`${path}tests/`)!
  expect(html.includes(`href="../..${path}tests/"`)).toBe(true)
  expect(sheet.match(/<td class="start">agrees<\/td>/g)?.length).toBe(Number(of))
  expect(sheet.includes('>disagrees<')).toBe(false)
  // Every number that a reader can open stands in the sheet.
  const opened = [...html.matchAll(/<a class="num"[^>]*>(.*?)<\/a>/gs)].map(([, text]) => text)
  expect(Number(of)).toBeGreaterThanOrEqual(opened.length)
})
