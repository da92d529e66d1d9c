import type { ChartData } from '../chart-type.ts'
import { figure, withUnit } from '../parts/figures.ts'
import type { Role } from '../theme.ts'

/** A class of a choropleth: its colour, its words, and the limit at which it begins, as printed; none for the lowest. */
export interface ShadeClass {
  role: Role
  text: string
  from: string
}

const RAMP: readonly Role[] = ['seq0', 'seq1', 'seq2', 'seq3', 'seq4', 'seq5', 'seq6']

/** Colour of a class: classes are spread over the ramp, whose palest step is only used by seven. */
function rampRole(place: number, count: number): Role {
  const first = count >= RAMP.length ? 0 : 1
  return RAMP[count === 1 ? 3 : Math.round(first + (place * (RAMP.length - 1 - first)) / (count - 1))]!
}

/** Colour of a value's class, which begins at its break. */
export const classRole = (value: number, breaks: readonly number[]): Role =>
  rampRole(breaks.filter((limit) => value >= limit).length, breaks.length + 1)

/** Classes between breaks, from the lowest. */
export function classesOf(breaks: readonly number[], { locale, unit }: ChartData): ShadeClass[] {
  const say = (value: number): string => figure(value, locale)
  return [...breaks, Infinity].map((limit, k) => {
    const from = k === 0 ? '' : withUnit(say(breaks[k - 1]!), unit)
    const text =
      k === 0
        ? `under ${withUnit(say(limit), unit)}`
        : limit === Infinity
          ? `${from} and more`
          : `${say(breaks[k - 1]!)} to ${withUnit(say(limit), unit)}`
    return { role: rampRole(k, breaks.length + 1), text, from }
  })
}
