import type { Catalogue, Dataset, Version } from '../../data/catalogue.ts'
import { latestOf } from '../../data/catalogue.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { Check } from '../check.ts'
import { cellPlace, recordFile } from './places.ts'

const CODE = 'data/foreign-key'

type ForeignKey = Dataset['record']['foreignKeys'][number]

const keyText = (version: Version, row: number, fields: readonly string[]): string =>
  fields.map((field) => String(cellOf(version.table, row, field) ?? '')).join(',')

function targetKeys(catalogue: Catalogue, dataset: Dataset, { reference }: ForeignKey): Set<string> | Issue {
  const target = catalogue.datasets.get(reference.resource)
  const version = target && latestOf(target)
  const place = { file: recordFile(dataset), field: 'foreignKeys' }
  if (!version)
    return issue(CODE, place, `The foreign key points at “${reference.resource}”, which has no version.`, {
      ...nearestHint(reference.resource, catalogue.datasets.keys()),
      expected: 'a dataset with a version',
    })
  const strange = reference.fields.find((field) => !version.table.columns.has(field))
  if (strange !== undefined)
    return issue(CODE, place, `The foreign key points at a field that “${reference.resource}” does not have.`, {
      ...nearestHint(strange, version.table.columns.keys()),
      expected: 'a field of its key',
    })
  return new Set(Array.from({ length: version.table.size }, (_, row) => keyText(version, row, reference.fields)))
}

function checkKey(catalogue: Catalogue, dataset: Dataset, key: ForeignKey): Issue[] {
  const known = targetKeys(catalogue, dataset, key)
  if (!(known instanceof Set)) return [known]
  return dataset.versions.flatMap((version) => {
    if (!key.fields.every((field) => version.table.columns.has(field))) return []
    return Array.from({ length: version.table.size }, (_, row) => row).flatMap((row): Issue[] => {
      const text = keyText(version, row, key.fields)
      // An empty reference is the range check's business, which knows whether the field is required.
      if (text === '' || known.has(text)) return []
      return [
        issue(CODE, cellPlace(version, row, key.fields.join(',')), `“${key.reference.resource}” knows no such key.`, {
          ...nearestHint(text, known),
          expected: `a ${key.reference.fields.join(',')} of ${key.reference.resource}`,
        }),
      ]
    })
  })
}

/** What a row points at stands in the newest version of the dataset pointed at. */
export const foreignKeyCheck: Check<Catalogue> = {
  code: CODE,
  title: 'Every code stands in the dataset it belongs to',
  run: (catalogue) =>
    [...catalogue.datasets.values()].flatMap((dataset) => dataset.record.foreignKeys.flatMap((key) => checkKey(catalogue, dataset, key))),
}
