import type { Source } from './source-schema.ts'

/** An address as it is compared: without protocol, `www.`, fragment and last slash. */
const bare = (url: string): string =>
  url
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')

/** Tells whether an address leads to the page of one of our sources. */
export function sourcePages(sources: Iterable<Pick<Source, 'url'>>): (url: string) => boolean {
  const pages = new Set([...sources].map(({ url }) => bare(url)))
  return (url) => /^https?:\/\//i.test(url.trim()) && pages.has(bare(url))
}
