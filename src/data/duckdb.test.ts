import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyTable } from './any-table.ts'
import { columnTypeOf, type ColumnType } from './column-type.ts'
import { readCsvText, writeCsv } from './csv.ts'
import { rowsOf } from './make-table.ts'
import { writeParquet } from './parquet.ts'
import type { Table, Value } from './table.ts'

/*
 * A reader that is not ours, and that many readers of ours use: what DuckDB finds in a CSV and in a Parquet file is what is in the table.
 */
const folder = mkdtempSync(join(tmpdir(), 'assay-'))
let duck: DuckDBConnection
beforeAll(async () => {
  duck = await (await DuckDBInstance.create(':memory:')).connect()
})
afterAll(() => {
  duck?.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

/** What a column of a CSV is read as; DuckDB would guess it from the cells. */
const SQL_TYPES: Record<ColumnType, string> = {
  string: 'VARCHAR',
  'partial-date': 'VARCHAR',
  yearmonth: 'VARCHAR',
  dateyear: 'VARCHAR',
  date: 'DATE',
  boolean: 'BOOLEAN',
  year: 'INTEGER',
  integer: 'DOUBLE',
  number: 'DOUBLE',
}

const valueOf = (raw: unknown, guarded: boolean): Value => {
  if (raw === null || typeof raw === 'number') return raw
  if (typeof raw === 'bigint') return Number(raw)
  return guarded ? readCsvText(String(raw)) : String(raw)
}

async function ask(sql: string, guarded = false): Promise<{ names: string[]; rows: Value[][] }> {
  const read = await duck.runAndReadAll(sql)
  return { names: read.columnNames(), rows: read.getRows().map((row) => row.map((raw) => valueOf(raw, guarded))) }
}

/** What DuckDB's binding for Node does not hand over whole: a text with a letter of number 0, and a mark of byte order at its beginning. */
const isPlain = (table: Table): boolean =>
  !rowsOf(table).some((row) => row.some((value) => typeof value === 'string' && (value.includes('\0') || value.startsWith('\ufeff'))))
const whole = (table: Table) => ({ names: table.head.fields.map((field) => field.name), rows: rowsOf(table) })
const RUNS = { numRuns: 100, seed: 20_261_124 }

test('DuckDB reads any table equal from our CSV', async () => {
  const file = join(folder, 'data.csv')
  await fc.assert(
    fc.asyncProperty(anyTable.filter(isPlain), async (table) => {
      writeFileSync(file, writeCsv(table))
      const columns = table.head.fields.map((field) => `'${field.name}': '${SQL_TYPES[columnTypeOf(field, table)]}'`)
      const sql = `FROM read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', auto_detect = false, allow_quoted_nulls = false, columns = {${columns.join(', ')}})`
      expect(await ask(sql, true)).toEqual(whole(table))
    }),
    RUNS,
  )
})

test('DuckDB reads any table equal from our Parquet', async () => {
  const file = join(folder, 'data.parquet')
  await fc.assert(
    fc.asyncProperty(anyTable.filter(isPlain), async (table) => {
      writeFileSync(file, writeParquet(table))
      expect(await ask(`FROM '${file}'`)).toEqual(whole(table))
    }),
    RUNS,
  )
})
