import { stateOf, type Article } from '../articles/article.ts'
import { chartsOf } from '../articles/placed-charts.ts'
import type { Chart } from '../charts/chart.ts'
import { issue, type Issue } from '../issues/issue.ts'

type Charts = ReadonlyMap<string, Pick<Chart, 'id' | 'spec'>>
type Articles = readonly Pick<Article, 'structure' | 'front'>[]

/** Ids of the charts that articles place, by whether the article is published on a day. */
function placedBy(articles: Articles, today: string): { live: Set<string>; later: Set<string> } {
  const { live = [], later = [] } = Object.groupBy(articles, (article) => (stateOf(article, today) === 'live' ? 'live' : 'later'))
  return { live: new Set(live.flatMap(chartsOf)), later: new Set(later.flatMap(chartsOf)) }
}

/** Ids of the charts that are not published on a day, ISO 8601: drafts, and those that only drafts and articles still to come place. */
export function waitingCharts(charts: Charts, articles: Articles, today: string): string[] {
  const { live, later } = placedBy(articles, today)
  return [...charts.values()].flatMap(({ id, spec }) => (!live.has(id) && (spec.draft ?? later.has(id)) ? [id] : []))
}

/** Charts that wait without saying so: one that is published already would go. */
export const tellWaiting = (charts: ReadonlyMap<string, Chart>, articles: Articles, today: string): Issue[] =>
  waitingCharts(charts, articles, today).flatMap((id) => {
    const chart = charts.get(id)!
    if (chart.spec.draft !== undefined) return []
    const hint = 'If it stands by itself, as one that is published already does, write draft: false in it.'
    const message = 'Only articles that are not published yet place this chart: it waits for the first of them.'
    return [issue('chart/waits', { file: chart.file, line: 1, column: 1 }, message, { level: 'warn', hint })]
  })
