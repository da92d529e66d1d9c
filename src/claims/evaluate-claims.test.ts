import { expect, test } from 'vitest'
import { evaluateFacts } from '../facts/evaluate.ts'
import { exampleCatalogue } from '../facts/example-catalogue.ts'
import type { ClaimSpec } from './claim.ts'
import { evaluateClaims } from './evaluate-claims.ts'

const catalogue = exampleCatalogue()
const spec = (text: string | string[], more: Partial<ClaimSpec> = {}): ClaimSpec => ({
  id: 'x',
  label: 'What is claimed',
  lines: [text].flat().map((line) => ({ text: line, place: { file: 'facts.yaml', line: 7, column: 12 } })),
  dataset: 'mine',
  ...more,
})
const run = (text: string | string[], more: Partial<ClaimSpec> = {}) => {
  const { facts } = evaluateFacts(
    [{ id: 'china', label: 'China in 2024', expression: 'output[CHN,2024]', dataset: 'mine', place: { file: 'facts.yaml' } }],
    catalogue,
  )
  return evaluateClaims([spec(text, more)], catalogue, facts)
}

const NO_WORLD = 'where country != WLD'

test.each([
  `highest(output[*,2024], CHN) ${NO_WORLD}`,
  `highest(output[*,2024], CHN, USA, AUS) ${NO_WORLD}`,
  'highest(long/output[CHN,*], 2023)',
  'highest(output[CHN,*], 2025) joint',
  'highest(share(output[*,2024], output[WLD,2024]), CHN) where country != WLD',
  `lowest(output[*,2024], NGA) ${NO_WORLD}`,
  'lowest(long/output[NGA,*], 2019, 2023) joint',
  `more_than_others(output[*,2024], CHN) ${NO_WORLD}`,
  'more_than_others(mine@2025/output[*,2024], CHN) where country != WLD',
  'rose_every_year(long/output[USA,*], 2021)',
  'rose_every_year(long/output[CHN,*], 2021, 2023)',
  'fell_every_year(long/output[AUS,*], 2019)',
  'rose(shares/share[mining,2023], shares/share[mining,2024])',
  'fell(mine@2025/output[WLD,2024], mine@2026/output[WLD,2024])',
  'first_time(long/output[USA,*], 2022) having value >= 40',
  'first_time(long/output[USA,*], 2022, 2020) having output > 26',
  'overtook(long/output[MMR,*], long/output[AUS,*], 2021)',
  'unchanged(long/output[NGA,*], 2022, 2023) within 5 percent',
  'unchanged(shares/share[mining,*], 2023, 2024) within 2 points',
  'some(output[*,2024], 3, 5) where country != WLD having output > 27000',
  'all(output[*,2024]) where country in (AUS, MMR) having output_flag has estimated',
  'none(output[*,2024]) where country != WLD having output > 300000',
  'before(deals/date[D1], deals/date[D3])',
  'after(deals/date[D2], 2025-04-04)',
  'output[CHN,2024] > sum(output[*,2024]) where country not in (CHN, WLD)',
  'share(output[CHN,2024], output[WLD,2024]) > 71',
  'rank(output[*,2024], USA) where country != WLD = 2',
  'output[CHN,2024] <= output[CHN,2025]',
  '{china} >= 270_000',
  'reserves/reserves[WLD] > reserves/reserves[CHN]',
  'reserves/reserves[CHN] > output[CHN,2024]',
])('%s holds', (text) => {
  const { claims, issues } = run(text)
  expect(issues).toEqual([])
  expect(claims.get('x')?.holds).toBe(true)
  expect(claims.get('x')?.cells.length).toBeGreaterThan(0)
})

