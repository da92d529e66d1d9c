import type { Dataset, Version } from './catalogue.ts'
import { FLAGS } from './flags.ts'
import type { RecordField } from './record-schema.ts'
import type { Source } from './source-schema.ts'
import { unitOf } from '../format/units.ts'

/** A descriptor in JSON: the Data Package standard, version 2. */
export type PackageDescriptor = Record<string, unknown>

const defined = (entries: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))

function describeField(field: RecordField): PackageDescriptor[] {
  const { name, title, type, unit, of, description, blank, categories, constraints, flags } = field
  const words = [description, blank === undefined ? '' : `Empty: ${blank}`].filter(Boolean).join(' ')
  const unitWords = unit === undefined ? undefined : [unitOf(unit).label, of].filter(Boolean).join(' of ')
  const main = defined({
    name,
    title,
    type,
    format: type === 'date' ? 'any' : undefined,
    description: words,
    unit,
    unitTitle: unitWords,
    categories,
    constraints,
  })
  if (!flags) return [main]
  const beside = {
    name: `${name}_flag`,
    title: `${title}: flags`,
    type: 'string',
    description: `What is special about ${name}, words with spaces between them: ${FLAGS.filter((flag) => flags.includes(flag)).join(', ')}. Empty for a plain value.`,
  }
  return [main, beside]
}

const describeSource = (source: Source): PackageDescriptor =>
  defined({ title: `${source.publisher}: ${source.title}`, path: source.url, version: source.published })

/**
 * The datapackage.json of one version of a dataset (Data Package v2). `paths` gives where its CSV and JSON lie, relative to the descriptor;
 * leave out what the licence withholds. Sources that the register does not know are left out.
 */
export function describePackage(
  dataset: Dataset,
  version: Version,
  sources: ReadonlyMap<string, Source>,
  paths: { csv?: string; json?: string },
): PackageDescriptor {
  const { record, id } = dataset
  const { head, size } = version.table
  const schema = defined({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: record.fields.flatMap(describeField),
    primaryKey: head.primaryKey,
    // What is pointed at lies in another package, so it is described in words: the standard only knows resources of the same one.
    foreignKeys: undefined,
    missingValues: [''],
  })
  const resource = (path: string, format: string): PackageDescriptor => ({
    name: `${id}-${format}`,
    title: `${record.title}, ${head.edition}`,
    type: format === 'csv' ? 'table' : undefined,
    path,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    ...(format === 'csv' ? { schema } : {}),
  })
  return defined({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    id: `${id}@${version.id}`,
    title: record.title,
    description: `${record.description.trim()} ${size} rows.`,
    version: version.id,
    created: version.lock?.date,
    licenses: [record.licence],
    sources: head.sources.flatMap((source) => sources.get(source) ?? []).map(describeSource),
    resources: [
      ...(paths.csv === undefined ? [] : [resource(paths.csv, 'csv')]),
      ...(paths.json === undefined ? [] : [resource(paths.json, 'json')]),
    ].map(defined),
    references: record.foreignKeys.map(({ fields, reference }) => ({
      fields,
      dataset: reference.resource,
      datasetFields: reference.fields,
    })),
    knownFaults: record.faults,
    rules: record.rules.map((rule) => rule.text),
  })
}
