import type { Catalogue } from '../data/catalogue.ts'
import { cellOf, type Value } from '../data/table.ts'
import type { FactCell } from './fact.ts'
import { rowsAt } from './select-cells.ts'

/** What else stands in the row of a cell, by field; `type` as its version's head has it. Nothing where the version is gone. */
export function rowOfCell(
  { dataset, version, field, key }: FactCell,
  catalogue: Catalogue,
): { name: string; type: string; value: Value }[] {
  const table = catalogue.datasets.get(dataset)?.versions.find(({ id }) => id === version)?.table
  const row = table && rowsAt({ dataset, version, field, key }, table, 0)[0]
  if (!table || row === undefined) return []
  return table.head.fields.map(({ name, type }) => ({ name, type, value: cellOf(table, row, name) }))
}
