import type { Hover, Position } from 'vscode-languageserver'
import { t } from '../build/interface-words.ts'
import { wordsOf } from '../build/model/words.ts'
import { withPlainWords } from '../charts/plain-words.ts'
import { chartDataOf, plainChart } from '../charts/chart-data.ts'
import { prepare } from '../charts/facets.ts'
import { hasErrors } from '../issues/issue.ts'
import { SITE } from '../site.ts'
import { factOf } from './find-facts.ts'
import { markOf } from './find-mark.ts'
import { claimInMarkdown } from './hover-claim.ts'
import { cellInMarkdown, datasetInMarkdown } from './hover-data.ts'
import { receiptInMarkdown } from './hover-fact.ts'
import { blocks, code, link, literal } from './markdown-text.ts'
import type { Name } from './name.ts'
import { nameAt } from './names.ts'
import { documentOf, rangeBetween } from './places.ts'
import { kindOf, type SiteView } from './site-view.ts'

/** The sentence that says what a chart shows: its own alt text, else the one that its type makes. A chart that cannot be drawn has none. */
function sentenceOf(id: string, { content, issues }: SiteView): string {
  const { charts, types, catalogue } = content
  const chart = charts.get(id)
  const type = chart && types.get(chart.spec.type)?.type
  if (!chart || !type) return ''
  if (chart.spec.alt) return wordsOf(chart.spec.alt).plain
  if (hasErrors(issues.filter(({ place }) => place.file === chart.file))) return ''
  return prepare(type, withPlainWords(chart.spec), chartDataOf(plainChart(type, chart.spec, catalogue, SITE.lang))).description.text
}

/** A chart: headline, type, dataset, and what it shows. */
function chartInMarkdown(id: string, view: SiteView): string | undefined {
  const chart = view.content.charts.get(id)
  if (!chart) return undefined
  const { title, subtitle, type, dataset } = chart.spec
  return blocks(
    `**${link(wordsOf(title).plain, view.uriOf(chart.file))}**`,
    literal(wordsOf(subtitle).plain),
    t('hover.chart', { type, dataset: code(dataset) }),
    literal(sentenceOf(id, view)),
  )
}

function factInMarkdown(file: string, text: string, name: Name, view: SiteView): string | undefined {
  const fact = factOf(name.id, view)
  const placed = name.typed === undefined ? undefined : markOf(file, text, name, view)
  return fact && receiptInMarkdown(fact, placed, kindOf(file).kind === 'chart' ? 'chart' : 'article', view)
}

function articleInMarkdown(slug: string, { content }: SiteView): string | undefined {
  const front = content.articles.find((article) => article.slug === slug)?.front
  return front && blocks(`**${literal(wordsOf(front.title).plain)}**`, literal(wordsOf(front.standfirst).plain))
}

function termInMarkdown(id: string, { content }: SiteView): string | undefined {
  const found = content.terms.get(id)
  return found && blocks(`**${literal(wordsOf(found.spec.term).plain)}**`, literal(wordsOf(found.spec.definition).plain))
}

/** What is known of the thing at a position, in Markdown: of a number its receipt, of a chart what it shows, of a cell what it holds. */
export function hoverAt(file: string, position: Position, view: SiteView): Hover | undefined {
  const text = view.textOf(file) ?? ''
  const name = nameAt(file, text, documentOf(text).offsetAt(position))
  if (!name) return undefined
  const value = {
    fact: () => factInMarkdown(file, text, name, view),
    chart: () => chartInMarkdown(name.id, view),
    cell: () => name.address && cellInMarkdown(name.address, view),
    dataset: () => datasetInMarkdown(name.id, name.version, view),
    claim: () => claimInMarkdown(name.id, view),
    term: () => termInMarkdown(name.id, view),
    article: () => articleInMarkdown(name.id, view),
  }[name.kind]()
  return value ? { contents: { kind: 'markdown', value }, range: rangeBetween(text, name.from, name.to) } : undefined
}
