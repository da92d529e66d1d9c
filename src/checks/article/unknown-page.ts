import type { Span } from '../../issues/issue.ts'
import type { ArticleCheck } from './article-site.ts'
import { unknownName } from './unknown-name.ts'

/** What a link into our own site leads to: `/articles/x/`, `../x/`, `/charts/y/#z`, `/glossary/#reo`; nothing for other addresses. */
function pageOf(url: string): { kind: 'article' | 'chart' | 'dataset' | 'term'; id: string } | undefined {
  const [, folder, id] = /^\/(articles|charts|data)\/([^/#?]+)/.exec(url) ?? []
  const term = /^\/glossary\/#(.+)$/.exec(url)?.[1]
  if (term) return { kind: 'term', id: term }
  const near = /^\.\.\/([^/.#?]+)/.exec(url)?.[1]
  if (near) return { kind: 'article', id: near }
  if (!folder || !id) return undefined
  return { kind: folder === 'articles' ? 'article' : folder === 'charts' ? 'chart' : 'dataset', id }
}

/** Where the id stands in an address of one line. */
function idIn(url: string, id: string, urlAt: Span | undefined): Partial<Span> {
  if (!urlAt || urlAt.line !== urlAt.endLine) return {}
  const column = urlAt.column + url.indexOf(id)
  return { line: urlAt.line, column, endLine: urlAt.line, endColumn: column + id.length }
}

/** Links of an article's body to articles, charts, datasets and terms that do not exist. */
export const unknownPage: ArticleCheck = ({ articles, slugs, charts, catalogue, terms }) => {
  const known = {
    article: slugs,
    chart: charts,
    dataset: new Set(catalogue.datasets.keys()),
    term: terms,
  }
  return articles.flatMap(({ file, structure }) =>
    structure.links.flatMap(({ url, urlAt, ...at }) => {
      const page = pageOf(url)
      return page ? unknownName(page.kind, page.id, known[page.kind], { file, ...at }, { file, ...idIn(url, page.id, urlAt) }) : []
    }),
  )
}
