import { join } from 'node:path'
import type { Claim, ClaimLine, ClaimSpec } from '../claims/claim.ts'
import { evaluateClaims } from '../claims/evaluate-claims.ts'
import type { Catalogue } from '../data/catalogue.ts'
import { evaluateFacts } from '../facts/evaluate.ts'
import type { Fact, FactSpec } from '../facts/fact.ts'
import { factsFile } from '../facts/facts-schema.ts'
import type { Issue } from '../issues/issue.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { readEntries } from './read-entries.ts'
import { yamlStrings } from './yaml-strings.ts'

/** The facts and claims that one text may name: computed ones, and the ids of all that are stated, broken ones too. */
export interface FactScope {
  facts: ReadonlyMap<string, Fact>
  stated: ReadonlySet<string>
  claims: ReadonlyMap<string, Claim>
  statedClaims: ReadonlySet<string>
  /** All of them as they were stated, to be computed anew over other editions. */
  specs: readonly FactSpec[]
}

/** The facts of a site. */
export interface SiteFacts {
  /** Shared facts, `group/id`: what charts may name. */
  shared: FactScope
  /** What an article may name: its own facts and the shared ones. */
  ofArticle: (slug: string) => FactScope
  /** Facts files that cannot be read at all: nothing is known of what they state. */
  unread: string[]
  /** Ids of facts and claims that cannot be read, in files that can. */
  unreadIds: ReadonlySet<string>
  issues: Issue[]
}

/** The version that a fact is pinned to; the latest is no pin. */
const editionOf = (edition: string | undefined): { edition?: string } => (edition === undefined || edition === 'latest' ? {} : { edition })

/** Facts and claims as a file states them, with what is wrong with it. */
export interface Stated {
  specs: FactSpec[]
  claims: ClaimSpec[]
  /** Ids of all facts and claims in it, of those that cannot be read too. */
  ids: { facts: string[]; claims: string[] }
  /** False where the file itself cannot be read, and not only an entry of it. */
  isRead: boolean
  issues: Issue[]
}

/** Reads one facts file from its text; `group` names the facts of a shared file. An entry that does not fit is an issue, and the others stand. */
export function readFacts(text: string, file: string, group?: string): Stated {
  const read = readEntries(text, file, factsFile, { code: 'fact/file', sections: ['facts', 'claims'] })
  const { value, issues, placeOf } = read
  const inGroup = (names: readonly string[]): string[] => names.map((id) => (group ? `${group}/${id}` : id))
  const ids = { facts: inGroup(read.stated.facts), claims: inGroup(read.stated.claims) }
  if (!value) return { specs: [], claims: [], ids, isRead: false, issues }
  const strings = new Map(yamlStrings(text).map((one) => [one.path.join('\n'), one]))
  const specs = Object.entries(value.facts).map(([id, fact]): FactSpec => {
    const string = strings.get(['facts', id, 'value'].join('\n'))
    const dataset = fact.dataset ?? value.dataset
    return {
      id: group ? `${group}/${id}` : id,
      label: fact.label,
      expression: string?.text ?? fact.value,
      place: placeOf(['facts', id, 'value']),
      ...(dataset ? { dataset } : {}),
      ...editionOf(fact.edition),
      ...(fact.note ? { note: fact.note } : {}),
      ...(fact.doubt ? { doubt: fact.doubt } : {}),
      ...(string ? { locate: string.locate } : {}),
    }
  })
  const claims = Object.entries(value.claims).map(([id, claim]): ClaimSpec => {
    const dataset = claim.dataset ?? value.dataset
    const paths =
      typeof claim.claim === 'string' ? [['claims', id, 'claim']] : claim.claim.map((_, place) => ['claims', id, 'claim', place])
    const lines = paths.map((path, place): ClaimLine => {
      const string = strings.get(path.join('\n'))
      return { text: string?.text ?? [claim.claim].flat()[place] ?? '', place: placeOf(path), ...(string ? { locate: string.locate } : {}) }
    })
    const { label, edition, note, doubt, beside } = claim
    return {
      id: group ? `${group}/${id}` : id,
      label,
      lines,
      ...(dataset ? { dataset } : {}),
      ...editionOf(edition),
      ...(note ? { note } : {}),
      ...(doubt ? { doubt } : {}),
      ...(beside ? { beside } : {}),
    }
  })
  return { specs, claims, ids, isRead: true, issues }
}

const idsUnread = ({ specs, claims, ids }: Stated): string[] => [
  ...ids.facts.filter((id) => !specs.some((spec) => spec.id === id)),
  ...ids.claims.filter((id) => !claims.some((claim) => claim.id === id)),
]

/** What one text may name, and what is wrong with what is stated for it. */
interface Computed {
  scope: FactScope
  issues: Issue[]
}

/** Computes facts and judges claims, beside those that are known already. */
function computeScope(files: readonly Stated[], catalogue: Catalogue, others?: FactScope): Computed {
  const [specs, claimSpecs] = [files.flatMap((file) => file.specs), files.flatMap((file) => file.claims)]
  const stated = new Set([...(others?.stated ?? []), ...files.flatMap((file) => file.ids.facts)])
  const made = evaluateFacts(specs, catalogue, others?.facts, undefined, stated)
  const facts = new Map([...(others?.facts ?? []), ...made.facts])
  const judged = evaluateClaims(claimSpecs, catalogue, facts, stated)
  const scope: FactScope = {
    facts,
    stated,
    claims: new Map([...(others?.claims ?? []), ...judged.claims]),
    specs: [...(others?.specs ?? []), ...specs],
    statedClaims: new Set([...(others?.statedClaims ?? []), ...files.flatMap((file) => file.ids.claims)]),
  }
  return { scope, issues: [...made.issues, ...judged.issues] }
}

/** Reads and computes every fact and claim under `root`. Faults are issues with line and column; what cannot be computed is left out. */
export function loadFacts(root: string, catalogue: Catalogue, memory: Memory = NO_MEMORY): SiteFacts {
  const issues: Issue[] = []
  const unread: string[] = []
  const unreadIds = new Set<string>()
  const read = (file: string, group?: string): Stated => {
    const text = memory.textOf(join(root, file))
    const stated = memory.of(file, [text], () => readFacts(text, file, group))
    issues.push(...stated.issues)
    if (!stated.isRead) unread.push(file)
    else for (const id of idsUnread(stated)) unreadIds.add(id)
    return stated
  }
  const groups = memory.namesIn(join(root, 'content/facts')).filter((name) => name.endsWith('.yaml'))
  const files = groups.map((name) => read(`content/facts/${name}`, name.slice(0, -'.yaml'.length)))
  const shared = memory.of('shared facts', [catalogue, ...files], () => computeScope(files, catalogue))
  issues.push(...shared.issues)
  const own = new Map<string, FactScope>()
  for (const slug of memory.namesIn(join(root, 'content/articles'))) {
    const file = `content/articles/${slug}/facts.yaml`
    if (!memory.has(join(root, file))) continue
    const stated = read(file)
    const made = memory.of(`facts of ${slug}`, [catalogue, shared, stated], () => computeScope([stated], catalogue, shared.scope))
    issues.push(...made.issues)
    own.set(slug, made.scope)
  }
  return { shared: shared.scope, ofArticle: (slug) => own.get(slug) ?? shared.scope, unread, unreadIds, issues }
}
