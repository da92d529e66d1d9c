import type { Flag } from '../../data/flags.ts'
import type { Value } from '../../data/table.ts'
import { formatDate } from '../../format/dates.ts'
import { yField } from '../channels.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { axisUnit, cellText, decimalsFor } from '../parts/figures.ts'
import type { ColumnSpec, TableSpec } from './spec.ts'

const DATE = /^\d{4}-\d{2}(-\d{2})?$/

/** A field as a table shows it. */
export interface ShownField {
  name: string
  title: string
  /** Unit id, or the spec's own words for it; empty where it has none. */
  unit: string
  numeric: boolean
  /** Value and flags of a datum. */
  read: (datum: Datum) => { value: Value; flags: Flag[] }
  /** A value in words, as the chart's table prints it. */
  write: (value: Value, flags: readonly Flag[]) => string
}

/** Reads a field of a column; `flags` names the field of its flags, where it is not y. */
export function showField(spec: TableSpec, chart: ChartData, name: string, { title, unit, flags }: Partial<ColumnSpec>): ShownField {
  const isY = name === yField(spec)
  const read = (datum: Datum): { value: Value; flags: Flag[] } => {
    if (isY) return { value: datum.y, flags: datum.flags }
    const value = datum.extra[name] ?? null
    const told = flags === undefined ? '' : String(datum.extra[flags] ?? '')
    // A blank without flags is still a value that is not there.
    const own = told === '' ? [] : (told.split(' ') as Flag[])
    return { value, flags: value === null && own.length === 0 ? ['not-available'] : own }
  }
  const values = chart.data.map((datum) => read(datum).value)
  const numeric = isY || values.some((value) => typeof value === 'number')
  const digits = decimalsFor(values.map((value) => (typeof value === 'number' ? value : null)))
  return {
    name,
    title: title ?? chart.fieldTitle(name),
    unit: unit ?? (isY ? chart.unit : chart.unitOf(name)),
    numeric,
    read,
    write: (value, own) => {
      if (numeric) return cellText(typeof value === 'number' ? value : null, own, chart.locale, digits)
      if (value === null) return '–'
      const words = chart.name(name, value).long
      return DATE.test(words) ? formatDate(words, chart.locale, 'short') : words
    },
  }
}

/** True where a field has a unit of its own, which the spec cannot rename. */
export const hasUnit = (spec: TableSpec, chart: ChartData, name: string): boolean =>
  name === yField(spec) ? !['', 'count'].includes(chart.unit) : chart.unitOf(name) !== ''

/** Unit in a column's head. */
export const unitText = ({ unit }: Pick<ShownField, 'unit'>): string => axisUnit(unit)

/** Every field that a spec reads beside its channels. */
export function extraFields(spec: TableSpec): string[] {
  const named = spec.columns.flatMap((column) => [column.field, column.to, column.flags, column.toFlags])
  const all = [...named, spec.over, spec.group, spec.named].filter((field) => field !== undefined)
  return [...new Set(all)].filter((field) => field !== yField(spec))
}
