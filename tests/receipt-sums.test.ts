import { expect, test } from 'vitest'
import { ROOT } from '../src/build/folders.ts'
import { loadContent } from '../src/build/load-site.ts'
import type { Catalogue } from '../src/data/catalogue.ts'
import { evaluateFacts } from '../src/facts/evaluate.ts'
import { exampleCatalogue } from '../src/facts/example-catalogue.ts'
import type { Fact } from '../src/facts/fact.ts'
import { makeReceipt } from '../src/facts/receipt.ts'
import { workThrough } from './work-through.ts'

/*
 * Who works the lines of a receipt through must come to the value that stands above them: for every fact that is published, and for
 * every operation.
 */
const content = await loadContent(ROOT, { drafts: false, today: '2026-11-29' })
const published = [content.facts.shared, ...content.articles.map(({ slug }) => content.facts.ofArticle(slug))].flatMap(({ facts }) => [
  ...facts.values(),
])

const EXPRESSIONS = [
  'share(sum(output[*,2024]) where country in (USA, AUS), sum(output[*,2024]) where country != WLD)',
  'share(output[CHN,2024], sum(long/output[*,2019]) + output[USA,2024] * 9)',
  'ratio(sum(output[*,2024]) where country in (USA, AUS), output[WLD,2024])',
  'ratio(output[CHN,2024], output[USA,2024] - output[AUS,2024])',
  'ratio(output[CHN,2024] + output[USA,2024], output[AUS,2024] - (output[MMR,2024] - output[NGA,2024]))',
  'ratio(count(output[*,2024]) where country != WLD, count(long/output[*,*]) where country != MMR and output > 5)',
  'change(sum(long/output[*,2019]), sum(long/output[*,2023]) where country != NGA)',
  'change(mean(long/output[*,2019]), mean(long/output[*,2020]))',
  'growth(sum(long/output[*,2019]), sum(long/output[*,2020]))',
  'growth(long/output[CHN,2019], long/output[CHN,2023])',
  'points(shares/share[mining,2023], shares/share[mining,2024])',
  '100 - shares/share[mining,2024]',
  '-output[CHN,2024]',
  'abs(sum(output[*,2024] - mine@2025/output[*,2024]) where country != WLD)',
  'sum(output[*,2024] - mine@2025/output[*,2024]) where country != WLD',
  'sum(abs(output[*,2024] - mine@2025/output[*,2024])) where country != WLD',
  'sum(long/output[*,*]) where output > 0 and country != MMR',
  'mean(long/output[*,*]) where output > 0 and country != MMR',
  'mean(abs(long/output[*,*] - long/output[CHN,2023])) where country != MMR',
  'median(long/output[*,*]) where country != MMR',
  'median(long/output[*,*]) where country in (USA, CHN, AUS)',
  'median(output[*,2024]) where country not in (WLD, CHN)',
  'min(long/output[*,*]) where country != MMR',
  'max(long/output[*,*]) where country != MMR',
  'max(abs(output[*,2024] - mine@2025/output[*,2024])) where country != WLD',
  'max(share(output[*,2024], output[WLD,2024])) where country != WLD',
  'max(sum(long/output[*,2019]), sum(long/output[*,2020]), long/output[CHN,2023])',
  'max(output[CHN,2024], reserves/reserves[BRA])',
  'count(sum(long/output[*,2019]), long/output[CHN,2023])',
  'rank(output[*,2024], NGA) where country != WLD',
  'rank(long/output[*,2019], MMR)',
  'first_year(long/output[CHN,*]) where value > 110',
  'last_year(long/output[NGA,*]) where value > 5',
  'range(output[NGA,2024], sum(output[*,2024]) where country in (USA, AUS))',
  'output[CHN,2024] + reserves/reserves[CHN]',
  'output[CHN,2024] * shares/share[mining,2024]',
  'ratio(output[NGA,2024], reserves/reserves[CHN])',
  'output[CHN,2024] / shares/share[mining,2024]',
  'shares/share[mining,2024] * shares/share[magnets,2024]',
  'shares/share[mining,2024] / shares/share[magnets,2024]',
  'shares/share[mining,2024] * 2',
]
const catalogue = exampleCatalogue()
const examples = evaluateFacts(
  EXPRESSIONS.map((expression) => ({ id: expression, label: 'Label', expression, dataset: 'mine', place: { file: 'f' } })),
  catalogue,
)

const receiptOf = (fact: Fact, from: Catalogue) => makeReceipt(fact, { typed: '', anchors: [] }, from, 'en')

function expectWorks(fact: Fact, from: Catalogue): void {
  const { sum } = receiptOf(fact, from)
  // A count of many rows is told by its cells.
  if (sum.length === 0) return
  const ends = [fact.value].flat()
  const worked = workThrough(sum)
  expect(worked.length).toBe(ends.length)
  for (const [place, { low, high }] of worked.entries()) {
    expect(ends[place]!, `${low} to ${high}`).toBeGreaterThanOrEqual(low - 1e-9 * Math.abs(low))
    expect(ends[place]!, `${low} to ${high}`).toBeLessThanOrEqual(high + 1e-9 * Math.abs(high))
  }
}

test('there are facts to work through', () => {
  expect(published.length).toBeGreaterThan(200)
  expect(examples.issues).toEqual([])
})
test.each([...new Map(published.map((fact) => [`${fact.id} = ${fact.expression}`, fact]))])(
  'the receipt of %s gives its value',
  (_, fact) => expectWorks(fact, content.catalogue),
)
test.each([...examples.facts])('the receipt of %s gives its value', (_, fact) => expectWorks(fact, catalogue))

test.each(published.filter((fact) => fact.steps.length > 1).map((fact): [string, Fact] => [fact.id, fact]))(
  'every line of %s says what tells it from those of other cells',
  (_, fact) => {
    const { sum } = receiptOf(fact, content.catalogue)
    // Lines set in differ from those outside by where they stand: the same cell may be part and whole.
    const labels = sum.map(({ label, level = 0 }) => `${level} ${label}`)
    expect(labels).toEqual([...new Set(labels)])
  },
)
