import { createHash } from 'node:crypto'
import type { Dataset, Version } from '../data/catalogue.ts'
import { latestOf } from '../data/catalogue.ts'
import { writeCsv } from '../data/csv.ts'
import { canCompare, differenceOf } from '../data/difference.ts'
import { differenceForMachines } from '../data/difference-json.ts'
import { DATA_FORMATS, type DataFile, type DataFormat } from '../data/data-files.ts'
import { writeParquet } from '../data/parquet.ts'
import { sourcesUsed, type Publication, type Publisher, type Referenced } from '../data/publication.ts'
import type { PublishedDataset } from '../data/dcat.ts'
import type { Table } from '../data/table.ts'
import { writeTable } from '../data/write-version.ts'
import { absolute, SITE } from '../site.ts'
import { licenceOf } from './model/edition-model.ts'
import type { ComparedNames } from './site-changes.ts'
import { findVersion, getCatalogue, siteVersions, type SiteVersion } from './site-catalogue.ts'

const WRITERS: Record<DataFormat['format'], (table: Table) => string | Uint8Array> = {
  csv: writeCsv,
  json: writeTable,
  parquet: writeParquet,
}

/** The bytes of a version's rows in one format. */
export const bytesOf = ({ version }: Pick<SiteVersion, 'version'>, format: DataFormat['format']): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(WRITERS[format](version.table)))

/** Sizes and checksums, kept while the version is: writing a large table takes longer than anything else a page asks. */
const known = new WeakMap<Version, DataFile[]>()

/** The files that a version is given away in, with their sizes and checksums; none where its licence withholds them. */
export function filesOf(found: SiteVersion): DataFile[] {
  if (!found.open) return []
  const kept = known.get(found.version)
  if (kept) return kept
  const files = DATA_FORMATS.map((format): DataFile => {
    const bytes = bytesOf(found, format.format)
    return { ...format, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  known.set(found.version, files)
  return files
}

/** Path of a version's page. */
export const pathOf = ({ dataset, version }: Pick<SiteVersion, 'dataset' | 'version'>): string => `/data/${dataset.id}/${version.id}/`

/** Open datasets that this one's foreign keys point into, by their newest versions. */
function referencesOf({ record, id }: Dataset, base: string | undefined): Referenced[] {
  const ids = [...new Set(record.foreignKeys.map(({ reference }) => reference.resource))].filter((other) => other !== id)
  return ids.flatMap((other): Referenced[] => {
    const dataset = getCatalogue().datasets.get(other)
    const version = dataset && latestOf(dataset)
    if (!dataset || !version || !findVersion(`${other}@${version.id}`).open) return []
    return [{ dataset, version, csv: absolute(`${pathOf({ dataset, version })}data.csv`, base) }]
  })
}

/** A version as the descriptors of all standards need it. `base` is the address at which the site is published. */
export function publicationOf(found: SiteVersion, base: string | undefined): Publication {
  const { dataset, version, level } = found
  const { sources: register } = getCatalogue()
  const sources = sourcesUsed(version, register)
  const { reason } = licenceOf(level, [], register, dataset.record)
  return {
    dataset,
    version,
    sources,
    level,
    ...(reason ? { withheld: reason } : {}),
    files: filesOf(found),
    address: absolute(pathOf(found), base),
    references: referencesOf(dataset, base),
  }
}

/** Every dataset that has a version, with all of them. */
export function publishedDatasets(base: string | undefined): PublishedDataset[] {
  const versions = Map.groupBy(siteVersions(), ({ dataset }) => dataset.id)
  return [...versions].flatMap(([id, found]) => {
    const all = found.map((one) => publicationOf(one, base))
    const latest = all[found.findIndex(({ newest }) => newest)]
    return latest ? [{ address: absolute(`/data/${id}/`, base), versions: all, latest }] : []
  })
}

/** We, as the publisher of our tables. */
export const publisherAt = (base: string | undefined): Publisher => ({ name: SITE.name, address: absolute('/', base) })

/** JSON as our files print it: two spaces, a line break at the end. */
export const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const pairOf = ({ dataset, before, after }: ComparedNames): { before: SiteVersion; after: SiteVersion } => ({
  before: findVersion(`${dataset}@${before}`),
  after: findVersion(`${dataset}@${after}`),
})

/** True where the changes between two versions are a file: both may be passed on, and their rows have the same key. */
export function isChangesFile(names: ComparedNames): boolean {
  const { before, after } = pairOf(names)
  return before.open && after.open && canCompare(before.version.table, after.version.table)
}

/** The changes between two versions as JSON. */
export function printChanges(names: ComparedNames): string {
  const { before, after } = pairOf(names)
  const tables = { before: before.version.table, after: after.version.table }
  return printJson(differenceForMachines(differenceOf(tables.before, tables.after), after.dataset.record, tables))
}
