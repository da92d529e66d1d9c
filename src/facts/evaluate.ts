import { FLAGS } from '../data/flags.ts'
import type { Catalogue } from '../data/catalogue.ts'
import type { Issue } from '../issues/issue.ts'
import { describeExpression } from './derivation.ts'
import type { Expression } from './expression.ts'
import { readExpression } from './expression.ts'
import type { Fact, FactCell, FactSpec } from './fact.ts'
import { Fault } from './fault.ts'
import { namingOf } from './names.ts'
import { refuseMixing } from './mixing.ts'
import { nearestOf } from './nearest.ts'
import { issueOfFault } from './issue-of-fault.ts'
import { evaluate, onlyOne, type World } from './expression-value.ts'

/** A row of low confidence is no fact; it may be shown as what it is, by a fact that says why. */
export function refuseDoubtful(cells: readonly FactCell[], { doubt }: Pick<FactSpec, 'doubt'>, at: number): void {
  const low = cells.find((cell) => cell.confidence === 'low')
  if (!low || doubt) return
  throw new Fault('low-confidence', at, 'this rests on a row of low confidence', {
    got: low.address,
    hint: 'use another row; or add doubt: "why it is shown, and as what" to the fact, and say it in the text too',
  })
}

function factFrom(spec: FactSpec, tree: Expression, world: World): Fact {
  const one = onlyOne(evaluate(tree, world), tree.at)
  if (one.cells.length === 0)
    throw new Fault('no-cell', tree.at, 'this fact rests on no cell', {
      hint: 'a fact is computed from data: name a cell, dataset/field[key]',
    })
  const cells = [...new Map(one.cells.map((cell) => [cell.address, cell])).values()]
  refuseMixing(cells, world.catalogue, tree.at)
  refuseDoubtful(cells, spec, tree.at)
  const versions = [...new Map(cells.map(({ dataset, version }) => [`${dataset}@${version}`, { dataset, version }])).values()]
  const flags = FLAGS.filter((flag) => cells.some((cell) => cell.flags.includes(flag)))
  const { unit, kind, bound, rate, whole, steps, until } = one
  const value: Fact['value'] = until === undefined ? one.value : [one.value, until]
  const notes = [...new Set(one.notes), ...(spec.doubt ? [spec.doubt] : []), ...(spec.note ? [spec.note] : [])]
  const derivation = describeExpression(tree, world.catalogue, world.naming, (other) => world.factOf(other, tree.at).label)
  return {
    id: spec.id,
    label: spec.label,
    expression: spec.expression,
    derivation,
    value,
    unit,
    kind,
    cells,
    versions,
    flags,
    steps,
    notes,
    ...(bound ? { bound } : {}),
    ...(rate ? { rate } : {}),
    ...(whole === undefined ? {} : { whole }),
  }
}

/** Facts by id, and what is wrong with those that could not be computed. */
export interface EvaluatedFacts {
  facts: Map<string, Fact>
  issues: Issue[]
}

/**
 * Computes facts. `others` are facts known already that expressions may name, such as the shared ones. Every fault becomes
 * an issue at its line and column in the facts file; a fact that needs a broken one is not reported a second time. `wanted` names the
 * only facts to compute, with those that they are made from; without it all are. `stated` names facts that are there though they cannot
 * be read or computed: their own fault is told, and not what it does to others.
 */
export function evaluateFacts(
  specs: readonly FactSpec[],
  catalogue: Catalogue,
  others: ReadonlyMap<string, Fact> = new Map(),
  wanted?: readonly string[],
  stated: ReadonlySet<string> = new Set(),
): EvaluatedFacts {
  const byId = new Map(specs.map((spec) => [spec.id, spec]))
  const facts = new Map<string, Fact>()
  const issues: Issue[] = []
  const state = new Map<string, 'busy' | 'done'>()
  const naming = namingOf(catalogue)

  const compute = (spec: FactSpec): void => {
    if (state.has(spec.id)) return
    state.set(spec.id, 'busy')
    try {
      const factOf = (id: string, at: number): Fact => find(spec, id, at)
      facts.set(spec.id, factFrom(spec, readExpression(spec.expression, spec.dataset, spec.edition), { catalogue, naming, factOf }))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      if (error.fault !== 'broken')
        issues.push(issueOfFault(error, 'fact', spec.id, { text: spec.expression, place: spec.place, locate: spec.locate }))
    }
    state.set(spec.id, 'done')
  }

  const find = (from: FactSpec, id: string, at: number): Fact => {
    const group = from.id.includes('/') ? from.id.replace(/[^/]*$/, '') : ''
    const spec = byId.get(group + id) ?? byId.get(id)
    if (!spec) {
      const shared = others.get(id)
      if (shared) return shared
      if (stated.has(group + id) || stated.has(id)) throw new Fault('broken', at, `${id} could not be computed`)
      throw new Fault('unknown-fact', at, `there is no fact "${id}"`, nearestOf(id, [...byId.keys(), ...others.keys()]))
    }
    if (state.get(spec.id) === 'busy')
      throw new Fault('circle', at, `${from.id} and ${spec.id} are computed from each other`, {
        got: id,
        hint: 'one of them must rest on cells',
      })
    compute(spec)
    const fact = facts.get(spec.id)
    if (!fact) throw new Fault('broken', at, `${spec.id} could not be computed`)
    return fact
  }

  for (const spec of wanted ? wanted.flatMap((id) => byId.get(id) ?? []) : specs) compute(spec)
  return { facts, issues }
}
