import type { APIRoute } from 'astro'
import { changePairs, changesPath } from '../build/site-changes.ts'
import { getSite } from '../build/site-files.ts'
import { escapeHtml } from '../marks/inline-html.ts'
import { absolute } from '../site.ts'

/** Every page that a search engine should know, with the day of its last change where one is known. */
export const GET: APIRoute = ({ site }) => {
  const { articles, built, charts, gallery, datasets, readTo, whatIf, glossary } = getSite()
  const pages: { path: string; changed?: string }[] = [
    { path: '/', changed: readTo },
    ...['/articles/', '/charts/', '/data/', '/data/health/', '/methods/', '/about/'].map((path) => ({ path })),
    ...articles.map((article) => ({ path: `/articles/${article.slug}/`, changed: article.updated ?? article.date })),
    ...articles.map((article) => ({ path: `/articles/${article.slug}/tests/`, changed: built })),
    ...charts.map((chart) => ({ path: `/charts/${chart.id}/` })),
    ...(glossary ? [{ path: '/glossary/' }] : []),
    ...(whatIf ? [{ path: '/what-if/' }] : []),
    { path: '/charts/gallery/' },
    ...gallery.map(({ name }) => ({ path: `/charts/gallery/${name}/` })),
    ...datasets.flatMap((dataset) => [
      { path: `/data/${dataset.id}/` },
      ...dataset.versions.map(({ version }) => ({ path: `/data/${dataset.id}/${version}/` })),
    ]),
    ...changePairs()
      .filter(({ next }) => next)
      .map((names) => ({ path: changesPath(names) })),
  ]
  const entries = pages.map(
    ({ path, changed }) =>
      `<url><loc>${escapeHtml(absolute(path, site?.href))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  )
}
