import type { DatasetModel, SourceModel } from '../build/site-model.ts'

/** Sources that any version of a dataset names, in the register's order. */
export function sourcesIn(dataset: Pick<DatasetModel, 'versions'>, sources: readonly SourceModel[]): SourceModel[] {
  const named = new Set(dataset.versions.flatMap((version) => version.sources))
  return sources.filter((source) => named.has(source.id))
}
