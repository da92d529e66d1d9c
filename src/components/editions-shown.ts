import type { Edition } from '../facts/receipt.ts'

/** An edition as a hallmark shows it. */
export interface EditionMark {
  version: string
  newest: boolean
  href: string
}

/** Editions for a row of hallmarks, oldest first, versions of one name once; `older` counts those that have no room. */
export function editionMarks(editions: readonly Edition[], room = 4): { marks: EditionMark[]; older: number } {
  const byName = new Map<string, Edition>()
  for (const edition of editions) if (!byName.has(edition.version) || edition.newest) byName.set(edition.version, edition)
  const sorted = [...byName.values()].toSorted((a, b) => (a.version < b.version ? -1 : Number(a.version > b.version)))
  const marks = sorted.slice(-room).map(({ dataset, version, newest }) => ({ version, newest, href: `/data/${dataset}/${version}/` }))
  return { marks, older: sorted.length - marks.length }
}
