import type { KeyEntry } from '../chart-table.ts'
import type { Role } from '../theme.ts'
import { figure, withUnit } from './figures.ts'

/** Colour of the middle, and of a class that holds it. */
export const MIDDLE: Role = 'div3'

/** Colours on either side of a middle. */
export const SIDE = 3

/** Whether a class lies below the middle, above it, or holds it. */
function sideOf(limits: readonly number[], place: number, middle: number): -1 | 0 | 1 {
  if ((limits[place] ?? Infinity) <= middle) return -1
  return (limits[place - 1] ?? -Infinity) >= middle ? 1 : 0
}

const sidesOf = (limits: readonly number[], middle: number): (-1 | 0 | 1)[] =>
  [-Infinity, ...limits].map((_, place) => sideOf(limits, place, middle))

/** How many classes lie on the fuller side of a middle. */
export function fullestSide(limits: readonly number[], middle: number): number {
  const sides = sidesOf(limits, middle)
  return Math.max(sides.filter((side) => side < 0).length, sides.filter((side) => side > 0).length)
}

/** Colours of the classes between limits, parted by a middle: the farther from it, the darker. */
export function divergingRoles(limits: readonly number[], middle: number): Role[] {
  const sides = sidesOf(limits, middle)
  const most = fullestSide(limits, middle)
  return sides.map((side, place): Role => {
    if (side === 0) return MIDDLE
    const same = sides.flatMap((other, k) => (other === side ? [k] : []))
    const away = side < 0 ? same.length - 1 - same.indexOf(place) : same.indexOf(place)
    const step = most === 1 ? 1 : Math.max(0, 2 - Math.round((away * 2) / (most - 1)))
    return `div${side < 0 ? step : 6 - step}` as Role
  })
}

/**
 * The middle that values ask for where a spec names none: zero, if they lie on both sides of it. Limits that an editor gives say
 * otherwise where they all lie on one side of zero, or leave more classes on a side than there are colours.
 */
export function middleOf(values: readonly number[], limits?: readonly number[]): number | undefined {
  const crosses = values.some((value) => value < 0) && values.some((value) => value > 0)
  const parts =
    limits === undefined || (limits.some((limit) => limit <= 0) && limits.some((limit) => limit >= 0) && fullestSide(limits, 0) <= SIDE)
  return crosses && parts ? 0 : undefined
}

/** Says what the middle's colour means where a value lies there and a class ends: it is of neither side, and no class shows that colour. */
export function middleKey(
  values: readonly (number | null)[],
  { limits, middle, unit, locale }: { limits: readonly number[]; middle: number | undefined; unit: string; locale: string },
): KeyEntry[] {
  if (middle === undefined || !limits.includes(middle) || !values.includes(middle)) return []
  return [{ mark: 'square', role: MIDDLE, text: `exactly ${withUnit(figure(middle, locale), unit)}` }]
}
