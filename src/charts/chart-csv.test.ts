import { expect, test } from 'vitest'
import { chartRows, writeChartCsv } from './chart-csv.ts'
import type { ChartTable } from './chart-table.ts'

const table: ChartTable = {
  heads: 1,
  columns: [
    { name: 'country', title: 'Country', align: 'start' },
    { name: 'output', title: 'Output', unit: 't', align: 'end' },
  ],
  rows: [
    [
      { text: '=China', value: '=China', flags: [] },
      { text: '>1,000', value: 1000.5, flags: ['over', 'estimated'], version: '2026' },
    ],
    [
      { text: 'Chad', value: 'TCD', flags: [] },
      { text: 'W', value: null, flags: ['withheld'], version: '2026' },
    ],
  ],
}

test('CSV holds unrounded values and flags beside them, and guards what a spreadsheet would run', () => {
  expect(writeChartCsv(table)).toBe("country,output (t),output_flag\r\n'=China,1000.5,over estimated\r\nTCD,,withheld\r\n")
})
test('a withheld value is null in JSON, never zero', () => {
  expect(chartRows(table)[1]).toEqual({ country: 'TCD', 'output (t)': null, output_flag: 'withheld' })
})
test('a column of words has no flags beside it, in CSV and in JSON', () => {
  const word = (value: string | null) => [{ text: value ?? '–', value, flags: [] }]
  const words: ChartTable = {
    heads: 1,
    columns: [table.columns[0]!, { name: 'what', title: 'What', align: 'start' }],
    rows: [word('A licence, and more'), word(null)].map((cells) => [table.rows[0]![0]!, ...cells]),
  }
  expect(writeChartCsv(words)).toBe(`country,what\r\n'=China,"A licence, and more"\r\n'=China,\r\n`)
  expect(chartRows(words)[1]).toEqual({ country: '=China', what: null })
})
test('versions stand beside values where several are drawn', () => {
  const two = { ...table, rows: [table.rows[0]!, [table.rows[1]![0]!, { ...table.rows[1]![1]!, version: '2025' }]] }
  expect(writeChartCsv(two).split('\r\n')[0]).toBe('country,output (t),output_flag,output_version')
})
