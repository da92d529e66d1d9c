import { expect, test } from 'vitest'
import { CLOCK, exampleCatalogue, withField } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { schemaCheck } from './schema.ts'

const run = (changes: Parameters<typeof exampleCatalogue>[0]) => issuesOf(schemaCheck, exampleCatalogue(changes), CLOCK)

test('schemaCheck finds nothing where every head is the record’s', () => expect(run({})).toEqual([]))
test('schemaCheck reports a published unit that the record has changed', () => {
  const catalogue = exampleCatalogue()
  const mines = catalogue.datasets.get('mines')
  const field = mines?.record.fields.find(({ name }) => name === 'output')
  if (field) field.unit = 'kt'
  expect(issuesOf(schemaCheck, catalogue, CLOCK)).toMatchObject([
    { place: { file: 'content/datasets/mines/2026.json', field: 'output' }, got: 'number in t', expected: 'number in kt' },
  ])
})
test('schemaCheck tells an editor of a published version to rename the field, not to change the file', () => {
  const catalogue = exampleCatalogue()
  const field = catalogue.datasets.get('mines')?.record.fields.find(({ name }) => name === 'output')
  if (field) field.unit = 'kt'
  expect(issuesOf(schemaCheck, catalogue, CLOCK)[0]?.hint).toContain('published')
})
test('schemaCheck reports a field that the newest version lacks', () => {
  const catalogue = exampleCatalogue()
  catalogue.datasets.get('mines')?.record.fields.push({ name: 'grade', title: 'Grade', type: 'number', description: 'A grade.' })
  expect(issuesOf(schemaCheck, catalogue, CLOCK)).toMatchObject([{ place: { field: 'grade' }, expected: 'grade' }])
})
test('schemaCheck reports a version with another key', () =>
  expect(run({ head: { primaryKey: ['place'] } })).toMatchObject([
    { place: { field: 'primaryKey' }, got: 'place', expected: 'place, year' },
  ]))
test('schemaCheck reports a key that names no field of the record', () =>
  expect(run({ record: { totals: [{ field: 'weight', by: 'place', total: 'WLD' }] } })).toMatchObject([
    { place: { file: 'content/datasets/mines/index.yaml', field: 'totals' }, got: 'weight' },
  ]))
test('schemaCheck reports a unit on text', () =>
  expect(run({ record: withField('kind', { unit: 't' }) }).map(({ place }) => place.field)).toContain('kind'))
test('schemaCheck reports a version that mends one which is not there', () =>
  expect(run({ head: { corrects: '2025' } })).toMatchObject([
    { place: { file: 'content/datasets/mines/2026.json', field: 'corrects' }, got: '2025' },
  ]))
