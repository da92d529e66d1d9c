import { HOUSE } from '../articles/article-schema.ts'
import type { Receipt } from '../facts/receipt.ts'
import { absolute, SITE } from '../site.ts'
import { numberAddress } from './citations.ts'
import type { ArticleModel } from './site-model.ts'

type Described = Record<string, unknown>

/** The page of a version is also its name: there it describes itself by the same id. */
const versionId = ({ dataset, version }: { dataset: string; version: string }, base?: string): string =>
  absolute(`/data/${dataset}/${version}/`, base)

const valueOf = ({ quantity: { value, unit } }: Receipt): Described => ({
  ...(typeof value === 'number' ? { value } : { minValue: value[0], maxValue: value[1] }),
  ...(unit ? { unitText: unit } : {}),
})

/** A number as a claim, which may be based on data, and an observation, which has a value and a unit. Its name is what it is: its fact's label. */
const describeNumber = (receipt: Receipt, path: string, base?: string): Described => ({
  '@type': ['Claim', 'Observation'],
  '@id': numberAddress(path, receipt.fact, base),
  ...valueOf(receipt),
  isBasedOn: receipt.editions.map((edition) => ({ '@id': versionId(edition, base) })),
  name: receipt.label,
})

/**
 * An article in schema.org's words: what it is based on, and each of its numbers with what that is based on. `receipts` are those that
 * stand in its page, `base` the site's address.
 */
export function describeArticle(article: ArticleModel, receipts: readonly Receipt[], base?: string): Described {
  const path = `/articles/${article.slug}/`
  const address = absolute(path, base)
  const house = { '@type': 'Organization', name: SITE.name, url: absolute('/', base) }
  const versions = new Map(receipts.flatMap(({ editions }) => editions.map((edition) => [versionId(edition, base), edition])))
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    headline: article.title.plain,
    description: article.standfirst.plain,
    datePublished: article.date,
    ...(article.updated ? { dateModified: article.updated } : {}),
    author: article.authors.map(({ name, role, url }) =>
      name === HOUSE ? { ...house, name } : { '@type': 'Person', name, ...(role ? { jobTitle: role } : {}), ...(url ? { url } : {}) },
    ),
    publisher: house,
    isBasedOn: [...versions].map(([id, { datasetTitle, edition, version }]) => ({
      '@type': 'Dataset',
      '@id': id,
      name: `${datasetTitle}, ${edition}`,
      version,
    })),
    hasPart: receipts.map((receipt) => describeNumber(receipt, path, base)),
  }
}
