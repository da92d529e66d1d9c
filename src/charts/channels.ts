import { cellOf, flagsOf, type Table, type Value } from '../data/table.ts'
import type { Flag } from '../data/flags.ts'
import type { Datum } from './chart-type.ts'
import type { ChartSpec } from './spec.ts'

/** The y field of a spec; undefined where its type draws no numbers. */
export function yField(spec: { y: NonNullable<ChartSpec['y']> }): string
export function yField(spec: Pick<ChartSpec, 'y'>): string | undefined
export function yField({ y }: Pick<ChartSpec, 'y'>): string | undefined {
  return typeof y === 'object' ? y.field : y
}

/** The unit a spec asks y to be shown in; undefined keeps the field's own. */
export const yUnit = (spec: ChartSpec): string | undefined => (typeof spec.y === 'object' ? spec.y.unit : undefined)

/** Turns a value from one unit to another; throws `invalid unit: FROM → TO` where they measure different things. */
export type Convert = (value: number, from: string, to: string) => number

/** True when a row meets every condition of `where`. */
export function meets(table: Table, row: number, where: ChartSpec['where']): boolean {
  return Object.entries(where ?? {}).every(([field, wanted]) => {
    const value = cellOf(table, row, field)
    if (Array.isArray(wanted)) return wanted.some((item) => same(value, item))
    if (typeof wanted !== 'object') return same(value, wanted)
    if ('not' in wanted) return !wanted.not.some((item) => same(value, item))
    return (
      value !== null &&
      (wanted.from === undefined || compare(value, wanted.from) >= 0) &&
      (wanted.to === undefined || compare(value, wanted.to) <= 0)
    )
  })
}

const same = (value: Value, wanted: string | number): boolean => value !== null && String(value) === String(wanted)

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' ? a - Number(b) : String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0

/**
 * Reads a table through a spec's channels: one datum for each row that `where` keeps, in the table's order.
 * y comes in the unit asked for; with `share`, as percent of the publisher's stated total of the same key.
 */
export function readChannels(
  spec: ChartSpec,
  table: Table,
  convert: Convert,
  extra: readonly string[] = [],
): { data: Datum[]; unit: string; rows: number[] } {
  const y = yField(spec)
  const own = table.head.fields.find((field) => field.name === y)?.unit ?? 'count'
  const unit = spec.share ? 'percent' : (yUnit(spec) ?? own)
  const totals = spec.share && y !== undefined ? totalsOf(spec.share, table, y) : undefined
  const data: Datum[] = []
  const rows: number[] = []
  for (let row = 0; row < table.size; row++) {
    if (!meets(table, row, spec.where)) continue
    rows.push(row)
    const raw = y === undefined ? null : cellOf(table, row, y)
    const value = typeof raw === 'number' ? raw : null
    const share = totals && value !== null ? (value / (totals.get(restKey(table, row, spec.share!.field)) ?? NaN)) * 100 : value
    data.push({
      x: cellOf(table, row, spec.x),
      y: share === null || Number.isNaN(share) ? null : spec.share ? share : convert(share, own, unit),
      series: textOf(table, row, spec.series),
      facet: textOf(table, row, spec.facet),
      flags: y === undefined ? [] : withDerived(flagsOf(table, row, y), Boolean(spec.share)),
      ...xFlagsOf(table, row, spec.x),
      version: table.columns.has('edition') ? String(cellOf(table, row, 'edition') ?? '') : table.head.version,
      extra: Object.fromEntries(extra.map((name) => [name, cellOf(table, row, name)])),
    })
  }
  return { data, unit, rows }
}

/** Flags of a number on x; left out where there are none, as for every key. */
function xFlagsOf(table: Table, row: number, field: string): Pick<Datum, 'xFlags'> {
  const flags = flagsOf(table, row, field)
  return flags.length > 0 ? { xFlags: flags } : {}
}

/** A share is ours, not the publisher's: it is flagged so. */
const withDerived = (flags: Flag[], derived: boolean): Flag[] => (derived && !flags.includes('derived') ? [...flags, 'derived'] : flags)

function textOf(table: Table, row: number, field: string | undefined): string | null {
  if (field === undefined) return null
  const value = cellOf(table, row, field)
  return value === null ? null : String(value)
}

/** Key of a row without one field. */
const restKey = (table: Table, row: number, without: string): string =>
  JSON.stringify(table.head.primaryKey.filter((name) => name !== without).map((name) => cellOf(table, row, name)))

function totalsOf({ field, total }: { field: string; total: string }, table: Table, y: string): Map<string, number> {
  const totals = new Map<string, number>()
  for (let row = 0; row < table.size; row++) {
    if (String(cellOf(table, row, field)) !== total) continue
    const value = cellOf(table, row, y)
    if (typeof value === 'number') totals.set(restKey(table, row, field), value)
  }
  return totals
}
