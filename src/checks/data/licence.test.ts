import { expect, test } from 'vitest'
import type { Source } from '../../data/source-schema.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import { licenceCheck } from './licence.ts'
import { issuesOf } from './results.ts'

function run(level: Source['level'], record: Record<string, unknown> = {}) {
  const catalogue = exampleCatalogue({ record })
  const mines = catalogue.datasets.get('mines')
  const sources = new Map([...catalogue.sources].map(([id, source]) => [id, { ...source, level }]))
  return issuesOf(licenceCheck, { ...catalogue, sources, datasets: new Map(mines ? [['mines', mines]] : []) }, { today: '2026-03-01' })
}
const other = { licence: { name: 'other-per-row', title: 'Each on its own terms' } }

test('licenceCheck lets an open record rest on open sources', () => expect(run('open')).toEqual([]))
test.each(['facts', 'closed'] as const)('licenceCheck reports an open record that rests on sources that are %s', (level) =>
  expect(run(level)).toMatchObject([{ code: 'data/licence', place: { field: 'licence' }, got: `public-domain, and survey is ${level}` }]),
)
test('licenceCheck lets a record be that promises nothing', () => expect(run('facts', other)).toEqual([]))
test('licenceCheck lets a table be that was compiled from many texts', () => expect(run('facts', { compiled: true })).toEqual([]))
