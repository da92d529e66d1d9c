import { latestOf } from '../../data/catalogue.ts'
import { keyOf } from '../../data/table.ts'
import type { ArticleCheck } from './article-site.ts'
import { unknownName } from './unknown-name.ts'

/** Element symbols that the elements dataset does not hold. Without that dataset nothing can be said. */
export const unknownElement: ArticleCheck = ({ articles, catalogue }) => {
  const dataset = catalogue.datasets.get('elements')
  const table = dataset && latestOf(dataset)?.table
  if (!table) return []
  const symbols = new Set(Array.from({ length: table.size }, (_, row) => keyOf(table, row)[0] ?? ''))
  return articles.flatMap(({ front, placeOf }) =>
    front.elements.flatMap((symbol, place) => unknownName('element', symbol, symbols, placeOf(['elements', place]))),
  )
}
