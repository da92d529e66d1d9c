import type { Content } from '../build/load-site.ts'
import type { PlacedNumber } from '../facts/would-bind.ts'
import type { Span } from '../issues/issue.ts'

/**
 * The passage of an article or a chart in which a number stands at a place of its file, as the check reads it; nothing where the file
 * holds no such passage.
 */
export function placedNumber(
  file: string,
  { line, column }: Pick<Span, 'line' | 'column'>,
  text: string,
  content: Content,
): PlacedNumber | undefined {
  const ofArticles = content.articles.filter((one) => one.file === file).flatMap(({ texts }) => texts.map(({ read }) => read))
  const ofCharts = [...content.charts.values()].filter((one) => one.file === file).flatMap(({ texts }) => texts)
  for (const passage of [...ofArticles, ...ofCharts].flatMap(({ passages }) => passages)) {
    for (let from = passage.plain.indexOf(text); text !== '' && from !== -1; from = passage.plain.indexOf(text, from + 1)) {
      const at = passage.locate(from)
      if (at.line === line && at.column === column) return { passage, from, to: from + text.length }
    }
  }
  return undefined
}
