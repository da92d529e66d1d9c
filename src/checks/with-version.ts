import type { Catalogue, Dataset, Version } from '../data/catalogue.ts'

/** The catalogue with one version replaced, its lock line renewed with it: the lock counts for nothing. */
export function withVersion(catalogue: Catalogue, dataset: Dataset, version: Version): Catalogue {
  const versions = dataset.versions.map((other) => (other.id === version.id ? version : other))
  const { sources, datasets } = catalogue
  return { sources, datasets: new Map([...datasets, [dataset.id, { ...dataset, versions }]]) }
}
