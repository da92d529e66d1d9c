import { expect, test } from 'vitest'
import { fillArticle } from './article-page.ts'
import type { ArticleModel, ChartModel } from './site-model.ts'

const words = (html: string) => ({ html, plain: html })
const article = { title: words('A'), standfirst: words('<a data-n="x">1 t</a>') } as unknown as ArticleModel
const chart = { id: 'c', title: words('<a data-n="y">2 t</a> rose'), subtitle: words('S'), notes: [] } as unknown as ChartModel

test('charts stand where their places were, words before and after them', () => {
  const filled = fillArticle(article, '<p>one</p><div data-chart="c" data-width="wide"></div><p>two</p>', [chart])
  expect(filled.parts.map((part) => (part.kind === 'figure' ? `${part.chart.id} ${part.width}` : part.html))).toEqual([
    '<p>one</p>',
    'c wide',
    '<p>two</p>',
  ])
})

test('numbers are counted in reading order through title, standfirst, figures and body', () => {
  const filled = fillArticle(article, '<p>b</p><div data-chart="c" data-width="text"></div><p><a data-n="x">1 t</a></p>', [chart])
  expect(filled.numbers.map((number) => number.anchor)).toEqual(['n-x', 'n-y', 'n-x-2'])
})
