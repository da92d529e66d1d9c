/** What stands on a continuous x axis: whole years, months, or plain numbers. */
export type XKind = 'year' | 'month' | 'number'

/** A place on a continuous axis: from and to differ for a span of several months. */
export interface XPlace {
  from: number
  to: number
}

const MONTH = /^(\d{4})-(\d{2})(?:\/(\d{4})-(\d{2}))?$/

/** Kind of axis that x values ask for. Throws `invalid x: VALUE` where one is neither year, month nor number. */
export function kindOf(values: readonly (string | number)[]): XKind {
  if (values.length > 0 && values.every((value) => MONTH.test(String(value)))) return 'month'
  for (const value of values) if (!Number.isFinite(Number(value))) throw new Error(`invalid x: ${value}`)
  return values.every((value) => Number.isInteger(Number(value)) && Number(value) > 1500 && Number(value) < 2200) ? 'year' : 'number'
}

/** Place of an x value: years as they are, months in years with the month in the middle of its twelfth. */
export function placeOf(value: string | number, kind: XKind): XPlace {
  if (kind !== 'month') return { from: Number(value), to: Number(value) }
  const [, year, month, lastYear, lastMonth] = MONTH.exec(String(value)) ?? []
  const at = (y: string, m: string): number => Number(y) + (Number(m) - 0.5) / 12
  return { from: at(year!, month!), to: at(lastYear ?? year!, lastMonth ?? month!) }
}

/** How many months a span covers; 1 for a month, a year or a number. */
export const monthsIn = ({ from, to }: XPlace): number => Math.round((to - from) * 12) + 1

/** True when `b` follows `a` without a gap. */
export const follows = (a: XPlace, b: XPlace, kind: XKind): boolean => (kind === 'month' ? b.from - a.to < 1.5 / 12 : true)

/** Words of an x value: "2024", "March 2025", "January to February 2025". */
export function wordsOf(value: string | number, kind: XKind, locale: string, month: 'long' | 'short' = 'long'): string {
  if (kind !== 'month') return String(value)
  const [, year, first, lastYear, last] = MONTH.exec(String(value)) ?? []
  const name = (m: string): string =>
    new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, Number(m) - 1, 1)))
  return last ? `${name(first!)} to ${name(last)} ${lastYear === year ? year : lastYear}` : `${name(first!)} ${year}`
}
