import { expect, test } from 'vitest'
import { CLOCK, exampleCatalogue, withCell, withField } from './example-catalogue.ts'
import { issuesOf } from './results.ts'
import { flagCheck } from './flag.ts'

const run = (rows: ReturnType<typeof withCell>) => issuesOf(flagCheck, exampleCatalogue({ rows }), CLOCK)
const missing = withCell(0, 2, null)

test('flagCheck finds nothing where flags and values agree', () => expect(issuesOf(flagCheck, exampleCatalogue(), CLOCK)).toEqual([]))
test('flagCheck lets a missing value be that says why', () => expect(run([['AUS', 2024, null, 'withheld', 'open', 'survey']])).toEqual([]))
test('flagCheck lets a zero be', () => expect(run([['AUS', 2024, 0, null, 'open', 'survey']])).toEqual([]))
test('flagCheck reports a missing value whose flag does not say why, with file, row and column', () =>
  expect(run(missing)).toMatchObject([
    {
      code: 'data/flag',
      place: { file: 'content/datasets/mines/2026.json', row: 1, field: 'output_flag' },
      got: 'estimated',
      expected: 'one of withheld, not-available, net-exporter',
    },
  ]))
test('flagCheck reports a missing value without any flag', () =>
  expect(run([['AUS', 2024, null, null, 'open', 'survey']])).toMatchObject([{ got: 'no flag' }]))
test('flagCheck reports a zero with a flag of absence', () =>
  expect(run([['AUS', 2024, 0, 'withheld', 'open', 'survey']])).toMatchObject([{ got: '0 with withheld' }]))
test('flagCheck reports a flag that the field may not have', () =>
  expect(run(withCell(0, 3, 'projected'))).toMatchObject([
    { got: 'projected', expected: 'estimated, withheld, not-available, over, under' },
  ]))
test('flagCheck reports a word that is no flag at all', () =>
  expect(run(withCell(0, 3, 'estimated guess'))).toMatchObject([{ got: 'guess' }]))
test('flagCheck reports an empty number in a column without flags', () => {
  const rows = [['AUS', 2024, null, 'open', 'survey']]
  expect(issuesOf(flagCheck, exampleCatalogue({ record: withField('output', { flags: undefined }), rows }), CLOCK)).toMatchObject([
    { place: { row: 1, field: 'output' }, got: 'nothing' },
  ])
})
