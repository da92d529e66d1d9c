import { expect, test } from 'vitest'
import { formatRows, rowsOf } from './pointer.ts'

test.each([
  ['4', [4]],
  ['0-3', [0, 1, 2, 3]],
  ['0-2 5', [0, 1, 2, 5]],
  // A span of months stands twice: its row has two corners.
  ['0 0-2', [0, 0, 1, 2]],
])('the rows %j', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows)
})

test('what is written is read again', () => expect(rowsOf(formatRows([0, 1, 2, 5, 7, 8]))).toEqual([0, 1, 2, 5, 7, 8]))
