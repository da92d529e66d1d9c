import { placeOf } from '../parts/time.ts'
import type { HeatSpec } from './spec.ts'

/** A month, or several published together, as a grid's head. */
const MONTHS = /^\d{4}-\d{2}(\/\d{4}-\d{2})?$/

/** Months from the first of all times, the first and the last of a code. */
const reach = (code: string): { code: string; from: number; to: number } => {
  const { from, to } = placeOf(code, 'month')
  const whole = (place: number): number => Math.round(place * 12 - 0.5)
  return { code, from: whole(from), to: whole(to) }
}

const codeOf = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

/**
 * Months in time, with those between them that nobody counted: a month that is left out would bring its neighbours together. Values
 * of every third month, or of one month of each year, stand a step apart and lack nothing; nor do months that `where` lists or
 * `sort` puts in an order of its own. Other codes stay as they are.
 */
export function wholeMonths({ x, where, sort }: Pick<HeatSpec, 'x' | 'where' | 'sort'>, codes: readonly string[]): string[] {
  if (Array.isArray(sort) || !codes.every((code) => MONTHS.test(code))) return [...codes]
  const known = codes.map(reach).sort((a, b) => a.from - b.from)
  const apart = known.slice(1).map(({ from }, k) => from - known[k]!.to)
  const step = Math.min(...apart)
  if (Array.isArray(where?.[x]) || step < 1 || apart.some((months) => months % step !== 0)) return known.map(({ code }) => code)
  return known.flatMap(({ code, from }, k) => {
    const after = k === 0 ? from : known[k - 1]!.to + step
    return [...Array.from({ length: (from - after) / step }, (_, n) => codeOf(after + n * step)), code]
  })
}
