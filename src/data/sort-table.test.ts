import { expect, test } from 'vitest'
import { HEAD } from './example-table.ts'
import { makeTable, rowsOf, sortRows } from './make-table.ts'
import { sortTable } from './sort-table.ts'
import type { Value } from './table.ts'

const TEXTS = ['AUS', 'aus', 'Z', 'é', 'z', '', '10', '9', '\uFF5E', '𝄞', null]
const NUMBERS = [2024, 0, -0, -3, 1.5, 10_000, null]
const YEARS = [2024, 1999, null, 0, -3, 10_000]
const FAR = [2024, 9e15, -9e15, null]

test.each([
  ['any numbers', NUMBERS],
  ['whole numbers', YEARS],
  ['whole numbers far apart', FAR],
  ['nothing', [null]],
])('sortTable(table) sorts %s as values are compared, nothing first, rows of one key as they stood', (_, numbers) => {
  let state = 3
  const draw = <Item>(list: readonly Item[]): Item => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return list[Math.floor((state / 2 ** 32) * list.length)] as Item
  }
  const rows = Array.from({ length: 2_000 }, (_, place): Value[] => [draw(TEXTS), draw<Value>(numbers), place, null, null])
  const expected = sortRows(HEAD, rows)
  expect(rowsOf(sortTable(makeTable(HEAD, rows)))).toEqual(expected)
})
test('sortTable(table) takes a table without rows', () => expect(sortTable(makeTable(HEAD, [])).size).toBe(0))
