import type { LicenceLevel, Source } from './source-schema.ts'
import type { Table, Value } from './table.ts'
import { cellOf } from './table.ts'

/** Levels from widest to strictest. */
const ORDER: readonly LicenceLevel[] = ['open', 'facts', 'closed']

/** The strictest of several levels; `open` for none. */
export const strictest = (levels: Iterable<LicenceLevel>): LicenceLevel =>
  [...levels].reduce((worst, level) => (ORDER.indexOf(level) > ORDER.indexOf(worst) ? level : worst), 'open' as LicenceLevel)

/** Columns of a table that name a row's sources: `source` and every `…_source`. */
export const sourceFields = (table: Table): string[] =>
  table.head.fields.map((field) => field.name).filter((name) => name === 'source' || name.endsWith('_source'))

/** Ids in a cell of sources: one, or several with a space between them; none for an empty cell. */
export const sourceIds = (cell: Value): string[] => (typeof cell === 'string' ? cell.split(' ').filter(Boolean) : [])

/** Source ids that the rows (all, where none are given) name, each once, in the order met. A table whose rows name none gives its head's. */
export function sourcesOf(table: Table, rows: Iterable<number> = Array.from({ length: table.size }, (_, row) => row)): string[] {
  const fields = sourceFields(table)
  if (fields.length === 0) return [...table.head.sources]
  const ids = new Set<string>()
  for (const row of rows) {
    for (const field of fields) for (const id of sourceIds(cellOf(table, row, field))) ids.add(id)
  }
  return [...ids]
}

/**
 * How far figures of these sources may be given away: the strictest of their levels, or, in a table that we compiled fact by fact,
 * `open`, since the table is our own work and each row only cites its texts.
 * A source that the register does not know counts as `closed` in either case: what we cannot look up we do not give away.
 */
export const levelOfSources = (ids: readonly string[], sources: ReadonlyMap<string, Source>, compiled = false): LicenceLevel =>
  strictest(ids.map((id) => (sources.has(id) && compiled ? 'open' : (sources.get(id)?.level ?? 'closed'))))

/** How far a selection of rows (all, where none are given) may be given away, by the sources that they name: see `levelOfSources`. */
export const levelOf = (table: Table, sources: ReadonlyMap<string, Source>, rows?: Iterable<number>): LicenceLevel =>
  levelOfSources(sourcesOf(table, rows), sources, table.head.compiled)
