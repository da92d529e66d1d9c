import { expect, test } from 'vitest'
import type { Cell } from './grid.ts'
import { footnotesFrom } from './footnotes.ts'

const isFigure = (cell: Cell | undefined): boolean => typeof cell === 'string' && /^\d+$/.test(cell)
const tail = (...rows: string[][]): { row: number; cells: string[] }[] => rows.map((cells, row) => ({ row, cells }))
const from = (...rows: string[][]): number | undefined => footnotesFrom(tail(...rows), 3, isFigure, [1, 2])

test.each([
  ['Source: USGS'],
  ['1 Estimated.'],
  ['eEstimated. NA Not available.'],
  ['W Withheld to avoid disclosing data.'],
  ['* Includes scrap'],
  ['出典：財務省'],
])('footnotesFrom finds %j', (text) => {
  expect(from(['Chile', '1', '2'], [text, '', ''])).toBe(1)
})

test.each([['Zimbabwe'], ['Ecuador'], ['Denmark'], ['Wallis'], ['World total']])('footnotesFrom keeps %j, a row without values', (text) => {
  expect(from(['Chile', '1', '2'], [text, '', ''])).toBeUndefined()
})

test('footnotesFrom takes a short text below a blank row for a note', () => {
  expect(from(['Chile', '1', '2'], ['', '', ''], ['Ministry of Mines', '', ''])).toBe(2)
})

test('footnotesFrom finds a note that was cut at its commas', () => {
  expect(from(['Chile', '1', '2'], ['Source: USGS', 'Mineral Commodity Summaries', '2024'])).toBe(1)
})

test('footnotesFrom never takes rows above the last row of values', () => {
  expect(from(['Note: x', '', ''], ['Chile', '1', '2'])).toBeUndefined()
})

test('footnotesFrom takes a mark and words in two cells below a blank row for a note, but not under keys that are figures', () => {
  const rows = tail(['Chile', '1'], ['', ''], ['1', 'Estimated'])
  expect(footnotesFrom(rows, 2, isFigure, [1])).toBe(2)
  expect(footnotesFrom(tail(['7', '1'], ['', ''], ['1', 'Estimated']), 2, isFigure, [0, 1])).toBeUndefined()
})

test('footnotesFrom keeps a name that begins with Source in a table of words, not a sentence', () => {
  expect(footnotesFrom(tail(['Opened', 'Gazette'], ['Source of the Narn', '']), 2, isFigure)).toBeUndefined()
  expect(footnotesFrom(tail(['Opened', 'Gazette'], ['Source: Gazette', '']), 2, isFigure)).toBe(1)
})
