import { expect, test } from 'vitest'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import type { Fact } from './fact.ts'
import { editionsOf, exactValue, makeReceipt } from './receipt.ts'
import { throughEditions } from './through-editions.ts'

const catalogue = exampleCatalogue()
const fact = (expression: string, id = 'g/x'): Fact => {
  const { facts, issues } = evaluateFacts(
    [{ id, label: 'Label', expression, dataset: 'mine', note: 'Remark.', place: { file: 'f.yaml' } }],
    catalogue,
  )
  const found = facts.get(id)
  if (!found) throw new Error(JSON.stringify(issues))
  return found
}
const receipt = (expression: string) => makeReceipt(fact(expression), { typed: '69 percent', anchors: ['n-g/x'] }, catalogue, 'en')

test('makeReceipt prints a share with its two cells', () => {
  expect(receipt('share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])')).toMatchObject({
    fact: 'g/x',
    anchor: 'r-g/x',
    anchors: ['n-g/x'],
    typed: '69 percent',
    value: '69.2308 percent',
    label: 'Label',
    sum: [
      { label: 'China, 2024', value: '270,000', total: false },
      { label: '÷ World, 2024', value: '390,000', total: false },
      { label: 'share', value: '69.23%', total: true },
    ],
    cells: [
      { address: 'mine@2025/output[CHN,2024]', href: '/data/mine/2025/#output[CHN,2024]', text: 'China, 2024: 270,000 tonnes', flags: [] },
      { text: 'World, 2024: 390,000 tonnes' },
    ],
    sources: [{ id: 'survey', publisher: 'The Survey', licence: 'public domain' }],
    notes: ['Divided by the total as its publisher states it.', 'Remark.'],
  })
})

test('makeReceipt prints what a number was in each edition', () => {
  const spec = { id: 'x', label: 'Label', expression: 'mine/output[AUS,2024]', place: { file: 'f.yaml' } }
  const now = fact(spec.expression, 'x')
  const history = throughEditions(now, [spec], catalogue)
  expect(makeReceipt(now, { typed: '', anchors: [] }, catalogue, 'en', history).history).toEqual([
    { version: '2025', edition: 'Summaries 2025', value: '13,000 tonnes', own: false },
    { version: '2026', edition: 'Summaries 2026', value: '29,000 tonnes', own: true },
  ])
})

test('makeReceipt names the version of each line where there are two', () => {
  expect(receipt('change(mine@2025/output[AUS,2024], mine@2026/output[AUS,2024])').sum.map((line) => line.label)).toEqual([
    'Australia, 2024, version 2025',
    'to Australia, 2024, version 2026',
    'change',
  ])
})

test('makeReceipt shows rows with their signs', () => {
  expect(
    receipt('sum(abs(mine@2026/output[*,2024] - mine@2025/output[*,2024])) where country not in (WLD, CHN, USA)').sum.map(
      (line) => line.value,
    ),
  ).toEqual(['+16,000', '−4,000', '−11,500', '31,500'])
})

test.each([
  ['sum', 610, 't', '±325', '610'],
  ['rank', 12, 'rank', '', '12th'],
  ['mean', 50, 't', '', '50'],
])('makeReceipt folds the smaller of many rows under a %s, and adds them up only where it does', (label, value, unit, rest, total) => {
  const many = fact('sum(mine@2025/output[*,2024]) where country != WLD')
  const rows = Array.from({ length: 12 }, (_, row) => ({ label: `row ${row}`, value: row * 10 - 5, unit: 't', total: false, row: true }))
  const steps = [...rows, { label, value, unit, total: true }]
  const folded = makeReceipt({ ...many, steps }, { typed: '', anchors: [] }, catalogue, 'en').sum
  expect(folded.map((line) => [line.label, line.value])).toEqual([
    ['row 11', '+105'],
    ['row 10', '+95'],
    ['row 9', '+85'],
    ['9 more rows', rest],
    [label, total],
  ])
})

test('makeReceipt lists no rows of many that are counted', () => {
  const rows = Array.from({ length: 7 }, (_, row) => ({ label: `row ${row}`, value: row, unit: 't', total: false, row: true }))
  const steps = [...rows, { label: 'count', value: 7, unit: 'count', total: true }]
  const counted = { ...fact('count(mine@2025/output[*,2024]) where country not in (WLD, OTH)'), steps }
  expect(makeReceipt(counted, { typed: '', anchors: [] }, catalogue, 'en').sum).toEqual([])
})

test('makeReceipt tells units apart where there are two', () => {
  expect(receipt('output[CHN,2024] + reserves/reserves[CHN]').sum.map((line) => line.value)).toEqual(['270,000 t', '44 Mt', '44,270,000 t'])
})

test.each([
  ['rank(output[*,2024], USA) where country != WLD', '2nd'],
  ['last_year(mine@2025/output[WLD,*])', '2024'],
  ['reserves/reserves[WLD]', 'more than 75 million tonnes'],
  ['range(output[NGA,2024], output[AUS,2024])', '1,500 to 29,000 tonnes'],
  ['shares/share[mining,2023] - shares/share[mining,2024]', '−2 percentage points'],
  ['ratio(output[NGA,2024], reserves/reserves[CHN])', '0.000034 times'],
])('exactValue of %s', (expression, text) => expect(exactValue(fact(expression), 'en')).toBe(text))

test('editionsOf lists each version once and knows the newest', () => {
  const facts = [fact('mine@2025/output[CHN,2024]'), fact('output[CHN,2024]'), fact('output[USA,2024]')]
  expect(editionsOf(facts, catalogue).map((one) => [one.version, one.edition, one.newest])).toEqual([
    ['2025', 'Summaries 2025', false],
    ['2026', 'Summaries 2026', true],
  ])
})

test('makeReceipt names every source of a row that has several', () => {
  const one = fact('mine@2025/output[CHN,2024]')
  const cells = one.cells.map((cell) => ({ ...cell, source: 'nobody survey' }))
  expect(makeReceipt({ ...one, cells }, { typed: '270,000 tonnes', anchors: [] }, catalogue, 'en').sources.map(({ id }) => id)).toEqual([
    'survey',
  ])
})