test.each([
  [
    `highest(output[*,2024], USA) ${NO_WORLD}`,
    'China: 270,000 tonnes (mine@2026/output[CHN,2024]), more than United States: 45,500 tonnes (mine@2026/output[USA,2024])',
  ],
  [
    'highest(output[CHN,*], 2025)',
    '2024: 270,000 tonnes (mine@2026/output[CHN,2024]), as much as 2025: 270,000 tonnes (mine@2026/output[CHN,2025])',
  ],
  [
    `highest(output[*,2024], CHN, AUS) ${NO_WORLD}`,
    'United States: 45,500 tonnes (mine@2026/output[USA,2024]), more than Australia: 29,000 tonnes (mine@2026/output[AUS,2024])',
  ],
  [`highest(output[*,2024], USA, CHN) joint ${NO_WORLD}`, 'China: 270,000 tonnes (mine@2026/output[CHN,2024]), more than United States'],
  [`lowest(output[*,2024], MMR) ${NO_WORLD}`, 'Nigeria: 1,500 tonnes (mine@2026/output[NGA,2024]), less than Myanmar'],
  [
    `more_than_others(output[*,2024], USA) ${NO_WORLD}`,
    'the others: 327,500 tonnes, and USA: 45,500 tonnes; largest of the others China: 270,000 tonnes',
  ],
  [
    'rose_every_year(long/output[CHN,*], 2019)',
    '2021: 120 tonnes (long@2026/output[CHN,2021]) after 2020: 120 tonnes (long@2026/output[CHN,2020])',
  ],
  ['fell_every_year(long/output[USA,*], 2020, 2023)', '2022: 40 tonnes (long@2026/output[USA,2022]) after 2021: 26 tonnes'],
  [
    'fell(shares/share[mining,2023], shares/share[mining,2024])',
    'Mining, 2024: 60 percent (shares@2026/share[mining,2024]) after Mining, 2023: 58 percent',
  ],
  ['first_time(long/output[USA,*], 2022) having output > 26', '2020: 30 tonnes (long@2026/output[USA,2020]): here it held already'],
  ['first_time(long/output[USA,*], 2022, 2021) having output > 26', '2021: 26 tonnes (long@2026/output[USA,2021]): here it does not hold'],
  [
    'overtook(long/output[MMR,*], long/output[AUS,*], 2020)',
    'it is not ahead: Myanmar, 2020 12 tonnes (long@2026/output[MMR,2020]), Australia, 2020 18 tonnes',
  ],
  ['overtook(long/output[CHN,*], long/output[AUS,*], 2022)', 'it was ahead the year before: China, 2021 120 tonnes'],
  ['unchanged(long/output[NGA,*], 2022, 2023) within 1 percent', '2023: 5 tonnes (long@2026/output[NGA,2023]), from 2022: 5.2 tonnes'],
  [
    'some(output[*,2024], 2, 5) where country != WLD having output > 27000',
    'it is 3 of 5: Australia: 29,000 tonnes (mine@2026/output[AUS,2024]); China',
  ],
  ['some(output[*,2024], 3, 4) where country != WLD having output > 27000', 'it is 3 of 5'],
  [
    `all(output[*,2024]) ${NO_WORLD} having output_flag has estimated`,
    'not so: China: 270,000 tonnes (mine@2026/output[CHN,2024]); United States',
  ],
  [`none(output[*,2024]) ${NO_WORLD} having output > 100000`, 'it is so: China: 270,000 tonnes'],
  ['before(deals/date[D2], 2025-04-04)', '2025-10-09 (deals@2026/date[D2]) is not before 2025-04-04'],
  ['before(deals/date[D1], deals/date[D1])', 'is not before'],
  [
    'output[CHN,2024] > output[CHN,2025]',
    'China, 2024: 270,000 tonnes (mine@2026/output[CHN,2024]) is not > China, 2025: 270,000 tonnes (mine@2026/output[CHN,2025])',
  ],
  ['output[CHN,2024] = 260000', 'China, 2024: 270,000 tonnes (mine@2026/output[CHN,2024]) is not = 260,000 tonnes'],
])('%s fails with its counter-example', (text, counter) => {
  const { claims, issues } = run(text)
  expect(claims.get('x')?.holds).toBe(false)
  expect(issues).toMatchObject([{ code: 'claim/false', place: { file: 'facts.yaml', line: 7, column: 12 }, got: text }])
  expect(issues[0]?.expected).toContain(counter)
})

