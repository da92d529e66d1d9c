/** SQL around a dataset's own: how its input is read and typed, and where the result goes. */

/** Text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

const name = (column: string): string => `"${column.replaceAll('"', '""')}"`

const listOf = (files: readonly string[]): string => `[${files.map(literal).join(', ')}]`

/**
 * What reads raw files where they lie. Values of a CSV come as text: what they are is decided
 * over all of them. Nothing is skipped: left to itself DuckDB passes over lines above a header, and over rows that do not fit.
 */
export const rawInput = (files: readonly string[], kind: 'csv' | 'parquet', delimiter: string): string =>
  kind === 'parquet'
    ? `read_parquet(${listOf(files)}, union_by_name = true)`
    : `read_csv(${listOf(files)}, all_varchar = true, header = true, union_by_name = true, delim = ${literal(delimiter)}, quote = '"', escape = '"', skip = 0, comment = '')`

const WHOLE = '-?(0|[1-9][0-9]{0,17})'
const NUMBER = '-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?'
const DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}'

/** The type that a column of a CSV gets, and the test that each of its values passes. */
const TYPES: readonly [type: string, passes: (column: string) => string][] = [
  ['bigint', (column) => `regexp_full_match(${column}, ${literal(WHOLE)})`],
  ['double', (column) => `regexp_full_match(${column}, ${literal(NUMBER)})`],
  ['date', (column) => `(regexp_full_match(${column}, ${literal(DAY)}) and try_cast(${column} as date) is not null)`],
]

/** Rows looked at first: only a column that looks like numbers or days there is tested over the whole file. */
const SAMPLE = 20_000

/**
 * A query that asks of each column, for each type, whether all its values are of it: one row, nothing for a column without values.
 * `types` says which tests are still open; columns without any are not read. Undefined when none is.
 */
export function typeQuery(
  source: string,
  columns: readonly string[],
  open: ReadonlyMap<string, readonly string[]>,
  sampled: boolean,
): string | undefined {
  const asked = columns.flatMap((column, place) =>
    TYPES.filter(([type]) => open.get(column)?.includes(type)).map(
      ([type, passes]) => `bool_and(${passes(name(column))}) as ${name(`${place} ${type}`)}`,
    ),
  )
  if (asked.length === 0) return undefined
  return `select ${asked.join(', ')} from ${sampled ? `(select * from ${source} limit ${SAMPLE})` : source}`
}

/** Every type that a column may turn out to have. */
export const openTypes = (columns: readonly string[]): Map<string, string[]> =>
  new Map(columns.map((column) => [column, TYPES.map(([type]) => type)]))

/** The tests that a query's answer leaves open. */
export const stillOpen = (columns: readonly string[], answer: Readonly<Record<string, unknown>>): Map<string, string[]> =>
  new Map(columns.map((column, place) => [column, TYPES.map(([type]) => type).filter((type) => answer[`${place} ${type}`] === true)]))

/** The view `input`: the raw files, with columns of numbers and days as such. The first type left to a column is its own. */
export function inputView(source: string, columns: readonly string[], types: ReadonlyMap<string, readonly string[]>): string {
  const casts = columns.flatMap((column) => {
    const type = types.get(column)?.[0]
    return type === undefined ? [] : [`cast(${name(column)} as ${type}) as ${name(column)}`]
  })
  return `create view input as select *${casts.length === 0 ? '' : ` replace (${casts.join(', ')})`} from ${source}`
}

/** The statement that writes a query's result as CSV. The query starts on its second line. */
export const copyTo = (query: string, path: string, delimiter: string): string =>
  `copy (\n${query}\n) to ${literal(path)} (format csv, header, delimiter ${literal(delimiter)}, use_tmp_file false)`

/** A query without the semicolon that may end it. */
export const withoutEnd = (sql: string): string => sql.replace(/;(\s|--[^\n]*(\n|$))*$/, '')
