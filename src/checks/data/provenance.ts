import type { Catalogue, Dataset, Version } from '../../data/catalogue.ts'
import { sourceFields } from '../../data/licence.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { Check } from '../check.ts'
import { cellPlace, recordFile } from './places.ts'

const CODE = 'data/provenance'

function unknown(catalogue: Catalogue, place: Place, ids: readonly string[]): Issue[] {
  return ids
    .filter((id) => !catalogue.sources.has(id))
    .map((id) =>
      issue(CODE, place, `The register of sources does not know “${id}”.`, {
        ...nearestHint(id, catalogue.sources.keys()),
        expected: 'an id in content/sources/',
      }),
    )
}

function checkRows(catalogue: Catalogue, version: Version): Issue[] {
  const { table } = version
  const listed = new Set(table.head.sources)
  return sourceFields(table).flatMap((field) =>
    Array.from({ length: table.size }, (_, row) => row).flatMap((row): Issue[] => {
      const id = cellOf(table, row, field)
      if (typeof id !== 'string') return []
      const place = cellPlace(version, row, field)
      const faults = unknown(catalogue, place, [id])
      if (faults.length > 0 || listed.has(id)) return faults
      return [
        issue(CODE, place, `The row’s source is missing from the version’s list of sources.`, {
          got: id,
          expected: [...listed].join(', '),
          hint: `Add “${id}” to the sources of version ${version.id} in recipe.yaml and import it again.`,
        }),
      ]
    }),
  )
}

function checkDataset(catalogue: Catalogue, dataset: Dataset): Issue[] {
  return [
    ...unknown(catalogue, { file: recordFile(dataset), field: 'sources' }, dataset.record.sources),
    ...dataset.versions.flatMap((version) => [
      ...unknown(catalogue, { file: version.file, field: 'sources' }, version.table.head.sources),
      ...checkRows(catalogue, version),
    ]),
  ]
}

/**
 * Every source that a record, a version or a row names stands in the register, whose schema asks for title, publisher, address, day of
 * reading and licence; and a row's source is among its version's.
 */
export const provenanceCheck: Check<Catalogue> = {
  code: CODE,
  title: 'Every row says who said it, where, and on what terms',
  run: (catalogue) => [...catalogue.datasets.values()].flatMap((dataset) => checkDataset(catalogue, dataset)),
}
