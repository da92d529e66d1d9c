import type { Catalogue } from '../data/catalogue.ts'
import { combine, following, withoutSign } from './combine.ts'
import type { Expression } from './expression.ts'
import type { Fact } from './fact.ts'
import { Fault } from './fault.ts'
import { aggregate, AGGREGATE_NAMES, gather } from './functions.ts'
import type { Naming } from './names.ts'
import { refuseStrangeSum, refuseUnsummed } from './mixing.ts'
import { growth } from './growth.ts'
import { nearestOf } from './nearest.ts'
import { OPERATIONS } from './operations.ts'
import type { Many, One, Quantity } from './quantities.ts'
import { selectCells } from './select-cells.ts'
import { filterRows } from './where.ts'
import { refuseForeignRows, refuseForeignShares, refuseOtherYears } from './wholes.ts'

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
  const { value, unit, kind, label, cells, bound, rate, whole, notes } = fact
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
    ...(rate ? { rate } : {}),
    ...(whole === undefined ? {} : { whole }),
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
    steps: [...low.steps, ...following('to', high.steps)],
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
    const made = aggregate(name, counted, where, world.naming, at, node.key)
    if (name === 'sum') refuseForeignRows(left, made, world.catalogue, at)
    return made
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
  if (name === 'share' && a && b) refuseOtherYears(a, b, world.catalogue, at)
  if (where.length === 0) return made
  if (made.shape === 'one')
    throw new Fault('where', where[0]?.at ?? at, `"where" has nothing to choose from after ${name}(…)`, {
      hint: 'put it after the sum(…), count(…) or the like that it belongs to',
    })
  return filterRows(made, where)
}

function binary({ sign, left, right, at }: Extract<Expression, { type: 'binary' }>, world: World): Quantity {
  const [a, b] = [evaluate(left, world), evaluate(right, world)]
  // What the numbers are is told before what they rest on: tonnes and percent are no sum whatever their cells.
  const made = combine(sign, a, b, at)
  if (sign !== '+') return made
  const cells = [a, b].flatMap((part) => (part.shape === 'one' ? part.cells : part.rows.flatMap((row) => row.cells)))
  refuseUnsummed('+', cells, world.catalogue, at)
  refuseForeignShares(a, b, made, world.catalogue, at)
  // What shares were divided by is not added with them, nor with the points by which one moves.
  const divided = a.shape === 'one' && b.shape === 'one' && a.whole !== undefined && (a.whole === b.whole || b.kind === 'points')
  if (!divided) refuseStrangeSum(cells, world.catalogue, world.naming, at)
  return made
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
