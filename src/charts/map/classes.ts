import type { ChartData } from '../chart-type.ts'
import { divergingRoles, MIDDLE, middleOf } from '../parts/diverging-classes.ts'
import { figure, withUnit } from '../parts/figures.ts'
import type { Role } from '../theme.ts'

/** A class of a choropleth: its colour, its words, and the limit at which it begins, as printed; none for the lowest. */
export interface ShadeClass {
  role: Role
  text: string
  from: string
}

const RAMP: readonly Role[] = ['seq0', 'seq1', 'seq2', 'seq3', 'seq4', 'seq5', 'seq6']

/** Colours of the classes between breaks, from the lowest: two that part at zero where values ask for it, else one that is spread over its ramp. */
export function classRoles(breaks: readonly number[], values: readonly number[]): Role[] {
  const middle = middleOf(values, breaks)
  if (middle !== undefined) return divergingRoles(breaks, middle)
  const count = breaks.length + 1
  // The palest step is only used by seven.
  const first = count >= RAMP.length ? 0 : 1
  return Array.from({ length: count }, (_, k) => RAMP[count === 1 ? 3 : Math.round(first + (k * (RAMP.length - 1 - first)) / (count - 1))]!)
}

/** Place of a value's class, which begins at its break. */
const classAt = (value: number, breaks: readonly number[]): number => breaks.filter((limit) => value >= limit).length

/** Colour of a value: its class's, or that of the middle for a zero at which colours part. */
export const shadeOf = (value: number, breaks: readonly number[], roles: readonly Role[]): Role =>
  value === 0 && breaks.includes(0) && isParted(roles) ? MIDDLE : roles[classAt(value, breaks)]!

/** True where classes have two colours, which part at zero. */
export const isParted = (roles: readonly Role[]): boolean => roles.some((role) => role.startsWith('div'))

/** Classes between breaks, from the lowest. */
export function classesOf(breaks: readonly number[], roles: readonly Role[], { locale, unit }: ChartData): ShadeClass[] {
  const say = (value: number): string => figure(value, locale)
  return [...breaks, Infinity].map((limit, k) => {
    const from = k === 0 ? '' : withUnit(say(breaks[k - 1]!), unit)
    const text =
      k === 0
        ? `under ${withUnit(say(limit), unit)}`
        : limit === Infinity
          ? `${from} and more`
          : `${say(breaks[k - 1]!)} to ${withUnit(say(limit), unit)}`
    return { role: roles[k]!, text, from }
  })
}

/** Colours on which the letters of paper's ink need a halo, in both lights. */
const DARK = new Set<Role>(['seq3', 'seq4', 'seq5', 'seq6', 'div0', 'div1', 'div5', 'div6'])

/** True where a name that belongs elsewhere must not lie on a colour. */
export const isDark = (role: Role): boolean => DARK.has(role)
