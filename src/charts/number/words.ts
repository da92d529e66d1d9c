import { unitOf, isUnit } from '../../format/units.ts'
import { signedFigure, withUnit } from '../parts/figures.ts'
import type { NumberPoint } from './big-number.ts'

/** Words after a big figure: its unit spelled out, "percent", "tonnes"; empty for plain counts. */
export function unitWords(unit: string): string {
  if (unit === 'percent') return 'percent'
  return isUnit(unit) ? unitOf(unit).label : unit
}

/** How a change is written: the unit and decimals of the values, and the words of the earlier place. */
export interface ChangeStyle {
  unit: string
  digits: number
  locale: string
  since: string
}

/**
 * The change from an earlier value in words: percentages differ in points, all else in percent. A bound has no difference:
 * then the earlier value is told beside it.
 */
export function changeWords(then: NumberPoint, now: NumberPoint | null, { unit, digits, locale, since }: ChangeStyle): string {
  const told = withUnit(then.text.replace(/^>/, 'more than ').replace(/^</, 'less than '), unit)
  const from = then.flags.includes('estimated') ? `an estimated ${told}` : told
  if (!now || then.bound || now.bound) return `against ${from} in ${since}`
  if (now.y === then.y) return `unchanged since ${since}`
  if (unit === 'percent') {
    const points = signedFigure(now.y - then.y, locale, digits)
    return `${points} ${/^\D?1$/.test(points) ? 'point' : 'points'} since ${since}, from ${from}`
  }
  if (then.y <= 0) return `${withUnit(signedFigure(now.y - then.y, locale, digits), unit)} since ${since}, from ${from}`
  const percent = ((now.y - then.y) / then.y) * 100
  return `${signedFigure(percent, locale, Math.abs(percent) >= 10 ? 0 : 1)}% since ${since}, from ${from}`
}
