import { expect, test } from 'vitest'
import { CLOCK, exampleCatalogue, GOOD_ROWS, withCell } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { primaryKeyCheck } from './primary-key.ts'

const run = (rows: typeof GOOD_ROWS) => issuesOf(primaryKeyCheck, exampleCatalogue({ rows }), CLOCK)

test('primaryKeyCheck finds nothing where each row has a key of its own', () => expect(run(GOOD_ROWS)).toEqual([]))
test('primaryKeyCheck reports a key that stands twice and names the first row', () => {
  const [first = [], ...others] = GOOD_ROWS
  expect(run([first, first, ...others])).toMatchObject([
    { place: { row: 2, field: 'place,year' }, got: 'AUS,2024', message: 'This key stands in row 1 already.' },
  ])
})
test('primaryKeyCheck takes the same place in two years for two keys', () =>
  expect(
    run([
      ['AUS', 2023, 1, null, null, 'survey'],
      ['AUS', 2024, 1, null, null, 'survey'],
    ]),
  ).toEqual([]))
test('primaryKeyCheck reports an empty part of a key', () =>
  expect(run([['AUS', null, 1, null, null, 'survey']])).toMatchObject([{ place: { row: 1, field: 'year' }, got: 'nothing' }]))
test('primaryKeyCheck reports a key that no address can hold', () =>
  expect(run([['Bayan Obo, China', 2024, 1, null, null, 'survey']])).toMatchObject([
    { place: { field: 'place' }, got: 'Bayan Obo, China' },
  ]))
test('primaryKeyCheck reports rows out of order', () =>
  expect(run(withCell(0, 0, 'USA'))).toMatchObject([{ place: { row: 2 }, got: 'USA,2024 before CHN,2024' }]))
