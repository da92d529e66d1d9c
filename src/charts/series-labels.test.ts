import { expect, test } from 'vitest'
import type { ChartTable } from './chart-table.ts'
import type { Datum } from './chart-type.ts'
import { seriesNames } from './series-labels.ts'

const row = (...texts: string[]) => texts.map((text) => ({ text, value: text, flags: [] }))
const column = (title: string) => ({ name: title, title, align: 'end' as const })
const data = ['CHN', 'USA'].map((series) => ({ series }) as Datum)
const name = (_field: string, code: unknown) =>
  code === 'USA' ? { long: 'United States', short: 'U.S.' } : { long: 'China', short: 'China' }
const names = (table: ChartTable, spec = { series: 'country' } as { series?: string }) => [...seriesNames(spec, { data, name }, table)]

test('a series that is a column is named by it, long and short', () =>
  expect(names({ heads: 1, columns: ['Year', 'China', 'United States'].map(column), rows: [row('2025', '1', '2')] })).toEqual([
    ['China', 'c1'],
    ['United States', 'c2'],
    ['U.S.', 'c2'],
  ]))
test('a column that says more than the name is the series’ own', () =>
  expect(names({ heads: 1, columns: ['Year', 'China, rank', 'United States, rank'].map(column), rows: [] })[0]).toEqual(['China', 'c1']))
test('a series that heads rows, or stands in a cell of them, is named by its rows', () =>
  expect(
    names({
      heads: 1,
      columns: ['Mine', 'Country', 'Output'].map(column),
      rows: [row('A', 'China', '1'), row('B', 'United States', '2'), row('C', 'China', '3')],
    }),
  ).toEqual([
    ['China', 'r0 2'],
    ['United States', 'r1'],
    ['U.S.', 'r1'],
  ]))
test('a chart without series, or with one, has nothing to see alone', () =>
  expect(names({ heads: 1, columns: ['Year', 'China'].map(column), rows: [row('2025', '1')] }, {})).toEqual([]))
