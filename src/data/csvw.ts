import type { ColumnType } from './column-type.ts'
import { PARTIAL_DATE } from './column-type.ts'
import type { Dataset, Version } from './catalogue.ts'
import type { Publication } from './publication.ts'
import { columnsOf, columnTitle, columnUnit, columnWords, defined, type Described, type DescribedColumn } from './table-schema.ts'

/** Datatypes of CSV on the Web. */
const BASES: Record<ColumnType, string> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  year: 'gYear',
  boolean: 'boolean',
  date: 'date',
  yearmonth: 'gYearMonth',
  dateyear: 'gYear',
  'partial-date': 'string',
}

/** A datatype with what its values must obey. Only numbers and texts have limits here: a limit of a year would have to be a date. */
function datatypeOf({ type, record }: DescribedColumn): Described | string {
  const limits = record?.constraints ?? {}
  const ofNumbers =
    type === 'integer' || type === 'number'
      ? {
          minInclusive: limits.minimum,
          maxInclusive: limits.maximum,
          minExclusive: limits.exclusiveMinimum,
          maxExclusive: limits.exclusiveMaximum,
        }
      : {}
  const ofTexts =
    BASES[type] === 'string'
      ? {
          format: limits.pattern ?? (type === 'partial-date' ? PARTIAL_DATE : undefined),
          minLength: limits.minLength,
          maxLength: limits.maxLength,
        }
      : {}
  const more = defined({ ...ofNumbers, ...ofTexts })
  return Object.keys(more).length === 0 ? BASES[type] : { base: BASES[type], ...more }
}

const describeColumn = (column: DescribedColumn, primaryKey: readonly string[]): Described =>
  defined({
    name: column.field.name,
    titles: column.field.name,
    'dc:title': columnTitle(column),
    'dc:description': [columnWords(column), columnUnit(column) && `In ${columnUnit(column)}.`].filter(Boolean).join(' ') || undefined,
    datatype: datatypeOf(column),
    required: primaryKey.includes(column.field.name) || column.record?.constraints?.required || undefined,
    null: '',
  })

const DIALECT = {
  encoding: 'utf-8',
  delimiter: ',',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  headerRowCount: 1,
  lineTerminators: ['\r\n'],
  skipBlankRows: false,
  trim: false,
}

const describeTable = ({ record }: Dataset, { table }: Version, url: string, foreignKeys: readonly Described[] = []): Described => ({
  url,
  dialect: DIALECT,
  tableSchema: defined({
    columns: columnsOf(record, table).map((column) => describeColumn(column, table.head.primaryKey)),
    primaryKey: table.head.primaryKey,
    foreignKeys: [...foreignKeys],
  }),
})

/**
 * The csv-metadata.json of a version (CSV on the Web): its CSV, its columns with datatypes, what an empty cell means, its key, and as
 * further tables of the group those that foreign keys point into. `lang` is the language of our words.
 */
export function describeCsvw({ dataset, version, sources, address, references }: Publication, lang: string): Described {
  const { record } = dataset
  const foreignKeys = record.foreignKeys.flatMap(({ fields, reference }) => {
    const other = references.find((one) => one.dataset.id === reference.resource)
    return other ? [{ columnReference: fields, reference: { resource: other.csv, columnReference: reference.fields } }] : []
  })
  return defined({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': lang }],
    '@type': 'TableGroup',
    'dc:title': `${record.title}, ${version.table.head.edition}`,
    'dc:description': record.description.trim(),
    'dc:identifier': address,
    'dc:license': record.licence.path === undefined ? record.licence.title : { '@id': record.licence.path },
    'dc:source': sources.map(({ url }) => ({ '@id': url })),
    tables: [
      describeTable(dataset, version, 'data.csv', foreignKeys),
      ...references.map((other) => describeTable(other.dataset, other.version, other.csv)),
    ],
  })
}
