import { expect, test } from 'vitest'
import { describeCsvw } from './csvw.ts'
import { DATA_FORMATS, writeSums } from './data-files.ts'
import { describeCatalogueInDcat } from './dcat.ts'
import { exampleTable } from './example-table.ts'
import type { Publication } from './publication.ts'
import { datasetRecord } from './record-schema.ts'
import { describeForSearch } from './schema-org.ts'

const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Output.',
  fields: [
    { name: 'country', title: 'Country', type: 'string', description: 'A country.', constraints: { pattern: '[A-Z]{3}' } },
    { name: 'year', title: 'Year', type: 'year', description: 'A year.', constraints: { minimum: 1990 } },
    {
      name: 'output',
      title: 'Output',
      type: 'number',
      unit: 't',
      of: 'oxide',
      description: 'Tonnes.',
      flags: ['estimated'],
      constraints: { minimum: 0, exclusiveMaximum: 9e6 },
    },
    { name: 'source', title: 'Source', type: 'string', description: 'A source.' },
  ],
  primaryKey: ['country', 'year'],
  sources: ['survey'],
  licence: { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
})
const version = {
  id: '2025',
  file: 'x',
  table: exampleTable(),
  lock: { dataset: 'mines', version: '2025', sha256: '', date: '2026-11-24' },
}
const open: Publication = {
  dataset: { id: 'mines', record, versions: [version] },
  version,
  sources: [
    {
      id: 'survey',
      title: 'Survey',
      publisher: 'The Survey',
      url: 'https://example.org/',
      published: '2025',
      read: { date: '2026-01-01', archived: false },
      licence: 'open',
      level: 'open',
    },
  ],
  level: 'open',
  files: DATA_FORMATS.map((format) => ({ ...format, bytes: 10, sha256: 'ab12' })),
  address: 'https://assay.example/data/mines/2025/',
  references: [],
}
const withheld: Publication = { ...open, level: 'facts', withheld: 'The terms are not known.', files: [] }
const house = { name: 'Assay', address: 'https://assay.example/' }

test('describeCsvw(…) gives every column its datatype with its limits, what is nothing, and the key', () => {
  const [table] = describeCsvw(open, 'en')['tables'] as { tableSchema: { columns: Record<string, unknown>[]; primaryKey: string[] } }[]
  expect(table?.tableSchema.columns.map(({ name, datatype, required }) => [name, datatype, required])).toEqual([
    ['country', { base: 'string', format: '[A-Z]{3}' }, true],
    ['year', 'gYear', true],
    ['output', { base: 'number', minInclusive: 0, maxExclusive: 9e6 }, undefined],
    ['output_flag', 'string', undefined],
    ['source', 'string', undefined],
  ])
  expect([table?.tableSchema.columns.every((column) => column['null'] === ''), table?.tableSchema.primaryKey]).toEqual([
    true,
    ['country', 'year'],
  ])
})
test('describeForSearch(…) says what is measured, when, from what, and where the files are', () =>
  expect(describeForSearch(open, house, 'en')).toMatchObject({
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    temporalCoverage: '2023/2024',
    variableMeasured: [{ name: 'Output', unitText: 'tonnes of oxide' }],
    isBasedOn: [{ name: 'Survey', publisher: { name: 'The Survey' } }],
    distribution: [
      { contentUrl: 'https://assay.example/data/mines/2025/data.csv', encodingFormat: 'text/csv' },
      { encodingFormat: 'application/json' },
      { encodingFormat: 'application/vnd.apache.parquet' },
    ],
  }))
test('a table that is withheld has no distribution in any description, and says why', () => {
  const search = describeForSearch(withheld, house, 'en')
  const catalog = describeCatalogueInDcat(
    [{ address: 'https://assay.example/data/mines/', versions: [withheld], latest: withheld }],
    house,
    'All.',
  )
  expect([search['distribution'], search['subjectOf'], search['conditionsOfAccess']]).toEqual([
    undefined,
    undefined,
    'The terms are not known.',
  ])
  expect([JSON.stringify(catalog).includes('data.csv'), JSON.stringify(catalog).includes('The terms are not known.')]).toEqual([
    false,
    true,
  ])
})
test('describeCatalogueInDcat(…) gives types to dates and numbers, and links a version to the one before', () => {
  const next = { ...open, version: { ...version, id: '2026' }, address: 'https://assay.example/data/mines/2026/' }
  const { 'dcat:dataset': datasets } = describeCatalogueInDcat(
    [{ address: 'https://assay.example/data/mines/', versions: [open, next], latest: next }],
    house,
    'All.',
  )
  expect(datasets).toMatchObject([
    {
      'dct:temporal': { 'dcat:startDate': { '@type': 'xsd:gYear', '@value': '2023' } },
      'dcat:hasCurrentVersion': { '@id': next.address },
      'dcat:hasVersion': [
        { 'dcat:distribution': [{ 'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': '10' } }, {}, {}] },
        { 'dcat:previousVersion': { '@id': open.address } },
      ],
    },
  ])
})
test('writeSums(files) writes lines that sha256sum reads', () =>
  expect(writeSums(open.files)).toBe('ab12  data.csv\nab12  data.json\nab12  data.parquet\n'))
