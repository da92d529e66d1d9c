import { join } from 'node:path'
import type { Catalogue } from '../data/catalogue.ts'
import { evaluateFacts } from '../facts/evaluate.ts'
import type { Fact, FactSpec } from '../facts/fact.ts'
import { factsFile } from '../facts/facts-schema.ts'
import type { Issue } from '../issues/issue.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { readYamlAs } from './read-yaml.ts'
import { yamlStrings } from './yaml-strings.ts'

/** The facts that one text may name: computed ones, and the ids of all that are stated, broken ones too. */
export interface FactScope {
  facts: ReadonlyMap<string, Fact>
  stated: ReadonlySet<string>
  /** All of them as they were stated, to be computed anew over other editions. */
  specs: readonly FactSpec[]
}

/** The facts of a site. */
export interface SiteFacts {
  /** Shared facts, `group/id`: what charts may name. */
  shared: FactScope
  /** What an article may name: its own facts and the shared ones. */
  ofArticle: (slug: string) => FactScope
  issues: Issue[]
}

/** Reads one facts file from its text; `group` names the facts of a shared file. */
export function readFacts(text: string, file: string, group?: string): { specs: FactSpec[]; issues: Issue[] } {
  const { value, issues, placeOf } = readYamlAs(text, file, factsFile, 'fact/file')
  if (!value) return { specs: [], issues }
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
      ...(fact.note ? { note: fact.note } : {}),
      ...(fact.doubt ? { doubt: fact.doubt } : {}),
      ...(string ? { locate: string.locate } : {}),
    }
  })
  return { specs, issues }
}

/** Reads and computes every fact under `root`. Faults are issues with line and column; a fact that cannot be computed is left out. */
export function loadFacts(root: string, catalogue: Catalogue, memory: Memory = NO_MEMORY): SiteFacts {
  const issues: Issue[] = []
  const read = (file: string, group?: string): FactSpec[] => {
    const text = memory.textOf(join(root, file))
    const { specs, issues: faults } = memory.of(file, [text], () => readFacts(text, file, group))
    issues.push(...faults)
    return specs
  }
  const groups = memory.namesIn(join(root, 'content/facts')).filter((name) => name.endsWith('.yaml'))
  const files = groups.map((name) => read(`content/facts/${name}`, name.slice(0, -'.yaml'.length)))
  const shared = memory.of('shared facts', [catalogue, ...files], () => computeScope(files.flat(), catalogue))
  issues.push(...shared.issues)
  const own = new Map<string, FactScope>()
  for (const slug of memory.namesIn(join(root, 'content/articles'))) {
    const file = `content/articles/${slug}/facts.yaml`
    if (!memory.has(join(root, file))) continue
    const specs = read(file)
    const made = memory.of(`facts of ${slug}`, [catalogue, shared, specs], () => computeScope(specs, catalogue, shared.scope))
    issues.push(...made.issues)
    own.set(slug, made.scope)
  }
  return { shared: shared.scope, ofArticle: (slug) => own.get(slug) ?? shared.scope, issues }
}

/** Computes facts, beside those that are known already. */
function computeScope(specs: readonly FactSpec[], catalogue: Catalogue, others?: FactScope): { scope: FactScope; issues: Issue[] } {
  const { facts, issues } = evaluateFacts(specs, catalogue, others?.facts)
  const stated = specs.map((spec) => spec.id)
  const scope = others
    ? { facts: new Map([...others.facts, ...facts]), stated: new Set([...others.stated, ...stated]), specs: [...others.specs, ...specs] }
    : { facts, stated: new Set(stated), specs }
  return { scope, issues }
}
