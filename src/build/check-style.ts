import { checkStyle } from '../checks/style/index.ts'
import type { StyleKind } from '../checks/style/house-style.ts'
import { withStates } from '../charts/chart.ts'
import type { Issue } from '../issues/issue.ts'
import type { ReadWords } from '../marks/mark.ts'
import type { Content } from './load-site.ts'
import type { Memory } from './memory.ts'

/** One file whose words the house guide reads. `from` is what it was read into, the same object as long as it is unchanged. */
interface Read {
  from: object
  file: string
  kind: StyleKind
  texts: readonly ReadWords[]
}

/** What the house guide finds in every word of the content: articles, charts with their states, glossary, the what-if page. */
export function styleIssues({ style, articles, charts, people, terms, whatIf }: Content, memory: Memory): Issue[] {
  if (!style) return []
  const reads: Read[] = [
    ...articles.map((article): Read => ({
      from: article,
      file: article.file,
      kind: 'article',
      texts: article.texts.map(({ read }) => read),
    })),
    ...[...charts.values()].map((chart): Read => ({
      from: chart,
      file: chart.file,
      kind: 'chart',
      texts: withStates(chart).flatMap(({ texts }) => texts),
    })),
    ...[...people.values()].map((author): Read => ({ from: author, file: author.file, kind: 'article', texts: author.texts })),
    ...[...terms.values()].map((term): Read => ({ from: term, file: term.file, kind: 'term', texts: term.texts })),
    ...(whatIf ? [{ from: whatIf, file: whatIf.file, kind: 'what-if' as const, texts: whatIf.texts }] : []),
  ]
  return reads.flatMap(({ from, file, kind, texts }) =>
    memory.of(`style ${file}`, [from, style], () => once(checkStyle(texts, { file, kind, style }))),
  )
}

/** States of a chart say again what the chart says. */
const once = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((item) => [`${item.code} ${item.place.line} ${item.place.column}`, item])).values(),
]
