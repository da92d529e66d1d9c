import { chartStrings, withStates, type Chart } from '../charts/chart.ts'
import type { ReadWords } from '../marks/mark.ts'
import { readMarks } from '../marks/read-marks.ts'
import type { Facts, Part, SentenceImpact, Side } from './impact.ts'

/** A text with bound words where it stands, with the facts and claims that it may name. */
export interface BoundText extends Pick<SentenceImpact, 'part' | 'article' | 'chart'> {
  file: string
  read: ReadWords
  facts: Facts
}

const HEADLINES = new Set(['title', 'standfirst', 'subtitle'])
const partOf = (field: string | undefined): Part => (field === 'alt' ? 'alt' : HEADLINES.has(field ?? '') ? 'headline' : 'text')

/** The field of a chart in which a text stands: a state holds only those texts that its choice changes. */
function fieldOf(chart: Chart, read: ReadWords): string | undefined {
  const found = chartStrings(chart).find(({ text }) => readMarks(text, { file: '' }).plain === read.plain)
  return found === undefined ? undefined : String(found.path[0])
}

const isBound = (read: ReadWords): boolean => read.marks.length + read.claims.length > 0

/** Every text of a site in which words are bound to a fact or a claim: of articles, of charts in each of their states, of the what-if. */
export function boundTexts({ articles, charts, facts, whatIf }: Side): BoundText[] {
  const ofArticles = articles.flatMap(({ slug, file, texts }) =>
    texts.map(({ field, read }) => ({ file, part: partOf(field), article: slug, read, facts: facts.ofArticle(slug) })),
  )
  const ofCharts = [...charts.values()].flatMap(withStates).flatMap((chart) =>
    chart.texts.filter(isBound).map((read) => ({
      file: chart.file,
      part: partOf(fieldOf(chart, read)),
      chart: chart.id,
      read,
      facts: facts.shared,
    })),
  )
  const ofWhatIf = (whatIf?.texts ?? []).map((read, place) => ({
    file: whatIf?.file ?? '',
    part: place < 2 ? ('headline' as const) : ('text' as const),
    read,
    facts: facts.shared,
  }))
  return [...ofArticles, ...ofCharts, ...ofWhatIf].filter(({ read }) => isBound(read))
}
