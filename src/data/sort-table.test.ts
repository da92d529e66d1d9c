import { expect, test } from 'vitest'
import { HEAD } from './example-table.ts'
import { makeTable, rowsOf, sortRows } from './make-table.ts'
import { sortTable } from './sort-table.ts'
import type { Value } from './table.ts'

const TEXTS = ['AUS', 'aus', 'Z', 'é', 'z', '', '10', '9', '\uFF5E', '𝄞', null]
const NUMBERS = [2024, 0, -0, -3, 1.5, 10_000, null]

test('sortTable(table) sorts as values are compared, nothing first, rows of one key as they stood', () => {
  let state = 3
  const draw = <Item>(list: readonly Item[]): Item => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return list[Math.floor((state / 2 ** 32) * list.length)] as Item
  }
  const rows = Array.from({ length: 2_000 }, (_, place): Value[] => [draw(TEXTS), draw(NUMBERS), place, null, null])
  // Through a table, which knows no sign of zero.
  const expected = rowsOf(makeTable(HEAD, sortRows(HEAD, rows)))
  expect(rowsOf(sortTable(makeTable(HEAD, rows)))).toEqual(expected)
})
test('sortTable(table) takes a table without rows', () => expect(sortTable(makeTable(HEAD, [])).size).toBe(0))
