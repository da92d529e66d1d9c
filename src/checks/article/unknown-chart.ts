import type { ArticleCheck } from './article-site.ts'
import { unknownName } from './unknown-name.ts'

/** Charts that an article places, or is led by, and that do not exist. */
export const unknownChart: ArticleCheck = ({ articles, charts }) =>
  articles.flatMap(({ file, structure, front, placeOf }) => [
    ...structure.charts.flatMap(({ id, idAt, line, column, endLine, endColumn }) =>
      unknownName('chart', id, charts, { file, line, column, endLine, endColumn }, { file, ...idAt }),
    ),
    ...(front.lead ? unknownName('chart', front.lead, charts, placeOf(['lead'])) : []),
  ])
