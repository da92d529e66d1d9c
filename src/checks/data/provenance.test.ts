import { expect, test } from 'vitest'
import { CLOCK, exampleCatalogue, withCell } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { provenanceCheck } from './provenance.ts'

const run = (changes: Parameters<typeof exampleCatalogue>[0]) => issuesOf(provenanceCheck, exampleCatalogue(changes), CLOCK)

test('provenanceCheck finds nothing where every source is in the register', () => expect(run({})).toEqual([]))
test('provenanceCheck reports a row whose source nobody knows, with file, row, column and the nearest', () =>
  expect(run({ rows: withCell(1, 5, 'survy') })).toMatchObject([
    {
      code: 'data/provenance',
      place: { file: 'content/datasets/mines/2026.json', row: 2, field: 'source' },
      got: 'survy',
      hint: 'did you mean "survey"?',
    },
  ]))
test('provenanceCheck reports a version’s source that nobody knows', () =>
  expect(run({ head: { sources: ['survey', 'atlas'] } })).toMatchObject([
    { place: { file: 'content/datasets/mines/2026.json', field: 'sources' }, got: 'atlas' },
  ]))
test('provenanceCheck reports a record’s source that nobody knows', () =>
  expect(run({ record: { sources: ['atlas'] } })).toMatchObject([
    { place: { file: 'content/datasets/mines/index.yaml', field: 'sources' } },
  ]))
test('provenanceCheck reports a row whose source its version does not list', () => {
  const catalogue = exampleCatalogue({ rows: withCell(1, 5, 'atlas') })
  const [survey] = catalogue.sources.values()
  const sources = new Map([...catalogue.sources, ['atlas', { ...survey, id: 'atlas' } as NonNullable<typeof survey>]])
  expect(issuesOf(provenanceCheck, { ...catalogue, sources }, CLOCK)).toMatchObject([
    { place: { row: 2 }, got: 'atlas', expected: 'survey' },
  ])
})
test('provenanceCheck looks up every one of several sources of a row', () =>
  expect(run({ rows: withCell(1, 5, 'survey survy') })).toMatchObject([{ place: { row: 2, field: 'source' }, got: 'survy' }]))