test.each([
  ['highest(output[*,2025], CHN) where country != WLD', 'missing-cell', 'mine@2026/output[NGA,2025]'],
  ['highest(output[*,2024], CHN)', 'aggregate', 'World'],
  ['highest(mine@2025/output[*,2024], CHN) where country != WLD', 'aggregate', 'Other countries'],
  [`highest(output[*,2024], CHM) ${NO_WORLD}`, 'missing-row', 'did you mean'],
  ['highest(output[CHN,2024], CHN)', 'one', 'put * for the key'],
  ['highest(output[*,2024])', 'expression', '1 to 12 keys'],
  [`more_than_others(output[*,2025], CHN) ${NO_WORLD}`, 'missing-cell', 'mine@2026/output[NGA,2025]'],
  ['rose_every_year(long/output[MMR,*], 2019)', 'missing-cell', 'long@2026/output[MMR,2022]'],
  ['rose_every_year(long/output[NGA,*], 2019)', 'missing-row', '2021'],
  ['rose_every_year(long/output[NGA,*], 2023)', 'no-year', 'two years'],
  [`rose_every_year(output[*,2024], 2024) ${NO_WORLD}`, 'no-year', 'one row a year'],
  ['first_time(long/output[MMR,*], 2023) having value > 20', 'missing-cell', 'long@2026/output[MMR,2022]'],
  ['first_time(long/output[NGA,*], 2023) having value > 20', 'missing-row', '2021'],
  ['first_time(long/output[USA,*], 2022)', 'expression', 'having'],
  ['overtook(long/output[MMR,*], long/output[AUS,*], 2022)', 'missing-cell', 'long@2026/output[MMR,2022]'],
  ['overtook(long/output[MMR,*], shares/share[mining,*], 2022)', 'units', 't and percent'],
  ['unchanged(long/output[NGA,*], 2020, 2023) within 5 percent', 'missing-row', '2021'],
  ['unchanged(shares/share[mining,*], 2023, 2024) within 5 percent', 'units', 'points'],
  ['unchanged(long/output[NGA,*], 2022, 2023)', 'expression', 'within'],
  ['unchanged(long/output[NGA,*], 2023, 2023) within 5 percent', 'no-year', 'from which'],
  ['unchanged(long/output[NGA,*], 2022, 2023) within 50 percent', 'vacuous', 'rose'],
  ['unchanged(long/output[NGA,*], 2022, 2023) within 5', 'vacuous', 'rose'],
  ['unchanged(shares/share[mining,*], 2023, 2024) within 30 points', 'vacuous', 'rose'],
  ['first_time(long/output[USA,*], 2019) having value > 20', 'vacuous', 'further back'],
  ['first_time(long/output[USA,*], 2022, 2021) having value > 25', 'vacuous', 'further back'],
  ['highest(output[*,2024], CHN) where country = CHN', 'vacuous', 'where'],
  ['lowest(output[*,2024], CHN) where country in (CHN)', 'vacuous', 'where'],
  ['more_than_others(output[*,2024], CHN, USA) where country in (CHN, USA)', 'vacuous', 'where'],
  ['output[CHN,2024] >= output[CHN, 2024]', 'vacuous', 'other side'],
  ['some(output[*,2025], 1, 5) where country != WLD having output > 1', 'missing-cell', 'mine@2026/output[NGA,2025]'],
  ['rose(output[CHN,2024], shares/share[mining,2024])', 'units', 't and percent'],
  ['output[CHN,2024] > shares/share[mining,2024]', 'units', 't and percent'],
  ['reserves/reserves[WLD] < 80', 'bounds', 'leaves this open'],
  ['reserves/reserves[WLD] = 75', 'bounds', 'leaves this open'],
  ['output[NGA,2025] > 5', 'missing-cell', 'mine@2026/output[NGA,2025]'],
  ['before(deals/date[D3], deals/date[D2])', 'precision', 'which came first'],
  ['before(deals/date[D4], 2025-04-04)', 'missing-cell', 'deals@2026/date[D4]'],
  ['before(deals/date[D5], 2025-04-04)', 'low-confidence', 'deals@2026/date[D5]'],
  ['before(output[CHN,2024], 2025-04-04)', 'not-a-date', 'holds no dates'],
  ['before(2025-04-03, 2025-04-04)', 'no-cell', 'no cell'],
  ['2 > 1', 'no-cell', 'no cell'],
  ['output[CHN,2024]', 'expression', 'true or false'],
  ['{chine} > 5', 'unknown-fact', 'china'],
  ['highest(outputs[*,2024], CHN)', 'unknown-field', 'outputs'],
])('%s cannot be judged', (text, fault, words) => {
  const { claims, issues } = run(text)
  expect(claims.size).toBe(0)
  expect(issues.map((one) => one.code)).toEqual([`claim/${fault}`])
  expect(JSON.stringify(issues[0])).toContain(words)
})

