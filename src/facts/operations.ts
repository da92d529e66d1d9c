import { convert } from '../format/units.ts'
import { withoutNoise } from '../format/rounding.ts'
import { isPoints, isShare, refuseMixedPercent, refusePartOfHundred, refuseTwoChanges } from './changes.ts'
import type { FactKind } from './fact.ts'
import { Fault } from './fault.ts'
import type { Bound, Sized } from './quantities.ts'
import { dimensionOf, flip } from './quantities.ts'

/** An operation of two numbers. `at` is where it stands, for faults. */
export type Operation = (
  a: Sized,
  b: Sized,
  at: number,
) => { value: number; unit: string; kind: FactKind; bounds: [Bound | undefined, Bound | undefined] }

const nameOf = (unit: string): string => (unit === 'count' ? 'a plain number' : unit)
const mismatch = (verb: string, a: Sized, b: Sized, at: number): Fault =>
  new Fault('units', at, `${verb} ${nameOf(a.unit)} and ${nameOf(b.unit)} makes no sense`, {
    got: `${a.unit}, ${b.unit}`,
    hint: 'both sides need units of one dimension',
  })

/** `b` in the unit of `a`; units of two dimensions are a fault. */
function alike(verb: string, a: Sized, b: Sized, at: number): number {
  if (a.unit === b.unit) return b.value
  if (dimensionOf(a.unit) !== dimensionOf(b.unit)) throw mismatch(verb, a, b, at)
  return convert(b.value, b.unit, a.unit)
}

function nonZero(value: number, at: number, what: string): number {
  if (value === 0) throw new Fault('zero', at, `${what} is zero`, { hint: 'nothing can be divided by zero: choose another base' })
  return value
}

const plain = (a: Sized): boolean => a.unit === 'count'
const asPercent = (a: Sized): number => convert(a.value, a.unit, 'percent')

const add: Operation = (a, b, at) => {
  const bounds: [Bound | undefined, Bound | undefined] = [a.bound, b.bound]
  refuseMixedPercent('adding', a, b, at)
  refuseTwoChanges(a, b, at)
  if (isShare(a) && isPoints(b)) return { value: asPercent(a) + b.value, unit: 'percent', kind: 'share', bounds }
  if (a.unit === 'year' && plain(b)) return { value: a.value + b.value, unit: 'year', kind: 'year', bounds }
  return { value: a.value + alike('adding', a, b, at), unit: a.unit, kind: a.kind, bounds }
}

const subtract: Operation = (a, b, at) => {
  const bounds: [Bound | undefined, Bound | undefined] = [a.bound, flip(b.bound)]
  refuseMixedPercent('subtracting', a, b, at)
  if (plain(a)) refusePartOfHundred(b, at)
  // "100 - share(…)" is the rest of a whole, still a share of it.
  if (plain(a) && isShare(b)) return { value: a.value - asPercent(b), unit: 'percent', kind: 'share', bounds }
  if (isShare(a) && isShare(b))
    return { value: withoutNoise(asPercent(a) - asPercent(b)), unit: 'percentage-point', kind: 'points', bounds }
  if (isShare(a) && isPoints(b)) return { value: asPercent(a) - b.value, unit: 'percent', kind: 'share', bounds }
  if (a.unit === 'year' && b.unit === 'year') return { value: a.value - b.value, unit: 'count', kind: 'difference', bounds }
  if (a.unit === 'year' && plain(b)) return { value: a.value - b.value, unit: 'year', kind: 'year', bounds }
  return { value: a.value - alike('subtracting', a, b, at), unit: a.unit, kind: isPoints(a) ? 'points' : 'difference', bounds }
}

const multiply: Operation = (a, b, at) => {
  const bounds: [Bound | undefined, Bound | undefined] = [a.bound, b.bound]
  if (plain(b)) return { value: a.value * b.value, unit: a.unit, kind: a.kind, bounds }
  if (plain(a)) return { value: a.value * b.value, unit: b.unit, kind: b.kind, bounds }
  if (isShare(b)) return { value: a.value * convert(b.value, b.unit, 'ratio'), unit: a.unit, kind: a.kind, bounds }
  if (isShare(a)) return { value: b.value * convert(a.value, a.unit, 'ratio'), unit: b.unit, kind: b.kind, bounds }
  throw mismatch('multiplying', a, b, at)
}

