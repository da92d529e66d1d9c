import { formatDate } from '../../format/dates.ts'
import { dateFormat } from '../../format/formatters.ts'

/** A date on the axis: from its first day to the day after its last, in years. */
export interface DateSpan {
  from: number
  to: number
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const yearsAt = (year: number, month: number, day: number): number => {
  const start = Date.UTC(year, 0, 1)
  return year + (Date.UTC(year, month, day) - start) / (Date.UTC(year + 1, 0, 1) - start)
}

/** The span that a date is known to: a day, a month, a quarter that begins with the month, or a year. Null where the text is no date. */
export function spanOf(text: string, precision?: string): DateSpan | null {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined) return null
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)]
  if (m < 0 || m > 11 || d < 1 || d > new Date(Date.UTC(y, m + 1, 0)).getUTCDate()) return null
  const from = yearsAt(y, m, d)
  if (month === undefined) return { from, to: y + 1 }
  if (day === undefined) return { from, to: yearsAt(y, m + (precision === 'quarter' ? 3 : 1), 1) }
  return { from, to: yearsAt(y, m, d + 1) }
}

/** A date in words: "4 April 2025", "April 2025", "October to December 2015", "2025". */
export function dateWords(text: string, locale: string, precision?: string): string {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (precision !== 'quarter' || month === undefined || day !== undefined) return formatDate(text, locale)
  const last = `${year}-${String(Number(month) + 2).padStart(2, '0')}`
  return `${monthName(text, locale)} to ${formatDate(last, locale)}`
}

/** A date in words under the heading of its year, which is left out: "4 April", "April"; a year alone stays. */
export function wordsInYear(text: string, locale: string, precision?: string): string {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (month === undefined) return String(year)
  if (precision === 'quarter' && day === undefined)
    return `${monthName(text, locale)} to ${monthName(`${year}-${String(Number(month) + 2).padStart(2, '0')}`, locale)}`
  return day === undefined ? monthName(text, locale) : inUtc(text, locale, { day: 'numeric', month: 'long' })
}

const monthName = (text: string, locale: string): string => inUtc(text, locale, { month: 'long' })

function inUtc(text: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const [, year, month, day] = DATE.exec(text) ?? []
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  return dateFormat(locale === 'en' ? 'en-GB' : locale, { ...parts, timeZone: 'UTC' }).format(at)
}
