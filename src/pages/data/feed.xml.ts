import type { APIRoute } from 'astro'
import { t } from '../../build/interface-words.ts'
import { writeFeed } from '../../build/feed.ts'
import { getSite } from '../../build/site-files.ts'
import { SITE } from '../../site.ts'

/** Revisions that an entry names; its page shows them all. */
const NAMED = 3

/** RSS of revisions: an entry for each version that revised cells of the one before it, newest first, with the largest named. */
export const GET: APIRoute = ({ site }) => {
  const entries = getSite().datasets.flatMap((dataset) =>
    dataset.versions.flatMap((version) => {
      const { difference, withdrawn } = version
      if (!difference || difference.revised === 0 || withdrawn !== undefined) return []
      const named = dataset.revisions
        .filter((revision) => revision.version === version.version)
        .slice(0, NAMED)
        .map(({ what, when, before, after, unit, percent }) => {
          const change = t('ledger.change', { before, after, unit }).trim()
          return `${what}, ${when}: ${change}${percent ? ` (${percent})` : ''}.`
        })
      return [
        {
          title: t('feed.revised', { dataset: dataset.title, edition: version.edition, n: difference.revised }),
          path: `/data/${dataset.id}/${version.version}/changes/`,
          day: version.accepted || version.published,
          published: version.published,
          paragraphs: [`${t('dataset.changed', difference)}.`, ...named],
        },
      ]
    }),
  )
  const feed = writeFeed({
    title: t('feed.data', { site: SITE.name }),
    description: t('feed.data-description'),
    path: '/data/feed.xml',
    home: '/data/',
    // Of one day the edition printed last comes first.
    entries: entries.toSorted((a, b) => b.day.localeCompare(a.day) || b.published.localeCompare(a.published)),
    base: site?.href,
  })
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml' } })
}