const divide: Operation = (a, b, at) => {
  const bounds: [Bound | undefined, Bound | undefined] = [a.bound, flip(b.bound)]
  const by = nonZero(b.value, at, 'what it is divided by')
  if (dimensionOf(a.unit) === dimensionOf(b.unit))
    return { value: a.value / alike('dividing', a, b, at), unit: 'ratio', kind: 'ratio', bounds }
  if (plain(b)) return { value: a.value / by, unit: a.unit, kind: a.kind, bounds }
  if (isShare(b)) return { value: a.value / convert(by, b.unit, 'ratio'), unit: a.unit, kind: a.kind, bounds }
  if (dimensionOf(a.unit) === 'money' && dimensionOf(b.unit) === 'mass') {
    return { value: convert(a.value, a.unit, 'usd') / convert(by, b.unit, 't'), unit: 'usd-per-t', kind: 'level', bounds }
  }
  throw mismatch('dividing', a, b, at)
}

const share: Operation = (a, b, at) => ({
  value: (100 * a.value) / nonZero(alike('a share of', a, b, at), at, 'the whole'),
  unit: 'percent',
  kind: 'share',
  bounds: [a.bound, flip(b.bound)],
})

const change: Operation = (a, b, at) => {
  if (isShare(a) || isPoints(a))
    throw new Fault('units', at, 'a change between two percentages is counted in points', { hint: 'write points(from, to)' })
  const from = nonZero(a.value, at, 'what it changed from')
  return {
    value: (100 * (alike('a change of', a, b, at) - from)) / Math.abs(from),
    unit: 'percent',
    kind: 'change',
    bounds: [flip(a.bound), b.bound],
  }
}

const points: Operation = (a, b, at) => {
  if (!isShare(a) || !isShare(b)) throw mismatch('points between', a, b, at)
  refuseMixedPercent('points between', a, b, at)
  return { value: withoutNoise(asPercent(b) - asPercent(a)), unit: 'percentage-point', kind: 'points', bounds: [flip(a.bound), b.bound] }
}

const ratio: Operation = (a, b, at) => ({
  value: a.value / nonZero(alike('a ratio of', a, b, at), at, 'what it is divided by'),
  unit: 'ratio',
  kind: 'ratio',
  bounds: [a.bound, flip(b.bound)],
})

/** A part is no larger than its whole. Differences may be, and printed shares divide as they come. */
function largerThanWhole(part: Sized, whole: Sized, value: number, at: number): Fault | undefined {
  if (part.kind !== 'level' || whole.kind !== 'level' || value <= 100 + 1e-9) return undefined
  return new Fault('wholes', at, `this is a share of ${Math.round(value)} percent: the part is larger than its whole`, {
    hint: 'share(part, whole) takes the whole second; how large one is beside the other is ratio(a, b)',
  })
}

/**
 * Operations by the way they are written; `sign` stands before the second line of a sum, `result` names the last. `strange` says why
 * a result, though it can be computed, is a number of nothing.
 */
export const OPERATIONS: Record<
  string,
  { run: Operation; sign: string; result: string; strange?: (a: Sized, b: Sized, value: number, at: number) => Fault | undefined }
> = {
  '+': { run: add, sign: '+', result: 'sum' },
  '-': { run: subtract, sign: '−', result: 'difference' },
  '*': { run: multiply, sign: '×', result: 'product' },
  '/': { run: divide, sign: '÷', result: 'quotient' },
  share: { run: share, sign: '÷', result: 'share', strange: largerThanWhole },
  change: { run: change, sign: 'to', result: 'change' },
  points: { run: points, sign: 'to', result: 'change in points' },
  ratio: { run: ratio, sign: '÷', result: 'ratio' },
}
