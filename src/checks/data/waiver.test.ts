import { expect, test } from 'vitest'
import type { Catalogue } from '../../data/catalogue.ts'
import { exampleCatalogue, withCell } from './example-catalogue.ts'
import { checkData } from './index.ts'

const WAIVER = {
  check: 'data/total',
  cells: ['mines@2026/output[WLD,2024]'],
  owner: 'Assay desk',
  reason: 'Printed so.',
  expires: '2026-06-30',
}

const mines = (waiver: Record<string, unknown>, rows = withCell(2, 2, 500)): Catalogue =>
  exampleCatalogue({ record: { waivers: [{ ...WAIVER, ...waiver }] }, rows })
const run = (catalogue: Catalogue, today = '2026-03-01') => checkData(catalogue, { today })

test('without a waiver the fault is told', () =>
  expect(checkData(exampleCatalogue({ rows: withCell(2, 2, 500) }), { today: '2026-03-01' })).toMatchObject([{ code: 'data/total' }]))
test('a waiver excuses the fault in its exact cell', () => expect(run(mines({}))).toEqual([]))
test('a waiver holds on its last day', () => expect(run(mines({}), '2026-06-30')).toEqual([]))
test('a waiver that has expired is an error and excuses nothing', () =>
  expect(run(mines({}), '2026-07-01').map(({ code }) => code)).toEqual(['data/total', 'data/waiver']))
test('a waiver whose fault is gone is an error', () =>
  expect(run(mines({}, withCell(0, 4, 'open')))).toMatchObject([
    {
      code: 'data/waiver',
      level: 'error',
      place: { file: 'content/datasets/mines/index.yaml' },
      got: 'no data/total at mines@2026/output[WLD,2024]',
    },
  ]))
test('a waiver does not excuse another cell', () =>
  expect(run(mines({ cells: ['mines@2026/output[AUS,2024]'] })).map(({ code }) => code)).toEqual(['data/total', 'data/waiver']))
test('a waiver does not excuse another check', () =>
  expect(run(mines({ check: 'data/range' })).map(({ code }) => code)).toEqual(['data/total', 'data/waiver']))
test.each([
  'mines/output[WLD,2024]',
  'mines@2026/output[WLD,*]',
  'mines@2026/output[WLD]',
  'mines@2026/weight[WLD,2024]',
  'mines@2024/output[WLD,2024]',
  'places@2026/code[WLD]',
  'WLD',
])('a waiver must name an exact cell: %s is none', (cell) =>
  expect(run(mines({ cells: [cell] })).map(({ code }) => code)).toEqual(['data/total', 'data/waiver']),
)
