import { expect, test } from 'vitest'
import { exampleTable } from './example-table.ts'
import { describePackage } from './package.ts'
import { datasetRecord } from './record-schema.ts'

const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Output.',
  fields: [
    { name: 'country', title: 'Country', type: 'string', description: 'A country.', constraints: { required: true } },
    { name: 'year', title: 'Year', type: 'year', description: 'A year.' },
    {
      name: 'output',
      title: 'Output',
      type: 'number',
      unit: 't',
      of: 'oxide',
      description: 'Tonnes.',
      blank: 'Withheld.',
      flags: ['withheld', 'estimated'],
    },
    { name: 'source', title: 'Source', type: 'string', description: 'A source.' },
  ],
  primaryKey: ['country', 'year'],
  sources: ['survey'],
  licence: { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  faults: ['Rounded.'],
})
const version = {
  id: '2025',
  file: 'x',
  table: exampleTable(),
  lock: { dataset: 'mines', version: '2025', sha256: '', date: '2026-11-24' },
}
const sources = new Map([
  [
    'survey',
    {
      id: 'survey',
      title: 'Survey',
      publisher: 'The Survey',
      url: 'https://example.org/',
      read: { date: '2026-01-01', archived: false },
      licence: 'open',
      level: 'open' as const,
    },
  ],
])
const made = describePackage({ id: 'mines', record, versions: [version] }, version, sources, { csv: 'data.csv', json: 'data.json' })
const [csv] = made['resources'] as {
  path: string
  schema: { fields: { name: string; description: string; unitTitle?: string }[]; primaryKey: string[] }
}[]

test('describePackage(…) names dataset and version', () =>
  expect([made['name'], made['version'], made['created']]).toEqual(['mines', '2025', '2026-11-24']))
test('describePackage(…) lists the columns of the CSV, flag columns too, in order', () =>
  expect(csv?.schema.fields.map(({ name }) => name)).toEqual(version.table.head.fields.map(({ name }) => name)))
test('describePackage(…) says what an empty cell means', () => expect(csv?.schema.fields[2]?.description).toBe('Tonnes. Empty: Withheld.'))
test('describePackage(…) says what the unit counts', () => expect(csv?.schema.fields[2]?.unitTitle).toBe('tonnes of oxide'))
test('describePackage(…) gives licence and sources in the standard’s words', () =>
  expect([made['licenses'], made['sources']]).toEqual([[record.licence], [{ title: 'The Survey: Survey', path: 'https://example.org/' }]]))
test('describePackage(…) leaves out the file that is withheld', () =>
  expect(describePackage({ id: 'mines', record, versions: [version] }, version, sources, {})['resources']).toBeUndefined())
