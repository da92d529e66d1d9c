import { expect, test } from 'vitest'
import type { ReadTable } from './wide.ts'
import { findWide, toLong } from './wide.ts'

const table = (names: string[], rows: ReadTable['rows'] = [], flags: ReadTable['flags'] = []): ReadTable => ({
  columns: names.map((name, place) => ({ name, type: place === 0 ? 'string' : 'number' })),
  rows,
  flags,
})

test('three columns under a year each are one spread', () =>
  expect(findWide(table(['Country', '2021', '2022', '2023']))?.columns).toBe('(\\d{4})'))
test('so are years with words around them', () => {
  expect(findWide(table(['Country', 'Prod_t_2021', 'Prod_t_2022', 'Prod_t_2023']))).toMatchObject({ names: 'year' })
  expect(findWide(table(['Country', '1960 [YR1960]', '1961 [YR1961]', '1962 [YR1962]']))).toMatchObject({ values: 'value' })
})
test('two measures by year are not', () =>
  expect(findWide(table(['Country', 'Mine 2022', 'Plant 2022', 'Mine 2023', 'Plant 2023']))).toBeUndefined())
test('two years alone are not', () => expect(findWide(table(['Country', '2022', '2023']))).toBeUndefined())
test('a long table has a row for each row and year; marks go along, nothing without a mark is left out', () => {
  const read = table(
    ['Country', '2021', '2022', '2023'],
    [
      ['China', 1, null, 3],
      ['India', null, 5, 6],
    ],
    [
      [0, 2, 'withheld'],
      [1, 3, 'estimated'],
    ],
  )
  expect(toLong(read, { columns: '(\\d{4})', names: 'year', values: 'value' })).toEqual({
    columns: [
      { name: 'Country', type: 'string' },
      { name: 'year', type: 'year' },
      { name: 'value', type: 'number' },
    ],
    rows: [
      ['China', 2021, 1],
      ['China', 2022, null],
      ['China', 2023, 3],
      ['India', 2022, 5],
      ['India', 2023, 6],
    ],
    flags: [
      [1, 2, 'withheld'],
      [4, 2, 'estimated'],
    ],
  })
})
