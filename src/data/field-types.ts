import type { FieldType } from './table.ts'

/** Words for what a field of this type may hold. */
export const EXPECTED: Record<FieldType, string> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  year: 'a year of four digits',
  date: 'an ISO 8601 date: YYYY, YYYY-MM or YYYY-MM-DD',
  boolean: 'true or false',
}

/** True when the value is of the type; null always is. Dates are checked as days of the calendar, not as a shape only. */
export function isOfType(value: unknown, type: FieldType): boolean {
  if (value === null) return true
  if (type === 'string') return typeof value === 'string'
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'date') return typeof value === 'string' && isDate(value)
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  if (type === 'integer') return Number.isInteger(value)
  return type === 'number' || (Number.isInteger(value) && value >= 1000 && value <= 9999)
}

function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false
  const full = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text
  const time = Date.parse(`${full}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full)
}
