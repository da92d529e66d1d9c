import { expect, test } from 'vitest'
import { CLOCK, exampleCatalogue, withCell } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { foreignKeyCheck } from './foreign-key.ts'

test('foreignKeyCheck finds nothing where every code is known', () =>
  expect(issuesOf(foreignKeyCheck, exampleCatalogue(), CLOCK)).toEqual([]))
test('foreignKeyCheck reports an unknown code with file, row, column and the nearest code', () =>
  expect(issuesOf(foreignKeyCheck, exampleCatalogue({ rows: withCell(0, 0, 'AUT') }), CLOCK)).toMatchObject([
    {
      code: 'data/foreign-key',
      place: { file: 'content/datasets/mines/2026.json', row: 1, field: 'place' },
      got: 'AUT',
      expected: 'a code of places',
      hint: 'did you mean "AUS"?',
    },
  ]))
test('foreignKeyCheck reports a dataset that is not there', () => {
  const foreignKeys = [{ fields: ['place'], reference: { resource: 'place', fields: ['code'] } }]
  expect(issuesOf(foreignKeyCheck, exampleCatalogue({ record: { foreignKeys } }), CLOCK)).toMatchObject([
    { place: { field: 'foreignKeys' }, hint: 'did you mean "places"?' },
  ])
})
test('foreignKeyCheck reports a field that the dataset pointed at does not have', () => {
  const foreignKeys = [{ fields: ['place'], reference: { resource: 'places', fields: ['id'] } }]
  expect(issuesOf(foreignKeyCheck, exampleCatalogue({ record: { foreignKeys } }), CLOCK)).toMatchObject([{ got: 'id' }])
})
