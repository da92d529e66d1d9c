import { withStates } from '../charts/chart.ts'
import type { Mark } from '../marks/mark.ts'
import type { Name } from './name.ts'
import { rangeBetween } from './places.ts'
import type { SiteView } from './site-view.ts'

/** All number marks that were read in a file. */
export function marksOf(file: string, { content }: SiteView): Mark[] {
  const { articles, charts, terms, whatIf } = content
  return [
    ...articles.filter((article) => article.file === file).flatMap(({ texts }) => texts.flatMap(({ read }) => read.marks)),
    ...[...charts.values()]
      .filter((chart) => chart.file === file)
      .flatMap((chart) => withStates(chart).flatMap(({ texts }) => texts.flatMap(({ marks }) => marks))),
    ...[...terms.values()].filter((term) => term.file === file).flatMap(({ texts }) => texts.flatMap(({ marks }) => marks)),
    ...(whatIf?.file === file ? whatIf.texts.flatMap(({ marks }) => marks) : []),
  ]
}

/** The mark that was read where a name stands, with the words around it. */
export function markOf(file: string, text: string, name: Name, view: SiteView): Mark | undefined {
  const { line, character } = rangeBetween(text, name.from, name.to).start
  return marksOf(file, view).find((mark) => mark.line === line + 1 && mark.column === character + 1)
}
