import { dateFormat } from './formatters.ts'
/** A day, month or year of ISO 8601 (`2025-01-31`, `2025-01`, `2025`) in words: "31 January 2025". Other text comes back as it is. */
export function formatDate(iso: string, locale: string, month: 'long' | 'short' = 'long'): string {
  const [, year, monthNumber, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? []
  if (!year) return iso
  if (!monthNumber) return year
  const at = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day ?? 1)))
  // en-US puts the month first; the house writes the day first in English.
  const english = locale === 'en' ? 'en-GB' : locale
  return dateFormat(english, { timeZone: 'UTC', year: 'numeric', month, ...(day ? { day: 'numeric' } : {}) }).format(at)
}
