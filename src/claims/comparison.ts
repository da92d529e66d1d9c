import { withoutNoise } from '../format/rounding.ts'
import { combine } from '../facts/combine.ts'
import { evaluate, onlyOne } from '../facts/expression-value.ts'
import type { World } from '../facts/expression-value.ts'
import { Fault } from '../facts/fault.ts'
import type { Expression } from '../facts/expression.ts'
import type { One } from '../facts/quantities.ts'
import type { ClaimTree, Sign, Verdict } from './claim.ts'
import { addressesOf, sayValue } from './rows.ts'

const HOLDS: Record<Sign, (apart: number) => boolean> = {
  '>': (apart) => apart > 0,
  '>=': (apart) => apart >= 0,
  '<': (apart) => apart < 0,
  '<=': (apart) => apart <= 0,
  '=': (apart) => apart === 0,
}

/** A number written in the claim is of the unit that stands across from it. */
const inUnitOf = (one: One, other: One): One =>
  one.cells.length === 0 && one.unit === 'count' ? { ...one, unit: other.unit, kind: other.kind } : one

/** A printed bound settles a comparison only where the true value lies further on the same side. */
function refuseOpen(apart: One, sign: Sign, at: number): void {
  const settled = apart.bound === 'over' ? apart.value >= 0 && sign !== '=' : apart.value <= 0 && sign !== '='
  if (apart.bound && !settled)
    throw new Fault('bounds', at, 'a number printed as a bound leaves this open', { hint: 'leave out cells flagged over or under' })
}

/** An expression without its places in the text. */
const shapeOf = (part: Expression): string => JSON.stringify(part, (key, value: unknown) => (key === 'at' ? undefined : value))

/** Refuses a number that is compared with itself. */
function refuseItself(left: Expression, right: Expression, at: number): void {
  if (shapeOf(left) !== shapeOf(right)) return
  throw new Fault('vacuous', at, 'this compares a number with itself', { hint: 'write on the other side what it is compared with' })
}

/** Two numbers and the sign between them. Units of two dimensions are a fault. */
export function judgeComparison({ left, right, sign, at }: Extract<ClaimTree, { form: 'compare' }>, world: World): Verdict {
  refuseItself(left, right, at)
  const [a, b] = [left, right].map((part) => onlyOne(evaluate(part, world), part.at)) as [One, One]
  const [one, other] = [inUnitOf(a, b), inUnitOf(b, a)]
  const apart = combine('-', one, other, at) as One
  refuseOpen(apart, sign, at)
  const say = ({ value, unit, cells, label }: One): string =>
    cells.length ? `${label ? `${label}: ` : ''}${sayValue(value, unit)} (${addressesOf(cells)})` : sayValue(value, unit)
  const holds = HOLDS[sign](withoutNoise(apart.value))
  return { cells: apart.cells, unit: one.unit, counters: holds ? [] : [`${say(one)} is not ${sign} ${say(other)}`] }
}
