import { compareValues } from './make-table.ts'
import type { Table } from './table.ts'
import { cellOf } from './table.ts'

/** Least and most of a group, with room on either side. */
export interface Limits {
  group: string
  least: number
  most: number
}

/** A number to one or two significant digits, away from the values that it bounds, so that a limit reads as one. */
function outward(value: number, up: boolean): number {
  if (value === 0) return 0
  const size = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1)
  return Number(((up ? Math.ceil(value / size - 1e-9) : Math.floor(value / size + 1e-9)) * size).toPrecision(3))
}

/**
 * Limits for each group of rows over several versions: what the groups hold, with `room` (a factor over 1) below and above.
 * Groups come in the order of their values; one without a number is left out.
 */
export function proposeLimits(tables: readonly Table[], field: string, by: readonly string[], room: number): Limits[] {
  const groups = new Map<string, { key: (string | number | null)[]; least: number; most: number }>()
  for (const table of tables) {
    for (let row = 0; row < table.size; row += 1) {
      const key = by.map((name) => cellOf(table, row, name))
      const name = key.map((value) => String(value ?? '')).join(', ')
      const value = cellOf(table, row, field)
      const group = groups.get(name) ?? { key, least: Infinity, most: -Infinity }
      if (typeof value === 'number') Object.assign(group, { least: Math.min(group.least, value), most: Math.max(group.most, value) })
      groups.set(name, group)
    }
  }
  const order = (a: { key: (string | number | null)[] }, b: { key: (string | number | null)[] }): number =>
    a.key.reduce<number>((found, value, place) => found || compareValues(value, b.key[place] ?? null), 0)
  return [...groups]
    .toSorted(([, a], [, b]) => order(a, b))
    .map(([group, { least, most }]) => {
      // A group of nothing but gaps may hold anything that the others may not: it is named, so that its code is known.
      if (least > most) return { group, least: 0, most: 0 }
      return {
        group,
        least: outward(least < 0 ? least * room : least / room, false),
        most: outward(most < 0 ? most / room : most * room, true),
      }
    })
}

/** Limits as they stand in a record. */
export const limitsYaml = (field: string, by: readonly string[], limits: readonly Limits[]): string =>
  [
    `  - check: accepted-range`,
    `    field: ${field}`,
    `    of: ${by.length === 1 ? by[0] : `[${by.join(', ')}]`}`,
    `    ranges:`,
    ...limits.map(
      ({ group, least, most }) =>
        `      ${/^[A-Za-z][\w-]*$/.test(group) && !/^(true|false|null|yes|no|on|off|n|y)$/i.test(group) ? group : JSON.stringify(group)}: [${least}, ${most}]`,
    ),
  ].join('\n')
