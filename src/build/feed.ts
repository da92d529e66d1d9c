import { escapeHtml } from '../marks/inline-html.ts'
import { absolute, SITE } from '../site.ts'

/** An entry of a feed: what it is called, the page it leads to, its day (ISO 8601, a whole day), and its words. */
export interface FeedEntry {
  title: string
  path: string
  day: string
  paragraphs: readonly string[]
}

/** A feed; `base` is the address at which the site is published. */
export interface Feed {
  title: string
  description: string
  /** Its own path, and the path of the page it is about. */
  path: string
  home: string
  entries: readonly FeedEntry[]
  base: string | undefined
}

/** Day as RSS writes it; a month or a year begins on its first day. */
const rssDate = (day: string): string => new Date(`${day.padEnd(10, '-01-01'.slice(day.length - 4))}T00:00:00Z`).toUTCString()

/** A feed of plain words as RSS 2.0. */
export function writeFeed({ title, description, path, home, entries, base }: Feed): string {
  const items = entries.map((entry) => {
    const link = absolute(entry.path, base)
    return [
      '<item>',
      `<title>${escapeHtml(entry.title)}</title>`,
      `<link>${escapeHtml(link)}</link>`,
      `<guid isPermaLink="true">${escapeHtml(link)}</guid>`,
      `<pubDate>${rssDate(entry.day)}</pubDate>`,
      `<description>${escapeHtml(entry.paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join(''))}</description>`,
      '</item>',
    ].join('')
  })
  const channel = [
    `<title>${escapeHtml(title)}</title>`,
    `<link>${absolute(home, base)}</link>`,
    `<description>${escapeHtml(description)}</description>`,
    `<language>${SITE.lang}</language>`,
    `<atom:link href="${absolute(path, base)}" rel="self" type="application/rss+xml"/>`,
    ...items,
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>\n${channel.join('\n')}\n</channel></rss>\n`
}
