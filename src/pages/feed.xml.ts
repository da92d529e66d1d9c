import type { APIRoute } from 'astro'
import { getSite } from '../build/site-files.ts'
import { escapeHtml } from '../marks/inline-html.ts'
import { absolute, SITE } from '../site.ts'

/** Day of an article as RSS writes it. */
const rssDate = (day: string): string => new Date(`${day}T00:00:00Z`).toUTCString()

/** RSS 2.0 of all articles, newest first: headline, standfirst, and the picture of the chart that leads it. */
export const GET: APIRoute = ({ site }) => {
  const base = site?.href
  const items = getSite().articles.map((article) => {
    const link = absolute(`/articles/${article.slug}/`, base)
    const picture = article.lead ? `<p><img src="${absolute(`/charts/${article.lead}/chart.png`, base)}" alt=""></p>` : ''
    return [
      '<item>',
      `<title>${escapeHtml(article.title.plain)}</title>`,
      `<link>${escapeHtml(link)}</link>`,
      `<guid isPermaLink="true">${escapeHtml(link)}</guid>`,
      `<pubDate>${rssDate(article.date)}</pubDate>`,
      `<description>${escapeHtml(`<p>${escapeHtml(article.standfirst.plain)}</p>${picture}`)}</description>`,
      '</item>',
    ].join('')
  })
  const channel = [
    `<title>${SITE.name}</title>`,
    `<link>${absolute('/', base)}</link>`,
    `<description>${escapeHtml(SITE.description)}</description>`,
    `<language>${SITE.lang}</language>`,
    `<atom:link href="${absolute('/feed.xml', base)}" rel="self" type="application/rss+xml"/>`,
    ...items,
  ]
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>\n${channel.join('\n')}\n</channel></rss>\n`,
    { headers: { 'Content-Type': 'application/rss+xml' } },
  )
}
