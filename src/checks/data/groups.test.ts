import { expect, test } from 'vitest'
import { makeTable } from '../../data/make-table.ts'
import type { Field, Value } from '../../data/table.ts'
import { allRows, rowsWhere } from './columns.ts'
import { groupsOf, rowsByGroup } from './groups.ts'

const FIELDS: Field[] = [
  { name: 'text', type: 'string' },
  { name: 'year', type: 'year' },
  { name: 'share', type: 'number' },
  { name: 'large', type: 'integer' },
]
const table = (rows: Value[][]) =>
  makeTable({ dataset: 'd', version: '2026', edition: 'e', published: '2026', fields: FIELDS, primaryKey: ['text'], sources: ['s'] }, rows)

/** Numbers that are the same at every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; state = (state * 48_271) % 2_147_483_647) yield state
}

/** Rows with few values of every kind, so that many fall together: texts, years, fractions, whole numbers far apart, nothing. */
function rowsOf(count: number, seed: number): Value[][] {
  const draw = numbers(seed)
  const pick = (values: Value[]): Value => values[draw.next().value! % values.length]!
  return Array.from({ length: count }, () => [
    pick(['a', 'b', 'c', null]),
    pick([1999, 2024, 2025, null]),
    pick([0, -0, 0.1, 0.1 + 0.2, 0.3, -7.5, null]),
    pick([0, 2 ** 52, -(2 ** 52), 12_345_678_901, null]),
  ])
}

test.each([[['text']], [['year']], [['share']], [['large']], [['text', 'year']], [['text', 'year', 'share', 'large']], [[]]])(
  'groupsOf(%j) puts rows together that hold the same, and no others',
  (fields) => {
    const rows = rowsOf(400, 7)
    const all = table(rows)
    const own = allRows(rows.length)
    const { ids, first, count } = groupsOf(all, own, fields)
    const places = fields.map((name) => FIELDS.findIndex((field) => field.name === name))
    const texts = rows.map((row) => places.map((place) => String(row[place] ?? 'null')).join('|'))
    const expected = [...new Set(texts)]
    expect(count).toBe(expected.length)
    expect(Array.from(ids, (id) => expected[id])).toEqual(texts)
    expect(Array.from(first, (place) => texts[place])).toEqual(expected)
  },
)
test('groupsOf numbers places in the list of rows, not rows', () => {
  const all = table([
    ['a', 1999, 1, 1],
    ['b', 1999, 1, 1],
    ['a', 1999, 1, 1],
  ])
  const rows = Int32Array.of(1, 2)
  const groups = groupsOf(all, rows, ['text'])
  expect([Array.from(groups.first), rowsByGroup(groups, rows).map((own) => Array.from(own))]).toEqual([
    [0, 1],
    [[1], [2]],
  ])
})
test('rowsWhere takes a number and its text for the same', () => {
  const all = table([
    ['a', 1999, 1, 1],
    ['b', 2024, 1, 1],
    ['b', 2025, 1, 1],
  ])
  const found = (where: Parameters<typeof rowsWhere>[1]) => Array.from(rowsWhere(all, where))
  expect([found({ year: '2024' }), found({ text: ['b'], year: [2025, 1999] }), found({}), found({ text: 'z' })]).toEqual([
    [1],
    [2],
    [0, 1, 2],
    [],
  ])
})
