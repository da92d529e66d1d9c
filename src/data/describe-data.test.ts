import { expect, test } from 'vitest'
import { describeCatalogue } from './describe-data.ts'
import { exampleTable } from './example-table.ts'
import { datasetRecord } from './record-schema.ts'

const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Output.',
  fields: [{ name: 'country', title: 'Country', type: 'string', description: 'A country.' }],
  primaryKey: ['country'],
  sources: ['survey'],
  licence: { name: 'x', title: 'x' },
})
const version = (id: string, lock?: { withdrawn?: string }) => ({
  id,
  file: id,
  table: exampleTable(),
  ...(lock ? { lock: { dataset: 'mines', version: id, sha256: '', date: '2026-03-01', ...lock } } : {}),
})
const text = describeCatalogue({
  datasets: new Map([
    ['mines', { id: 'mines', record, versions: [version('2025', {}), version('2026', { withdrawn: 'wrong unit' }), version('2027')] }],
  ]),
  sources: new Map(),
})

test('describeCatalogue(catalogue) names the newest version that was not withdrawn', () =>
  expect(text).toMatch(/2025 .*accepted 2026-03-01, latest/))
test('describeCatalogue(catalogue) gives the reason of a withdrawal', () => expect(text).toMatch(/2026 .*withdrawn: wrong unit/))
test('describeCatalogue(catalogue) marks a draft', () => expect(text).toMatch(/2027 .*draft/))
