import { expect, test } from 'vitest'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import type { Fact, FactSpec } from './fact.ts'

const catalogue = exampleCatalogue()
const spec = (expression: string, id = 'x'): FactSpec => ({
  id,
  label: `Label of ${id}`,
  expression,
  dataset: 'mine',
  place: { file: 'facts.yaml', line: 4, column: 12 },
})
const run = (expression: string) => evaluateFacts([spec(expression)], catalogue)
const fact = (expression: string): Fact => {
  const { facts, issues } = run(expression)
  const found = facts.get('x')
  if (!found) throw new Error(JSON.stringify(issues))
  return found
}

const NO_TOTAL = 'where country not in (WLD, CHN)'

test.each([
  ['output[CHN,2024]', 270_000, 't', 'level'],
  ['mine@2025/output[WLD,2024]', 390_000, 't', 'level'],
  ['share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])', 69.23076923076923, 'percent', 'share'],
  ['change(mine@2025/output[AUS,2024], output[AUS,2024])', 123.07692307692308, 'percent', 'change'],
  ['ratio(output[CHN,2024], output[USA,2024])', 270_000 / 45_500, 'ratio', 'ratio'],
  ['output[CHN,2024] / output[USA,2024]', 270_000 / 45_500, 'ratio', 'ratio'],
  ['output[CHN,2024] - output[WLD,2024]', -110_000, 't', 'difference'],
  ['abs(output[CHN,2024] - output[WLD,2024])', 110_000, 't', 'magnitude'],
  ['shares/share[mining,2024] - shares/share[mining,2023]', 2, 'percentage-point', 'points'],
  ['points(shares/share[magnets,2023], shares/share[magnets,2024])', 0.8, 'percentage-point', 'points'],
  ['shares/share[mining,2023] + points(shares/share[mining,2023], shares/share[mining,2024])', 60, 'percent', 'share'],
  ['100 - shares/share[mining,2024]', 40, 'percent', 'share'],
  ['output[CHN,2024] * shares/share[mining,2024]', 162_000, 't', 'level'],
  ['output[CHN,2024] + reserves/reserves[CHN]', 44_270_000, 't', 'level'],
  ['reserves/reserves[CHN] - output[CHN,2024]', 43.73, 'Mt', 'difference'],
  ['reserves/value[BRA] / reserves/reserves[BRA]', 5 / 11, 'usd-per-t', 'level'],
  ['sum(output[*,2024]) where country != WLD', 373_000, 't', 'level'],
  ['sum(mine@2025/output[*,2024]) where country != WLD', 373_100, 't', 'level'],
  ['mean(output[*,2024]) ' + NO_TOTAL, 25_750, 't', 'level'],
  ['median(output[*,2024]) ' + NO_TOTAL, 28_000, 't', 'level'],
  ['min(output[*,2024]) where country != WLD', 1_500, 't', 'level'],
  ['max(output[*,2024]) where country != WLD', 270_000, 't', 'level'],
  ['max(output[CHN,2024], reserves/reserves[BRA])', 11_000_000, 't', 'level'],
  ['count(output[*,2024]) where output > 27000 and country != WLD', 3, 'count', 'count'],
  ['count(output[*,2024]) where output_flag lacks estimated and country != WLD', 2, 'count', 'count'],
  ['count(output[*,2024]) where output > 1000000', 0, 'count', 'count'],
  ['sum(abs(mine@2026/output[*,2024] - mine@2025/output[*,2024])) ' + NO_TOTAL, 32_000, 't', 'magnitude'],
  ['sum(mine@2026/output[*,2024] - mine@2025/output[*,2024]) ' + NO_TOTAL, 1_000, 't', 'difference'],
  ['count(mine@2026/output[*,2024] - mine@2025/output[*,2024]) where value < 0 and country != WLD', 2, 'count', 'count'],
  ['max(change(mine@2025/output[*,2024], mine@2026/output[*,2024])) where country != WLD', 123.07692307692308, 'percent', 'change'],
  ['max(share(output[*,2024], output[WLD,2024])) where country != WLD', 71.05263157894737, 'percent', 'share'],
  ['rank(output[*,2024], USA) where country != WLD', 2, 'rank', 'rank'],
  ['first_year(output[WLD,*]) where value >= 385000', 2025, 'year', 'year'],
  ['last_year(mine@2025/output[WLD,*])', 2024, 'year', 'year'],
  ['growth(long/output[CHN,2019], long/output[CHN,2023])', 12.46826503806982, 'percent', 'change'],
  ['growth(long/output[AUS,2019], long/output[AUS,2023])', 100 * (0.6 ** 0.25 - 1), 'percent', 'change'],
  ['growth(sum(long/output[*,2019]), sum(long/output[*,2020]))', 15.6875, 'percent', 'change'],
  ['first_year(long/output[NGA,*]) where value > 5', 2020, 'year', 'year'],
  ['last_year(long/output[NGA,*]) where value > 5', 2022, 'year', 'year'],
  ['first_year(long/output[MMR,*]) where value > 10 and year <= 2021', 2020, 'year', 'year'],
  ['-output[CHN,2024]', -270_000, 't', 'level'],
  ['sum(output[CHN,*])', 540_000, 't', 'level'],
  ['sum(output[*,2024]) where country in (WLD, CHN)', 650_000, 't', 'level'],
])('evaluateFacts computes %s', (expression, value, unit, kind) => {
  const found = fact(expression)
  expect([found.unit, found.kind]).toEqual([unit, kind])
  expect(found.value).toBeCloseTo(value, 9)
})

