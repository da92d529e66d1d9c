import { expect, test } from 'vitest'
import { DATA_FORMATS } from './data-files.ts'
import { exampleTable, HEAD } from './example-table.ts'
import { makeTable } from './make-table.ts'
import { describePackage } from './package.ts'
import type { Publication } from './publication.ts'
import { datasetRecord } from './record-schema.ts'
import { tableSchemaOf, type Described } from './table-schema.ts'

const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Output.',
  fields: [
    { name: 'country', title: 'Country', type: 'string', description: 'A country.', constraints: { required: true } },
    { name: 'year', title: 'Year', type: 'year', description: 'A year.' },
    {
      name: 'output',
      title: 'Output',
      type: 'number',
      unit: 't',
      of: 'oxide',
      description: 'Tonnes.',
      blank: 'Withheld.',
      flags: ['withheld', 'estimated'],
    },
    { name: 'source', title: 'Source', type: 'string', description: 'A source.' },
  ],
  primaryKey: ['country', 'year'],
  foreignKeys: [{ fields: ['country'], reference: { resource: 'places', fields: ['code'] } }],
  sources: ['survey'],
  licence: { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  faults: ['Rounded.'],
})
const version = {
  id: '2025',
  file: 'x',
  table: exampleTable(),
  lock: { dataset: 'mines', version: '2025', sha256: '', date: '2026-11-24' },
}
const sources = [
  {
    id: 'survey',
    title: 'Survey',
    publisher: 'The Survey',
    url: 'https://example.org/',
    read: { date: '2026-01-01', archived: false },
    licence: 'open',
    level: 'open' as const,
  },
]
const places = {
  dataset: {
    id: 'places',
    record: datasetRecord.parse({
      title: 'Places',
      description: 'Places.',
      fields: [{ name: 'code', title: 'Code', type: 'string', description: 'A code.' }],
      primaryKey: ['code'],
      sources: ['survey'],
      licence: { name: 'CC0-1.0', title: 'CC0' },
    }),
    versions: [],
  },
  version: {
    id: '2025',
    file: 'y',
    table: makeTable({ ...HEAD, dataset: 'places', fields: [{ name: 'code', type: 'string' }], primaryKey: ['code'] }, [['AUS']]),
  },
  csv: 'https://assay.example/data/places/2025/data.csv',
}
const files = DATA_FORMATS.map((format) => ({ ...format, bytes: 10, sha256: 'ab12' }))
const publication: Publication = {
  dataset: { id: 'mines', record, versions: [version] },
  version,
  sources,
  level: 'open',
  files,
  address: 'https://assay.example/data/mines/2025/',
  references: [places],
}
const made = describePackage(publication)
const resources = made['resources'] as {
  name: string
  path: string
  bytes?: number
  hash?: string
  schema: {
    fields: { name: string; description: string; unitTitle?: string; constraints?: { required?: boolean } }[]
    primaryKey: string[]
    foreignKeys?: unknown[]
  }
}[]
const [csv] = resources

test('describePackage(…) names dataset and version, and the moment in the words of RFC 3339', () =>
  expect([made['name'], made['version'], made['created']]).toEqual(['mines', '2025', '2026-11-24T00:00:00Z']))
test('describePackage(…) lists the columns of the CSV, flag columns too, in order', () =>
  expect(csv?.schema.fields.map(({ name }) => name)).toEqual(version.table.head.fields.map(({ name }) => name)))
test('describePackage(…) says what an empty cell means', () => expect(csv?.schema.fields[2]?.description).toBe('Tonnes. Empty: Withheld.'))
test('describePackage(…) says what the unit counts', () => expect(csv?.schema.fields[2]?.unitTitle).toBe('tonnes of oxide'))
test('describePackage(…) asks for every part of the key', () =>
  expect(csv?.schema.fields.slice(0, 3).map(({ constraints }) => constraints?.required)).toEqual([true, true, undefined]))
test('describePackage(…) gives licence and sources in the standard’s words', () =>
  expect([made['licenses'], made['sources']]).toEqual([[record.licence], [{ title: 'The Survey: Survey', path: 'https://example.org/' }]]))
test('describePackage(…) gives size and checksum of each file', () =>
  expect(resources.map(({ path, bytes, hash }) => [path, bytes, hash])).toEqual([
    ['data.csv', 10, 'sha256:ab12'],
    ['data.json', 10, 'sha256:ab12'],
    ['data.parquet', 10, 'sha256:ab12'],
    [places.csv, undefined, undefined],
  ]))
test('describePackage(…) states a foreign key only where its other side is in the package', () => {
  const without = describePackage({ ...publication, references: [] })['resources'] as typeof resources
  expect([csv?.schema.foreignKeys, without.map(({ schema }) => schema.foreignKeys)]).toEqual([
    [{ fields: ['country'], reference: { resource: 'places', fields: ['code'] } }],
    [undefined, undefined, undefined],
  ])
})
test('describePackage(…) refuses a version without files: a package has at least one resource', () =>
  expect(() => describePackage({ ...publication, files: [] })).toThrow('invalid package: mines@2025'))
test('describePackage(…) describes the columns that an older version has, not those of the record', () => {
  const fields = HEAD.fields.filter(({ name }) => name !== 'output_flag')
  const old = { ...version, table: makeTable({ ...HEAD, fields }, [['AUS', 2024, 1, 'survey']]) }
  const [first] = describePackage({ ...publication, version: old })['resources'] as typeof resources
  expect(first?.schema.fields.map(({ name }) => name)).toEqual(['country', 'year', 'output', 'source'])
})

const dated = (values: (string | null)[]): Described => {
  const fields = [
    { name: 'key', type: 'integer' as const },
    { name: 'on', type: 'date' as const },
  ]
  const table = makeTable(
    { ...HEAD, fields, primaryKey: ['key'] },
    values.map((value, place) => [place, value]),
  )
  const described = tableSchemaOf(record, table)['fields'] as Described[]
  return described[1]!
}
test.each([
  [['2026-01-02', null], { type: 'date' }],
  [['2026-01', '2026-02'], { type: 'yearmonth' }],
  [['2026'], { type: 'year' }],
  [['2026', '2026-01-02'], { type: 'string', constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } }],
])('a field of dates that holds %j is described as %j', (values, expected) => expect(dated(values)).toMatchObject(expected))
