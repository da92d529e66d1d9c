import type { Table, Value } from './table.ts'
import { cellOf } from './table.ts'

/** What a field must hold: one value, any of several, anything but some, or a span with either end open (both ends count). */
export type Condition = Value | readonly Value[] | { not: readonly Value[] } | { from?: string | number; to?: string | number }

/** Conditions by field, all of which must hold. */
export type Where = Readonly<Record<string, Condition>>

/** True when two values are the same, whether a number was written as a number or as text: a key is always text. */
const same = (a: Value, b: Value): boolean => a === b || (a !== null && b !== null && String(a) === String(b))

const notBefore = (a: string | number, b: string | number): boolean => (typeof a === 'number' ? a >= Number(b) : a >= String(b))

/** True when a value meets a condition. Nothing meets no span. */
export function meets(value: Value, condition: Condition): boolean {
  if (Array.isArray(condition)) return condition.some((wanted: Value) => same(value, wanted))
  if (typeof condition !== 'object' || condition === null) return same(value, condition as Value)
  if ('not' in condition) return !condition.not.some((unwanted) => same(value, unwanted))
  const { from, to } = condition as { from?: string | number; to?: string | number }
  if (value === null) return false
  return (
    (from === undefined || notBefore(value, from)) &&
    (to === undefined || (typeof value === 'number' ? value <= Number(to) : value <= String(to)))
  )
}

/** Rows, counted from 0, that meet every condition, in the table's order. A field that the table lacks throws `unknown field: NAME`. */
export function selectRows(table: Table, where: Where): number[] {
  const conditions = Object.entries(where)
  return Array.from({ length: table.size }, (_, row) => row).filter((row) =>
    conditions.every(([field, condition]) => meets(cellOf(table, row, field), condition)),
  )
}

/**
 * Rows, counted from 0, whose key fits a pattern in primary-key order: `*` fits everything.
 * A pattern of another length than the key throws `invalid key: …`.
 */
export function matchRows(table: Table, key: readonly string[]): number[] {
  const { primaryKey } = table.head
  if (key.length !== primaryKey.length) throw new Error(`invalid key: ${key.join(',')} (${table.head.dataset} has ${primaryKey.join(',')})`)
  return Array.from({ length: table.size }, (_, row) => row).filter((row) =>
    primaryKey.every((name, place) => key[place] === '*' || String(cellOf(table, row, name) ?? '') === key[place]),
  )
}

/** The one row, counted from 0, with this key; undefined when there is none. A key of another length throws `invalid key: …`. */
export const findRow = (table: Table, key: readonly string[]): number | undefined => matchRows(table, key)[0]
