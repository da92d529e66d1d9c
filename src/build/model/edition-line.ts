import type { Edition } from '../../facts/receipt.ts'
import { formatDate } from '../../format/dates.ts'
import { absolute, SITE } from '../../site.ts'
import { t } from '../interface-words.ts'
import type { ChartModel } from '../site-model.ts'

/**
 * The line that says which edition a chart shows, wherever it is taken: "Edition: Mineral Commodity Summaries 2026, published
 * 6 February 2026." `editions` are newest first; without any the line is empty.
 */
export function editionLine(editions: readonly Edition[]): string {
  const [newest] = editions
  if (!newest) return ''
  // An edition of our own says in its name how far it was read.
  const isDated = newest.edition.includes(formatDate(newest.published, SITE.lang))
  const edition = isDated
    ? newest.edition
    : t('taking.published', { edition: newest.edition, date: formatDate(newest.published, SITE.lang) })
  const older = new Set(editions.map((other) => other.edition)).size - 1
  return older > 0 ? t('taking.older', { edition, n: older }) : t('taking.edition', { edition })
}

/** The last line of a chart wherever it is taken: who made it, where it stands, its terms and those of its data. `base` is the site's address. */
export const creditLine = ({ id, licence }: Pick<ChartModel, 'id' | 'licence'>, base: string = SITE.address): string =>
  creditAt(absolute(`/charts/${id}/`, base).replace(/^https?:\/\//, ''), licence)

/** The last line of a chart that stands at an address of its own, without `https://`, as one does that a reader has changed. */
export const creditAt = (address: string, licence: ChartModel['licence']): string =>
  t('taking.credit', { site: SITE.name, address, licence: SITE.licence, data: licence.text })

/** How a chart is cited: title, edition, source and address, in plain text. The day that it was read is the reader's, and is added in the page. */
export const citationOf = (chart: Cited & Pick<ChartModel, 'id'>, base: string = SITE.address): string =>
  citationAt(chart, absolute(`/charts/${chart.id}/`, base))

/** What a citation says besides the address. */
type Cited = Pick<ChartModel, 'title' | 'source' | 'editions'>

/** How a chart is cited that stands at an address of its own, as one does that a reader has changed. */
export const citationAt = ({ title, source, editions }: Cited, address: string): string =>
  t('taking.cited', {
    title: title.plain,
    site: SITE.name,
    source,
    edition: editionLine(editions),
    address,
  }).replace(/\s+/g, ' ')
