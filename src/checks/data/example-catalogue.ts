import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { headFields } from '../../data/apply-recipe.ts'
import { makeTable } from '../../data/make-table.ts'
import type { DatasetRecord } from '../../data/record-schema.ts'
import { datasetRecord } from '../../data/record-schema.ts'
import type { Source } from '../../data/source-schema.ts'
import type { Value, VersionHead } from '../../data/table.ts'

/** A small catalogue written out, so that each test of a check changes one thing and says which. */

/** Parts of the example that a test gives in its own way. */
export interface Changes {
  record?: Record<string, unknown>
  head?: Partial<VersionHead>
  rows?: Value[][]
}

const LICENCE = { name: 'public-domain', title: 'Public domain', path: 'https://example.org/terms' }

const PLACES = datasetRecord.parse({
  title: 'Places',
  description: 'Places.',
  fields: [{ name: 'code', title: 'Code', type: 'string', description: 'A code.' }],
  primaryKey: ['code'],
  sources: ['survey'],
  licence: LICENCE,
})

const MINES = {
  title: 'Mines',
  description: 'Output by place and year.',
  fields: [
    { name: 'place', title: 'Place', type: 'string', description: 'A place.', constraints: { required: true } },
    { name: 'year', title: 'Year', type: 'year', description: 'A year.' },
    {
      name: 'output',
      title: 'Output',
      type: 'number',
      unit: 't',
      description: 'Output.',
      flags: ['estimated', 'over', 'under', 'withheld', 'not-available'],
      constraints: { minimum: 0, maximum: 1000 },
    },
    {
      name: 'kind',
      title: 'Kind',
      type: 'string',
      description: 'Open or deep.',
      categories: [
        { value: 'open', label: 'Open' },
        { value: 'deep', label: 'Deep' },
      ],
    },
    { name: 'source', title: 'Source', type: 'string', description: 'A source.' },
  ],
  primaryKey: ['place', 'year'],
  foreignKeys: [{ fields: ['place'], reference: { resource: 'places', fields: ['code'] } }],
  sources: ['survey'],
  licence: LICENCE,
  totals: [{ field: 'output', by: 'place', total: 'WLD' }],
}

/** Rows that pass every check: two mines of 2024 and a total of two digits. */
export const GOOD_ROWS: Value[][] = [
  ['AUS', 2024, 134, 'estimated', 'open', 'survey'],
  ['CHN', 2024, 270, null, 'deep', 'survey'],
  ['WLD', 2024, 400, null, null, 'survey'],
]

const SURVEY: Source = {
  id: 'survey',
  title: 'Survey of mines',
  publisher: 'The Survey',
  url: 'https://example.org/survey',
  read: { date: '2026-09-01', archived: false },
  licence: 'Public domain',
  level: 'open',
}

function datasetOf(id: string, record: DatasetRecord, rows: readonly Value[][], head: Partial<VersionHead> = {}): Dataset {
  const whole: VersionHead = {
    dataset: id,
    version: '2026',
    edition: 'Survey 2026',
    published: '2026-02-06',
    fields: headFields(record),
    primaryKey: record.primaryKey,
    sources: ['survey'],
    ...head,
  }
  const file = `content/datasets/${id}/${whole.version}.json`
  const lock = { dataset: id, version: whole.version, sha256: '', date: '2026-02-10' }
  return { id, record, versions: [{ id: whole.version, file, table: makeTable(whole, rows), lock }] }
}

/** Places, and mines in them; changes apply to the mines. */
export function exampleCatalogue({ record, head, rows = GOOD_ROWS }: Changes = {}): Catalogue {
  const places = datasetOf('places', PLACES, [['AUS'], ['CHN'], ['USA'], ['WLD']])
  const mines = datasetOf('mines', datasetRecord.parse({ ...MINES, ...record }), rows, { totals: { digits: 2 }, ...head })
  return {
    datasets: new Map([
      ['places', places],
      ['mines', mines],
    ]),
    sources: new Map([['survey', SURVEY]]),
  }
}

/** The example's rows with one cell changed: row from 0, place of the field from 0. */
export const withCell = (row: number, field: number, value: Value): Value[][] =>
  GOOD_ROWS.map((cells, place) => (place === row ? cells.map((cell, index) => (index === field ? value : cell)) : cells))

/** A field of the example's record changed. */
export const withField = (name: string, more: Record<string, unknown>): Record<string, unknown> => ({
  fields: MINES.fields.map((field) => (field.name === name ? { ...field, ...more } : field)),
})

/** A day on which the example is fresh. */
export const CLOCK = { today: '2026-03-01' }
