import { scaleLinear, scaleLog } from 'd3-scale'
import { linearTicks, logTicks } from '../parts/ticks.ts'
import type { ScatterScale } from './series.ts'

/** A scale with its ticks: a value's place in px, and the values that get a hairline. */
export interface Placed {
  place: (value: number) => number
  domain: [number, number]
  ticks: number[]
}

/** Settles a scale between two edges, about `count` ticks. */
export function placeScale(scale: ScatterScale, range: [number, number], count: number): Placed {
  if (!scale.log) {
    const { domain, values } = linearTicks(scale.values, count, scale.zero)
    return { place: scaleLinear(domain, range), domain, ticks: values }
  }
  const { domain, values } = logTicks(scale.values)
  return { place: scaleLog(domain, range), domain, ticks: values.length >= 3 ? thin(values, count) : steps(domain) }
}

/** Every second or third power where all would stand too close. */
const thin = (values: readonly number[], count: number): number[] => {
  const step = Math.ceil(values.length / (count + 1))
  return values.filter((_, k) => (values.length - 1 - k) % step === 0)
}

/** Steps within few powers of ten: 1, 2, 5, or every digit where even these are fewer than three. */
function steps([low, high]: [number, number]): number[] {
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  const of = (digits: readonly number[]): number[] =>
    Array.from({ length: last - first + 1 }, (_, k) => first + k)
      .flatMap((power) => digits.map((digit) => (power < 0 ? digit / 10 ** -power : digit * 10 ** power)))
      .filter((value) => value >= low && value <= high)
  const coarse = of([1, 2, 5])
  return coarse.length >= 3 ? coarse : of([1, 2, 3, 4, 5, 6, 7, 8, 9])
}
