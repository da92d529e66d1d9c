import { HOUSE } from '../../articles/article-schema.ts'
import type { Article } from '../../articles/article.ts'
import { latestOf } from '../../data/catalogue.ts'
import { keyOf } from '../../data/table.ts'
import { nearestHint } from '../../facts/nearest.ts'
import type { Issue, Place } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import type { ArticleCheck } from './article-site.ts'

function unknown(kind: string, name: string, names: ReadonlySet<string>, place: Place): Issue[] {
  return names.has(name) ? [] : [issue(`article/unknown-${kind}`, place, `there is no ${kind} "${name}"`, nearestHint(name, names))]
}

/** Charts that an article places, or is led by, and that do not exist. */
export const unknownChart: ArticleCheck = ({ articles, charts }) =>
  articles.flatMap(({ file, structure, front, placeOf }) => [
    ...structure.charts.flatMap(({ id, line, column }) => unknown('chart', id, charts, { file, line, column })),
    ...(front.lead ? unknown('chart', front.lead, charts, placeOf(['lead'])) : []),
  ])

/** Authors that are neither the house nor in content/people. */
export const unknownPerson: ArticleCheck = ({ articles, people }) =>
  articles.flatMap(({ front, placeOf }) => front.authors.flatMap((name, place) => unknown('person', name, new Set([HOUSE, ...people]), placeOf(['authors', place]))))

/** Element symbols that the elements dataset does not hold. Without that dataset nothing can be said. */
export const unknownElement: ArticleCheck = ({ articles, catalogue }) => {
  const dataset = catalogue.datasets.get('elements')
  const table = dataset && latestOf(dataset)?.table
  if (!table) return []
  const symbols = new Set(Array.from({ length: table.size }, (_, row) => keyOf(table, row)[0] ?? ''))
  return articles.flatMap(({ front, placeOf }) => front.elements.flatMap((symbol, place) => unknown('element', symbol, symbols, placeOf(['elements', place]))))
}

/** Page of a link into our own site: `/articles/x/`, `../x/`, `/charts/y/#z`; nothing for other addresses. */
function pageOf(url: string): { kind: 'article' | 'chart' | 'dataset'; id: string } | undefined {
  const [, folder, id] = /^\/(articles|charts|data)\/([^/#?]+)/.exec(url) ?? []
  const near = /^\.\.\/([^/.#?]+)/.exec(url)?.[1]
  if (near) return { kind: 'article', id: near }
  if (!folder || !id) return undefined
  return { kind: folder === 'articles' ? 'article' : folder === 'charts' ? 'chart' : 'dataset', id }
}

/** Links of an article's body to articles, charts and datasets that do not exist. */
export const unknownPage: ArticleCheck = ({ articles, charts, catalogue }) => {
  const known = { article: new Set(articles.map((one: Article) => one.slug)), chart: charts, dataset: new Set(catalogue.datasets.keys()) }
  return articles.flatMap(({ file, structure }) =>
    structure.links.flatMap(({ url, line, column }) => {
      const page = pageOf(url)
      return page ? unknown(page.kind, page.id, known[page.kind], { file, line, column }) : []
    }),
  )
}
