import { expect, test } from 'vitest'
import { exampleTable, HEAD, ROWS } from './example-table.ts'
import { compareValues, makeTable, rowsOf, sortRows } from './make-table.ts'
import { cellOf, flagsOf, keyOf } from './table.ts'

test('makeTable(head, rows) keeps every value', () => expect(rowsOf(exampleTable())).toEqual(ROWS))
test('makeTable(head, rows) keeps a zero apart from nothing', () =>
  expect([cellOf(exampleTable(), 2, 'output'), cellOf(exampleTable(), 3, 'output')]).toEqual([0, null]))
test('makeTable(head, rows) keeps numbers in typed arrays', () =>
  expect(exampleTable().columns.get('output')).toMatchObject({ kind: 'number' }))
test('makeTable(head, rows) keeps each text once', () =>
  expect(exampleTable().columns.get('country')).toMatchObject({ kind: 'text', dictionary: ['AUS', 'CAN', 'IND'] }))
test('makeTable(head, rows) refuses a row of another length and says which', () =>
  expect(() => makeTable(HEAD, [ROWS[0] ?? [], ['AUS']])).toThrow('invalid row: 2'))
test('flagsOf(table, row, field) splits flags at spaces', () =>
  expect(flagsOf(exampleTable([['AUS', 2024, 1, 'estimated over', 'survey']]), 0, 'output')).toEqual(['estimated', 'over']))
test('keyOf(table, row) gives keys as text in order of the primary key', () => expect(keyOf(exampleTable(), 1)).toEqual(['AUS', '2024']))
test('sortRows(head, rows) sorts by the key, years as numbers', () => {
  const rows = [
    ['CAN', 2024],
    ['AUS', 10_000],
    ['AUS', 2024],
  ].map(([country, year]) => [country ?? null, year ?? null, 1, null, 'survey'])
  expect(sortRows(HEAD, rows).map((row) => row.slice(0, 2))).toEqual([
    ['AUS', 2024],
    ['AUS', 10_000],
    ['CAN', 2024],
  ])
})
test('compareValues(a, b) orders text by code point on every machine', () =>
  expect(['a', 'Z', 'é', 'z'].sort(compareValues)).toEqual(['Z', 'a', 'z', 'é']))
