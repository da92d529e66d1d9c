import { tickStep, ticks as niceTicks } from 'd3-array'

/** A scale's domain widened to whole steps, with its ticks. */
export interface Ticks {
  domain: [number, number]
  values: number[]
}

/**
 * Domain from zero (or the smallest value, when `zero` is false) to the first whole step at or above the largest, in about `count`
 * steps and never in more than one above.
 */
export function linearTicks(values: readonly number[], count: number, zero = true): Ticks {
  let low = Math.min(...values, ...(zero ? [0] : []))
  let high = Math.max(...values, ...(zero ? [0] : []))
  if (!Number.isFinite(low)) [low, high] = [0, 1]
  if (low === high) high = low + Math.max(1, Math.abs(low))
  const steps = Array.from({ length: count }, (_, k) => tickStep(low, high, count - k))
  const step = steps.find((size) => Math.ceil(high / size - 1e-9) - Math.floor(low / size + 1e-9) <= count + 1) ?? steps.at(-1)!
  const domain: [number, number] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step]
  return { domain, values: niceTicks(domain[0], domain[1], Math.round((domain[1] - domain[0]) / step)) }
}

/** Powers of ten inside the values, and a domain that holds them all. Values must be above zero. */
export function logTicks(values: readonly number[]): Ticks {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const first = Math.floor(Math.log10(low) + 1e-9)
  const last = Math.ceil(Math.log10(high) - 1e-9)
  const powers: number[] = []
  for (let power = first; power <= last; power++) powers.push(10 ** power)
  return { domain: [low / 1.25, high * 1.25], values: powers.filter((tick) => tick >= low / 1.25 && tick <= high * 1.25) }
}

/** Steps that readers expect, in years, and those that they follow where these go into the whole. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100]
const EXACT = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100]

/** A whole step no shorter than `least`: one that goes into the whole `span` if there is one not twice as long, else one that readers expect. */
export function evenStep(span: number, least: number): number {
  const from = Math.max(1, Math.ceil(least - 1e-9))
  const exact = EXACT.find((size) => size >= from && size <= 2 * from && span % size === 0)
  return exact ?? STEPS.find((size) => size >= from) ?? from
}

/**
 * Whole numbers (years) at even steps back from the last, as many as fit `count`; the first is among them where the steps come to it, or
 * where only two would stand. A first year beside them would look like a step of its own.
 */
export function yearTicks(first: number, last: number, count: number): number[] {
  const span = last - first
  if (span === 0) return [first]
  const step = evenStep(span, span / (Math.max(2, count) - 1))
  const years = Array.from({ length: Math.floor(span / step) + 1 }, (_, k) => last - k * step).toReversed()
  return years.length > 2 ? years : [first, last]
}

/** Years at even steps that readers expect, no nearer to each other than `least`, in years. */
export function roundYears(years: readonly number[], least: number): number[] {
  const step = STEPS.find((size) => size >= least) ?? least
  return years.filter((year) => year % step === 0)
}

/** Ticks at even steps with the ends of their axis, where these leave them room; of one tick or none the ends come first. */
export function withEnds<T>([head, ...tail]: readonly T[], even: readonly T[], apart: (a: T, b: T) => boolean): T[] {
  const end = tail[0]
  const first = even[0]
  const last = even.at(-1)
  if (even.length > 1) return [...(apart(head!, first!) ? [head!] : []), ...even, ...(end !== undefined && apart(last!, end) ? [end] : [])]
  const inner = even.filter((tick) => apart(head!, tick) && (end === undefined || apart(tick, end)))
  return [head!, ...inner, ...(end !== undefined && apart(inner[0] ?? head!, end) ? [end] : [])]
}
