import { isOurs } from '../build/model/edition-model.ts'
import type { Edition } from '../facts/receipt.ts'
import { formatList } from '../format/lists.ts'
import { SITE } from '../site.ts'
import type { Speak } from '../words/words.ts'

/** A table as a hallmark names it. */
export interface TableMark {
  /** "Mine production of rare earths: 2025 and 2026"; a table that we compiled has no edition but its name. */
  text: string
  /** True where its newest edition is among them. */
  newest: boolean
  /** Page of the newest version that is. */
  href: string
}

/** Editions of one table that are named one by one. */
const NAMED = 3

/** Tables for a row of hallmarks in the order of their newest editions; `more` counts those that have no room. */
export function tableMarks(editions: readonly Edition[], t: Speak, room = 4): { marks: TableMark[]; more: number } {
  const byTable = Map.groupBy(editions, ({ dataset }) => dataset)
  const marks = [...byTable.values()].map((own): TableMark => {
    const sorted = own.toSorted((a, b) => (a.version < b.version ? -1 : 1))
    const { dataset, datasetTitle, version } = sorted.at(-1)!
    const versions = sorted.filter((edition) => !isOurs(edition)).map((edition) => edition.version)
    const named = versions.length > NAMED ? t('hallmark.editions', { n: versions.length }) : formatList(versions, SITE.lang)
    return {
      text: named ? t('hallmark.edition', { title: datasetTitle, editions: named }) : datasetTitle,
      newest: own.some(({ newest }) => newest),
      href: `/data/${dataset}/${version}/`,
    }
  })
  return { marks: marks.slice(0, room), more: Math.max(0, marks.length - room) }
}
