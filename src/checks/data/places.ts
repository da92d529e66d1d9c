import type { Catalogue, Dataset, Version } from '../../data/catalogue.ts'
import type { Place } from '../../issues/issue.ts'

/** Path of a dataset's record. */
export const recordFile = (dataset: Dataset): string => dataset.file ?? `content/datasets/${dataset.id}/index.yaml`

/** Place of a cell. Row counts from 0 here and from 1 in the place. */
export const cellPlace = (version: Version, row: number, field: string): Place => ({ file: version.file, row: row + 1, field })

/** Every version of every dataset, in the order of the catalogue. */
export const everyVersion = (catalogue: Catalogue): { dataset: Dataset; version: Version }[] =>
  [...catalogue.datasets.values()].flatMap((dataset) => dataset.versions.map((version) => ({ dataset, version })))

/** A value as it is shown in an issue. */
export const shown = (value: unknown): string =>
  value === null || value === undefined ? 'nothing' : typeof value === 'string' ? `“${value}”` : String(value)
