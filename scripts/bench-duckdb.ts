import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/** The checks of the bench's dataset in SQL: what `npm run bench:data` compares with. */

const quote = (path: string): string => `'${path.replaceAll("'", "''")}'`

/** How many rows break a rule; every text is first tried as its field's type. */
const RULES: Record<string, string> = {
  types: `select count(*) from t where (year is null) or (month is null) or (tonnes is null and tonnes_text is not null) or (dollars is null)`,
  required: `select count(*) from t where country is null`,
  limits: `select count(*) from t where year not between 2015 and 2030 or tonnes < 0 or tonnes > 1000000 or dollars < 0`,
  pattern: `select count(*) from t where not regexp_full_match(product, '\\d{6}')`,
  enum: `select count(*) from t where flow not in ('export', 'import') or category not in ('magnets', 'metals', 'oxides', 'ores')`,
  flags: `select count(*) from t where coalesce(flag, '') not in ('', 'e', 'W') or (tonnes is null) <> (coalesce(flag, '') = 'W')`,
  'foreign keys': `select count(*) from t where country not in (select code from countries) or partner not in (select code from countries)`,
  sources: `select count(*) from t where source_id not in ('usgs-mcs2024-world-csv', 'usgs-mcs2025-world-csv', 'usgs-mcs2026-csv')`,
  'primary key': `select count(*) from (select 1 from t group by country, year, month, product, flow, partner having count(*) > 1)`,
  'unique key': `select count(*) from (select 1 from t group by month, partner, country, flow, product having count(*) > 1)`,
  continuous: `select count(*) from (
    select step - lag(step) over (partition by country, partner, flow, product order by step) as gap
    from (select *, year * 12 + month(month) as step from t)
  ) where gap > 1`,
}

const table = (file: string): string => `create table t as select
  country, try_cast(year as integer) as year, try_cast(month || '-01' as date) as month, product, flow, partner,
  tonnes as tonnes_text, try_cast(tonnes as double) as tonnes, try_cast(dollars as bigint) as dollars, flag, source_id, category, note
  from read_csv(${quote(file)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')`

/** Reads the CSV, checks it and writes its rows sorted by the key, as the import does. */
export async function checkWithDuckDb(
  project: string,
  file: string,
): Promise<{ rows: number; faults: number; parts: Record<string, number> }> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const count = async (sql: string): Promise<number> => Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0] ?? 0)
  const start = performance.now()
  const names = join(project, 'content/datasets/countries/2025-06-03.json')
  await connection.run(`create table countries as select unnest(rows)[1]->>'$' as code from read_json(${quote(names)}, maximum_depth = 3)`)
  await connection.run(table(file))
  const read = performance.now()
  let faults = 0
  for (const sql of Object.values(RULES)) faults += await count(sql)
  const checked = performance.now()
  const out = quote(join(project, 'duckdb.json'))
  await connection.run(
    `copy (select * exclude tonnes_text from t order by country, year, month, product, flow, partner) to ${out} (format json)`,
  )
  const parts = {
    read: (read - start) / 1000,
    checks: (checked - read) / 1000,
    write: (performance.now() - checked) / 1000,
  }
  const rows = await count('select count(*) from t')
  connection.closeSync()
  instance.closeSync()
  return { rows, faults, parts }
}
