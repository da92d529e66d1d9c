import type { Catalogue, Dataset, Version } from '../data/catalogue.ts'
import { evaluateFacts } from './evaluate.ts'
import type { Fact, FactSpec } from './fact.ts'

/** What a fact comes to when one of its tables is taken in another version. */
export interface EditionValue {
  dataset: string
  version: string
  /** What its publisher calls the version. */
  edition: string
  /** ISO 8601. */
  published: string
  /** The fact over that version; of the version that it rests on, the fact itself. */
  fact: Fact
  /** True for the version that the fact rests on. */
  own: boolean
}

/** The catalogue as it would be if `other` had been published where `version` was: whoever names or means that one reads the other. */
function standIn(catalogue: Catalogue, dataset: Dataset, version: string, other: Version): Catalogue {
  const { lock } = dataset.versions.find((one) => one.id === version) ?? other
  const stand = { ...other, id: version, ...(lock ? { lock } : {}) }
  const versions = dataset.versions.map((one) => (one.id === version ? stand : one))
  return { ...catalogue, datasets: new Map([...catalogue.datasets, [dataset.id, { ...dataset, versions }]]) }
}

/** Versions that a reader may be shown: a draft is not published yet, a withdrawn one no longer. */
const isPublished = (version: Version): boolean => version.lock !== undefined && !version.lock.withdrawn

/** Tables of a fact that it takes in one version; a number made from two versions of a table is about their difference, and has no history of its own. */
function tablesOf({ versions }: Fact, catalogue: Catalogue): { dataset: Dataset; version: string }[] {
  return versions.flatMap(({ dataset: id, version }) => {
    const dataset = catalogue.datasets.get(id)
    return dataset && versions.filter((one) => one.dataset === id).length === 1 ? [{ dataset, version }] : []
  })
}

/**
 * How a fact has changed between editions: its own expression computed over each other version of its table that holds the cells, oldest
 * first, its own version among them; empty where no other version does. `specs` are all facts that its expression may name, since those
 * are computed anew too. A fact that rests on several tables is taken through the editions of the one that has most of them, the others
 * as they are. A version in which the number is of another unit is left out: it would be another number.
 */
export function throughEditions(fact: Fact, specs: readonly FactSpec[], catalogue: Catalogue): EditionValue[] {
  const histories = tablesOf(fact, catalogue).map(({ dataset, version }) => historyOf(fact, specs, catalogue, dataset, version))
  const [longest = []] = histories.toSorted((a, b) => b.length - a.length)
  return longest.length > 1 ? longest : []
}

function historyOf(fact: Fact, specs: readonly FactSpec[], catalogue: Catalogue, dataset: Dataset, own: string): EditionValue[] {
  const versions = dataset.versions.filter((version) => version.id === own || isPublished(version))
  return versions
    .flatMap((version): EditionValue[] => {
      const computed = version.id === own ? fact : computeOver(fact.id, specs, standIn(catalogue, dataset, own, version))
      if (computed?.unit !== fact.unit) return []
      const { edition, published } = version.table.head
      return [{ dataset: dataset.id, version: version.id, edition, published, fact: computed, own: version.id === own }]
    })
    .toSorted((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0))
}

/** The fact over another catalogue; nothing where that holds no such cells, or must not be computed so. */
const computeOver = (id: string, specs: readonly FactSpec[], catalogue: Catalogue): Fact | undefined =>
  evaluateFacts(specs, catalogue, new Map(), [id]).facts.get(id)
