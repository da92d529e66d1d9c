import { scaleLinear, scaleLog } from 'd3-scale'
import { decadeTicks } from '../parts/log-ticks.ts'
import { linearTicks } from '../parts/ticks.ts'
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
  const { domain, values } = decadeTicks(scale.values, count)
  return { place: scaleLog(domain, range), domain, ticks: values }
}
