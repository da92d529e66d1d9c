import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import { exampleTable, HEAD } from './example-table.ts'
import type { Value } from './table.ts'

const before = exampleTable()
const after = (rows: Value[][], head = {}) => exampleTable(rows, { version: '2026', ...head })
const same: Value[][] = [
  ['AUS', 2024, 13_000, 'estimated', 'survey'],
  ['CAN', 2024, 0, null, 'survey'],
  ['IND', 2024, null, 'withheld', 'survey'],
]

test('differenceOf(before, after) calls a cell revised whose value differs', () =>
  expect(differenceOf(before, after([['AUS', 2024, 29_000, 'estimated', 'survey']])).revised).toMatchObject([
    {
      key: ['AUS', '2024'],
      field: 'output',
      address: { dataset: 'mines', version: '2026' },
      before: { value: 13_000 },
      after: { value: 29_000 },
    },
  ]))
test('differenceOf(before, after) calls a cell revised whose flag alone differs', () =>
  expect(differenceOf(before, after([['AUS', 2024, 13_000, null, 'survey']])).revised).toHaveLength(1))
test('differenceOf(before, after) does not call a cell revised that is the same', () =>
  expect(differenceOf(before, after(same)).revised).toEqual([]))
test('differenceOf(before, after) does not call a cell revised that was read in another source', () =>
  expect(differenceOf(before, after([['AUS', 2024, 13_000, 'estimated', 'atlas']])).revised).toEqual([]))
test('differenceOf(before, after) tells a zero from nothing, whatever the flags', () =>
  expect(differenceOf(before, after([['CAN', 2024, null, null, 'survey']])).revised).toMatchObject([
    { before: { value: 0 }, after: { value: null } },
  ]))
test('differenceOf(before, after) calls a key added that appears, and revises nothing by it', () => {
  const { added, revised } = differenceOf(before, after([...same, ['NGA', 2024, 1_500, null, 'survey']]))
  expect([added, revised]).toEqual([[['NGA', '2024']], []])
})
test('differenceOf(before, after) calls a key removed that goes', () =>
  expect(differenceOf(before, after(same)).removed).toEqual([['AUS', '2023']]))
test('differenceOf(before, after) does not take the order of flags for a difference', () => {
  const first = exampleTable([['AUS', 2024, 1, 'estimated over', 'survey']])
  expect(differenceOf(first, after([['AUS', 2024, 1, 'over estimated', 'survey']])).revised).toEqual([])
})
test('differenceOf(before, after) refuses versions with different keys', () =>
  expect(() => differenceOf(before, exampleTable([], { version: '2026', primaryKey: ['country'], fields: HEAD.fields }))).toThrow(
    'invalid versions: 2025 and 2026',
  ))
test('differenceOf(before, after) names fields that came and went', () => {
  const fields = HEAD.fields.map((field) => (field.name === 'output' ? { ...field, name: 'mined' } : field))
  expect(differenceOf(before, exampleTable([], { version: '2026', fields }))).toMatchObject({
    newFields: ['mined'],
    lostFields: ['output'],
  })
})
