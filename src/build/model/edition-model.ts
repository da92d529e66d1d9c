import type { Catalogue } from '../../data/catalogue.ts'
import { COUNTRIES } from '../../data/countries.ts'
import type { DatasetRecord } from '../../data/record-schema.ts'
import type { Source } from '../../data/source-schema.ts'
import { editionsOf, type Edition } from '../../facts/receipt.ts'
import { SITE } from '../../site.ts'
import type { LicenceModel } from '../site-model.ts'

/** Editions of a list of versions, newest first; each once. Names of countries are nobody's edition and are left out. */
export const editionsOfVersions = (versions: readonly { dataset: string; version: string }[], catalogue: Catalogue): Edition[] =>
  editionsOf([{ versions: versions.filter(({ dataset }) => dataset !== COUNTRIES) }], catalogue).toSorted((a, b) =>
    a.published < b.published ? 1 : a.published > b.published ? -1 : 0,
  )

/** True for tables that we put together from many texts; their edition is ours, so sources are named one by one. */
export const isOurs = ({ edition }: Pick<Edition, 'edition'>): boolean => edition.startsWith(`Compiled by ${SITE.name}`)

/** The source line of a figure: publisher, then the publisher's editions, or titles where they are few. */
export function sourceLine(ids: readonly string[], editions: readonly Edition[], sources: ReadonlyMap<string, Source>): string {
  const known = ids.flatMap((id) => sources.get(id) ?? [])
  const publishers = [...new Set(known.map((source) => source.publisher))]
  const [only] = publishers
  if (publishers.length === 1 && only !== undefined) {
    const theirs = [...new Set(editions.filter((edition) => !isOurs(edition)).map((edition) => edition.edition))].toReversed()
    const titles = theirs.length > 0 ? theirs : known.map((source) => source.title)
    return `Source: ${only}, ${titles.length > 3 ? `${titles.slice(0, 2).join('; ')} and ${titles.length - 2} more` : titles.join('; ')}.`
  }
  if (known.length <= 3) return `Sources: ${known.map((source) => `${source.publisher}, ${source.title}`).join('; ')}.`
  const named = publishers.slice(0, 4)
  const rest = publishers.length - named.length
  return `Sources: ${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}. The data page names the source of each row.`
}

const REASONS = {
  facts:
    'The terms of at least one source are not known to us, so its figures are drawn and cited, and the table of what is drawn is shown here; it is not offered as a file.',
  closed:
    'The terms of at least one source forbid passing its table on, so single points are quoted with credit; it is not offered as a file.',
} as const

/** Licence of a selection of rows: the strictest level of its sources, and their terms in words, or those of a table that is our own. */
export function licenceOf(
  level: LicenceModel['level'],
  ids: readonly string[],
  sources: ReadonlyMap<string, Source>,
  { licence }: Pick<DatasetRecord, 'licence'>,
): LicenceModel {
  // A record of several terms says which row is on which; a selection of its rows is on those of its own sources.
  const terms = licence.name.startsWith('other') ? [...new Set(ids.flatMap((id) => sources.get(id)?.licence ?? []))] : [licence.title]
  const text = level === 'open' ? terms.join('; ') || licence.title : 'on its sources’ terms'
  return level === 'open' ? { level, text } : { level, text, reason: REASONS[level] }
}
