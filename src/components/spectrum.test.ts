import { expect, test } from 'vitest'
import { cellsIn, linesOf, makeSpectrum } from './spectrum.ts'

const number = '<a class="num" href="#r-a" id="n-a">5</a>'

test('a number in the middle of a page stands in the middle', () =>
  expect(makeSpectrum([{ html: 'x'.repeat(100) + number + 'x'.repeat(99) }]).words).toEqual([500]))
test('numbers that are not filled yet count too', () => expect(makeSpectrum([{ html: '<a data-n="a">5</a>' }]).words).toHaveLength(1))
test('other links do not count', () => expect(makeSpectrum([{ html: '<a href="/x/">5</a>' }]).words).toEqual([]))
test('a chart has a line for each number, between the words around it', () => {
  const { words, cells } = makeSpectrum([{ html: number }, { cells: 3 }, { html: number }])
  expect([cells.length, words[0]! < cells[0]!, cells[2]! < words[1]!]).toEqual([3, true, true])
})
test('numbers in words that are drawn stand where their chart does', () => {
  const { words } = makeSpectrum([{ html: `${'x'.repeat(100)}${number}` }, { drawn: 2 }, { html: `${'x'.repeat(99)}${number}` }])
  expect([words.length, words[1] === words[2], words[1]! < words[3]!]).toEqual([4, true, true])
})
test('a page without words has no line', () => expect(makeSpectrum([])).toEqual({ words: [], cells: [] }))
test('linesOf moves from line to line at the foot', () => expect(linesOf([20, 50, 50], 7)).toBe('M20 14v-7m30 7v-7m0 7v-7'))
test('cellsIn leaves out heads and missing values', () =>
  expect(cellsIn({ heads: 1, rows: [[{ value: 2024 }, { value: 0 }, { value: null }]] })).toBe(1))
