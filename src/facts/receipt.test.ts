import { expect, test } from 'vitest'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import type { Fact } from './fact.ts'
import { editionsOf, exactValue, makeReceipt, unroundedValue } from './receipt.ts'
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
    value: '69.2307692308 percent',
    quantity: { value: 69.2307692308, unit: 'percent' },
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

test('makeReceipt sets the rows of a second sum in, and keeps every result that stands between', () =>
  expect(
    receipt('share(sum(output[*,2024]) where country in (USA, AUS), sum(output[*,2024]) where country != WLD)').sum.map((line) => [
      line.level ?? 0,
      line.label,
      line.value,
      line.total,
    ]),
  ).toEqual([
    [0, 'Australia', '29,000', false],
    [0, 'United States', '45,500', false],
    [0, 'sum of 2 rows', '74,500', true],
    [1, 'Australia', '29,000', false],
    [1, 'China', '270,000', false],
    [1, 'Myanmar', '27,000', false],
    [1, 'Nigeria', '1,500', false],
    [1, 'United States', '45,500', false],
    [0, '÷ sum of 5 rows', '373,000', true],
    [0, 'share', '19.97%', true],
  ]))

test.each([
  ['max(mine@2025/output[AUS,2024], mine@2026/output[AUS,2024])', ['Australia, 2024, version 2025', 'Australia, 2024, version 2026']],
  ['change(sum(long/output[*,2019]), sum(long/output[*,2020]))', ['Australia, 2019', 'to sum of 5 rows', 'Australia, 2020']],
  ['output[CHN,2024] - long/output[CHN,2019]', ['China, 2024', '− China, 2019']],
  ['output[CHN,2024] + mine/output[CHN,2024]', ['China, 2024', '+ China, 2024']],
])('makeReceipt names lines of %s so that they differ', (expression, names) => {
  expect(receipt(expression).sum.map((line) => line.label)).toEqual(expect.arrayContaining(names))
})

test('makeReceipt names field and table where the keys are alike', () => {
  const own = exampleCatalogue()
  const { facts } = evaluateFacts(
    [
      'reserves/value[CHN] + reserves/value[BRA] * ratio(reserves/reserves[CHN], reserves/reserves[BRA])',
      'mine/output[CHN,2024] - long/output[CHN,2023] * 2',
    ].map((expression, id) => ({
      id: String(id),
      label: 'Label',
      expression,
      place: { file: 'f' },
    })),
    own,
  )
  const labels = [...facts.values()].map((one) => makeReceipt(one, { typed: '', anchors: [] }, own, 'en').sum.map(({ label }) => label))
  expect(labels[0]).toEqual(expect.arrayContaining(['China, value', 'China, reserves']))
  expect(labels[1]).toContain('China, 2023')
})

test('makeReceipt gives small numbers their digits', () =>
  expect(receipt('ratio(output[NGA,2024], reserves/reserves[CHN])').sum.at(-1)?.value).toBe('0.0000341'))

test('makeReceipt lists no rows of many that are counted', () => {
  const rows = Array.from({ length: 7 }, (_, row) => ({ label: `row ${row}`, value: row, unit: 't', total: false, row: true }))
  const steps = [...rows, { label: 'count', value: 7, unit: 'count', total: true, made: 'count' }]
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
  ['change(output[MMR,2024], mine@2025/output[MMR,2024])', '14.8148 percent'],
])('exactValue of %s', (expression, text) => expect(exactValue(fact(expression), 'en')).toBe(text))

test.each([
  ['change(output[MMR,2024], mine@2025/output[MMR,2024])', '14.8148148148 percent'],
  ['change(mine@2025/output[MMR,2024], output[MMR,2024])', '−12.9032258065 percent'],
  ['ratio(output[NGA,2024], reserves/reserves[CHN])', '0.000034090909 times'],
  ['shares/share[magnets,2024] - shares/share[magnets,2023]', '0.8 percentage points'],
  ['output[CHN,2024] * 0.1', '27,000 tonnes'],
  ['reserves/reserves[WLD]', 'more than 75 million tonnes'],
  ['output[CHN,2024] / 270000', '1 tonne'],
  [
    'shares/share[magnets,2024] - shares/share[magnets,2023] + 0.2 * (shares/share[mining,2024] - shares/share[mining,2023]) / 2',
    '1 percentage point',
  ],
  ['rank(output[*,2024], USA) where country != WLD', '2nd'],
])('unroundedValue of %s', (expression, text) => expect(unroundedValue(fact(expression), 'en')).toBe(text))

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
