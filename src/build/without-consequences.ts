import type { Issue } from '../issues/issue.ts'
import type { Content } from './load-site.ts'

/** Codes of issues that say that a dataset is not there. */
const MISSING = new Set(['data/setting', 'data/foreign-key', 'fact/unknown-dataset', 'chart/unknown-dataset', 'data/lock'])

/** What rests on facts that cannot be computed. It shows again once they can be. */
const OF_FACTS = /\/(fact-broken|claim-broken|context)$/

/** A fact or a claim that is not there. */
const UNKNOWN = /\/unknown-(fact|claim)$/

type Test = (issue: Issue) => boolean

/** What follows from records that cannot be read: their datasets are missing everywhere. */
function ofRecords(issues: readonly Issue[], { datasets }: Content['catalogue']): Test {
  const broken = new Set(
    issues.flatMap(({ place }) => {
      const id = /^content\/datasets\/([^/]+)\/index\.yaml$/.exec(place.file)?.[1]
      return id !== undefined && !datasets.has(id) ? [id] : []
    }),
  )
  if (broken.size === 0) return () => false
  return ({ code, got, message, place }) =>
    OF_FACTS.test(code) ||
    (MISSING.has(code) &&
      [...broken].some(
        (id) =>
          got === id || message.includes(`“${id}”`) || message.includes(`"${id}"`) || place.file.startsWith(`content/datasets/${id}/2`),
      ))
}

/** What follows from facts files that cannot be read: all that they state is missing, in their article or wherever their group is named. */
function ofFactsFiles(unread: readonly string[]): Test {
  const groups = unread.flatMap((file) => /^content\/facts\/(.+)\.yaml$/.exec(file)?.[1] ?? [])
  const folders = unread.filter((file) => file.startsWith('content/articles/')).map((file) => file.replace(/facts\.yaml$/, ''))
  return ({ code, message, place }) => {
    if (!OF_FACTS.test(code) && !UNKNOWN.test(code)) return false
    return folders.some((folder) => place.file.startsWith(folder)) || groups.some((group) => message.includes(`${group}/`))
  }
}

/** Every issue whose cause is not told by another one: where a record or a facts file cannot be read, that is told there, once. */
export function withoutConsequences(issues: readonly Issue[], { catalogue, facts }: Pick<Content, 'catalogue' | 'facts'>): Issue[] {
  const tests = [ofRecords(issues, catalogue), ofFactsFiles(facts.unread)]
  const told = new Set<string>()
  return issues.filter((item) => {
    if (tests.some((isConsequence) => isConsequence(item))) return false
    const broken = /\/(?:fact|claim)-broken$/.test(item.code) ? /^the (?:fact|claim) (\S+) /.exec(item.message)?.[1] : undefined
    if (broken === undefined || !facts.unreadIds.has(broken)) return true
    // What cannot be read is told once in each file that names it.
    const key = [item.place.file, item.code, item.message].join('\n')
    return !told.has(key) && Boolean(told.add(key))
  })
}
