import { DuckDBInstance } from '@duckdb/node-api'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rowsOf } from '../data/make-table.ts'
import { deriveInput } from './derive-input.ts'
import type { ExampleSite } from './example-site.ts'
import { exampleSite } from './example-site.ts'
import { importFrom } from './import-from.ts'

const RECIPE = `input: Every shipment.
derive: shipments.sql
fields:
  place: { column: place }
  output: { column: tonnes }
  output_flag: { column: mark, map: { W: withheld } }
  source: { constant: survey }
versions:
  "2026": { edition: Survey 2026, published: 2026-02-06, sources: [survey] }
`
const SQL = `select
  code || ' ' || place as place,
  sum(tonnes) as tonnes,
  null as mark
from input
group by all;
-- one row a place
`

let site: ExampleSite
beforeEach(() => {
  site = exampleSite()
  site.put('content/datasets/mines/recipe.yaml', RECIPE)
  site.put('content/datasets/mines/shipments.sql', SQL)
})
afterEach(() => site.remove())

const at = (...names: string[]): string[] => names.map((name) => join(site.root, name))
const run = (...names: string[]) => importFrom(site.root, 'mines', at(...names))
const drafts = (): string[] => readdirSync(join(site.root, 'content/datasets/mines')).filter((name) => name.endsWith('.json'))
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('assay-derive-'))

/** Fifty shipments from five places, whose codes begin with a zero. */
const shipments = (): string => {
  const lines = Array.from(
    { length: 50 },
    (_, row) => `0${row % 5},"North, no. ${row % 5}",${row}.5,2024-01-${String((row % 28) + 1).padStart(2, '0')}`,
  )
  return `code,place,tonnes,day\n${lines.join('\n')}\n`
}

async function duckdb(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(sql)
  connection.closeSync()
  instance.closeSync()
}

/** What each of the five places sums up to: rows 0, 5, 10 … with a half each. */
const EXPECTED = Array.from({ length: 5 }, (_, place) => [`0${place} North, no. ${place}`, 10 * place + 225 + 5, null, 'survey'])

test('importFrom(…) derives the table by SQL from a CSV, codes with leading zeros as they stand', async () => {
  site.put('big.csv', shipments())
  const before = leftovers()
  const { imported, issues } = await run('big.csv')
  expect(issues).toEqual([])
  expect(imported[0] && rowsOf(imported[0].table)).toEqual(EXPECTED)
  expect([drafts(), leftovers()]).toEqual([['2026.json'], before])
})
test('importFrom(…) reads Parquet, several files, a pattern and a folder as one table', async () => {
  site.put('big.csv', shipments())
  const [csv, first, second] = at('big.csv', 'parts/a.parquet', 'parts/b.parquet')
  site.put('parts/readme.md', 'not a table')
  await duckdb(`copy (select * from read_csv('${csv}', types = {'code': 'VARCHAR'}) limit 20) to '${first}'`)
  await duckdb(`copy (select * from read_csv('${csv}', types = {'code': 'VARCHAR'}) offset 20) to '${second}'`)
  for (const from of [['parts/a.parquet', 'parts/b.parquet'], ['parts/*.parquet'], ['parts']]) {
    const { imported, issues } = await run(...from)
    expect([issues, imported[0] && rowsOf(imported[0].table)]).toEqual([[], EXPECTED])
  }
})
test('importFrom(…) sums two million rows, a mark late in the file and all', async () => {
  const [csv] = at('big.csv')
  await duckdb(`copy (
    select lpad((i % 7)::varchar, 2, '0') as code, 'North' as place, i % 10 as tonnes, if(i = 1999999, 'late', (i % 3)::varchar) as mixed
    from range(2000000) as t(i)
  ) to '${csv}' (header)`)
  site.put(
    'content/datasets/mines/shipments.sql',
    SQL.replace('null as mark', `if(max(mixed) = 'late', 'W', null) as mark`).replace(
      'sum(tonnes)',
      `if(max(mixed) = 'late', null, sum(tonnes))`,
    ),
  )
  const { imported, issues } = await run('big.csv')
  expect(issues).toEqual([])
  const rows = imported[0] ? rowsOf(imported[0].table) : []
  expect([rows.length, rows.filter((row) => row[2] === 'withheld').map((row) => row[0])]).toEqual([7, [`0${1_999_999 % 7} North`]])
  expect(rows[0]?.[1]).toBe(Array.from({ length: 285_715 }, (_, step) => (step * 7) % 10).reduce((sum, one) => sum + one, 0))
}, 60_000)

