import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as DuckDb from '@duckdb/node-api'
import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { copyTo, inputView, literal, openTypes, rawInput, stillOpen, typeQuery, withoutEnd } from './derive-sql.ts'

/** Memory that DuckDB may use; what does not fit it puts on the disk. */
const MEMORY = '1GB'

/** What is derived: files as they lie, all CSV or all Parquet, and the SQL beside the recipe. */
export interface Derivation {
  files: readonly string[]
  kind: 'csv' | 'parquet'
  delimiter: string
  /** Path of the SQL, from the project's root. */
  sqlFile: string
  sql: string
}

/** What the SQL made: a CSV that holds until `remove` is called, or the issue that says why there is none. */
export type Derived = { csv: string; remove: () => void } | { issue: Issue }

type Connection = DuckDb.DuckDBConnection

/** DuckDB's package; nothing where it is not installed. */
async function loadDuckDb(): Promise<typeof DuckDb | undefined> {
  try {
    return await import('@duckdb/node-api')
  } catch {
    return undefined
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What DuckDB says, without the prefix of its client and without the lines that show the SQL once more. */
const shorten = (message: string): string =>
  message
    .replace(/^Failed to \w+ statements?: /, '')
    .replace(/\n\s*(Possible fixes|The search space used was):[\s\S]*$/, '')
    .replace(/\n\nLINE \d+:[\s\S]*$/, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .slice(0, 300)

/** Line of the SQL that a message points at; `before` lines of ours stand above it. */
function placeIn(file: string, message: string, before: number): Place {
  const line = Number(/\nLINE (\d+):/.exec(message)?.[1] ?? Number.NaN) - before
  return Number.isNaN(line) ? { file } : { file, line: Math.max(1, line) }
}

const sqlIssue = (file: string, message: string, before = 0): Issue =>
  issue('import/sql', placeIn(file, message, before), 'This SQL cannot be run.', {
    got: shorten(message),
    expected: 'one SELECT over the table “input”',
    hint: message.startsWith('Out of Memory')
      ? `DuckDB may use ${MEMORY}: sum up earlier, or take fewer columns.`
      : 'docs/derive.md says what “input” holds and what to keep to.',
  })

function inputIssue(file: string, message: string): Issue {
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  return issue('import/file', { file, ...(line === undefined ? {} : { line: Number(line) }) }, 'DuckDB cannot read this input.', {
    got: shorten(message),
    expected: 'CSV with a header in UTF-8, or Parquet',
    hint: 'Look whether the download was cut short, and whether recipe.yaml names the right delimiter.',
  })
}

/** Nothing but the input may be read and nothing but our own folder written: SQL under content/ is a derivation, not a program. */
async function close(connection: Connection, files: readonly string[], folder: string): Promise<void> {
  await connection.run(`set allowed_paths = [${files.map(literal).join(', ')}]`)
  await connection.run(`set allowed_directories = [${literal(`${folder}/`)}]`)
  await connection.run('set enable_external_access = false')
  await connection.run('set lock_configuration = true')
}

async function makeInput(connection: Connection, { files, kind, delimiter }: Derivation): Promise<void> {
  const source = rawInput(files, kind, delimiter)
  const described = await connection.runAndReadAll(`describe select * from ${source}`)
  const columns = described.getRows().map((row) => String(row[0]))
  let types = openTypes(kind === 'csv' ? columns : [])
  for (const sampled of [true, false]) {
    const query = typeQuery(source, columns, types, sampled)
    if (query === undefined) break
    types = stillOpen(columns, (await connection.runAndReadAll(query)).getRowObjects()[0] ?? {})
  }
  await connection.run(inputView(source, columns, types))
}

/** Why a text is not one SELECT over what is there; undefined when it is. */
async function faultOf(connection: Connection, duckdb: typeof DuckDb, { sql, sqlFile }: Derivation): Promise<Issue | undefined> {
  const kinds = (found: string): Issue => sqlIssue(sqlFile, found)
  if (
    withoutEnd(sql)
      .replaceAll(/--[^\n]*/g, '')
      .trim() === ''
  )
    return kinds('nothing')
  try {
    const statements = await connection.extractStatements(sql)
    if (statements.count !== 1) return kinds(`${statements.count} statements`)
    const prepared = await statements.prepare(0)
    const type = prepared.statementType
    return type === duckdb.StatementType.SELECT ? undefined : kinds(`a statement of another kind, ${duckdb.StatementType[type]}`)
  } catch (error) {
    return sqlIssue(sqlFile, messageOf(error))
  }
}

async function run(connection: Connection, duckdb: typeof DuckDb, derivation: Derivation, csv: string): Promise<Issue | undefined> {
  const { files, sql, sqlFile, delimiter } = derivation
  try {
    await makeInput(connection, derivation)
  } catch (error) {
    return inputIssue(files[0] ?? '', messageOf(error))
  }
  const fault = await faultOf(connection, duckdb, derivation)
  if (fault) return fault
  try {
    await connection.run(copyTo(withoutEnd(sql), csv, delimiter))
    return undefined
  } catch (error) {
    const message = messageOf(error)
    return message.includes('CSV Error') ? inputIssue(files[0] ?? '', message) : sqlIssue(sqlFile, message, 1)
  }
}

/**
 * Has DuckDB make the small table that a dataset publishes out of raw files larger than memory, which it reads where they lie. DuckDB is
 * an optional dependency and loaded only here; where it is missing the issue says how to get it.
 */
export async function deriveInput(derivation: Derivation, load = loadDuckDb): Promise<Derived> {
  const duckdb = await load()
  if (!duckdb)
    return {
      issue: issue('import/duckdb', { file: derivation.sqlFile }, 'This recipe derives its input with DuckDB, which is not installed.', {
        got: 'no package @duckdb/node-api',
        expected: '@duckdb/node-api',
        hint: 'npm install --include=optional, on a system for which DuckDB has a binary.',
      }),
    }
  const folder = mkdtempSync(join(tmpdir(), 'assay-derive-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const csv = join(folder, 'derived.csv')
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: join(folder, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    await close(connection, derivation.files, folder)
    const fault = await run(connection, duckdb, derivation, csv)
    if (!fault) return { csv, remove }
    remove()
    return { issue: fault }
  } catch (error) {
    remove()
    throw error
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** The SQL beside a recipe, or the issue that it is missing. */
export function readSql(root: string, dataset: string, name: string): { sqlFile: string; sql: string } | { issue: Issue } {
  const sqlFile = `content/datasets/${dataset}/${name}`
  if (existsSync(join(root, sqlFile))) return { sqlFile, sql: readFileSync(join(root, sqlFile), 'utf8') }
  return {
    issue: issue('import/sql', { file: sqlFile }, 'The recipe derives its input by SQL that is not there.', {
      got: 'no file',
      expected: sqlFile,
      hint: 'Write it beside the recipe, or correct `derive`; docs/derive.md shows how.',
    }),
  }
}
