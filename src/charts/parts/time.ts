import { dateFormat } from '../../format/formatters.ts'
/** What stands on a continuous x axis: whole years, months, days, or plain numbers. */
export type XKind = 'year' | 'month' | 'day' | 'number'

/** A place on a continuous axis: from and to differ for a span of several months. */
export interface XPlace {
  from: number
  to: number
}

const MONTH = /^(\d{4})-(\d{2})(?:\/(\d{4})-(\d{2}))?$/
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Kind of axis that x values ask for. Throws `invalid x: VALUE` where one is neither year, month, day nor number. */
export function kindOf(values: readonly (string | number)[]): XKind {
  if (values.length > 0 && values.every((value) => MONTH.test(String(value)))) return 'month'
  if (values.length > 0 && values.every((value) => DAY.test(String(value)))) return 'day'
  for (const value of values) if (!Number.isFinite(Number(value))) throw new Error(`invalid x: ${value}`)
  return values.every((value) => Number.isInteger(Number(value)) && Number(value) > 1500 && Number(value) < 2200) ? 'year' : 'number'
}

/** Place of an x value: years as they are; months and days in years, each in the middle of the time that it takes. */
export function placeOf(value: string | number, kind: XKind): XPlace {
  if (kind === 'day') {
    const [from, to] = yearsOf(value) ?? [NaN, NaN]
    return { from: (from + to) / 2, to: (from + to) / 2 }
  }
  if (kind !== 'month') return { from: Number(value), to: Number(value) }
  const [, year, month, lastYear, lastMonth] = MONTH.exec(String(value)) ?? []
  const at = (y: string, m: string): number => Number(y) + (Number(m) - 0.5) / 12
  return { from: at(year!, month!), to: at(lastYear ?? year!, lastMonth ?? month!) }
}

/** How many months a span covers; 1 for a month, a year or a number. */
export const monthsIn = ({ from, to }: XPlace): number => Math.round((to - from) * 12) + 1

/** True when `b` follows `a` without a gap. */
export const follows = (a: XPlace, b: XPlace, kind: XKind): boolean => (kind === 'month' ? b.from - a.to < 1.5 / 12 : true)

/**
 * The step in which the values of a chart come, in years: the smallest between two neighbouring years, so that values of every
 * fifth year stand a step apart. Years further apart than that have a gap between them, though no series has a row there: nobody
 * counted them. On other axes, and of a single year, there is no such step, and it is infinite.
 */
export function yearStep(values: readonly (string | number)[], kind: XKind): number {
  if (kind !== 'year') return Infinity
  const years = [...new Set(values.map(Number))].sort((a, b) => a - b)
  return Math.min(Infinity, ...years.slice(1).map((year, k) => year - years[k]!))
}

/** First and last moment of a year, a month or a day, in years that begin on 1 January; undefined for anything else. */
function yearsOf(value: string | number): [number, number] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(value)) ?? []
  if (year === undefined) return undefined
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  if (month === undefined) return [y, y + 1]
  if (day === undefined) return [y + (m - 1) / 12, y + m / 12]
  // Months are twelfths, whatever their days, so that a day stands in its own month.
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return [y + (m - 1 + (d - 1) / days) / 12, y + (m - 1 + d / days) / 12]
}

/**
 * The stretch that a year, a month or a day takes on an axis: on an axis of years, where a value stands at its whole number, half
 * a year earlier than on one of months or days. A number takes none. Undefined for what the axis has no place for.
 */
export function stretchOf(value: string | number, kind: XKind): [number, number] | undefined {
  if (kind === 'number') return Number.isFinite(Number(value)) ? [Number(value), Number(value)] : undefined
  const years = yearsOf(value)
  return years && kind === 'year' ? [years[0] - 0.5, years[1] - 0.5] : years
}

/** Words of an x value: "2024", "March 2025", "January to February 2025", "4 April 2025". */
export function wordsOf(value: string | number, kind: XKind, locale: string, month: 'long' | 'short' = 'long'): string {
  if (kind === 'day') return dayWords(String(value), locale, month)
  if (kind !== 'month') return String(value)
  const [, year, first, lastYear, last] = MONTH.exec(String(value)) ?? []
  const name = (m: string): string => dateFormat(locale, { month, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, Number(m) - 1, 1)))
  return last ? `${name(first!)} to ${name(last)} ${lastYear === year ? year : lastYear}` : `${name(first!)} ${year}`
}

function dayWords(value: string, locale: string, month: 'long' | 'short'): string {
  const [, year, , day] = DAY.exec(value) ?? []
  const name = dateFormat(locale, { month, timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`))
  return `${Number(day)} ${name} ${year}`
}
