import type { Catalogue } from '../../data/catalogue.ts'
import { latestOf } from '../../data/catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import { editionsOf } from '../../facts/receipt.ts'
import type { PinnedModel } from '../site-model.ts'

/** True where a fact takes a dataset's cells from this version alone: a comparison of editions is no older number. */
const restsOn = (fact: Fact, dataset: string, version: string): boolean => {
  const own = fact.versions.filter((one) => one.dataset === dataset)
  return own.length === 1 && own[0]?.version === version
}

/** The older editions that facts rest on alone, oldest first, each with its facts and with the edition that came after. */
export function pinnedEditions(facts: readonly Fact[], catalogue: Catalogue): PinnedModel[] {
  const unique = [...new Map(facts.map((fact) => [fact.id, fact])).values()]
  return editionsOf(unique, catalogue)
    .filter((edition) => !edition.newest)
    .flatMap((edition): PinnedModel[] => {
      const dataset = catalogue.datasets.get(edition.dataset)
      const latest = dataset && latestOf(dataset)
      const resting = unique.filter((fact) => restsOn(fact, edition.dataset, edition.version))
      if (!latest || resting.length === 0) return []
      const newer = { version: latest.id, edition: latest.table.head.edition }
      return [{ edition, newer, facts: resting.map(({ id, label }) => ({ label, anchor: `r-${id}` })) }]
    })
    .toSorted((a, b) => (a.edition.published < b.edition.published ? -1 : 1))
}
