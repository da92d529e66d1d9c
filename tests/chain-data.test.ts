import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../src/build/load-data.ts'
import type { Catalogue, Dataset } from '../src/data/catalogue.ts'
import { latestOf } from '../src/data/catalogue.ts'
import { levelOf } from '../src/data/licence.ts'
import type { Table } from '../src/data/table.ts'
import { cellOf } from '../src/data/table.ts'
import { evaluateFacts } from '../src/facts/evaluate.ts'

// The real tables of trade, money and policy: what their checks of compilation promise, and what may be given away.
let catalogue: Catalogue

beforeAll(() => {
  ;({ catalogue } = loadCatalogue(resolve(import.meta.dirname, '..')))
})

const datasetOf = (id: string): Dataset => {
  const found = catalogue.datasets.get(id)
  if (!found) throw new Error(`unknown dataset: ${id}`)
  return found
}
const tableOf = (id: string): Table => {
  const table = latestOf(datasetOf(id))?.table
  if (!table) throw new Error(`no version: ${id}`)
  return table
}
const columnOf = (id: string, field: string): string[] =>
  Array.from({ length: tableOf(id).size }, (_, row) => String(cellOf(tableOf(id), row, field) ?? ''))
const fact = (expression: string, dataset: string) => {
  const { facts, issues } = evaluateFacts([{ id: 'x', label: 'X', expression, dataset, place: { file: 'facts.yaml' } }], catalogue)
  return { value: facts.get('x')?.value, issues: issues.map((issue) => issue.code) }
}

test.each(['agreements', 'controlled-elements', 'events', 'projects', 'us-funding'])('%s is our own work and open', (id) => {
  expect(levelOf(tableOf(id), catalogue.sources)).toBe('open')
  expect(datasetOf(id).record.licence.name).toBe('CC-BY-4.0')
})
test.each(['demand', 'supply-chain-volumes', 'mineral-concentration', 'cost-exposure'])('%s holds rows of CC BY only', (id) =>
  expect(levelOf(tableOf(id), catalogue.sources)).toBe('open'),
)
test.each(['prices-yuan', 'prices-dollars', 'recycled-output', 'china-quotas', 'china-exports-value', 'demand-estimates'])(
  '%s is closed: an agency sells the series',
  (id) => expect(levelOf(tableOf(id), catalogue.sources)).toBe('closed'),
)
test.each(['us-trade', 'china-imports', 'eu-magnet-imports', 'product-content'])('%s is drawn and cited, not given away', (id) =>
  expect(levelOf(tableOf(id), catalogue.sources)).toBe('facts'),
)

test.each([
  ['signed', 2_127_000_000],
  ['awarded', 359_600_000],
  ['conditional', 1_475_000_000],
  ['letter-of-interest', 1_129_000_000],
])('money for rare earths that is %s adds up', (level, sum) =>
  expect(
    fact(
      `sum(amount[${level},yes,*]) where amount lacks not-available and confidence != low and instrument != "Several awards in total"`,
      'us-funding',
    ),
  ).toEqual({
    value: sum,
    issues: [],
  }),
)
test('money is not added across levels of commitment', () =>
  expect(
    fact(
      'sum(amount[*,yes,*]) where amount lacks not-available and confidence != low and commitment_level in (conditional, signed)',
      'us-funding',
    ).issues,
  ).toEqual(['fact/mixing']))
test.each(['superseded', 'aggregate'])('money that is %s is never summed', (level) =>
  expect(fact(`sum(amount[${level},yes,*]) where amount lacks not-available`, 'us-funding').issues).toEqual(['fact/unsummed']),
)
test('a running total is not summed with what it holds', () =>
  expect(fact('sum(amount[awarded,yes,*]) where amount lacks not-available and confidence != low', 'us-funding').issues).toEqual([
    'fact/unsummed',
  ]))
test('demand is not joined from two editions', () =>
  expect(
    fact(
      'change(demand[total,magnet-rare-earths,historical,2024,iea-cmde-2025], demand[total,magnet-rare-earths,historical,2025,iea-gcmo-2026-annex])',
      'demand',
    ).issues,
  ).toEqual(['fact/mixing']))
test('a level that holds a doubtful row is not added up unnoticed', () =>
  expect(fact('sum(amount[conditional,yes,*])', 'us-funding').issues).toEqual(['fact/low-confidence']))
test('a misprinted quota is no fact', () =>
  expect(fact('quota[mining,total,2019,year,other]', 'china-quotas').issues).toEqual(['fact/low-confidence']))
test('no place that must not be mapped has coordinates', () => {
  const latitudes = columnOf('projects', 'latitude')
  const at = (project: string) => latitudes[columnOf('projects', 'project').indexOf(project)]
  expect(['P12', 'P55', 'P42'].map(at)).toEqual(['', '', ''])
  expect(at('P68')).toBe('35.4786')
})
test('every row cites a text that a reader can follow', () => {
  for (const id of ['agreements', 'controlled-elements', 'events', 'projects', 'us-funding'])
    expect(columnOf(id, 'source').filter((source) => source === '' || /(^| )gh-/.test(source))).toEqual([])
})
