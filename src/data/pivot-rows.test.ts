import { expect, test } from 'vitest'
import { pivotRows } from './pivot-rows.ts'

const COLUMNS = ['year', 'origin', 'value', 'unit', 'flag']
const rowsOf = (...lines: string[][]) =>
  lines.map((line, place) => ({ row: place + 1, cells: Object.fromEntries(COLUMNS.map((column, index) => [column, line[index] ?? ''])) }))
const pivot = (...lines: string[][]) =>
  pivotRows({ columns: COLUMNS, rows: rowsOf(...lines) }, { on: 'unit', columns: ['value', 'flag'] }, 'input.csv')

test('pivotRows(…) joins rows that differ in the unit only', () => {
  const { rows, columns, issues } = pivot(
    ['2024', 'China', '727', 'EUR', ''],
    ['2024', 'China', '18', 't', 'e'],
    ['2024', 'Japan', '7', 'EUR', ''],
  )
  expect(issues).toEqual([])
  expect(columns).toEqual(['year', 'origin', 'value EUR', 'flag EUR', 'value t', 'flag t'])
  expect(rows).toEqual([
    { row: 1, cells: { year: '2024', origin: 'China', 'value EUR': '727', 'flag EUR': '', 'value t': '18', 'flag t': 'e' } },
    { row: 3, cells: { year: '2024', origin: 'Japan', 'value EUR': '7', 'flag EUR': '', 'value t': '', 'flag t': '' } },
  ])
})
test('pivotRows(…) refuses a second row of the same unit', () =>
  expect(pivot(['2024', 'China', '727', 'EUR', ''], ['2024', 'China', '728', 'EUR', '']).issues).toMatchObject([
    { code: 'import/pivot', place: { row: 2, field: 'unit' }, got: 'EUR' },
  ]))
test('pivotRows(…) names a column that the input does not have', () =>
  expect(
    pivotRows({ columns: COLUMNS, rows: [] }, { on: 'units', columns: ['value'] }, 'input.csv').issues.map(({ got, expected }) => [
      got,
      expected,
    ]),
  ).toEqual([['year, origin, value, unit, flag', 'units']]))
