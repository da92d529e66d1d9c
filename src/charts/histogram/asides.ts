import type { ChartData, Datum } from '../chart-type.ts'
import { cellText, withUnit } from '../parts/figures.ts'
import { isExact } from './refusals.ts'

/** Why rows are not in a bin. */
export interface Aside {
  kind: 'bound' | 'net-exporter' | 'withheld' | 'missing'
  head: string
}

/** Reasons in the order in which they are drawn. */
export const ASIDES: readonly Aside[] = [
  { kind: 'bound', head: 'only a bound is published' },
  { kind: 'net-exporter', head: 'exports more than it imports' },
  { kind: 'withheld', head: 'withheld' },
  { kind: 'missing', head: 'not available' },
]

/** The reason of a row; undefined where it is in a bin. */
export function asideOf(datum: Datum): Aside['kind'] | undefined {
  if (isExact(datum)) return undefined
  if (datum.y !== null) return 'bound'
  if (datum.flags.includes('net-exporter')) return 'net-exporter'
  return datum.flags.includes('withheld') ? 'withheld' : 'missing'
}

/** A bound after the name of its row: “ (>50%)”; nothing for a value in a bin. */
export const boundText = (datum: Datum, { locale, unit }: ChartData, digits: number): string =>
  asideOf(datum) === 'bound' ? ` (${withUnit(cellText(datum.y, datum.flags, locale, digits), unit)})` : ''