test.each([
  ['a slip of syntax', 'select place\nfrom input\ngrup by place', { line: 3 }, /syntax error at or near "by"/],
  ['a column that is not there', 'select\n  plase\nfrom input', { line: 2 }, /"plase" not found/],
  ['a value that cannot be cast', 'select code,\n  cast(place as integer) as tonnes\nfrom input', { line: 2 }, /Could not convert string/],
  ['two statements', 'select 1;\nselect 2', {}, /^2 statements$/],
  ['a statement that is no SELECT', "copy input to 'x.csv'", {}, /COPY|cannot access/i],
  ['an empty file', '-- nothing\n;', {}, /nothing|syntax/],
  ['another file', "select *\nfrom read_csv('/etc/hostname')", { line: 2 }, /Cannot access file/],
  ['a way to unlock it', 'set enable_external_access = true', {}, /kind|locked/],
])('importFrom(…) reports %s in the SQL as one issue with its line, and writes nothing', async (_, sql, place, got) => {
  site.put('big.csv', shipments())
  site.put('content/datasets/mines/shipments.sql', sql)
  const { issues } = await run('big.csv')
  expect(issues).toMatchObject([
    { code: 'import/sql', place: { file: 'content/datasets/mines/shipments.sql', ...place }, got: expect.stringMatching(got) as string },
  ])
  expect([drafts(), issues[0]?.got?.includes('LINE')]).toEqual([[], false])
})
test('importFrom(…) gives what the SQL made to the recipe like any other input', async () => {
  site.put('big.csv', shipments())
  site.put('content/datasets/mines/shipments.sql', "select code as place, 'many' as tonnes, null as mark from input")
  expect((await run('big.csv')).issues[0]).toMatchObject({
    code: 'import/value',
    place: { file: 'content/datasets/mines/shipments.sql', row: 1, field: 'tonnes' },
    got: 'many',
  })
})
test.each([
  ['cut.parquet', 'PAR1 and then nothing', /magic bytes|too small/i],
  ['late.csv', `code,place,tonnes\n${'01,North,1\n'.repeat(60_000)}01,North,1,2,3\n`, /CSV/],
  ['title.csv', 'The table of shipments\ncode,place,tonnes\n01,North,1\n', /CSV/],
  ['odd.csv', `code,place,tonnes\n${'01,North,1\n'.repeat(3)}01,No"rth,1,2,3\n`, /CSV|column/i],
])('importFrom(…) reports an input that cannot be read: %s', async (name, text, got) => {
  site.put(name, text)
  const { issues } = await run(name)
  expect(issues).toMatchObject([{ code: 'import/file', got: expect.stringMatching(got) as string }])
  expect([issues[0]?.place.file.endsWith(name), drafts()]).toEqual([true, []])
})
test('importFrom(…) reports SQL and input that are not there', async () => {
  expect((await run('none.parquet')).issues).toMatchObject([{ code: 'import/file', place: { file: at('none.parquet')[0] } }])
  site.put('content/datasets/mines/recipe.yaml', RECIPE.replace('shipments.sql', 'other.sql'))
  site.put('big.csv', shipments())
  expect((await run('big.csv')).issues).toMatchObject([{ code: 'import/sql', got: 'no file' }])
})
test('importFrom(…) takes no SQL from outside the dataset’s folder', async () => {
  site.put('content/datasets/mines/recipe.yaml', RECIPE.replace('shipments.sql', '../shipments.sql'))
  site.put('big.csv', shipments())
  expect((await run('big.csv')).issues).toMatchObject([{ code: 'import/recipe', place: { field: 'derive' } }])
})
test('deriveInput(…) runs the SQL that docs/derive.md shows', async () => {
  const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(readFileSync(new URL('../../docs/derive.md', import.meta.url), 'utf8')) ?? []
  site.put('a.csv', 'country,day,product,kilograms\nCHN,2025-03-01,280530,1500\nCHN,2025-04-01,284690,0.5\nCHN,2025-04-01,100000,9\n')
  const derived = await deriveInput({ files: at('a.csv'), kind: 'csv', delimiter: ',', sqlFile: 'trade.sql', sql })
  expect('csv' in derived && readFileSync(derived.csv, 'utf8')).toBe('country,year,tonnes\nCHN,2025,1.501\n')
  if ('csv' in derived) derived.remove()
})
test('deriveInput(…) says how to get DuckDB where it is not installed', async () => {
  const derivation = { files: [], kind: 'csv', delimiter: ',', sqlFile: 'a.sql', sql: 'select 1' } as const
  expect(await deriveInput(derivation, async () => undefined)).toMatchObject({
    issue: { code: 'import/duckdb', hint: expect.stringContaining('npm install') as string },
  })
})
test('importFrom(…) reads one file as before where the recipe derives nothing, and refuses two', async () => {
  site.remove()
  site = exampleSite()
  expect((await run('input.csv')).imported).toHaveLength(2)
  expect((await run('input.csv', 'input.csv')).issues).toMatchObject([{ code: 'import/file', got: '2 files' }])
  expect(existsSync(join(site.root, 'content/datasets/mines/2025.json'))).toBe(true)
  expect(readFileSync(join(site.root, 'content/datasets/mines/2025.json'), 'utf8')).toContain('["North", 10, null, "survey"]')
})
