import { ARTICLE_CHECKS } from '../src/checks/article/index.ts'
import { CHART_CHECKS } from '../src/checks/chart/index.ts'
import { DATA_CHECKS } from '../src/checks/data/index.ts'
import type { Built } from '../src/build/build-site.ts'

/** How many kinds of check a build runs: data, charts, articles, and the built site's links. */
const checks = DATA_CHECKS.length + CHART_CHECKS.length + Object.keys(ARTICLE_CHECKS).length + 1

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

/** What a build made, in a line. */
export function summary({ model, pages, seconds }: Built): string {
  const { articles, counts } = model
  return [
    count(articles.length, 'article'),
    count(counts.charts, 'chart'),
    `${count(counts.datasets, 'dataset')} in ${count(counts.versions, 'version')}`,
    `${count(counts.numbers, 'number')} tested`,
    `${count(checks, 'check')} passed`,
    count(pages, 'page'),
    `${seconds.toFixed(1)} s`,
  ].join(', ')
}
