import type { ArticleCheck } from './article-site.ts'
import { unknownName } from './unknown-name.ts'

/** Charts that an article places, or is led by, and that do not exist. */
export const unknownChart: ArticleCheck = ({ articles, charts }) =>
  articles.flatMap(({ file, structure, front, placeOf }) => [
    ...structure.charts.flatMap(({ id, line, column }) => unknownName('chart', id, charts, { file, line, column })),
    ...(front.lead ? unknownName('chart', front.lead, charts, placeOf(['lead'])) : []),
  ])