test('all lines of a claim must hold, and each is reported', () => {
  const { claims, issues } = run(['output[CHN,2024] > 5', 'output[CHN,2024] < 5', 'output[CHN,2024] < 6'])
  expect([claims.get('x')?.holds, issues.length]).toEqual([false, 2])
})

test('a fault of a claim stands where what was met stands, one that does not hold in its whole line', () => {
  const span = { file: 'facts.yaml', line: 7, endLine: 7 }
  expect(run('highest(outputs[*,2024], CHN)').issues[0]?.place).toEqual({ ...span, column: 12 + 8, endColumn: 12 + 15 })
  expect(run('output[CHN,2024] < 5').issues[0]?.place).toEqual({ ...span, column: 12, endColumn: 12 + 20 })
})

test('a claim names its editions and what it says itself', () => {
  expect(run('fell(mine@2025/output[WLD,2024], mine@2026/output[WLD,2024])').claims.get('x')).toMatchObject({
    versions: [
      { dataset: 'mine', version: '2025' },
      { dataset: 'mine', version: '2026' },
    ],
    named: ['WLD', '2024', '2025', '2026'],
    kinds: [['fell']],
  })
})

test('a doubtful row is said with its reason only', () => {
  const { claims } = run('before(deals/date[D5], 2025-04-04)', { doubt: 'Shown as a rumour.' })
  expect(claims.get('x')?.notes).toEqual(['Shown as a rumour.'])
})

test.each([
  [`highest(output[*,2024], CHN) ${NO_WORLD}`, 'China is highest of every country, 2024, without World'],
  ['rose_every_year(long/output[USA,*], 2021)', 'United States rises every year from 2021 on'],
  [`some(output[*,2024], 3, 5) ${NO_WORLD} having output > 27000`, '3 of 5 of every country, 2024, without World: output is above 27,000'],
  [
    'overtook(long/output[MMR,*], long/output[AUS,*], 2021)',
    'Myanmar, every year is above Australia, every year in 2021, and was not the year before',
  ],
  ['before(deals/date[D1], 2025-10-09)', 'the date of D1 is before 2025-10-09'],
  ['output[CHN,2024] > 5', 'China, 2024 is more than 5'],
])('%s in words', (text, words) => expect(run(text).claims.get('x')?.derivation).toBe(words))

test('a claim pinned to an edition takes short addresses from it', () => {
  expect(run('output[WLD,2024] = 390000', { edition: '2025' }).claims.get('x')).toMatchObject({
    holds: true,
    versions: [{ version: '2025' }],
  })
})

test.each([
  ['highest(mine@2026/output[*,2024] - mine@2025/output[*,2024], AUS) where country in (AUS, USA)', [['highest', 'rose']]],
  ['lowest(mine@2026/output[*,2024] - mine@2025/output[*,2024], NGA) where country in (NGA, USA)', [['lowest', 'fell']]],
  ['none(output[*,2024]) where country != WLD having output > 300000', [['none', 'compare-more']]],
  ['max(output[CHN,*]) < output[WLD,2024]', [['compare-less', 'highest']]],
])('%s says besides what its values, conditions and expressions do', (text, kinds) =>
  expect(run(text).claims.get('x')?.kinds).toEqual(kinds),
)
