import { withStates } from '../charts/chart.ts'
import { checkNumbers, type WordsOfFile } from '../checks/numbers/check-numbers.ts'
import { idleExcuses } from '../checks/numbers/excuse.ts'
import { numbersOf } from '../checks/numbers/standing.ts'
import type { Issue } from '../issues/issue.ts'
import { SITE } from '../site.ts'
import type { FactScope } from './load-facts.ts'
import type { Content } from './load-site.ts'
import { NO_MEMORY, type Memory } from './memory.ts'

/** What holds words of editors. */
type Written = Pick<Content, 'articles' | 'charts' | 'facts' | 'people' | 'terms' | 'whatIf'>

/** All words of a site that editors write, file by file, with the facts that they may name. */
export function wordsOfSite({ articles, charts, facts, people, terms, whatIf }: Written): WordsOfFile[] {
  const known = ({ facts, claims }: FactScope): Pick<WordsOfFile, 'facts' | 'claims'> => ({ facts, claims })
  const shared = known(facts.shared)
  return [
    ...articles.map(({ slug, file, texts }) => ({ file, texts: texts.map(({ read }) => read), ...known(facts.ofArticle(slug)) })),
    ...[...charts.values()].map((chart) => ({ file: chart.file, texts: withStates(chart).flatMap(({ texts }) => texts), ...shared })),
    ...[...people.values(), ...terms.values()].map(({ file, texts }) => ({ file, texts, ...shared })),
    ...(whatIf ? [{ file: whatIf.file, texts: whatIf.texts, ...shared }] : []),
  ]
}

/** The law over a whole site: numbers that stand on nothing, and patterns that excuse nothing. */
export function checkLaw(content: Content, memory: Memory = NO_MEMORY): Issue[] {
  const { grounds } = content
  const files = wordsOfSite(content).map((words) =>
    memory.of(`law ${words.file}`, [...words.texts, words.facts, words.claims, grounds], () => {
      const numbers = words.texts.flatMap(({ passages }) => passages.flatMap((passage) => numbersOf(passage, grounds, SITE.lang)))
      return { issues: checkNumbers(words, grounds, SITE.lang), used: numbers.flatMap(({ excuse }) => excuse ?? []) }
    }),
  )
  const issues = files.flatMap((file) => file.issues)
  // States of a chart share the words that several of its choices set.
  const told = [...new Map(issues.map((item) => [JSON.stringify(item), item])).values()]
  return [...told, ...idleExcuses(grounds.excuses, new Set(files.flatMap(({ used }) => used)))]
}
