import { DESCRIPTIONS } from './data-files.ts'
import type { Publication, Publisher } from './publication.ts'
import type { Source } from './source-schema.ts'
import { columnsOf, columnTitle, columnUnit, columnWords, defined, type Described } from './table-schema.ts'
import { temporalCoverage } from './temporal.ts'

const organisation = (name: string, url?: string): Described => defined({ '@type': 'Organization', name, url })

const describeSource = ({ title, publisher, url, published }: Source): Described =>
  defined({ '@type': 'CreativeWork', name: title, url, publisher: organisation(publisher), datePublished: published })

/** What a table measures: its numbers, with their units. Keys, words and flags are not measured. */
function measured({ dataset, version }: Publication): Described[] {
  const { primaryKey } = version.table.head
  return columnsOf(dataset.record, version.table)
    .filter(({ field }) => (field.type === 'number' || field.type === 'integer') && !primaryKey.includes(field.name))
    .map((column) =>
      defined({
        '@type': 'PropertyValue',
        name: columnTitle(column),
        description: columnWords(column),
        unitText: columnUnit(column),
      }),
    )
}

/**
 * A version as a schema.org `Dataset`, for search engines: what it measures and when, on what terms, where its files are, what it was made
 * from. A table that may not be passed on has no distribution, and says why.
 */
export function describeForSearch(publication: Publication, publisher: Publisher, lang: string): Described {
  const { dataset, version, sources, files, address, withheld } = publication
  const { record, id } = dataset
  const { head } = version.table
  return defined({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: `${record.title}, ${head.edition}`,
    description: record.description.trim(),
    identifier: `${id}@${version.id}`,
    version: version.id,
    inLanguage: lang,
    datePublished: head.published,
    dateModified: version.lock?.date,
    // Terms without an address of their own are a work with a name, since schema.org takes a URL or a work.
    license: record.licence.path ?? { '@type': 'CreativeWork', name: record.licence.title },
    conditionsOfAccess: withheld,
    isAccessibleForFree: files.length > 0 ? true : undefined,
    // Who counted: we only put the table together where it says so.
    creator: record.compiled
      ? organisation(publisher.name, publisher.address)
      : [...new Set(sources.map((source) => source.publisher))].map((name) => organisation(name)),
    publisher: organisation(publisher.name, publisher.address),
    includedInDataCatalog: { '@type': 'DataCatalog', name: `${publisher.name}: data`, url: `${publisher.address}data/` },
    temporalCoverage: temporalCoverage(version.table),
    variableMeasured: measured(publication),
    isBasedOn: sources.map(describeSource),
    distribution: files.map(({ file, mediatype, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      contentUrl: address + file,
      encodingFormat: mediatype,
      contentSize: `${bytes} B`,
      sha256,
    })),
    subjectOf:
      files.length > 0
        ? {
            '@type': 'DigitalDocument',
            name: 'Data Package descriptor',
            url: address + DESCRIPTIONS.package,
            encodingFormat: 'application/json',
          }
        : undefined,
  })
}
