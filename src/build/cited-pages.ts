import type { Receipt } from '../facts/receipt.ts'
import { SITE } from '../site.ts'
import { fillArticle, fillFigure } from './article-page.ts'
import { CITATION_FORMATS, citationsFile, type CitationFormat, type CitedPage } from './citations.ts'
import { fillGlossary } from './glossary-page.ts'
import { t } from './interface-words.ts'
import { makeNumberLinks } from './number-links.ts'
import { receiptsShown } from './receipts-shown.ts'
import type { ArticleModel, ChartModel, GlossaryModel, WhatIfModel } from './site-model.ts'
import { fillWhatIf } from './what-if-page.ts'

/** An article as its numbers are cited; `body` is the HTML of its Markdown. */
export const citedArticle = (article: ArticleModel, body: string, charts: readonly ChartModel[]): CitedPage => ({
  path: `/articles/${article.slug}/`,
  title: article.title.plain,
  authors: article.authors.map(({ name }) => name),
  date: article.updated ?? article.date,
  receipts: receiptsShown(article.receipts, fillArticle(article, body, charts).numbers),
})

/** A chart, or a state of one, as the numbers in its words are cited: it is as old as its newest edition. */
export function citedChart(chart: ChartModel): CitedPage {
  const links = makeNumberLinks()
  fillFigure(chart, links)
  return {
    path: `/charts/${chart.id}/`,
    title: chart.title.plain,
    authors: [SITE.name],
    date: chart.editions[0]?.published ?? SITE.readTo,
    receipts: receiptsShown(chart.receipts, links.numbers),
  }
}

/** The what-if page as its numbers are cited. */
export const citedWhatIf = (whatIf: WhatIfModel): CitedPage => ({
  path: '/what-if/',
  title: whatIf.title.plain,
  authors: [SITE.name],
  date: whatIf.editions[0]?.published ?? SITE.readTo,
  receipts: receiptsShown(whatIf.receipts, fillWhatIf(whatIf).numbers),
})

/** The glossary as its numbers are cited: it is as old as the newest edition that they rest on. */
export const citedGlossary = (glossary: GlossaryModel): CitedPage => ({
  path: '/glossary/',
  title: t('glossary.title'),
  authors: [SITE.name],
  date: newestDay(glossary.receipts),
  receipts: receiptsShown(glossary.receipts, fillGlossary(glossary).numbers),
})

const newestDay = (receipts: readonly Receipt[]): string =>
  receipts
    .flatMap(({ editions }) => editions.map(({ published }) => published))
    .toSorted()
    .at(-1) ?? SITE.readTo

/** Formats of a page's citations, as paths of a route ask for them; none where the page has no number. */
export const citationPaths = <Params extends object>(page: CitedPage, params: Params): { params: Params & { format: CitationFormat } }[] =>
  page.receipts.length === 0 ? [] : (Object.keys(CITATION_FORMATS) as CitationFormat[]).map((format) => ({ params: { ...params, format } }))

/** A page's citations in one format, as a route answers. `base` is the site's address. */
export const citationsResponse = (page: CitedPage, format: CitationFormat, base: string | undefined): Response =>
  new Response(citationsFile(page, format, base), { headers: { 'Content-Type': CITATION_FORMATS[format] } })
