import { sourceFields } from '../../data/licence.ts'
import type { Source } from '../../data/source-schema.ts'
import { LEVELS } from '../../data/source-schema.ts'
import { issue } from '../../issues/issue.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import type { Table } from '../../data/table.ts'
import { columnOf } from './columns.ts'
import { alwaysOn } from './definition.ts'
import { recordFile } from './places.ts'

const CODE = 'data/licence'
const fields = { country: 'string', output: { type: 'number', unit: 't' }, source: 'string' }
const rows = [['AUS', 29000, 'survey']] as const

const withLevel =
  (level: Source['level']) =>
  (catalogue: Catalogue): Catalogue => ({
    ...catalogue,
    sources: new Map([...catalogue.sources].map(([id, source]) => [id, { ...source, level }])),
  })

/** Ids that the rows of a table name, by the dictionaries of its columns of sources. */
const sourcesIn = (table: Table): string[] =>
  sourceFields(table).flatMap((field) => {
    const column = columnOf(table, field)
    return column.kind === 'text' ? column.dictionary.flatMap((cell) => cell.split(' ')) : []
  })

/** The terms of every source are known, and the record promises no more than its sources allow. */
export const licenceCheck = alwaysOn({
  name: 'licence',
  title: 'The terms are complete, and promise no more than the sources allow',
  about:
    'Every source that a row, a version or the record names has a licence and a level (open, facts, closed). A record whose licence is an open one has only open sources, unless it says `compiled: true`: a table that we put together fact by fact from many texts is our own, and each row cites its text.',
  fails: {
    fields,
    rows,
    change: withLevel('facts'),
    note: 'The record says public domain; the source’s terms are not known: its level is facts.',
  },
  passes: { fields, rows, change: withLevel('open'), note: 'The record says public domain, and so does the source: its level is open.' },
  *runDataset({ catalogue, dataset }) {
    const { licence, sources, compiled = false } = dataset.record
    const file = recordFile(dataset)
    const used = new Set([...sources, ...dataset.versions.flatMap(({ table }) => [...table.head.sources, ...sourcesIn(table)])])
    const known = [...used].flatMap((id) => catalogue.sources.get(id) ?? [])
    for (const source of known)
      if (!source.licence || !LEVELS.includes(source.level))
        yield issue(CODE, { file, field: 'sources' }, `The terms of “${source.id}” are not complete.`, {
          got: source.licence || 'no licence',
          expected: `a licence and a level: ${LEVELS.join(', ')}`,
          hint: 'Add them to the source in content/sources/.',
        })
    if (licence.name.startsWith('other')) return
    const strict = known.filter(({ level }) => level !== 'open' && !compiled)
    if (strict.length > 0)
      yield issue(CODE, { file, field: 'licence' }, 'The record’s licence promises more than its sources allow.', {
        got: `${licence.name}, and ${strict
          .map(({ id, level }) => `${id} is ${level}`)
          .slice(0, 5)
          .join(', ')}`,
        expected: 'open sources only, or a licence whose name begins with “other”',
        hint: 'Name the licence other-per-row, or say “compiled: true” where the table was put together fact by fact from many texts.',
      })
  },
})
