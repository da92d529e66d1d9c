import type { ArticleCheck } from './article-site.ts'
import { unknownName } from './unknown-name.ts'

/** Page of a link into our own site: `/articles/x/`, `../x/`, `/charts/y/#z`; nothing for other addresses. */
function pageOf(url: string): { kind: 'article' | 'chart' | 'dataset'; id: string } | undefined {
  const [, folder, id] = /^\/(articles|charts|data)\/([^/#?]+)/.exec(url) ?? []
  const near = /^\.\.\/([^/.#?]+)/.exec(url)?.[1]
  if (near) return { kind: 'article', id: near }
  if (!folder || !id) return undefined
  return { kind: folder === 'articles' ? 'article' : folder === 'charts' ? 'chart' : 'dataset', id }
}

/** Links of an article's body to articles, charts and datasets that do not exist. */
export const unknownPage: ArticleCheck = ({ articles, slugs, charts, catalogue }) => {
  const known = { article: slugs, chart: charts, dataset: new Set(catalogue.datasets.keys()) }
  return articles.flatMap(({ file, structure }) =>
    structure.links.flatMap(({ url, line, column }) => {
      const page = pageOf(url)
      return page ? unknownName(page.kind, page.id, known[page.kind], { file, line, column }) : []
    }),
  )
}
