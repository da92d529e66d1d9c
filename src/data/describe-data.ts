import { formatAddress } from './address.ts'
import type { Catalogue, Dataset } from './catalogue.ts'
import { latestOf } from './catalogue.ts'
import type { CellState, Difference } from './difference.ts'

const state = ({ value, flags }: CellState): string => [value === null ? 'nothing' : String(value), ...flags].join(' ')

/** A difference in lines of plain text: how many of each, then each cell and each row. */
export function describeDifference({ before, after, revised, added, removed }: Difference): string {
  return [
    `from ${before} to ${after}: ${revised.length} revised, ${added.length} added, ${removed.length} removed`,
    ...revised.map((item) => `revised  ${formatAddress(item.address)}  ${state(item.before)} → ${state(item.after)}`),
    ...added.map((key) => `added    ${key.join(', ')}`),
    ...removed.map((key) => `removed  ${key.join(', ')}`),
  ].join('\n')
}

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
