import { makeNumberLinks, type NumberLinks } from './number-links.ts'
import type { ArticleModel, ChartModel, NumberModel } from './site-model.ts'

/** A chart's words with their numbers linked, for one page. */
export interface FigureWords {
  title: string
  subtitle: string
  notes: string[]
}

/** A piece of an article's body: words, or a figure. */
export type Part = { kind: 'words'; html: string } | { kind: 'figure'; chart: ChartModel; width: 'text' | 'wide'; words: FigureWords }

/** An article with every place filled, in reading order. */
export interface FilledArticle {
  title: string
  standfirst: string
  parts: Part[]
  numbers: NumberModel[]
}

/** What the remark plugin leaves where a chart stands. */
const PLACE = /<div data-chart="([^"]*)" data-width="([^"]*)"><\/div>/g

/** Links the numbers in a chart's words, in reading order. */
export const fillFigure = (chart: ChartModel, links: NumberLinks): FigureWords => ({
  title: links.fill(chart.title.html),
  subtitle: links.fill(chart.subtitle.html),
  notes: chart.notes.map((note) => links.fill(note.html)),
})

/**
 * Fills an article's places: `body` is the HTML of its Markdown, in which plugins have only marked where charts and numbers
 * stand. A chart that is not there is left out: the checks have refused it before.
 */
export function fillArticle(article: ArticleModel, body: string, charts: readonly ChartModel[]): FilledArticle {
  const links = makeNumberLinks()
  const title = links.fill(article.title.html)
  const standfirst = links.fill(article.standfirst.html)
  const parts: Part[] = []
  let from = 0
  const words = (to: number): void => {
    const html = body.slice(from, to).trim()
    if (html) parts.push({ kind: 'words', html: links.fill(html) })
  }
  for (const place of body.matchAll(PLACE)) {
    words(place.index)
    from = place.index + place[0].length
    const chart = charts.find((candidate) => candidate.id === place[1])
    if (chart) parts.push({ kind: 'figure', chart, width: place[2] === 'wide' ? 'wide' : 'text', words: fillFigure(chart, links) })
  }
  words(body.length)
  return { title, standfirst, parts, numbers: [...links.numbers] }
}
