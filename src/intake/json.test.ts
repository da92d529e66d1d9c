import { expect, test } from 'vitest'
import type { Cell, Grid } from './grid.ts'
import { jsonGrid, jsonLinesGrid, parseJson } from './json.ts'

function rowsOf(grid: Grid): (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = []
  grid.visit((cells) => void rows.push(cells))
  return rows
}

test.each([
  [
    'records',
    [
      { a: 1, b: 'x' },
      { a: 2, c: null },
    ],
    [
      ['a', 'b', 'c'],
      [1, 'x', null],
      [2, null, null],
    ],
  ],
  [
    'lists',
    [
      ['a', 'b'],
      [1, 2],
    ],
    [
      ['a', 'b'],
      [1, 2],
    ],
  ],
  ['data', { meta: 1, data: [{ a: 1 }] }, [['a'], [1]]],
  [
    'columns and rows',
    { columns: ['a', { name: 'b' }], rows: [[1, 2]] },
    [
      ['a', 'b'],
      [1, 2],
    ],
  ],
  [
    'a list a column',
    { a: [1, 2], b: ['x', 'y'] },
    [
      ['a', 'b'],
      [1, 'x'],
      [2, 'y'],
    ],
  ],
  [
    'nested records',
    [{ country: { id: 'CL', name: 'Chile' } }],
    [
      ['country.id', 'country.name'],
      ['CL', 'Chile'],
    ],
  ],
  ['the World Bank’s service', [{ page: 1 }, [{ a: 1 }]], [['a'], [1]]],
])('jsonGrid reads %s', (_name, value, rows) => {
  expect(rowsOf(jsonGrid(value))).toEqual(rows)
})

test('jsonGrid takes __proto__ for a name like others', () => {
  expect(rowsOf(jsonGrid(JSON.parse('[{"__proto__": 1, "constructor": 2}]')))).toEqual([
    ['__proto__', 'constructor'],
    [1, 2],
  ])
  expect(({} as Record<string, unknown>)['1']).toBeUndefined()
})

test('parseJson keeps long whole numbers and NaN as texts', () => {
  expect(parseJson('{"a": 12345678901234567890, "b": NaN, "c": "NaN 1234567890123456"}')).toEqual({
    a: '12345678901234567890',
    b: 'NaN',
    c: 'NaN 1234567890123456',
  })
})

test('parseJson tells JSON that is cut short from JSON that is wrong', () => {
  expect(() => parseJson('[{"a": 1}, {"a"')).toThrow('intake/truncated')
  expect(() => parseJson('[{a: 1}]  ')).toThrow('intake/format')
})

test('jsonLinesGrid names the line that is none', () => {
  expect(rowsOf(jsonLinesGrid('{"a":1}\n\n{"a":2}\n'))).toEqual([['a'], [1], [2]])
  expect(() => jsonLinesGrid('{"a":1}\n{"a":}\n')).toThrow(/line 2/)
})
