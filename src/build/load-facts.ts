import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim, ClaimLine, ClaimSpec } from '../claims/claim.ts'
import { evaluateClaims } from '../claims/evaluate-claims.ts'
import type { Catalogue } from '../data/catalogue.ts'
import { evaluateFacts } from '../facts/evaluate.ts'
import type { Fact, FactSpec } from '../facts/fact.ts'
import { factsFile } from '../facts/facts-schema.ts'
import type { Issue } from '../issues/issue.ts'
import { readYamlAs } from './read-yaml.ts'
import { yamlStrings } from './yaml-strings.ts'

/** The facts and claims that one text may name: computed ones, and the ids of all that are stated, broken ones too. */
export interface FactScope {
  facts: ReadonlyMap<string, Fact>
  stated: ReadonlySet<string>
  claims: ReadonlyMap<string, Claim>
  statedClaims: ReadonlySet<string>
}

/** The facts of a site. */
export interface SiteFacts {
  /** Shared facts, `group/id`: what charts may name. */
  shared: FactScope
  /** What an article may name: its own facts and the shared ones. */
  ofArticle: (slug: string) => FactScope
  issues: Issue[]
}

/** The version that a fact is pinned to; the latest is no pin. */
const editionOf = (edition: string | undefined): { edition?: string } => (edition === undefined || edition === 'latest' ? {} : { edition })

/** Reads one facts file from its text; `group` names the facts of a shared file. */
export function readFacts(text: string, file: string, group?: string): { specs: FactSpec[]; claims: ClaimSpec[]; issues: Issue[] } {
  const { value, issues, placeOf } = readYamlAs(text, file, factsFile, 'fact/file')
  if (!value) return { specs: [], claims: [], issues }
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
  return { specs, claims, issues }
}

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : [])

/** Facts and claims as files state them. */
type Stated = Pick<ReturnType<typeof readFacts>, 'specs' | 'claims'>

/** Computes what one scope states, beside what it may name already. */
function compute({ specs, claims }: Stated, catalogue: Catalogue, issues: Issue[], shared?: FactScope): FactScope {
  const made = evaluateFacts(specs, catalogue, shared?.facts)
  const facts = new Map([...(shared?.facts ?? []), ...made.facts])
  const judged = evaluateClaims(claims, catalogue, facts)
  issues.push(...made.issues, ...judged.issues)
  return {
    facts,
    stated: new Set([...(shared?.stated ?? []), ...specs.map((spec) => spec.id)]),
    claims: new Map([...(shared?.claims ?? []), ...judged.claims]),
    statedClaims: new Set([...(shared?.statedClaims ?? []), ...claims.map((claim) => claim.id)]),
  }
}

/** Reads and computes every fact and claim under `root`. Faults are issues with line and column; what cannot be computed is left out. */
export function loadFacts(root: string, catalogue: Catalogue): SiteFacts {
  const issues: Issue[] = []
  const read = (file: string, group?: string): Stated => {
    const { issues: faults, ...stated } = readFacts(readFileSync(join(root, file), 'utf8'), file, group)
    issues.push(...faults)
    return stated
  }
  const groups = namesIn(join(root, 'content/facts')).filter((name) => name.endsWith('.yaml'))
  const files = groups.map((name) => read(`content/facts/${name}`, name.slice(0, -'.yaml'.length)))
  const all = { specs: files.flatMap(({ specs }) => specs), claims: files.flatMap(({ claims }) => claims) }
  const shared = compute(all, catalogue, issues)
  const own = new Map<string, FactScope>()
  for (const slug of namesIn(join(root, 'content/articles'))) {
    const file = `content/articles/${slug}/facts.yaml`
    if (existsSync(join(root, file))) own.set(slug, compute(read(file), catalogue, issues, shared))
  }
  return { shared, ofArticle: (slug) => own.get(slug) ?? shared, issues }
}
