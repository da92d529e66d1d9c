import { expect, test } from 'vitest'
import type { Catalogue, Dataset } from '../data/catalogue.ts'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import type { FactSpec } from './fact.ts'
import { throughEditions } from './through-editions.ts'

const catalogue = exampleCatalogue()
const spec = (id: string, expression: string): FactSpec => ({ id, label: id, expression, dataset: 'mine', place: { file: 'f.yaml' } })

/** Value of the last fact in each version, its own marked with a star. */
function historyOf(specs: readonly FactSpec[], over: Catalogue = catalogue): string[] {
  const { id } = specs.at(-1)!
  const fact = evaluateFacts(specs, over).facts.get(id)
  if (!fact) throw new Error(`cannot be computed: ${id}`)
  return throughEditions(fact, specs, over).map(({ version, fact: { value }, own }) => `${version}: ${String(value)}${own ? '*' : ''}`)
}

const mine = catalogue.datasets.get('mine')!
const [first, last] = mine.versions as [Dataset['versions'][0], Dataset['versions'][0]]

/** The example's catalogue with other versions of mine output. */
const withVersions = (...versions: Dataset['versions']): Catalogue => ({
  ...catalogue,
  datasets: new Map([...catalogue.datasets, ['mine', { ...mine, versions }]]),
})

test.each([
  ['the latest version', 'output[AUS,2024]', ['2025: 13000', '2026: 29000*']],
  ['a version that is named', 'mine@2025/output[AUS,2024]', ['2025: 13000*', '2026: 29000']],
  ['a sum over rows', 'sum(output[*,2024]) where country in (AUS, NGA)', ['2025: 26000', '2026: 30500*']],
])('a number of %s is computed anew over each', (_what, expression, history) => expect(historyOf([spec('x', expression)])).toEqual(history))

test.each([
  ['that only one version holds', 'output[AUS,2025]'],
  ['made from two versions', 'mine@2026/output[AUS,2024] - mine@2025/output[AUS,2024]'],
  ['of a table with one version', 'reserves/reserves[CHN]'],
])('a number %s has no history', (_what, expression) => expect(historyOf([spec('x', expression)])).toEqual([]))

test('facts that a fact is made from are computed anew with it', () =>
  expect(historyOf([spec('g/a', 'output[AUS,2024]'), spec('g/n', 'output[NGA,2024]'), spec('g/x', '{a} + {n}')])).toEqual([
    '2025: 26000',
    '2026: 30500*',
  ]))

test('the other tables of a fact stay as they are', () =>
  expect(historyOf([spec('x', 'ratio(output[AUS,2024], reserves/reserves[CHN])')])).toEqual([
    `2025: ${13_000 / 44_000_000}`,
    `2026: ${29_000 / 44_000_000}*`,
  ]))

test('neither a draft nor a withdrawn version is shown', () => {
  const { lock, ...draft } = first
  expect(historyOf([spec('x', 'output[AUS,2024]')], withVersions(last, draft))).toEqual([])
  const withdrawn = { ...first, lock: { ...lock!, withdrawn: 'a fault' } }
  expect(historyOf([spec('x', 'output[AUS,2024]')], withVersions(withdrawn, last))).toEqual([])
})

test('editions stand in the order in which they were published', () => {
  expect(historyOf([spec('x', 'mine@2025/output[AUS,2024]')], withVersions(last, first))).toEqual(['2025: 13000*', '2026: 29000'])
})

test('a version in another unit is another number', () => {
  const { head } = first.table
  const inKilotonnes = { ...head, fields: head.fields.map((field) => (field.name === 'output' ? { ...field, unit: 'kt' } : field)) }
  const other = { ...first, table: { ...first.table, head: inKilotonnes } }
  expect(historyOf([spec('x', 'output[AUS,2024]')], withVersions(other, last))).toEqual([])
})
