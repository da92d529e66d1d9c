import type { Cell } from './grid.ts'

/** A moment as text: a day where its time is midnight, else with its time. */
function moment(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace(/\.000Z$/, 'Z')
}

/** True for a moment that is not the midnight by which a day is written. */
export const hasTime = (value: unknown): boolean => value instanceof Date && value.getTime() % 86_400_000 !== 0

/** A moment with its time, also where that is midnight; nothing for a moment that is none. */
export const momentCell = (date: Date): Cell => (Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.000Z$/, 'Z'))

/** A value of a typed file as a cell: whole numbers too large for a number stay text, lists and objects become JSON. */
export function valueCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'bigint')
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value)
  if (value instanceof Date) return moment(value)
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? null
}
