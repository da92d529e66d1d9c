import { makeSentenceLinks } from './sentence-links.ts'
import { makeNumberLinks, type NumberLinks } from './number-links.ts'
import type { ArticleModel, ChartModel, NumberModel } from './site-model.ts'

/** A chart's words with their numbers linked, for one page. */
export interface FigureWords {
  title: string
  subtitle: string
  notes: string[]
}

/** Words of an article's body, or a figure in it. */
export type Piece = { kind: 'words'; html: string } | { kind: 'figure'; chart: ChartModel; width: 'text' | 'wide'; words: FigureWords }

/** A part of an article's body: a piece, or a scroll section, whose pieces are the words of a step and then its figure, step after step. */
export type Part = Piece | { kind: 'scroll'; pieces: Piece[] }

/** An article with every place filled, in reading order. */
export interface FilledArticle {
  title: string
  standfirst: string
  parts: Part[]
  numbers: NumberModel[]
}

/** What the remark plugins leave where a chart stands, and where a scroll section begins or ends. */
const PLACE = /<div data-chart="([^"]*)" data-width="([^"]*)"><\/div>|<div data-scroll="(begin|end)"><\/div>/g

/** Links the numbers in a chart's words, in reading order. */
export const fillFigure = (chart: ChartModel, links: NumberLinks): FigureWords => ({
  title: links.fill(chart.title.html),
  subtitle: links.fill(chart.subtitle.html),
  notes: chart.notes.map((note) => links.fill(note.html)),
})

/** The pieces of a body in reading order, those of scroll sections among them. */
export const piecesOf = (parts: readonly Part[]): Piece[] => parts.flatMap((part) => (part.kind === 'scroll' ? part.pieces : [part]))

/**
 * Fills an article's places: `body` is the HTML of its Markdown, in which plugins have only marked where charts, numbers and scroll
 * sections stand. A chart that is not there is left out: the checks have refused it before.
 */
export function fillArticle(article: ArticleModel, body: string, charts: readonly ChartModel[]): FilledArticle {
  const links = makeNumberLinks()
  const title = links.fill(article.title.html)
  const standfirst = links.fill(article.standfirst.html)
  const parts = inSections(fillBody(makeSentenceLinks(article.claims)(body), charts, links))
  return { title, standfirst, parts, numbers: [...links.numbers] }
}

/** The pieces of a body in reading order, and between them the edges of its scroll sections. */
function fillBody(body: string, charts: readonly ChartModel[], links: NumberLinks): (Piece | 'begin' | 'end')[] {
  const found: (Piece | 'begin' | 'end')[] = []
  let from = 0
  const words = (to: number): void => {
    const html = body.slice(from, to).trim()
    if (html) found.push({ kind: 'words', html: links.fill(html) })
  }
  for (const place of body.matchAll(PLACE)) {
    words(place.index)
    from = place.index + place[0].length
    const [, id, width, edge] = place
    if (edge) found.push(edge === 'begin' ? 'begin' : 'end')
    const chart = charts.find((candidate) => candidate.id === id)
    if (chart) found.push({ kind: 'figure', chart, width: width === 'wide' ? 'wide' : 'text', words: fillFigure(chart, links) })
  }
  words(body.length)
  return found
}

function inSections(found: readonly (Piece | 'begin' | 'end')[]): Part[] {
  const parts: Part[] = []
  let section: Piece[] | undefined
  for (const piece of found) {
    if (piece === 'begin') parts.push({ kind: 'scroll', pieces: (section = []) })
    else if (piece === 'end') section = undefined
    else (section ?? parts).push(piece)
  }
  return parts
}
