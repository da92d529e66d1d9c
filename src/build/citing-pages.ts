import { citedChart, citedWhatIf } from './cited-pages.ts'
import type { FactScope, SiteFacts } from './load-facts.ts'
import type { CitingPage } from './model/cited-cells.ts'
import type { SiteModel } from './site-model.ts'

/** Pages with receipts, those first that a reader of a cell is best sent to: articles, the what-if page, charts, states of charts. */
export function citingPages(
  { articles, charts, whatIf }: Pick<SiteModel, 'articles' | 'charts' | 'whatIf'>,
  facts: Pick<SiteFacts, 'shared' | 'ofArticle'>,
): CitingPage[] {
  const pageOf = (path: string, receipts: readonly { fact: string }[], scope: FactScope): CitingPage => ({
    path,
    facts: receipts.flatMap(({ fact }) => scope.facts.get(fact) ?? []),
  })
  const others = [...(whatIf ? [citedWhatIf(whatIf)] : []), ...[...charts, ...charts.flatMap(({ states = [] }) => states)].map(citedChart)]
  return [
    ...articles.map(({ slug, receipts }) => pageOf(`/articles/${slug}/`, receipts, facts.ofArticle(slug))),
    ...others.map(({ path, receipts }) => pageOf(path, receipts, facts.shared)),
  ]
}
