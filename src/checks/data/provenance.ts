import type { Catalogue } from '../../data/catalogue.ts'
import { sourceFields, sourceIds } from '../../data/licence.ts'
import { cellOf } from '../../data/table.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { columnOf, rowsWithText } from './columns.ts'
import type { Subject } from './definition.ts'
import { alwaysOn } from './definition.ts'
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

function* checkRows({ catalogue, table, rows, version }: Subject): Iterable<Issue> {
  const listed = new Set(table.head.sources)
  const isStrange = (id: string): boolean => !catalogue.sources.has(id) || !listed.has(id)
  for (const field of sourceFields(table)) {
    for (const row of rowsWithText(columnOf(table, field), rows, (cell) => sourceIds(cell).some(isStrange))) {
      const strange = sourceIds(cellOf(table, row, field)).filter(isStrange)
      const place = cellPlace(version, row, field)
      yield* unknown(catalogue, place, strange)
      for (const id of strange.filter((item) => catalogue.sources.has(item)))
        yield issue(CODE, place, `The row’s source is missing from the version’s list of sources.`, {
          got: id,
          expected: [...listed].join(', '),
          hint: `Add “${id}” to the sources of version ${version.id} in recipe.yaml and import it again.`,
        })
    }
  }
}

const fields = { country: 'string', output: { type: 'number', unit: 't' }, source: 'string' }

/**
 * Every source that a record, a version or a row names stands in the register, whose schema asks for title, publisher, address, day of
 * reading and licence; and a row's source is among its version's.
 */
export const provenanceCheck = alwaysOn({
  name: 'provenance',
  title: 'Every row says who said it, where, and on what terms',
  about:
    'Every source that a record, a version or a row names stands in the register of sources, with title, publisher, address, day of reading and licence. A row’s source is one of those that its version lists.',
  fails: {
    fields,
    rows: [
      ['AUS', 29000, 'survey'],
      ['CHN', 270000, 'survay'],
    ],
  },
  passes: {
    fields,
    rows: [
      ['AUS', 29000, 'survey'],
      ['CHN', 270000, 'survey'],
    ],
  },
  runDataset: ({ catalogue, dataset }) => unknown(catalogue, { file: recordFile(dataset), field: 'sources' }, dataset.record.sources),
  *run(subject) {
    const { catalogue, version, table } = subject
    yield* unknown(catalogue, { file: version.file, field: 'sources' }, table.head.sources)
    yield* checkRows(subject)
  },
})
