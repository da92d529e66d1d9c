import { scaleLinear, scaleLog } from 'd3-scale'
import { linearTicks, logTicks } from '../parts/ticks.ts'
import type { BeeswarmSeries } from './series.ts'

/** The scale of a swarm: a value's place in px, the values at its ends, and those that get a hairline. */
export interface SwarmScale {
  place: (value: number) => number
  domain: [number, number]
  ticks: number[]
}

/** Settles the scale between two edges, about `count` ticks. Lines of reference lie within it too. */
export function placeScale({ dots, references, log, zero }: BeeswarmSeries, range: [number, number], count: number): SwarmScale {
  const lines = references.flatMap((line) => ('at' in line ? [line.at] : [line.from, line.to])).map(Number)
  const values = [...dots.map((dot) => dot.value), ...lines.filter((value) => Number.isFinite(value) && (!log || value > 0))]
  if (!log) {
    // One value has no extent of its own to be read against.
    const { domain, values: ticks } = linearTicks(values, count, zero || new Set(values).size === 1)
    return { place: scaleLinear(domain, range), domain, ticks }
  }
  const { domain, values: powers } = logTicks(values)
  return { place: scaleLog(domain, range), domain, ticks: powers.length >= 3 ? powers : between(domain) }
}

/** Steps of 1, 2 and 5 where there are few powers of ten. */
function between([low, high]: [number, number]): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  return Array.from({ length: last - first + 1 }, (_, k) => first + k)
    .flatMap((power) => [1, 2, 5].map((digit) => Number((digit * 10 ** power).toPrecision(3))))
    .filter((value) => value >= low && value <= high)
}
