import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { latestOf } from '../../data/catalogue.ts'
import type { Table } from '../../data/table.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { Subject } from './definition.ts'
import { alwaysOn } from './definition.ts'
import { makeLookup, textOf } from './keys.ts'
import { cellPlace, recordFile } from './places.ts'
import { pick } from './rows.ts'

const CODE = 'data/foreign-key'

type ForeignKey = Dataset['record']['foreignKeys'][number]

/** The newest table that a key points at, or the issue that says why there is none. */
function targetOf(catalogue: Catalogue, dataset: Dataset, { reference }: ForeignKey): Table | Issue {
  const target = catalogue.datasets.get(reference.resource)
  const version = target && latestOf(target)
  const place = { file: recordFile(dataset), field: 'foreignKeys' }
  if (!version)
    return issue(CODE, place, `The foreign key points at “${reference.resource}”, which has no version.`, {
      ...nearestHint(reference.resource, catalogue.datasets.keys()),
      expected: 'a dataset with a version',
    })
  const strange = reference.fields.find((field) => !version.table.columns.has(field))
  if (strange === undefined) return version.table
  return issue(CODE, place, `The foreign key points at a field that “${reference.resource}” does not have.`, {
    ...nearestHint(strange, version.table.columns.keys()),
    expected: 'a field of its key',
  })
}

/** Rows that point at no row of another table, each an issue of the code given. A reference with an empty part is not looked at. */
export function* strayRows(
  { table, rows, version }: Subject,
  code: string,
  fields: readonly string[],
  to: { id: string; table: Table; fields: readonly string[] },
): Iterable<Issue> {
  const { rowOf } = makeLookup(table, fields, to.table, to.fields)
  const stray = pick(rows, (row) => rowOf(row) === -1)
  if (stray.length === 0) return
  const known = new Set(Array.from({ length: Math.min(to.table.size, 2000) }, (_, row) => textOf(to.table, row, to.fields)))
  for (const row of stray)
    yield issue(code, cellPlace(version, row, fields.join(',')), `“${to.id}” knows no such key.`, {
      ...nearestHint(textOf(table, row, fields), known),
      expected: `a ${to.fields.join(',')} of ${to.id}`,
    })
}

const COUNTRIES = { countries: { fields: { code: 'string' }, rows: [['AUS'], ['CHN'], ['MMR']] } }
const record = { foreignKeys: [{ fields: ['country'], reference: { resource: 'countries', fields: ['code'] } }] }
const fields = { country: 'string', output: { type: 'number', unit: 't' } }

/** What a row points at stands in the newest version of the dataset pointed at. */
export const foreignKeyCheck = alwaysOn({
  name: 'foreign-key',
  title: 'Every code stands in the dataset it belongs to',
  about:
    'Values of the fields named under `foreignKeys` stand in the newest version of the dataset they refer to: a country’s code in the list of countries, an element’s symbol in the list of elements. A reference that is empty, or empty in part, is not looked at.',
  fails: {
    fields,
    record,
    others: COUNTRIES,
    rows: [
      ['AUS', 29000],
      ['BUR', 22000],
    ],
  },
  passes: {
    fields,
    record,
    others: COUNTRIES,
    rows: [
      ['AUS', 29000],
      ['MMR', 22000],
    ],
  },
  *runDataset({ catalogue, dataset }) {
    for (const key of dataset.record.foreignKeys) {
      const target = targetOf(catalogue, dataset, key)
      if ('code' in target) yield target
    }
  },
  *run(subject) {
    const { catalogue, dataset, table } = subject
    for (const key of dataset.record.foreignKeys) {
      const target = targetOf(catalogue, dataset, key)
      if ('code' in target || !key.fields.every((field) => table.columns.has(field))) continue
      const { resource: id, fields: theirs } = key.reference
      yield* strayRows(subject, CODE, key.fields, { id, table: target, fields: theirs })
    }
  },
})
