import type { ChartData, Name } from '../chart-type.ts'
import { paintSeries } from '../parts/colours.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import { distinct, order } from '../parts/order.ts'
import type { Role } from '../theme.ts'
import { SIGNS } from './refusals.ts'
import type { PeriodicSpec } from './spec.ts'

/** How a tile looks: filled, hatched at its foot, empty, dotted at its edge; a `step` is filled with a colour of the ramp. */
export type Sign = (typeof SIGNS)[number] | 'step'

/** A class of elements, or a step of numbers, with its look. */
export interface Class {
  code: string
  name: Name
  sign: Sign
  role: Role
}

/** Classes of the data in the order asked for, each with a look and a colour. */
export function classesOf(spec: PeriodicSpec, chart: ChartData): Class[] {
  if (spec.series === undefined) return []
  const field = spec.series
  const codes = distinct(chart.data.map(({ series }) => series ?? ''))
  const count = (code: string): number => chart.data.filter(({ series }) => (series ?? '') === code).length
  const sorted = order(codes, spec.sort, count, (code) => chart.name(field, code).long)
  const chosen = spec.highlight.filter((code) => codes.includes(String(code)))
  const paints = paintSeries(sorted, chosen)
  const free = SIGNS.filter((sign) => !sorted.some((code) => spec.signs[code] === sign))
  return sorted.map((code) => ({
    code,
    name: chart.name(field, code),
    sign: spec.signs[code] ?? free.shift()!,
    role: paints.get(code)!.role,
  }))
}

/** Steps of the numbers, from the lowest, each with a colour of the ramp and its bounds in words. */
export function stepsOf(spec: PeriodicSpec, chart: ChartData): Class[] {
  const { steps } = spec
  if (steps.length === 0) return []
  const say = (value: number): string => figure(value, chart.locale, 4)
  const unit = axisUnit(chart.unit)
  return [...steps, Infinity].map((high, k) => {
    const low = steps[k - 1]
    const words = low === undefined ? `under ${say(high)}` : high === Infinity ? `${say(low)} and more` : `${say(low)} to ${say(high)}`
    const last = high === Infinity && unit !== '' ? `${words} ${unit}` : words
    return {
      code: String(k),
      name: { long: last, short: last },
      sign: 'step',
      role: `seq${Math.round(1 + (k * 4) / steps.length)}` as Role,
    }
  })
}

/** The step that a number belongs to: its lower bound counts, its upper one is the next step's. */
export const stepOf = (value: number, steps: readonly number[]): number => steps.filter((step) => value >= step).length
