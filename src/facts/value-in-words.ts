import { formatNumber } from '../format/numbers.ts'
import { formatRange } from '../format/ranges.ts'
import { roundAt } from '../format/rounding.ts'
import { UNITS } from '../format/units.ts'
import type { Fact } from './fact.ts'

/** Names of units after a number, in the house's words; the unit list names the rest. */
const NAMES: Record<string, string> = {
  percent: 'percent',
  ratio: 'times',
  count: '',
  rank: '',
  year: '',
  'percentage-point': 'percentage points',
}

/** Name of a unit after a number in running text: "tonnes", "percent"; empty for a count, a rank or a year. */
export const unitInWords = (unit: string): string =>
  NAMES[unit] ?? (Object.hasOwn(UNITS, unit) ? UNITS[unit as keyof typeof UNITS].label : unit)

/** Names of units after a single one; the browser, which draws with the list of units, needs none of them. */
const ONE: Record<string, string> = {
  kg: 'kilogram',
  t: 'tonne',
  'percentage-point': 'percentage point',
  ppm: 'part per million',
  usd: 'US dollar',
  'usd-per-t': 'US dollar a tonne',
  'usd-per-kg': 'US dollar a kilogram',
  eur: 'euro',
  'aud-per-kg': 'Australian dollar a kilogram',
  degree: 'degree',
  dalton: 'dalton',
  people: 'person',
}

/** Name of a unit after a number as it is written: "tonne" after "1" and "−1", else "tonnes"; empty for a count, a rank or a year. */
export const unitAfter = (number: string, unit: string): string => (/^[+−-]?1$/.test(number) ? ONE[unit] : undefined) ?? unitInWords(unit)

/** "1st", "2nd", "3rd", "11th". */
function ordinal(rank: number): string {
  const last = rank % 100 > 10 && rank % 100 < 14 ? 0 : rank % 10
  return `${rank}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

/** Decimals that serve a reader: none from ten on, one above one, else two significant digits. */
function decimalsFor(value: number, unit: string): number {
  const size = Math.abs(value)
  if (Number.isInteger(value) || unit === 'count' || (size >= 100 && unit !== 'percent')) return 0
  if (size >= 10) return unit === 'percent' || unit === 'percentage-point' ? 0 : 1
  if (size >= 1 || size === 0) return 1
  const two = Math.min(6, 1 - Math.floor(Math.log10(size)))
  return roundAt(size, two) === roundAt(size, two - 1) ? two - 1 : two
}

/** A number with its unit, without the sign: "69 percent", "44,250 tonnes", "5.9 times". `decimals` overrides what serves a reader. */
export function amountInWords(value: number, unit: string, locale: string, decimals?: number): string {
  if (unit === 'rank') return ordinal(value)
  const size = Math.abs(value)
  const text = formatNumber(size, locale, { decimals: decimals ?? decimalsFor(size, unit), grouping: unit !== 'year' })
  return [text, unitAfter(text, unit)].filter(Boolean).join(' ')
}

/** The value of a fact as a reader would read it, rounded, without its sign. */
export function valueInWords(fact: Fact, locale: string): string {
  if (typeof fact.value === 'number') return amountInWords(fact.value, fact.unit, locale)
  const [low, high] = fact.value
  const decimals = Math.max(decimalsFor(low, fact.unit), decimalsFor(high, fact.unit))
  return [formatRange([low, high], locale, { decimals }), unitInWords(fact.unit)].filter(Boolean).join(' ')
}
