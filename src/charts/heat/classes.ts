import { bisectLeft, quantileSorted, tickStep } from 'd3-array'
import { roundSignificant, withoutNoise } from '../../format/rounding.ts'
import { divergingRoles, MIDDLE, SIDE } from '../parts/diverging-classes.ts'
import type { Role } from '../theme.ts'

/** A class of values: from its lower limit, which belongs to it, to the next one's. The outermost are open. */
export interface HeatClass {
  from: number
  role: Role
}

/** How limits are chosen where none are given. */
export interface Choice {
  /** Left out, equal steps unless these would put nearly all cells in one class. */
  steps?: 'equal' | 'quantile' | undefined
  classes: number
  middle?: number | undefined
}

/** More limits than this make more classes than a ramp has colours. */
const MOST = 6

/** Limits, and how far apart: in equal steps, or for about as many cells in each class. */
export interface Limits {
  at: number[]
  steps: 'equal' | 'quantile'
}

/** More than this part of all cells in one class, and a single huge value hides what tells the others apart. */
const CROWDED = 0.8

/**
 * Limits between classes, rising, at rounded numbers; none where all values are alike. Where `steps` are not said and there is no
 * middle, they are equal, unless one class would then hold more than four fifths of the cells: then each holds about as many.
 */
export function chooseLimits(values: readonly number[], { steps, classes, middle }: Choice): Limits {
  const sorted = values.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)]
  if (middle !== undefined && sorted.length > 0) return { at: aroundMiddle(low, high, middle, classes), steps: 'equal' }
  if (low === high) return { at: [], steps: 'equal' }
  const equal: Limits = { at: equalSteps(low, high, classes), steps: 'equal' }
  if (steps === 'equal' || (steps === undefined && fullest(sorted, equal.at) <= CROWDED)) return equal
  const even = quantiles(sorted, classes)
  // Where most cells are alike, as zeros are, what differs is parted.
  const at = fullest(sorted, even) <= CROWDED ? even : quantiles([...new Set(sorted)], classes)
  return at.length > 0 && (steps === 'quantile' || fullest(sorted, at) < fullest(sorted, equal.at)) ? { at, steps: 'quantile' } : equal
}

/** Part of the values that the fullest class holds. */
function fullest(sorted: readonly number[], limits: readonly number[]): number {
  const ends = [...limits.map((limit) => bisectLeft(sorted, limit)), sorted.length]
  return Math.max(...ends.map((end, k) => end - (ends[k - 1] ?? 0))) / sorted.length
}

/** Whole multiples of a round step, strictly between the ends. */
function equalSteps(low: number, high: number, classes: number): number[] {
  for (let count = classes; count > 0; count--) {
    const step = tickStep(low, high, count)
    const first = Math.floor(low / step + 1e-9) + 1
    const last = Math.ceil(high / step - 1e-9) - 1
    const limits = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => withoutNoise((first + k) * step))
    if (limits.length > 0 && limits.length <= MOST) return limits
  }
  return [roundSignificant((low + high) / 2, 2)]
}

function quantiles(sorted: readonly number[], classes: number): number[] {
  const limits = Array.from({ length: classes - 1 }, (_, k) => roundSignificant(quantileSorted([...sorted], (k + 1) / classes)!, 2))
  return [...new Set(limits)].filter((limit) => limit > sorted[0]! && limit <= sorted.at(-1)!)
}

/** The middle and whole steps away from it, as far as values go, three classes on a side at most. */
function aroundMiddle(low: number, high: number, middle: number, classes: number): number[] {
  const reach = Math.max(high - middle, middle - low)
  if (reach <= 0) return [middle]
  const side = Math.min(SIDE, Math.max(1, Math.round(classes / 2)))
  let step = tickStep(0, reach, side)
  // A step too small would leave more classes than there are colours.
  while (Math.ceil(reach / step - 1e-9) > SIDE) step *= 2
  const limits: number[] = []
  for (let k = 1 - SIDE; k < SIDE; k++) limits.push(withoutNoise(middle + k * step))
  return limits.filter((limit) => limit === middle || (limit > low && limit < high))
}

/** Classes of limits with their colours; `middle` parts them. */
export function makeClasses(limits: readonly number[], middle?: number): HeatClass[] {
  const froms = [-Infinity, ...limits]
  if (middle === undefined) return froms.map((from, place) => ({ from, role: ramp(place, froms.length) }))
  const roles = divergingRoles(limits, middle)
  return froms.map((from, place) => ({ from, role: roles[place]! }))
}

/** Classes are spread over the ramp, whose palest step is only used by seven. */
function ramp(place: number, count: number): Role {
  const first = count >= 7 ? 0 : 1
  return `seq${count === 1 ? 3 : Math.round(first + (place * (6 - first)) / (count - 1))}` as Role
}

/** Colour of a value: a limit belongs to the class that begins there. A value at the very middle is of neither side. */
export function roleOf(value: number, classes: readonly HeatClass[], middle?: number): Role {
  if (value === middle) return MIDDLE
  return classes.findLast(({ from }) => value >= from)!.role
}

/** Colours that stand apart from paper without an edge, in both lights. */
const DARK = new Set<Role>(['seq3', 'seq4', 'seq5', 'seq6', 'div0', 'div1', 'div5', 'div6'])

/** True where a colour needs an edge, or its figure printed, to be seen on paper. */
export const isPale = (role: Role): boolean => !DARK.has(role)
