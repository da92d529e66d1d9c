import { inByline } from '../../articles/author.ts'
import { minutesOf, stateOf, type Article } from '../../articles/article.ts'
import { chartStrings } from '../../charts/chart.ts'
import { BENEATH } from '../../charts/spec-words.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import { makeReceipt, type Receipt } from '../../facts/receipt.ts'
import { throughEditions } from '../../facts/through-editions.ts'
import { countStandings } from '../../checks/numbers/standing.ts'
import type { ReadWords } from '../../marks/mark.ts'
import type { FactScope } from '../load-facts.ts'
import type { Content } from '../load-site.ts'
import type { ArticleModel } from '../site-model.ts'
import { claimModels, claimsIn } from './claim-model.ts'
import { editionsOfVersions } from './edition-model.ts'
import { pinnedEditions } from './pinned-model.ts'
import { makeTestSheet } from './test-sheet.ts'
import { factsIn, wordsOf } from './words.ts'

/** Receipts of facts by id; what was typed and where it stands is the page's to add. */
export const receiptsOf = (ids: Iterable<string>, scope: FactScope, catalogue: Catalogue, locale: string): Receipt[] =>
  [...new Set(ids)].flatMap((id) => {
    const fact = scope.facts.get(id)
    return fact ? [makeReceipt(fact, { typed: '', anchors: [] }, catalogue, locale, throughEditions(fact, scope.specs, catalogue))] : []
  })

/** All that is written in an article: its own texts, and those of the charts it places. */
export const textsOf = ({ texts, structure }: Article, charts: Content['charts']): ReadWords[] => [
  ...texts.map(({ read }) => read),
  ...structure.charts.flatMap(({ id }) => charts.get(id)?.texts ?? []),
]

/** An article as its page shows it; its body is filled by the page. */
export function makeArticleModel(
  article: Article,
  { charts, facts: known, catalogue, grounds, people }: Pick<Content, 'charts' | 'facts' | 'catalogue' | 'grounds' | 'people'>,
  { today, locale }: { today: string; locale: string },
): ArticleModel {
  const { front, structure } = article
  const scope = known.ofArticle(article.slug)
  const figures = structure.charts.filter(({ id }) => charts.has(id)).map(({ id, width }) => ({ chart: id, width }))
  const shown = ['title', 'subtitle', ...BENEATH]
  const figureTexts = figures.flatMap(({ chart }) => chartStrings(charts.get(chart)!).filter(({ path }) => shown.includes(String(path[0]))))
  const figureFacts = figureTexts.flatMap(({ text }) => factsIn(text))
  const ownClaims = article.texts.flatMap(({ read }) => read.claims.flatMap(({ claims, text }) => claims.map((claim) => ({ claim, text }))))
  const ownFacts = article.marks.flatMap((mark) => mark.fact ?? [])
  const facts = [...ownFacts, ...figureFacts]
  const editions = editionsOfVersions(
    [...new Set(facts)].flatMap((id) => scope.facts.get(id)?.versions ?? []),
    catalogue,
  )
  return {
    slug: article.slug,
    file: article.file,
    title: wordsOf(front.title),
    standfirst: wordsOf(front.standfirst),
    kicker: front.kicker,
    authors: front.authors.map((name) => {
      const author = people.get(name)
      return author ? inByline(author) : { name }
    }),
    date: front.date,
    ...(front.updated ? { updated: front.updated } : {}),
    elements: front.elements,
    state: stateOf(article, today),
    minutes: minutesOf(article),
    headings: structure.headings.filter((heading) => heading.depth === 2).map(({ id, text }) => ({ id, text })),
    figures,
    numbers: facts.length,
    tally: { ...countStandings(textsOf(article, charts), grounds, locale), tables: new Set(editions.map(({ dataset }) => dataset)).size },
    sheet: makeTestSheet(article, charts, scope.facts, grounds, locale),
    receipts: receiptsOf(facts, scope, catalogue, locale),
    editions,
    claims: claimModels([...ownClaims, ...figureTexts.flatMap(({ text }) => claimsIn(text))], scope, catalogue),
    pinned: pinnedEditions(
      facts.flatMap((id) => scope.facts.get(id) ?? []),
      catalogue,
    ),
    ...(front.lead ? { lead: front.lead } : {}),
  }
}
