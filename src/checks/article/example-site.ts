import { countWords } from '../../articles/article.ts'
import type { Article } from '../../articles/article.ts'
import { articleFrontMatter } from '../../articles/article-schema.ts'
import { evaluateClaims } from '../../claims/evaluate-claims.ts'
import { evaluateFacts } from '../../facts/evaluate.ts'
import { exampleCatalogue } from '../../facts/example-catalogue.ts'
import { readBody, readMarks } from '../../marks/read-marks.ts'
import { readStructure } from '../../marks/read-structure.ts'
import type { ArticleSite } from './article-site.ts'

const FACTS = {
  china: 'output[CHN,2024]',
  'china-2023': 'mine@2025/output[CHN,2023]',
  'china-first': 'mine@2025/output[CHN,2024]',
  'china-change': 'change(mine@2025/output[CHN,2024], mine@2025/output[CHN,2023])',
  april: 'exports/output[CHN,2025-04]',
  usa: 'output[USA,2024]',
  'china-share': 'share(mine@2025/output[CHN,2024], mine@2025/output[WLD,2024])',
  rank: 'rank(output[*,2024], USA) where country != WLD',
  moved: 'sum(abs(mine@2026/output[*,2024] - mine@2025/output[*,2024])) where country not in (WLD, CHN)',
  'moved-outside': '{moved}',
  'moved-by': '{moved}',
  'usa-change': 'output[USA,2024] - mine@2025/output[USA,2024]',
  'usa-less': 'mine@2025/output[USA,2024] - output[USA,2024]',
  outside: 'output[WLD,2024] - output[CHN,2024]',
  world: 'output[WLD,2024]',
  deal: 'deals/amount[D1]',
  'usa-rise': 'change(long/output[USA,2020], long/output[USA,2022])',
  'usa-2020': 'long/output[USA,2020]',
  'usa-2022': 'long/output[USA,2022]',
  'usa-times': 'ratio(output[CHN,2024], output[USA,2024])',
  both: 'output[CHN,2024] + output[USA,2024]',
  gap: 'output[CHN,2024] - output[USA,2024]',
  miners: 'count(output[*,2024]) where country != WLD',
  'had-some': 'count(output[*,2024]) where country != WLD and value > 0',
  'had-none': 'count(output[*,2024]) where country != WLD and value = 0',
  broken: 'output[CHN,1999]',
}

const CLAIMS = {
  most: 'highest(output[*,2024], CHN) where country != WLD',
  'usa-most': 'highest(output[*,2024], USA) where country != WLD',
  grew: 'rose_every_year(long/output[USA,*], 2021)',
  'world-fell': 'fell(mine@2025/output[WLD,2024], mine@2026/output[WLD,2024])',
  unknown: 'highest(output[*,1999], CHN)',
  'china-usa': 'highest(output[*,2024], CHN, USA) where country != WLD',
  'china-over-usa': 'output[CHN,2024] > output[USA,2024]',
  'usa-under-china': 'output[USA,2024] < output[CHN,2024]',
  'usa-more-later': 'long/output[USA,2022] > long/output[USA,2020]',
  'usa-less-before': 'long/output[USA,2020] < long/output[USA,2022]',
  'some-grew': 'some(long/output[*,2020] - long/output[*,2019], 4, 5) having value > 0',
  'usa-rose': 'rose(mine@2025/output[USA,2024], output[USA,2024])',
}
const LABELS: Record<string, string> = {
  'moved-outside': 'What moved outside China',
  'moved-by': 'What the 2026 edition moved',
  rank: 'Rank of the United States',
}

/** An article written out for tests: its body begins on line 10 of its file. */
export function exampleArticle(body: string, front: Record<string, unknown> = {}): Article {
  const file = 'content/articles/example/index.md'
  const read = articleFrontMatter.parse({
    title: 'A title',
    standfirst: 'A standfirst.',
    kicker: 'Explainer',
    date: '2026-10-09',
    ...front,
  })
  const strings = (['title', 'standfirst'] as const).map((field, line) => ({
    field,
    text: read[field],
    read: readMarks(read[field], { file, line: line + 2, column: 8 }),
  }))
  const texts = [...strings, { field: 'body', text: body, read: readBody(body, { file, line: 10, column: 1 }) }]
  return {
    slug: 'example',
    file,
    front: read,
    texts,
    body,
    marks: texts.flatMap((text) => text.read.marks),
    wordCount: countWords(body),
    placeOf: (path) => ({ file, line: 5, field: path.map(String).join('.') }),
    structure: readStructure(body, { file, line: 10, column: 1 }),
  }
}

/** A site of one article, for tests: facts china, china-2023, china-first, china-change, april, usa, rank, china-share, moved, moved-outside, usa-less, outside, both (a sum), gap (a difference), miners, had-some, had-none (counts) and a broken one; claims most, usa-most (false), grew, world-fell and unknown (broken); charts "lead" and "map". */
export function exampleSite(body: string, front: Record<string, unknown> = {}): ArticleSite {
  const catalogue = exampleCatalogue()
  const specs = Object.entries(FACTS).map(([id, expression]) => ({
    id,
    label: LABELS[id] ?? id,
    expression,
    dataset: 'mine',
    place: { file: 'facts.yaml' },
  }))
  const { facts } = evaluateFacts(specs, catalogue)
  const claimSpecs = Object.entries(CLAIMS).map(([id, text]) => ({
    id,
    label: id,
    lines: [{ text, place: { file: 'facts.yaml', line: 4 } }],
    dataset: 'mine',
  }))
  const known = {
    facts,
    stated: new Set(Object.keys(FACTS)),
    claims: evaluateClaims(claimSpecs, catalogue, facts).claims,
    statedClaims: new Set(Object.keys(CLAIMS)),
  }
  return {
    articles: [exampleArticle(body, front)],
    slugs: new Set(['example']),
    factsOf: () => known,
    charts: new Set(['lead', 'map']),
    draftCharts: new Set(),
    people: new Set(['ada-lovelace']),
    terms: new Set(['reo', 'separation']),
    catalogue,
  }
}
