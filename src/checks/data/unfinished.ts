import { issue } from '../../issues/issue.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { alwaysOn } from './definition.ts'
import { recordFile } from './places.ts'

const CODE = 'data/unfinished'

/** How the texts begin that the import leaves for an editor to write. */
const MARK = /\[to write\]/

const fields = { country: 'string', output: { type: 'number', unit: 't' } } as const
const rows = [['AUS', 29000]] as const

function* unfinished(place: Place, texts: Readonly<Record<string, string | undefined>>): Iterable<Issue> {
  for (const [field, text] of Object.entries(texts)) {
    if (text === undefined || !MARK.test(text)) continue
    yield issue(CODE, { ...place, field }, 'This text is still to be written.', {
      got: text.slice(0, 80),
      expected: 'words for a reader',
      hint: 'Write it; in a version’s head by way of recipe.yaml, and import again.',
    })
  }
}

/** No text that the import left for an editor is published as it is. */
export const unfinishedCheck = alwaysOn({
  name: 'unfinished',
  title: 'Nothing is left to be written',
  about:
    'Neither the record nor a version’s head holds a text marked “[to write]”, which is what the import of a new table leaves where only an editor can know: title, description, terms, edition.',
  fails: { fields, rows, record: { description: '[to write] Say what the table holds.' } },
  passes: { fields, rows, record: { description: 'Output by country.' } },
  *runDataset({ dataset }) {
    const { title, description, licence, fields: own } = dataset.record
    const file = recordFile(dataset)
    yield* unfinished({ file }, { title, description, licence: `${licence.name} ${licence.title}` })
    yield* unfinished({ file }, Object.fromEntries(own.map((field) => [`fields.${field.name}`, field.description])))
    for (const { file: path, table } of dataset.versions) yield* unfinished({ file: path }, { edition: table.head.edition })
  },
})
