import { issue } from '../../issues/issue.ts'
import type { ArticleCheck } from './article-site.ts'

/** Charts that say they are drafts, in an article that is none: it would be published with them, today or on its day. */
export const draftChart: ArticleCheck = ({ articles, draftCharts }) =>
  articles
    .filter(({ front }) => !front.draft)
    .flatMap(({ file, structure, front, placeOf }) => {
      const placed = structure.charts.map(({ id, idAt }) => ({ id, place: { file, ...idAt } }))
      const lead = front.lead ? [{ id: front.lead, place: placeOf(['lead']) }] : []
      return [...placed, ...lead]
        .filter(({ id }) => draftCharts.has(id))
        .map(({ id, place }) =>
          issue('article/draft-chart', place, 'This chart is a draft, and the article that places it is none.', {
            got: id,
            hint: `Take draft: true out of content/charts/${id}.yaml, or make the article a draft as well.`,
          }),
        )
    })
