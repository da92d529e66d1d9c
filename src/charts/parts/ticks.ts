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

/** Whole numbers (years) from first to last, the ends always among them, as many as fit `count`. */
export function yearTicks(first: number, last: number, count: number): number[] {
  const span = last - first
  if (span === 0) return [first]
  const room = Math.max(2, count)
  if (span < room) return Array.from({ length: span + 1 }, (_, k) => first + k)
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((size) => span / size <= room - 1) ?? Math.ceil(span / (room - 1))
  const inner: number[] = []
  for (let year = Math.ceil((first + 1) / step) * step; year < last; year += step) inner.push(year)
  const clear = inner.filter((year) => year - first >= step * 0.6 && last - year >= step * 0.6)
  return [first, ...clear, last]
}
