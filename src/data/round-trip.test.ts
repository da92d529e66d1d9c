import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTable } from './any-table.ts'
import { writeCsv } from './csv.ts'
import { exampleTable } from './example-table.ts'
import { makeTable, rowsOf } from './make-table.ts'
import { writeParquet } from './parquet.ts'
import { readCsv } from './read-csv.ts'
import { readParquet } from './read-parquet.ts'
import { readVersion } from './read-version.ts'
import type { Table } from './table.ts'
import { writeTable } from './write-version.ts'

const RUNS = { numRuns: 300, seed: 20_261_124 }
const whole = (table: Table) => ({ head: table.head, rows: rowsOf(table) })
const utf8 = (text: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text))

test('any table comes back equal from CSV: column order, missing values, flags, every text and number', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(whole(readCsv(utf8(writeCsv(table)), table.head))).toEqual(whole(table))
    }),
    RUNS,
  )
})

test('any table comes back equal from JSON', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const { table: read, issues } = readVersion(utf8(writeTable(table)), 'any.json')
      expect([read && whole(read), issues]).toEqual([whole(table), []])
    }),
    RUNS,
  )
})

test('any table comes back equal from Parquet', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async (table) => {
      expect(whole(await readParquet(writeParquet(table)))).toEqual(whole(table))
    }),
    RUNS,
  )
})

test('the same table gives the same bytes', () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(writeParquet(table)).toEqual(writeParquet(makeTable(structuredClone(table.head), rowsOf(table))))
    }),
    { ...RUNS, numRuns: 50 },
  )
})

test('an empty text and nothing are two things in every format', async () => {
  const table = exampleTable([
    ['AUS', 2024, null, '', 'survey'],
    ['CAN', 2024, null, null, 'survey'],
  ])
  const read = [readCsv(writeCsv(table), table.head), readVersion(writeTable(table), 'x').table!, await readParquet(writeParquet(table))]
  expect(read.map((one) => rowsOf(one).map((row) => row[3]))).toEqual([
    ['', null],
    ['', null],
    ['', null],
  ])
})

test('a header that is another than the version’s is refused', () =>
  expect(() => readCsv('country,output\r\nAUS,1\r\n', exampleTable().head)).toThrow(/invalid CSV: its columns are country, output/))

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

// What has been published is cached for ever and listed with its checksum: a change here changes files that readers hold.
test('the bytes of published files are what they have always been', () => {
  const table = exampleTable()
  expect([sha256(writeCsv(table)), sha256(writeTable(table)), sha256(writeParquet(table))]).toMatchInlineSnapshot(`
    [
      "802d141f8e5cbec77c8ca70b19170126b4687adced497bb085402b9d1758f92d",
      "4fc8e6f6ba7a259732dc46fe52043262b89807c03f700ad75b963b0e67fd03ea",
      "51425c18d69e91c92579e4d565d77b56a2324ab46327d7ad9ccc074fcf01698a",
    ]
  `)
})
