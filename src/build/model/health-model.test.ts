import { expect, test } from 'vitest'
import type { CheckResult } from '../../checks/data/results.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { exampleTable } from '../../data/example-table.ts'
import { datasetRecord } from '../../data/record-schema.ts'
import { issue } from '../../issues/issue.ts'
import { makeHealthModel } from './health-model.ts'

const datasetOf = (id: string, title: string) => ({
  id,
  record: datasetRecord.parse({
    title,
    description: 'x',
    fields: [{ name: 'output', title: 'Output', type: 'number', unit: 't', description: 'x', constraints: { minimum: 0, maximum: 5000 } }],
    primaryKey: ['output'],
    sources: ['x'],
    licence: { name: 'x', title: 'x' },
  }),
  versions: [{ id: '2025', file: 'x', table: exampleTable() }],
})
const catalogue: Catalogue = {
  datasets: new Map([
    ['mines', datasetOf('mines', 'Mines')],
    ['farms', datasetOf('farms', 'Farms')],
  ]),
  sources: new Map(),
}
const waiver = { check: 'data/total', cells: ['mines@2025/output[WLD]'], owner: 'The desk', reason: 'As printed.', expires: '2028-01-31' }
const fault = issue('data/total', { file: 'content/x.json', row: 3, field: 'output' }, 'The total is wrong.', {
  got: '110',
  expected: '115',
})
const result = (more: Partial<CheckResult>): CheckResult => ({
  dataset: 'mines',
  version: '2025',
  check: 'constraint',
  code: 'data/range',
  title: 'Values lie within their limits',
  looked: 4,
  issues: [],
  waived: [],
  state: 'passed',
  ...more,
})
const model = makeHealthModel(
  [
    { ...result({ check: 'lock', code: 'data/lock' }), dataset: undefined } as unknown as CheckResult,
    result({ dataset: 'farms' }),
    result({}),
    result({ version: '2026', looked: 6 }),
    result({ check: 'total', code: 'data/total', state: 'waived', waived: [{ issue: fault, waiver }] }),
    result({
      check: 'row-count',
      code: 'data/row-count',
      settings: { options: { min: 2, by: ['year'] }, level: 'warn', why: 'Two a year.' },
    }),
    result({ check: 'row-count', code: 'data/row-count', settings: { options: { max: 9 }, level: 'error' } }),
  ],
  catalogue,
  '2026-11-24',
)
const mines = model.datasets.find(({ id }) => id === 'mines')!

test('a check of several versions is one line, with all that it looked at', () =>
  expect(mines.checks.find(({ check }) => check === 'constraint')).toMatchObject({
    looked: 10,
    versions: [{ version: '2025' }, { version: '2026' }],
  }))
test('a check that is set twice is two lines', () => expect(mines.checks.filter(({ check }) => check === 'row-count')).toHaveLength(2))
test('counts are of lines, waived apart from passed', () => {
  expect(mines.counts).toEqual({ passed: 3, warned: 0, failed: 0, waived: 1 })
  expect(model.counts).toEqual({ passed: 5, warned: 0, failed: 0, waived: 1 })
})
test('datasets with something to look at come first, and so do checks', () =>
  expect([model.datasets.map(({ id }) => id), mines.checks[0]?.check]).toEqual([['mines', 'farms'], 'total']))
test('a waiver keeps owner, reason, last day, cells and the fault that it excuses', () =>
  expect(mines.checks[0]?.waivers).toEqual([
    {
      cells: waiver.cells,
      owner: 'The desk',
      reason: 'As printed.',
      expires: '2028-01-31',
      faults: [{ level: 'error', message: 'The total is wrong.', place: 'content/x.json, row 3, output', got: '110', expected: '115' }],
    },
  ]))
test('thresholds are in words: what the record sets, and the limits of its fields', () =>
  expect(mines.checks.map(({ check, threshold }) => `${check}: ${threshold}`)).toEqual([
    'total: ',
    'constraint: output ≥ 0, ≤ 5,000 t',
    'row-count: min 2; by year',
    'row-count: max 9',
  ]))
test('a failed version makes its line a failed one', () => {
  const failed = makeHealthModel([result({}), result({ version: '2026', state: 'failed', issues: [fault] })], catalogue, '2026-11-24')
  expect([failed.counts.failed, failed.datasets[0]?.id, failed.datasets[0]?.checks[0]?.state]).toEqual([1, 'mines', 'failed'])
})
