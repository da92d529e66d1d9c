import type { Fact } from '../facts/fact.ts'
import { exactValue } from '../facts/receipt.ts'
import { apart } from './apart.ts'
import type { FactImpact, Facts, Side } from './impact.ts'

/** Facts are named in numbers as the site's language writes them. */
const LOCALE = 'en'

/** A scope of facts: the shared ones, or an article's own. */
interface Scope {
  article?: string
  before: Omit<Facts, 'claims'>
  after: Omit<Facts, 'claims'>
}

const versionsOf = (fact: Fact | undefined): string[] => fact?.versions.map(({ dataset, version }) => `${dataset}@${version}`) ?? []

/** Values of a fact on both sides, in words that tell them apart; nothing on a side that has none. */
export function valuesOf(before: Fact | undefined, after: Fact | undefined): { before?: string; after?: string } {
  const print = (fact: Fact): string => exactValue(fact, LOCALE)
  if (!before || !after) return { ...(before ? { before: print(before) } : {}), ...(after ? { after: print(after) } : {}) }
  const [was, is] = apart({ text: print(before), value: before.value }, { text: print(after), value: after.value })
  return { before: was, after: is }
}

const numberOf = ({ value, unit, kind, bound }: Fact): string => JSON.stringify([value, unit, kind, bound])
const restsOn = ({ cells }: Fact): string => JSON.stringify(cells.map(({ address, value, flags }) => [address, value, flags]))

/** What became of a fact; nothing where it is the same number from the same cells. */
export function kindOf(before: Fact | undefined, after: Fact | undefined, isStated = true): FactImpact['kind'] | undefined {
  if (!before) return after ? 'new' : undefined
  if (!after) return isStated ? 'broken' : 'gone'
  if (numberOf(before) !== numberOf(after)) return 'changed'
  return restsOn(before) === restsOn(after) ? undefined : 'moved'
}

/** Shared facts, and of each article those that it does not share. */
function scopes(before: Side, after: Side): Scope[] {
  const slugs = new Set([...before.articles, ...after.articles].map(({ slug }) => slug))
  const own = (side: Side, slug: string): Scope['before'] => {
    const { shared } = side.facts
    const all = side.facts.ofArticle(slug)
    return { facts: new Map([...all.facts].filter(([id, fact]) => shared.facts.get(id) !== fact)), stated: all.stated }
  }
  return [
    { before: before.facts.shared, after: after.facts.shared },
    ...[...slugs].map((article) => ({ article, before: own(before, article), after: own(after, article) })),
  ]
}

/** What becomes of every fact, and which facts over the datasets named stay since they name their version. */
export function factImpacts(before: Side, after: Side, datasets: ReadonlySet<string>): { facts: FactImpact[]; pinned: FactImpact[] } {
  const facts: FactImpact[] = []
  const pinned: FactImpact[] = []
  for (const { article, before: old, after: now } of scopes(before, after)) {
    for (const id of new Set([...old.facts.keys(), ...now.facts.keys()])) {
      const [a, b] = [old.facts.get(id), now.facts.get(id)]
      const kind = kindOf(a, b, now.stated.has(id))
      const told = {
        ...(article === undefined ? {} : { article }),
        id,
        label: (b ?? a)?.label ?? id,
        ...valuesOf(a, b),
        versionsBefore: versionsOf(a),
        versionsAfter: versionsOf(b),
      }
      const unsaid = kind === 'broken' && article !== undefined && isUnsaid(article, id, after) ? { unsaid: true as const } : {}
      if (kind) facts.push({ ...told, kind, ...(kind === 'broken' ? whyBroken(id, after) : {}), ...unsaid })
      else if (b?.versions.some(({ dataset }) => datasets.has(dataset))) pinned.push({ ...told, kind: 'moved' })
    }
  }
  return { facts, pinned }
}

/** Whether a fact is a draft's own and no words of the draft bind it. */
function isUnsaid(slug: string, id: string, { articles }: Side): boolean {
  const article = articles.find((one) => one.slug === slug)
  return article?.front.draft === true && !article.marks.some(({ fact }) => fact === id)
}

/** The fault of a fact begins with its id. One that rests on another that is broken has no fault of its own. */
function whyBroken(id: string, { issues }: Side): { why: string } {
  const found = issues.find(({ code, message }) => code.startsWith('fact/') && message.startsWith(`${id}: `))
  return { why: found ? found.message.slice(id.length + 2) : 'it rests on a fact that cannot be computed' }
}
