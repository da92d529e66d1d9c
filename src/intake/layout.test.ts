import { expect, test } from 'vitest'
import type { Cell, Grid } from './grid.ts'
import { gridOf } from './grid.ts'
import { findLayout, survey } from './layout.ts'

function layout(
  rows: readonly (readonly Cell[])[],
  more: Omit<Grid, 'visit'> = {},
): { header: number[]; from: number; to: number; unitRow?: number } {
  const grid = gridOf(rows, more)
  const { header, from, to, unitRow } = findLayout(survey(grid), grid, {})
  return { header, from, to, ...(unitRow === undefined ? {} : { unitRow }) }
}

const table = (text: string): string[][] => text.split('\n').map((line) => line.split(','))

test.each([
  ['words over numbers', 'Country,V\nChile,1\nPeru,2', [0]],
  ['years over numbers', 'Country,2019,2020\nChile,1500,1600\nPeru,2100,1900', [0]],
  ['one year over numbers that may be years', 'Country,2023\nChile,2100\nPeru,1900', [0]],
  ['months over numbers', 'geo,2020-01,2020-02\nBE,1,2\nFR,3,4', [0]],
  ['words over words', 'Name,Role\nAnna,Chair\nBen,Clerk', [0]],
  ['two rows', ',2022,,2023,\nCountry,Mine,Ref,Mine,Ref\nChile,1,2,3,4\nPeru,5,6,7,8', [0, 1]],
  ['years in the second row', 'Country,Mine,,Reserves\n,2022,2023,\nChile,5200,5000,9300\nPeru,1,2,3', [0, 1]],
  ['three rows', ',Output,,,,Trade\n,Mine,,Ref,,Exports\nCountry,2019,2020,2019,2020,2020\nA,1,2,3,4,5.5\nB,5,6,7,8,9', [0, 1, 2]],
  ['no header at all', 'Chile,5500,12.5\nPeru,2600,13.5', []],
  ['key and value lines above it', 'Title,Output\nSource,Nobody\nYear,V\n2020,12\n2021,14', [2]],
])('findLayout finds a header of %s', (_name, text, header) => {
  expect(layout(table(text)).header).toEqual(header)
})

test('findLayout takes a heading of its own for a row of the table', () => {
  expect(layout(table('Country,2020,2021\nEurope,,\nFrance,1,2\nSpain,3,4'))).toEqual({ header: [0], from: 1, to: 4 })
})

test('findLayout finds the row of units', () => {
  expect(layout(table('Country,Mine,Price\n,t,USD/kg\nChile,1,2.5\nPeru,2,3.5'))).toEqual({ header: [0], from: 2, to: 4, unitRow: 1 })
})

test('findLayout ends before another table', () => {
  expect(layout(table('Country,2020\nChile,1\n,\nReserves,\nCountry,2021\nChile,10'))).toMatchObject({ header: [0], to: 3 })
})

test('findLayout takes a title merged over the whole table for preamble, one merged over a part for a header', () => {
  const rows = [
    ['A title', '', ''],
    ['', '2022', ''],
    ['Country', 'Mine', 'Ref'],
    ['Chile', 1, 2],
    ['Peru', 3, 4],
  ]
  const merges = [
    { top: 0, bottom: 0, left: 0, right: 2 },
    { top: 1, bottom: 1, left: 1, right: 2 },
  ]
  expect(layout(rows, { merges }).header).toEqual([1, 2])
})
