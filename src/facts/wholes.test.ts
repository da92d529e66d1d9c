import { expect, test } from 'vitest'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'

const catalogue = exampleCatalogue()
catalogue.datasets.get('shares')?.record.checks.push({ check: 'parts', level: 'error', field: 'share', by: ['stage'] })

const NAMED = {
  'china-share': 'share(output[CHN,2024], output[WLD,2024])',
  'usa-share': 'share(output[USA,2024], output[WLD,2024])',
  'china-2025': 'share(output[CHN,2025], output[WLD,2025])',
  'usa-change': 'change(mine@2025/output[USA,2024], output[USA,2024])',
  'mmr-change': 'change(mine@2025/output[MMR,2024], output[MMR,2024])',
  pts: 'points(shares/share[mining,2023], shares/share[mining,2024])',
  stage: 'share(output[CHN,2024], sum(output[*,2024]) where country != WLD)',
}
const run = (expression: string) =>
  evaluateFacts(
    Object.entries({ ...NAMED, x: expression }).map(([id, one]) => ({
      id,
      label: id,
      expression: one,
      dataset: 'mine',
      place: { file: 'facts.yaml', line: 1, column: 1 },
    })),
    catalogue,
  )

test.each([
  // Percent of where something began is neither points nor percent of a whole.
  ['{usa-change} + {pts}', 'units', 'adding a change in percent and percentage points'],
  ['{pts} + {usa-change}', 'units', 'adding a change in percent and percentage points'],
  ['{usa-change} - {pts}', 'units', 'subtracting a change in percent and percentage points'],
  ['abs({mmr-change}) + {pts}', 'units', 'adding a change in percent and percentage points'],
  ['{usa-change} + {china-share}', 'units', 'adding a change in percent and a share'],
  ['{china-share} + {usa-change}', 'units', 'adding a change in percent and a share'],
  ['{china-share} - {usa-change}', 'units', 'subtracting a change in percent and a share'],
  ['{usa-change} + shares/share[mining,2024]', 'units', 'adding a change in percent and a share'],
  ['growth(long/output[CHN,2019], long/output[CHN,2023]) + shares/share[mining,2024]', 'units', 'a change in percent and a share'],
  ['points({china-share}, {usa-change})', 'units', 'points between a change in percent and a share'],
  ['{usa-change} + {mmr-change}', 'units', 'two changes in percent are not added'],
  ['sum(change(mine@2025/output[*,2024], output[*,2024])) where country != WLD', 'units', 'two changes in percent are not added'],
  ['100 - {usa-change}', 'units', 'a change in percent is no part of a hundred'],
  // Shares of two wholes.
  ['{china-share} + {china-2025}', 'wholes', 'a share of one whole to a share of another'],
  ['{china-share} + {stage}', 'wholes', 'a share of one whole to a share of another'],
  ['shares/share[mining,2024] + shares/share[magnets,2024]', 'wholes', 'their stage is mining, magnets'],
  ['shares/share[mining,2023] + shares/share[mining,2024]', 'wholes', 'their year is 2023, 2024'],
  ['sum(shares/share[*,2024])', 'wholes', 'their stage is mining, magnets'],
  ['sum(shares/share[mining,*])', 'wholes', 'their year is 2023, 2024'],
  // A part is of its whole.
  ['share(output[CHN,2024], output[USA,2024])', 'wholes', 'a share of 593 percent: the part is larger than its whole'],
  ['max(share(output[*,2024], output[USA,2024])) where country != WLD', 'wholes', 'the part is larger than its whole'],
  ['share(output[CHN,2024], output[WLD,2025])', 'wholes', 'the part is of 2024, and the whole of 2025'],
  ['share(sum(output[*,2024]) where country in (AUS, USA), output[WLD,2025])', 'wholes', 'the part is of 2024, and the whole of 2025'],
  ['max(share(output[*,2024], output[WLD,2025])) where country != WLD', 'wholes', 'the part is of 2024, and the whole of 2025'],
])('%s is refused', (expression, fault, words) => {
  const { facts, issues } = run(expression)
  expect(facts.has('x')).toBe(false)
  expect(issues).toMatchObject([{ code: `fact/${fault}`, message: expect.stringContaining(words) as string }])
  expect(issues[0]?.hint?.length).toBeGreaterThan(20)
})

test.each([
  ['{china-share} + {usa-share}', 83.026],
  ['{china-share} + {usa-share} + share(output[AUS,2024], output[WLD,2024])', 90.658],
  ['100 - {china-share}', 28.947],
  ['100 - ({china-share} + {usa-share})', 16.974],
  ['{china-share} - {usa-share}', 59.079],
  ['{china-share} + points({china-share}, {china-2025})', 69.231],
  ['shares/share[mining,2023] + {pts}', 60],
  ['shares/share[mining,2024] - shares/share[mining,2023]', 2],
  ['points(shares/share[mining,2024], shares/share[magnets,2024])', 34],
  ['{usa-change} - {mmr-change}', 14.014],
  ['100 - abs({mmr-change})', 87.097],
  ['output[USA,2024] * {usa-change}', 505.556],
  ['output[USA,2024] + output[USA,2024] * change(output[AUS,2024], output[AUS,2025])', 47068.966],
  ['mean(change(mine@2025/output[*,2024], output[*,2024])) where country in (AUS, MMR)', 55.087],
  ['mean(shares/share[mining,*])', 59],
  ['share(output[CHN,2024], output[CHN,2024])', 100],
  ['share(output[USA,2024] - mine@2025/output[USA,2024], output[NGA,2024])', 33.333],
  ['share(output[WLD,2024] - output[CHN,2024], output[USA,2024])', 241.758],
  ['share(output[CHN,2025] - output[CHN,2024], output[WLD,2024])', 0],
  ['share(output[CHN,2025], sum(output[*,*]) where country = WLD)', 35.065],
  ['share(sum(output[CHN,*]), sum(output[WLD,*]))', 70.13],
  ['max(share(output[CHN,*], output[WLD,*]))', 71.053],
  ['ratio(output[CHN,2025], output[WLD,2024])', 0.711],
  ['max(share(output[*,2024], output[CHN,2024])) where country not in (WLD, CHN)', 16.852],
  ['share(reserves/reserves[CHN], reserves/reserves[WLD])', 58.667],
])('%s goes on', (expression, value) => {
  const { facts, issues } = run(expression)
  expect(issues).toEqual([])
  expect(facts.get('x')?.value).toBeCloseTo(value, 2)
})

test('shares of a table that says nothing of its wholes come to no more than rounding explains', () => {
  const plain = exampleCatalogue()
  const codes = (expression: string) =>
    evaluateFacts([{ id: 'x', label: 'X', expression, place: { file: 'f' } }], plain).issues.map(
      ({ code, message }) => `${code} ${message}`,
    )
  expect(codes('shares/share[mining,2024] + shares/share[magnets,2024]')).toEqual([
    'fact/wholes x: these shares come to 154 percent: they are of different wholes',
  ])
  expect(codes('sum(shares/share[*,2024])')[0]).toContain('these shares come to 154 percent')
})

test('what numbers are is told before what they rest on', () =>
  expect(run('{usa-change} + {china-2025}').issues[0]?.message).toContain('adding a change in percent and a share'))
