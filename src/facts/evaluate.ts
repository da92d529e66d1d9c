import { FLAGS } from '../data/flags.ts'
import type { Catalogue } from '../data/catalogue.ts'
import type { Issue } from '../issues/issue.ts'
import { combine, withoutSign } from './combine.ts'
import { describeExpression } from './derivation.ts'
import type { Expression } from './expression.ts'
import { readExpression } from './expression.ts'
import type { Fact, FactCell, FactSpec } from './fact.ts'
import { Fault } from './fault.ts'
import { aggregate, AGGREGATE_NAMES, gather } from './functions.ts'
import type { Naming } from './names.ts'
import { makeNaming } from './names.ts'
import { refuseMixing, refuseStrangeSum, refuseUnsummed } from './mixing.ts'
import { growth } from './growth.ts'
import { issueOfFault } from './issue-of-fault.ts'
import { nearestOf } from './nearest.ts'
import { OPERATIONS } from './operations.ts'
import type { Many, One, Quantity } from './quantities.ts'
import { selectCells } from './select-cells.ts'
import { filterRows } from './where.ts'

/** What an expression is computed in. */
export interface World {
  catalogue: Catalogue
  naming: Naming
  /** Another fact by its id, as written in the expression. */
  factOf: (id: string, at: number) => Fact
}

type Call = Extract<Expression, { type: 'call' }>

function ofFact(fact: Fact, at: number): One {
  if (typeof fact.value !== 'number') throw new Fault('range', at, `${fact.id} is a range`, { hint: 'compute from its two ends instead' })
  const { value, unit, kind, label, cells, bound, notes } = fact
  return {
    shape: 'one',
    value,
    unit,
    kind,
    label,
    cells,
    notes,
    steps: [{ label, value, unit, total: false }],
    ...(bound ? { bound } : {}),
  }
}

function negate(quantity: Quantity, at: number): Quantity {
  const minus: One = {
    shape: 'one',
    value: -1,
    unit: 'count',
    kind: 'count',
    label: '',
    cells: [],
    steps: [{ label: '', value: -1, unit: 'count', total: false }],
    notes: [],
  }
  return combine('*', quantity, minus, at)
}

const UNARY = ['abs']

/** Functions that let rows count together, which a record's rules may forbid for some. */
const ADDING = ['sum', 'mean', 'median', 'count']

/** Names of the functions that an expression may call. */
export const functionNames = (): string[] => [
  ...UNARY,
  'range',
  'growth',
  ...AGGREGATE_NAMES,
  ...Object.keys(OPERATIONS).filter((name) => name.length > 1),
]

function range(parts: Quantity[], at: number): One {
  const [low, high] = parts
  if (parts.length !== 2 || low?.shape !== 'one' || high?.shape !== 'one')
    throw new Fault('range', at, 'range(low, high) takes two numbers')
  const both = gather([low, high], at)
  const [from, to] = both.rows.map((row) => row.value ?? 0)
  if (from === undefined || to === undefined || from > to)
    throw new Fault('range', at, 'a range begins with its smaller end', { got: `${from ?? ''} to ${to ?? ''}` })
  return {
    ...low,
    value: from,
    until: to,
    cells: [...low.cells, ...high.cells],
    steps: [...low.steps, ...high.steps],
    notes: [...low.notes, ...high.notes],
    kind: 'range',
  }
}

function call(node: Call, world: World): Quantity {
  const { name, at, where } = node
  if (!functionNames().includes(name))
    throw new Fault('unknown-function', at, `there is no function "${name}"`, nearestOf(name, functionNames()))
  const parts = node.parts.map((part) => evaluate(part, world))
  if (AGGREGATE_NAMES.includes(name)) {
    const [first] = parts
    const many: Many =
      first?.shape === 'many' && parts.length === 1
        ? first
        : gather(
            parts.map((part) => onlyOne(part, at)),
            at,
          )
    const left = where.length ? filterRows(many, where) : many
    // A count of none still rests on the cells it looked at.
    const counted = name === 'count' && left.rows.length === 0 ? { ...left, shared: many.rows.flatMap((row) => row.cells) } : left
    if (ADDING.includes(name))
      refuseUnsummed(
        name,
        left.rows.flatMap((row) => row.cells),
        world.catalogue,
        at,
      )
    return aggregate(name, counted, where, world.naming, at, node.key)
  }
  const [a, b] = parts
  const made =
    name === 'range'
      ? range(parts, at)
      : name === 'growth' && a && b && parts.length === 2
        ? growth(onlyOne(a, at), onlyOne(b, at), world.catalogue, at)
        : UNARY.includes(name)
          ? a && parts.length === 1
            ? withoutSign(a)
            : undefined
          : a && b && parts.length === 2
            ? combine(name, a, b, at)
            : undefined
  if (!made)
    throw new Fault('expression', at, `${name} takes ${UNARY.includes(name) ? 'one part' : 'two parts'}`, { got: String(parts.length) })
  if (where.length === 0) return made
  if (made.shape === 'one')
    throw new Fault('where', where[0]?.at ?? at, `"where" has nothing to choose from after ${name}(…)`, {
      hint: 'put it after the sum(…), count(…) or the like that it belongs to',
    })
  return filterRows(made, where)
}

function binary({ sign, left, right, at }: Extract<Expression, { type: 'binary' }>, world: World): Quantity {
  const [a, b] = [evaluate(left, world), evaluate(right, world)]
  const cells = [a, b].flatMap((part) => (part.shape === 'one' ? part.cells : part.rows.flatMap((row) => row.cells)))
  if (sign === '+') {
    refuseUnsummed('+', cells, world.catalogue, at)
    refuseStrangeSum(cells, world.catalogue, world.naming, at)
  }
  return combine(sign, a, b, at)
}

/** What an expression comes to: one number, or a selection. What cannot be computed throws `Fault` with its offset. */
export function evaluate(node: Expression, world: World): Quantity {
  switch (node.type) {
    case 'number':
      return {
        shape: 'one',
        value: node.value,
        unit: 'count',
        kind: 'count',
        label: '',
        cells: [],
        notes: [],
        steps: [{ label: '', value: node.value, unit: 'count', total: false }],
      }
    case 'cells':
      return selectCells(node.address, world.catalogue, world.naming, node.at)
    case 'fact':
      return ofFact(world.factOf(node.id, node.at), node.at)
    case 'negative':
      return negate(evaluate(node.of, world), node.at)
    case 'binary':
      return binary(node, world)
    case 'call':
      return call(node, world)
  }
}

/** The one number of a quantity; a selection throws `Fault`. */
export function onlyOne(quantity: Quantity, at: number): One {
  if (quantity.shape === 'one') return quantity
  throw new Fault('many', at, `this selects ${quantity.rows.length} cells, and a fact is one number`, {
    hint: 'say which: sum(…), max(…), count(…), or give every key',
  })
}

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
  const { unit, kind, bound, steps, until } = one
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
 * only facts to compute, with those that they are made from; without it all are.
 */
export function evaluateFacts(
  specs: readonly FactSpec[],
  catalogue: Catalogue,
  others: ReadonlyMap<string, Fact> = new Map(),
  wanted?: readonly string[],
): EvaluatedFacts {
  const byId = new Map(specs.map((spec) => [spec.id, spec]))
  const facts = new Map<string, Fact>()
  const issues: Issue[] = []
  const state = new Map<string, 'busy' | 'done'>()
  const naming = makeNaming(catalogue)

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
