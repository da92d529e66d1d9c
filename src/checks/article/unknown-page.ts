import type { Article } from '../../articles/article.ts'
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

/** Links of an article's body to articles, charts, datasets and terms that do not exist. */
export const unknownPage: ArticleCheck = ({ articles, charts, catalogue, terms }) => {
  const known = {
    article: new Set(articles.map((one: Article) => one.slug)),
    chart: charts,
    dataset: new Set(catalogue.datasets.keys()),
    term: terms,
  }
  return articles.flatMap(({ file, structure }) =>
    structure.links.flatMap(({ url, line, column }) => {
      const page = pageOf(url)
      return page ? unknownName(page.kind, page.id, known[page.kind], { file, line, column }) : []
    }),
  )
}