test('evaluateFacts computes a range', () => {
  expect(fact('range(output[NGA,2024], output[AUS,2024])')).toMatchObject({ value: [1_500, 29_000], kind: 'range', unit: 't' })
})

test.each([
  ['output[NGA,2025]', 'missing-cell', 'withheld'],
  ['sum(output[*,2025]) where country != WLD', 'missing-cell', 'mine@2026/output[NGA,2025]'],
  ['count(output[*,2025]) where output > 0 and country != WLD', 'missing-cell', 'mine@2026/output[NGA,2025]'],
  ['sum(output[*,2024])', 'aggregate', 'World'],
  ['count(mine@2025/output[*,2024]) where country != WLD', 'aggregate', 'Other countries'],
  ['output[*,2024]', 'many', '6 cells'],
  ['output[CHN]', 'key', 'country, year'],
  ['output[CHM,2024]', 'missing-row', 'mine@2026 has no country'],
  ['output[USA,2025]', 'missing-row', 'together'],
  ['outputs[CHN,2024]', 'unknown-field', 'outputs'],
  ['mines/output[CHN,2024]', 'unknown-dataset', 'mines'],
  ['mine@2021/output[CHN,2024]', 'unknown-version', '2021'],
  ['mine/source[CHN,2024]', 'not-a-number', 'text'],
  ['output[CHN,2024] + shares/share[mining,2024]', 'units', 't and percent'],
  ['output[CHN,2024] + reserves/value[BRA]', 'units', 't and musd'],
  ['change(shares/share[mining,2023], shares/share[mining,2024])', 'units', 'points'],
  ['output[CHN,2024] / reserves/value[CHN]', 'zero', 'zero'],
  ['output[CHN,2024] / (output[CHN,2024] - output[CHN,2025])', 'zero', 'zero'],
  ['growth(long/output[CHN,2023], long/output[CHN,2019])', 'no-year', 'later'],
  ['growth(output[CHN,2024], reserves/reserves[CHN])', 'no-year', 'no year'],
  ['growth(output[CHN,2024], shares/share[mining,2024])', 'units', 't to percent'],
  ['growth(shares/share[mining,2023], shares/share[mining,2024])', 'units', 'points'],
  ['growth(sum(long/output[CHN,*]), long/output[CHN,2023])', 'no-year', '2019, 2020'],
  ['growth(output[CHN,2024] - output[CHN,2025], output[CHN,2025])', 'zero', 'above zero'],
  ['growth(output[CHN,2024])', 'expression', 'two parts'],
  ['first_year(long/output[MMR,*]) where value > 17', 'missing-cell', 'long@2026/output[MMR,2022]'],
  ['first_year(long/output[NGA,*]) where value > 50', 'no-year', 'no year fits'],
  ['first_year(output[*,2024]) where country != WLD', 'no-year', 'no year'],
  ['summ(output[*,2024])', 'unknown-function', 'summ'],
  ['{y}', 'unknown-fact', '"y"'],
  ['{x}', 'circle', 'each other'],
  ['1 + 2', 'no-cell', 'no cell'],
  ['sum(output[*,2024]) where county != WLD', 'unknown-field', 'county'],
  ['sum(output[*,2024]) where output_flag has estimate', 'unknown-flag', 'estimate'],
  ['sum(output[*,2024]) where country = CHM', 'missing-row', 'did you mean'],
  ['sum(output[*,2024]) where output > 1000000', 'no-rows', 'no row'],
  ['range(output[AUS,2024], output[NGA,2024])', 'range', 'smaller'],
  ['share(output[CHN,2024], output[WLD,2024]) where country = CHN', 'where', 'nothing to choose'],
  ['reserves/reserves[WLD] - reserves/reserves[WLD]', 'bounds', 'two ways'],
  ['max(output[*,2024] - output[CHN,*])', 'keys', 'country and year'],
])('evaluateFacts refuses %s', (expression, fault, words) => {
  const { facts, issues } = run(expression)
  expect(facts.size).toBe(0)
  expect(issues.map((one) => one.code)).toEqual([`fact/${fault}`])
  expect(JSON.stringify(issues[0])).toContain(words)
})

test('evaluateFacts places a fault at its column', () => {
  expect(run('share(output[CHN,2024], outputs[WLD,2024])').issues[0]?.place).toMatchObject({ file: 'facts.yaml', line: 4, column: 12 + 24 })
})

test('evaluateFacts names the nearest key', () => {
  expect(run('output[CHM,2024]').issues[0]?.hint).toBe('did you mean "CHN"?')
})

