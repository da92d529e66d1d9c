import { expect, test } from 'vitest'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { exampleTable } from '../../data/example-table.ts'
import { datasetRecord } from '../../data/record-schema.ts'
import type { LicenceLevel } from '../../data/source-schema.ts'
import { keyOf, type Value } from '../../data/table.ts'
import { makeChanges } from './changes-model.ts'
import { printedTable } from './printed-table.ts'

const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Output.',
  fields: [
    { name: 'country', title: 'Country', type: 'string', description: 'A country.' },
    { name: 'year', title: 'Year', type: 'year', description: 'A year.' },
    { name: 'output', title: 'Mine output', type: 'number', unit: 't', description: 'Tonnes.', flags: ['estimated', 'withheld'] },
    { name: 'source', title: 'Source', type: 'string', description: 'A source.' },
  ],
  primaryKey: ['country', 'year'],
  sources: ['survey'],
  licence: { name: 'x', title: 'x' },
})
const FRESH: Value[][] = [
  ['AUS', 2024, 29_000, 'estimated', 'survey'],
  ['CAN', 2024, 0, 'estimated', 'survey'],
  ['IND', 2024, 5, null, 'survey'],
]
const before = { id: '2025', file: 'a', table: exampleTable() }
const after = { id: '2026', file: 'b', table: exampleTable(FRESH, { version: '2026' }) }
const dataset: Dataset = { id: 'mines', record, versions: [before, after] }
const catalogueOf = (level: LicenceLevel): Catalogue => ({
  datasets: new Map([['mines', dataset]]),
  sources: new Map([
    [
      'survey',
      {
        id: 'survey',
        title: 'S',
        publisher: 'S',
        url: 'https://x.example/',
        read: { date: '2026-01-01', archived: false },
        licence: 'x',
        level,
      },
    ],
  ]),
})
const words = { field: 'Field', change: 'Change', percent: '%' }
const changesOf = (level: LicenceLevel = 'open') => makeChanges(dataset, { before, after }, catalogueOf(level), 'en', words)!

test('makeChanges(…) prints both values and the change, the largest first; flags alone come last', () =>
  expect(changesOf().revised.rows.map((row) => row.map(({ text }) => text.replace('\u00a0', ' ')))).toEqual([
    ['AUS', '2024', '13,000', '29,000', '+16,000 t', '+123.1%'],
    ['CAN', '2024', '0', '0', '', ''],
    ['IND', '2024', 'W', '5', '', ''],
  ]))
test('the one field that changed stands in the heading and not in every row', () =>
  expect([changesOf().field, changesOf().revised.columns.map(({ title }) => title)]).toEqual([
    'Mine output',
    ['Country', 'Year', '2025', '2026', 'Change', '%'],
  ]))
test('flags that alone changed are counted, and rows that came and went', () =>
  expect([changesOf().counts, changesOf().removed.rows.map(([cell]) => cell?.text)]).toEqual([
    { revised: 3, flags: 1, added: 0, removed: 1, retold: 0 },
    ['AUS'],
  ]))
test.each([
  ['open', true, true],
  ['facts', false, true],
  ['closed', false, false],
] as const)('changes of a table of level %s', (level, open, shown) =>
  expect([changesOf(level).open, changesOf(level).shown]).toEqual([open, shown]),
)
test('versions with different keys are not compared', () => {
  const other = { id: '2026', file: 'b', table: exampleTable([], { version: '2026', primaryKey: ['country'] }) }
  expect(makeChanges(dataset, { before, after: other }, catalogueOf('open'), 'en', words)).toBeUndefined()
})
const drawn = new Set([JSON.stringify(keyOf(after.table, 0))])
test('printedTable(…) shows all rows of an open source, those drawn or cited of one whose terms are not known, none of a closed one', () =>
  expect(
    (['open', 'facts', 'closed'] as const).map((level) => printedTable(after.table, dataset, catalogueOf(level), 'en', drawn).rows.length),
  ).toEqual([3, 1, 0]))
test('printedTable(…) says who published what a row cites, not by which id', () =>
  expect(printedTable(after.table, dataset, catalogueOf('open'), 'en').rows[0]?.at(-1)?.text).toBe('S'))
test('printedTable(…) carries five hundred rows at most', () => {
  const many = exampleTable(Array.from({ length: 600 }, (_, row): Value[] => [`C${row}`, 2024, row, null, 'survey']))
  expect(printedTable(many, dataset, catalogueOf('open'), 'en').rows).toHaveLength(500)
})
