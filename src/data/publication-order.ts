import type { Dataset, Version } from './catalogue.ts'

/** Versions in the order in which their publishers printed them; of one day, in the order of the lock. */
export const inPublicationOrder = (versions: readonly Version[]): Version[] =>
  versions.toSorted((a, b) =>
    a.table.head.published < b.table.head.published ? -1 : Number(a.table.head.published > b.table.head.published),
  )

/** The version published before another one; undefined for the first. */
export function versionBefore({ versions }: Pick<Dataset, 'versions'>, version: Version): Version | undefined {
  const ordered = inPublicationOrder(versions)
  return ordered[ordered.indexOf(version) - 1]
}

/** A dataset with more versions than this is compared between neighbours only: pairs grow with the square of the versions. */
const ALL_PAIRS = 20

/** Pairs of versions that have a page of changes, the earlier one first: all of up to twenty versions, neighbours of more. */
export function comparedPairs({ versions }: Pick<Dataset, 'versions'>): { before: Version; after: Version; next: boolean }[] {
  const ordered = inPublicationOrder(versions)
  return ordered.flatMap((after, place) =>
    ordered.slice(ordered.length > ALL_PAIRS ? Math.max(0, place - 1) : 0, place).map((before) => ({
      before,
      after,
      next: before === ordered[place - 1],
    })),
  )
}
