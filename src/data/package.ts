import type { DataFile } from './data-files.ts'
import type { Publication, Referenced } from './publication.ts'
import { momentOf } from './publication.ts'
import type { Source } from './source-schema.ts'
import { defined, tableSchemaOf, type Described, type ForeignKey } from './table-schema.ts'

const describeSource = (source: Source): Described =>
  defined({ title: `${source.publisher}: ${source.title}`, path: source.url, version: source.published })

/** Ids of the Open Definition, which Data Package asks for, where our records say it in words of their own. */
const OPEN_DEFINITION: Readonly<Record<string, string>> = { 'public-domain': 'other-pd' }

/** What a reader of one format has to know beyond its schema. */
const NOTES: Partial<Record<DataFile['format'], string>> = {
  csv: 'A text that a spreadsheet would run as a formula has an apostrophe before it, and so has a text that begins with such an apostrophe: take one off.',
  parquet: 'Whole numbers are INT64, years INT32, other numbers DOUBLE, days DATE, nothing is null.',
}

/** How rows lie in a file, in the words of Table Dialect. A Parquet file says it itself. */
const DIALECTS: Partial<Record<DataFile['format'], Described>> = {
  csv: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  json: { property: 'rows', itemType: 'array', header: false },
}

/** Foreign keys that the package can state: those whose other side is a resource of it, because its rows may be passed on too. */
const foreignKeysOf = ({ dataset, references }: Publication): ForeignKey[] =>
  dataset.record.foreignKeys.filter(({ reference }) => references.some((other) => other.dataset.id === reference.resource))

const describeReference = ({ dataset, version, csv }: Referenced): Described => ({
  name: dataset.id,
  title: `${dataset.record.title}, ${version.table.head.edition}`,
  type: 'table',
  path: csv,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: DIALECTS.csv,
  schema: tableSchemaOf(dataset.record, version.table),
})

function describeFile(publication: Publication, { file, format, mediatype, bytes, sha256 }: DataFile): Described {
  const { dataset, version } = publication
  return defined({
    name: `${dataset.id}-${format}`,
    title: `${dataset.record.title}, ${version.table.head.edition}`,
    description: NOTES[format],
    type: 'table',
    path: file,
    format,
    mediatype,
    encoding: format === 'parquet' ? undefined : 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: DIALECTS[format],
    schema: tableSchemaOf(dataset.record, version.table, foreignKeysOf(publication)),
  })
}

/**
 * The datapackage.json of one version of a dataset (Data Package v2): its files with size and hash, their schema, and as resources by
 * address the tables that foreign keys point into. A version without files has no package: it throws `invalid package: …`.
 */
export function describePackage(publication: Publication): Described {
  const { dataset, version, files, sources, address, references } = publication
  const { record, id } = dataset
  if (files.length === 0) throw new Error(`invalid package: ${id}@${version.id} has no files`)
  return defined({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    id: address,
    title: record.title,
    description: `${record.description.trim()}\n\n${version.table.head.edition}, ${version.table.size} rows.`,
    homepage: address,
    version: version.id,
    created: version.lock && momentOf(version.lock.date),
    licenses: [{ ...record.licence, name: OPEN_DEFINITION[record.licence.name] ?? record.licence.name }],
    sources: sources.map(describeSource),
    resources: [...files.map((file) => describeFile(publication, file)), ...references.map(describeReference)],
    knownFaults: record.faults,
    rules: record.rules.map((rule) => rule.text),
  })
}
