import { headFields } from '../../data/apply-recipe.ts'
import type { Catalogue, Dataset, Version } from '../../data/catalogue.ts'
import { makeTable } from '../../data/make-table.ts'
import { datasetRecord } from '../../data/record-schema.ts'
import type { Source } from '../../data/source-schema.ts'
import type { Value, VersionHead } from '../../data/table.ts'
import type { DataCheck, Example, ExampleTable } from './definition.ts'

/** The day on which examples are checked, where they name none. */
export const EXAMPLE_DAY = '2026-03-01'

const SURVEY: Source = {
  id: 'survey',
  title: 'Survey of mines',
  publisher: 'The Survey',
  url: 'https://example.org/survey',
  published: '2026-02-06',
  read: { date: '2026-02-10', archived: false },
  licence: 'Public domain',
  level: 'open',
}

function recordOf({ fields, key }: ExampleTable, more: Record<string, unknown>) {
  const names = Object.keys(fields)
  return datasetRecord.parse({
    title: 'Example',
    description: 'An example.',
    fields: Object.entries(fields).map(([name, field]) => ({
      name,
      title: name,
      description: name,
      ...(typeof field === 'string' ? { type: field } : field),
    })),
    primaryKey: key ?? names.slice(0, 1),
    sources: ['survey'],
    licence: { name: 'public-domain', title: 'Public domain' },
    ...more,
  })
}

function versionOf(dataset: string, record: Dataset['record'], rows: readonly (readonly Value[])[], head: Partial<VersionHead>): Version {
  const whole: VersionHead = {
    dataset,
    version: '2026',
    edition: `Survey ${head.version ?? '2026'}`,
    published: '2026-02-06',
    fields: headFields(record),
    primaryKey: record.primaryKey,
    sources: ['survey'],
    ...head,
  }
  const lock = { dataset, version: whole.version, sha256: '', date: whole.published }
  return { id: whole.version, file: `content/datasets/${dataset}/${whole.version}.json`, table: makeTable(whole, rows), lock }
}

/** The catalogue in which an example of a check stands, as the dataset `example`, with the setting that it asks for. */
export function makeExample(check: Pick<DataCheck, 'name'>, example: Example): Catalogue {
  const { setting, record: more = {}, rows, before, head = {}, others = {}, change } = example
  const checks = setting ? [{ check: check.name, ...setting }] : []
  const record = recordOf(example, { checks, ...more })
  const older = before ? [versionOf('example', record, before, { ...head, version: '2025', published: '2025-02-06' })] : []
  const dataset: Dataset = { id: 'example', record, versions: [...older, versionOf('example', record, rows, head)] }
  const rest = Object.entries(others).map(([id, table]): [string, Dataset] => {
    const own = recordOf(table, {})
    return [id, { id, record: own, versions: [versionOf(id, own, table.rows, {})] }]
  })
  const catalogue: Catalogue = { datasets: new Map([...rest, ['example', dataset]]), sources: new Map([['survey', SURVEY]]) }
  return change ? change(catalogue) : catalogue
}
