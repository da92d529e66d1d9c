import { latestOf, type Catalogue } from '../../data/catalogue.ts'
import type { FactCell } from '../../facts/fact.ts'
import { rowsAt } from '../../facts/select-cells.ts'
import type { Table } from '../../data/table.ts'
import type { Printing } from './told-times.ts'

/** Cells that are looked for in earlier versions: those of a long selection are alike. */
const LOOKED_AT = 12

function hasRow(cell: FactCell, table: Table): boolean {
  try {
    return rowsAt(cell, table, 0).length > 0
  } catch {
    // A key that the version has not, or another number of keys.
    return false
  }
}

/** What the versions of cells are among all of their tables: the latest, the first that has the cells' rows, or one with a later. */
export function printingsOf(cells: readonly FactCell[], { datasets }: Catalogue): Set<Printing> {
  return new Set(
    cells.slice(0, LOOKED_AT).flatMap((cell): Printing[] => {
      const dataset = datasets.get(cell.dataset)
      if (!dataset) return []
      const place = dataset.versions.findIndex(({ id }) => id === cell.version)
      const isFirst = !dataset.versions.slice(0, place).some(({ table }) => hasRow(cell, table))
      return [latestOf(dataset)?.id === cell.version ? 'latest' : 'earlier', ...(isFirst ? (['first'] as const) : [])]
    }),
  )
}
