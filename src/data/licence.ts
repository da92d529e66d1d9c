import type { LicenceLevel, Source } from './source-schema.ts'
import type { Table } from './table.ts'
import { cellOf } from './table.ts'

/** Levels from widest to strictest. */
const ORDER: readonly LicenceLevel[] = ['open', 'facts', 'closed']

/** The strictest of several levels; `open` for none. */
export const strictest = (levels: Iterable<LicenceLevel>): LicenceLevel =>
  [...levels].reduce((worst, level) => (ORDER.indexOf(level) > ORDER.indexOf(worst) ? level : worst), 'open' as LicenceLevel)

/** Columns of a table that name a row's sources: `source` and every `…_source`. */
export const sourceFields = (table: Table): string[] =>
  table.head.fields.map((field) => field.name).filter((name) => name === 'source' || name.endsWith('_source'))

/** Source ids that the rows (all, where none are given) name, each once, in the order met. A table whose rows name none gives its head's. */
export function sourcesOf(table: Table, rows: Iterable<number> = Array.from({ length: table.size }, (_, row) => row)): string[] {
  const fields = sourceFields(table)
  if (fields.length === 0) return [...table.head.sources]
  const ids = new Set<string>()
  for (const row of rows) {
    for (const field of fields) {
      const id = cellOf(table, row, field)
      if (typeof id === 'string') ids.add(id)
    }
  }
  return [...ids]
}

/**
 * How far a selection of rows may be given away: the strictest level among the sources that the rows name.
 * A source that the register does not know counts as `closed`: what we cannot look up we do not give away.
 */
export const levelOf = (table: Table, sources: ReadonlyMap<string, Source>, rows?: Iterable<number>): LicenceLevel =>
  strictest(sourcesOf(table, rows).map((id) => sources.get(id)?.level ?? 'closed'))
