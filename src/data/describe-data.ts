import type { Catalogue, Dataset } from './catalogue.ts'
import { latestOf } from './catalogue.ts'

function describeDataset(dataset: Dataset): string {
  const latest = latestOf(dataset)
  const lines = dataset.versions.map(({ id, table, lock, ...version }) => {
    const standing = lock === undefined ? 'draft' : lock.withdrawn === undefined ? `accepted ${lock.date}` : `withdrawn: ${lock.withdrawn}`
    const newest = version.file === latest?.file && lock !== undefined ? ', latest' : ''
    return `  ${id.padEnd(10)}  ${String(table.size).padStart(5)} rows  ${standing}${newest}  ${table.head.edition}`
  })
  return [`${dataset.id}  ${dataset.record.title}`, ...lines].join('\n')
}

/** Every dataset, or one, with its versions: lines of plain text. */
export const describeCatalogue = (catalogue: Catalogue, wanted?: string): string =>
  [...catalogue.datasets.values()]
    .filter((dataset) => wanted === undefined || dataset.id === wanted)
    .map(describeDataset)
    .join('\n\n')
