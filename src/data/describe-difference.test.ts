import { expect, test } from 'vitest'
import { describeDifference, describeDifferenceInMarkdown } from './describe-difference.ts'
import { differenceOf } from './difference.ts'
import { differenceForMachines } from './difference-json.ts'
import { exampleTable } from './example-table.ts'
import { datasetRecord } from './record-schema.ts'

const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Output.',
  fields: [
    { name: 'country', title: 'Country', type: 'string', description: 'A country.' },
    { name: 'year', title: 'Year', type: 'year', description: 'A year.' },
    { name: 'output', title: 'Output', type: 'number', unit: 't', description: 'Tonnes.', flags: ['estimated', 'withheld'] },
    { name: 'source', title: 'Source', type: 'string', description: 'A source.' },
  ],
  primaryKey: ['country', 'year'],
  sources: ['survey'],
  licence: { name: 'x', title: 'x' },
})
const before = exampleTable()
const after = exampleTable(
  [
    ['AUS', 2024, 29_000, 'estimated', 'survey'],
    ['CAN', 2024, 0, 'estimated', 'survey'],
    ['IND', 2024, null, 'withheld', 'survey'],
    ['NGA', 2024, 1_500, null, 'survey'],
  ],
  { version: '2026' },
)
const difference = differenceOf(before, after)

test('describeDifference(…) is short: counts, then cells with the change, then keys', () =>
  expect(describeDifference(difference, record, 'mines')).toMatchInlineSnapshot(`
    "mines: 2025 → 2026
    2 cells revised (1 only in flags), 1 row added, 1 row removed

      output[AUS,2024]  13,000 estimated → 29,000 estimated  +16,000 (+123.1%)
      output[CAN,2024]                 0 → 0 estimated       +estimated

    Added: NGA 2024

    Removed: AUS 2023"
  `))
test('describeDifferenceInMarkdown(…) is a table for a pull request', () =>
  expect(describeDifferenceInMarkdown(difference, record, 'mines')).toMatchInlineSnapshot(`
    "### mines: 2025 → 2026

    2 cells revised (1 only in flags), 1 row added, 1 row removed.

    | Cell | 2025 | 2026 | Change |
    | :-- | --: | --: | --: |
    | \`output[AUS,2024]\` | 13,000 estimated | 29,000 estimated | +16,000 (+123.1%) |
    | \`output[CAN,2024]\` | 0 | 0 estimated | +estimated |

    **Added:** NGA 2024

    **Removed:** AUS 2023"
  `))
test('two versions that are the same say so in two lines', () =>
  expect(describeDifference(differenceOf(before, exampleTable()), record, 'mines').split('\n')).toHaveLength(2))
test('a long list is cut, and says how much is left', () => {
  const rows = (value: number) => Array.from({ length: 60 }, (_, row) => ['AUS', 1900 + row, value, null, 'survey'] as const)
  const long = differenceOf(exampleTable(rows(5_000).map((row) => [...row])), exampleTable(rows(6_000).map((row) => [...row])))
  const text = describeDifference(long, record, 'mines')
  expect([text.split('\n').length, text.includes('and 20 more cells')]).toEqual([44, true])
})
test('differenceForMachines(…) gives both values, flags and change of a cell, and whole rows', () =>
  expect(differenceForMachines(difference, record, { before, after })).toMatchObject({
    counts: { revised: 2, added: 1, removed: 1 },
    revised: [
      {
        address: 'mines@2026/output[AUS,2024]',
        unit: 't',
        before: { value: 13_000, flags: ['estimated'] },
        after: { value: 29_000 },
        absolute: 16_000,
      },
      { gained: ['estimated'], lost: [] },
    ],
    added: [{ country: 'NGA', year: 2024, output: 1_500, output_flag: null, source: 'survey' }],
    removed: [{ country: 'AUS', year: 2023 }],
  }))