test('evaluateFacts lets facts name others, in any order and by group', () => {
  const specs = [spec('{a} / 2', 'g/b'), spec('output[CHN,2024]', 'g/a'), spec('{g/b} * 2', 'c')]
  expect([...evaluateFacts(specs, catalogue).facts.values()].map((one) => [one.id, one.value])).toEqual([
    ['g/a', 270_000],
    ['g/b', 135_000],
    ['c', 270_000],
  ])
})

test('evaluateFacts reports a broken fact once', () => {
  const { issues } = evaluateFacts([spec('{a} / 2', 'b'), spec('output[CHN,2031]', 'a')], catalogue)
  expect(issues).toHaveLength(1)
})

test('evaluateFacts takes shared facts from outside', () => {
  const { facts: shared } = evaluateFacts([spec('output[CHN,2024]', 'g/a')], catalogue)
  expect(evaluateFacts([spec('{g/a} / 2')], catalogue, shared).facts.get('x')?.value).toBe(135_000)
})

test('a fact carries the flags and versions of its cells', () => {
  expect(fact('change(mine@2025/output[AUS,2024], output[AUS,2024])')).toMatchObject({
    flags: ['estimated'],
    versions: [
      { dataset: 'mine', version: '2025' },
      { dataset: 'mine', version: '2026' },
    ],
  })
})

test('a fact over a printed bound is a bound, turned round where it divides', () => {
  expect(fact('reserves/reserves[WLD]').bound).toBe('over')
  expect(fact('share(reserves/reserves[CHN], reserves/reserves[WLD])').bound).toBe('under')
})

test('a share says what it was divided by', () => {
  expect(fact('share(output[CHN,2024], output[WLD,2024])').notes[0]).toContain('as its publisher states it')
  expect(fact('share(output[CHN,2024], sum(output[*,2024]) where country != WLD)').notes[0]).toContain('sum of the rows')
})

test('a row-wise difference lists what stands on one side only', () => {
  expect(fact('sum(mine@2026/output[*,2024] - mine@2025/output[*,2024]) where country != WLD').notes).toEqual([
    'Left out, in one of the two only: Other countries.',
  ])
})

test('the steps of a fact show rows with their signs, then totals', () => {
  const found = fact(
    'share(sum(abs(mine@2026/output[*,2024] - mine@2025/output[*,2024])) where country not in (WLD, CHN, USA), mine@2025/output[WLD,2024])',
  )
  expect(found.steps.map(({ label, value, total }) => [label, value, total])).toEqual([
    ['Australia', 16_000, false],
    ['Myanmar', -4_000, false],
    ['Nigeria', -11_500, false],
    ['sum, signs off', 31_500, true],
    ['÷ World, 2024', 390_000, false],
    ['share', expect.closeTo(8.0769, 3), true],
  ])
})

test('cells of a fact are named with version and printed names', () => {
  expect(fact('shares/share[mining,2024]').cells[0]).toMatchObject({ address: 'shares@2026/share[mining,2024]', label: 'Mining, 2024' })
})

test.each([
  ['share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])', 'China, 2024 (version 2025) as a share of World, 2024 (version 2025)'],
  [
    'sum(abs(mine@2026/output[*,2024] - mine@2025/output[*,2024])) where country not in (WLD, CHN)',
    'the sum, signs off, of (every country, 2024 (version 2026) minus every country, 2024 (version 2025)), without World and China',
  ],
  [
    'count(output[*,2024]) where output > 1000 and country != WLD and output_flag has estimated',
    'the number of every country, 2024 where output is above 1,000, without World, flagged estimated',
  ],
  ['growth(long/output[CHN,2019], long/output[CHN,2023])', 'the growth a year from China, 2019 to China, 2023'],
  ['change(output[CHN,2024], output[CHN,2025])', 'the change from China, 2024 to China, 2025'],
  ['rank(output[*,2024], CHN) where country != WLD', 'the rank of China among every country, 2024, without World'],
  ['100 - shares/share[mining,2024]', '100 minus Mining, 2024'],
])('the derivation of %s in words', (expression, words) => expect(fact(expression).derivation).toBe(words))

test('a row of low confidence is no fact, unless the fact says why it is shown', () => {
  const doubtful = spec('shares/share[magnets,2022]')
  expect(evaluateFacts([doubtful], catalogue).issues).toMatchObject([{ code: 'fact/low-confidence', place: { line: 4 } }])
  const shown = evaluateFacts([{ ...doubtful, doubt: 'Shown as a contradiction.' }], catalogue)
  expect([shown.issues, shown.facts.get('x')?.notes]).toEqual([[], ['Shown as a contradiction.']])
})

test('a fact pinned to an edition takes short addresses from it, and no others', () => {
  const pinned = { ...spec('output[WLD,2024] - mine/output[WLD,2024]'), edition: '2025' }
  expect(evaluateFacts([pinned], catalogue).facts.get('x')).toMatchObject({
    value: 10_000,
    versions: [
      { dataset: 'mine', version: '2025' },
      { dataset: 'mine', version: '2026' },
    ],
  })
})
