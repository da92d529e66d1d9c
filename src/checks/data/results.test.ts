import { expect, test } from 'vitest'
import type { Value } from '../../data/table.ts'
import { exampleCatalogue, GOOD_ROWS, withCell } from './example-catalogue.ts'
import { checkData } from './index.ts'
import { resultsOf } from './results.ts'

const CLOCK = { today: '2026-03-01' }
const bad = (count: number): Value[][] =>
  Array.from({ length: count }, (_, row) => ['AUS', 1000 + row, -1, null, row === 0 ? 'open' : 'deep', 'survey'])
const of = (rows: Value[][], record: Record<string, unknown> = {}) =>
  resultsOf(exampleCatalogue({ rows, record: { totals: [], ...record } }), CLOCK).find(
    ({ check, dataset }) => check === 'constraint' && dataset === 'mines',
  )
const waivers = (cells: string[], check = 'data/range') => ({
  waivers: [{ check, cells, owner: 'Desk', reason: 'Printed so.', expires: '2027-01-01' }],
})

test('every check stands among the results, whether it found something or not', () => {
  const results = resultsOf(exampleCatalogue(), CLOCK).filter(({ dataset }) => dataset === 'mines')
  expect(results.every(({ state, issues }) => state === 'passed' && issues.length === 0)).toBe(true)
  expect(results.find(({ check }) => check === 'constraint')).toMatchObject({ version: '2026', code: 'data/range', looked: 3 })
})
test('the lock is a result of the whole site', () =>
  expect(resultsOf(exampleCatalogue(), CLOCK)[0]).toMatchObject({ check: 'lock', state: 'passed' }))
test('the issues of checkData are those of the results, in their order', () => {
  const catalogue = exampleCatalogue({ rows: withCell(0, 4, 'opne') })
  expect(checkData(catalogue, CLOCK)).toEqual(resultsOf(catalogue, CLOCK).flatMap(({ issues }) => issues))
  expect(checkData(catalogue, CLOCK)).toHaveLength(1)
})
test('twenty issues are all told', () => expect(of(bad(20))?.issues).toHaveLength(20))
test('of more than twenty the first are told, and how many more there are', () => {
  const issues = of(bad(23))?.issues ?? []
  expect(issues).toHaveLength(21)
  expect(issues.at(-1)).toMatchObject({ code: 'data/range', level: 'error', message: '3 more issues of this kind stand here.', got: '23' })
})
test('a column that is broken all along is not looked at to its end', () =>
  expect(of(bad(5000))?.issues.at(-1)).toMatchObject({ message: 'At least 980 more issues of this kind stand here.' }))
test('a waiver beyond what was looked at is not called needless', () => {
  const found = checkData(exampleCatalogue({ rows: bad(5000), record: { totals: [], ...waivers(['mines@2026/output[AUS,5900]']) } }), CLOCK)
  expect(found.some(({ code }) => code === 'data/waiver')).toBe(false)
})
test('waivers are taken off before the issues are counted', () => {
  const cells = [3, 4, 5].map((row) => `mines@2026/output[AUS,${1000 + row}]`)
  const result = of(bad(23), waivers(cells))
  expect([result?.issues.length, result?.waived.length, result?.state]).toEqual([20, 3, 'failed'])
})
test('a check whose every issue is excused is waived, with issue and waiver', () => {
  const result = of(bad(1), waivers(['mines@2026/output[AUS,1000]']))
  expect(result).toMatchObject({ state: 'waived', issues: [], waived: [{ issue: { place: { row: 1 } }, waiver: { owner: 'Desk' } }] })
})

const counted = (cells: string[], min = 9, by?: string[]) =>
  checkData(
    exampleCatalogue({ record: { checks: [{ check: 'row-count', min, ...(by ? { by } : {}) }], ...waivers(cells, 'data/row-count') } }),
    CLOCK,
  ).map(({ code }) => code)
test('a waiver may name a whole version', () => expect(counted(['mines@2026'])).toEqual([]))
test('a whole version is not any of its cells', () =>
  expect(counted(['mines@2026/output[AUS,2024]'])).toEqual(['data/row-count', 'data/waiver']))
test('a waiver names one of the fields of an issue', () => {
  const cells = GOOD_ROWS.map(([place, year]) => `mines@2026/kind[${place},${year}]`)
  expect(counted(cells.slice(0, 2), 2, ['place', 'kind'])).toEqual(['data/row-count'])
  expect(counted(cells, 2, ['place', 'kind'])).toEqual([])
})
test('a waiver may name a whole column', () => {
  const checks = [{ check: 'distinct', field: 'kind', min: 3 }]
  const found = (cell: string) =>
    checkData(exampleCatalogue({ record: { checks, ...waivers([cell], 'data/distinct') } }), CLOCK).map(({ code }) => code)
  expect([found('mines@2026/kind'), found('mines@2026/place')]).toEqual([[], ['data/distinct', 'data/waiver']])
})
