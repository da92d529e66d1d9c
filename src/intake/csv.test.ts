import { expect, test } from 'vitest'
import { csvGrid, sniffDelimiter } from './csv.ts'
import type { Cell } from './grid.ts'

function rowsOf(text: string, answers = {}): { rows: (readonly Cell[])[]; codes: string[] } {
  const { grid, warnings } = csvGrid(text, answers)
  const rows: (readonly Cell[])[] = []
  grid.visit((cells) => void rows.push(cells))
  return { rows, codes: warnings.map(({ code }) => code) }
}

test.each([
  ['a,b\n1,2\n', ','],
  ['Land;Preis, EUR\nChile;1,5\nPeru;2,5\n', ';'],
  ['Land;Wert\nChile;1,5\n', ';'],
  ['a\tb\n1,5\t2\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['Title, of a table\n\na;b;c\n1;2;3\n4;5;6\n', ';'],
  ['a,b\n"x;y",1\n"z;w",2\n', ','],
])('sniffDelimiter of %j is %j', (text, delimiter) => {
  expect(sniffDelimiter(text).delimiter).toBe(delimiter)
})

test('csvGrid keeps quoted line ends and doubled quotation marks', () => {
  expect(rowsOf('a,b\r\n"x\r\ny","say ""hi"""\r\n').rows).toEqual([
    ['a', 'b'],
    ['x\ny', 'say "hi"'],
  ])
})

test('csvGrid loses no row to a quotation mark that is not closed', () => {
  const { rows, codes } = rowsOf('a,b\n"x,1\ny,2\n')
  expect(rows).toEqual([
    ['a', 'b'],
    ['"x', '1'],
    ['y', '2'],
  ])
  expect(codes).toEqual(['intake/quotes'])
})

test('csvGrid takes a quotation mark that is closed in the midst of a value for a sign', () => {
  expect(rowsOf('a,b\n"Smith" Ltd,4\n"Jones",5\n').rows).toEqual([
    ['a', 'b'],
    ['"Smith" Ltd', '4'],
    ['Jones', '5'],
  ])
})

test('csvGrid obeys Excel’s first line and the editor’s answer', () => {
  expect(rowsOf('sep=;\na;b\n1;2\n').rows[0]).toEqual(['a', 'b'])
  expect(rowsOf('a:b\n1:2\n', { delimiter: ':' }).rows[1]).toEqual(['1', '2'])
})

test('csvGrid refuses rows of too many columns', () => {
  expect(() => rowsOf(`${'a,'.repeat(17_000)}a\n`)).toThrow('intake/columns')
})

test('csvGrid refuses a line over 16 MB', () => {
  expect(() => rowsOf(`a,b\n${'x'.repeat(17 * 1024 * 1024)}\n`)).toThrow('intake/record')
})

test('blanks before quotation marks go where every such mark opens and closes a value, and stay where one does not', () => {
  expect(rowsOf('a, b\n"x", "z ""q"", w" \n"u", ""\n').rows).toEqual([
    ['a', ' b'],
    ['x', 'z "q", w'],
    ['u', ''],
  ])
  expect(rowsOf('a, b\nx, "z\nu, 2\n').rows[1]).toEqual(['x', ' "z'])
})
