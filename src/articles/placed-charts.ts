import type { Article } from './article.ts'

/** Ids of the charts that an article shows, in its body and as the one that stands for it. */
export const chartsOf = ({ structure, front }: Pick<Article, 'structure' | 'front'>): string[] => [
  ...structure.charts.map(({ id }) => id),
  ...(front.lead ? [front.lead] : []),
]
