import { cellOf, type Table } from './table.ts'

const YEAR = '(?:1[5-9]|2[01])\\d\\d'
const ONE = `${YEAR}(?:-(?:\\d\\d(?:-\\d\\d)?|Q[1-4]|H[12]))?`
const MOMENT = new RegExp(`^${ONE}(?:/${ONE})?$`)
const SPAN = new RegExp(`^${ONE}/${ONE}$`)

/** True for text that is a year, a quarter, a month or a day, or a span from one to another: `2024`, `2024-Q1`, `2024-01/2024-06`. */
export const isMoment = (text: string): boolean => MOMENT.test(text)

/**
 * How long a moment takes, as far as its form tells: `year`, `half`, `quarter`, `month`, `day`, or `span` for one that says its two ends;
 * undefined for what is no moment. Only moments of one length can stand beside each other.
 */
export function lengthOf(text: string): 'year' | 'half' | 'quarter' | 'month' | 'day' | 'span' | undefined {
  if (!isMoment(text)) return undefined
  if (SPAN.test(text)) return 'span'
  const [, part, day] = text.split('-')
  if (part === undefined) return 'year'
  if (part.startsWith('Q')) return 'quarter'
  if (part.startsWith('H')) return 'half'
  return day === undefined ? 'month' : 'day'
}

/**
 * Fields of a table that say when: years, and fields of its key that are mostly moments, whatever words stand where nothing is known.
 */
export function timeFields(table: Table): string[] {
  const { fields, primaryKey } = table.head
  return fields
    .filter(({ name, type }) => {
      if (type === 'year') return true
      if (!primaryKey.includes(name) || (type !== 'string' && type !== 'date')) return false
      const values = new Set(Array.from({ length: table.size }, (_, row) => cellOf(table, row, name)))
      values.delete(null)
      return values.size > 0 && [...values].filter((value) => isMoment(String(value))).length * 2 > values.size
    })
    .map(({ name }) => name)
}
