import { withStates } from '../charts/chart.ts'
import { placedMarks, type PlacedMark } from '../checks/article/number-verdict.ts'
import type { Mark, ReadWords } from '../marks/mark.ts'
import type { Name } from './name.ts'
import { rangeBetween } from './places.ts'
import type { SiteView } from './site-view.ts'

/** The words that were read in a file, string by string. */
function wordsIn(file: string, { content }: SiteView): Pick<ReadWords, 'marks' | 'passages'>[] {
  const { articles, charts, terms, whatIf } = content
  return [
    ...articles.filter((article) => article.file === file).flatMap(({ texts }) => texts.map(({ read }) => read)),
    ...[...charts.values()].filter((chart) => chart.file === file).flatMap((chart) => withStates(chart).flatMap(({ texts }) => texts)),
    ...[...terms.values()].filter((term) => term.file === file).flatMap(({ texts }) => texts),
    ...(whatIf?.file === file ? whatIf.texts : []),
  ]
}

/** All number marks that were read in a file. */
export const marksOf = (file: string, view: SiteView): Mark[] => wordsIn(file, view).flatMap(({ marks }) => marks)

/** The mark that was read where a name stands, with the passage it stands in. */
export function markOf(file: string, text: string, name: Name, view: SiteView): PlacedMark | undefined {
  const { line, character } = rangeBetween(text, name.from, name.to).start
  return wordsIn(file, view)
    .flatMap(({ passages }) => placedMarks(passages))
    .find(({ mark }) => mark.line === line + 1 && mark.column === character + 1)
}
