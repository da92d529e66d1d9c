import type { Chart } from '../../charts/chart.ts'
import { meets } from '../../charts/channels.ts'
import { readDatasetName, versionsOf } from '../../charts/names.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { keyOf } from '../../data/table.ts'
import type { Fact } from '../../facts/fact.ts'

/** Rows that a chart draws or a fact rests on: for each version, as `dataset@version`, their keys as JSON. */
export type DrawnRows = Record<string, string[]>

/**
 * Every row that the site draws or cites. On a table whose terms let us draw and cite but not pass it on, these are the rows that its
 * page may show.
 */
export function drawnRows(charts: Iterable<Chart>, facts: Iterable<Fact>, catalogue: Catalogue): DrawnRows {
  const found = new Map<string, Set<string>>()
  const add = (dataset: string, version: string, key: readonly string[]): void => {
    const name = `${dataset}@${version}`
    const keys = found.get(name) ?? new Set<string>()
    found.set(name, keys.add(JSON.stringify(key)))
  }
  for (const { spec } of charts) {
    const dataset = catalogue.datasets.get(readDatasetName(spec.dataset).id)
    if (!dataset) continue
    // The edition is a field of the joined table only.
    const where = Object.fromEntries(Object.entries(spec.where ?? {}).filter(([field]) => field !== 'edition'))
    for (const { id, table } of versionsOf(spec, dataset)) {
      if (Object.keys(where).some((field) => !table.columns.has(field))) continue
      for (let row = 0; row < table.size; row++) if (meets(table, row, where)) add(dataset.id, id, keyOf(table, row))
    }
  }
  for (const fact of facts) for (const { dataset, version, key } of fact.cells) add(dataset, version, key)
  return Object.fromEntries([...found].map(([name, keys]) => [name, [...keys]]))
}
