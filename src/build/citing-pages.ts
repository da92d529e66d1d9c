import { citedChart, citedGlossary, citedWhatIf } from './cited-pages.ts'
import type { FactScope, SiteFacts } from './load-facts.ts'
import { linkedCells } from './model/claim-model.ts'
import type { CitingPage } from './model/cited-cells.ts'
import type { SiteModel } from './site-model.ts'

/** Pages with receipts and tested sentences, those first that a reader of a cell is best sent to: articles, the what-if page, charts, states of charts, the glossary. */
export function citingPages(
  { articles, charts, whatIf, glossary }: Pick<SiteModel, 'articles' | 'charts' | 'whatIf' | 'glossary'>,
  facts: Pick<SiteFacts, 'shared' | 'ofArticle'>,
): CitingPage[] {
  const pageOf = (
    { path, receipts, claims = [] }: { path: string; receipts: readonly { fact: string }[]; claims?: readonly { id: string }[] },
    scope: FactScope,
  ): CitingPage => ({
    path,
    facts: receipts.flatMap(({ fact }) => scope.facts.get(fact) ?? []),
    claims: claims
      .flatMap(({ id }) => scope.claims.get(id) ?? [])
      .map((claim) => ({ id: claim.id, label: claim.label, cells: linkedCells(claim) })),
  })
  const drawn = [...charts, ...charts.flatMap(({ states = [] }) => states)]
  const others = [
    ...(whatIf ? [citedWhatIf(whatIf)] : []),
    ...drawn.map((chart) => ({ ...citedChart(chart), claims: chart.claims })),
    ...(glossary ? [citedGlossary(glossary)] : []),
  ]
  return [
    ...articles.map(({ slug, receipts, claims }) => pageOf({ path: `/articles/${slug}/`, receipts, claims }, facts.ofArticle(slug))),
    ...others.map((page) => pageOf(page, facts.shared)),
  ]
}
