import type { Article } from '../articles/article.ts'
import type { Content } from '../build/load-site.ts'
import { chartStrings, type Chart } from '../charts/chart.ts'
import { inOrder } from '../glossary/term.ts'
import { readMarks } from '../marks/read-marks.ts'
import { SITE } from '../site.ts'
import type { CopySheet } from './desk-model.ts'

const plainOf = (text: string): string => readMarks(text, { file: '' }).plain

/** Every word of the site, page by page: articles, charts, glossary, the what-if page. */
export const makeCopySheets = ({ articles, charts, terms, whatIf }: Content): CopySheet[] => [
  ...articles.map(sheetOfArticle),
  ...[...charts.values()].map(sheetOfChart),
  ...(whatIf
    ? [
        {
          kind: 'what-if' as const,
          title: plainOf(whatIf.spec.title),
          path: '/what-if/',
          file: whatIf.file,
          texts: whatIf.texts.map(({ plain }) => ({ kind: 'words', text: plain })),
        },
      ]
    : []),
  ...inOrder(terms.values(), SITE.lang).map((term) => ({
    kind: 'term' as const,
    title: term.spec.term,
    path: `/glossary/#${term.id}`,
    file: term.file,
    texts: [{ kind: 'definition', text: plainOf(term.spec.definition) }],
  })),
]

function sheetOfArticle(article: Article): CopySheet {
  const headings = new Set(article.structure.headings.map(({ text }) => text))
  const front = article.texts.filter(({ field }) => field !== 'body').map(({ field, read }) => ({ kind: field, text: read.plain }))
  const body = article.texts
    .filter(({ field }) => field === 'body')
    .flatMap(({ read }) => read.blocks.map((text) => ({ kind: headings.has(text) ? 'heading' : 'body', text })))
  return {
    kind: 'article',
    title: front.find(({ kind }) => kind === 'title')?.text ?? article.slug,
    path: `/articles/${article.slug}/`,
    file: article.file,
    texts: [...front, ...body],
  }
}

function sheetOfChart(chart: Chart): CopySheet {
  return {
    kind: 'chart',
    title: plainOf(chart.spec.title),
    path: `/charts/${chart.id}/`,
    file: chart.file,
    texts: chartStrings(chart).map(({ path, text }) => ({ kind: String(path[0]), text: plainOf(text) })),
  }
}
