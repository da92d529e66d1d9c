import type { ChartData, Datum } from '../chart-type.ts'
import { paintSeries } from '../parts/colours.ts'
import { distinct, order } from '../parts/order.ts'
import type { Role } from '../theme.ts'
import { SIGNS, type Sign } from './signs.ts'
import type { MapSpec } from './spec.ts'

/** A category of symbols: its words, its colour and its shape. */
export interface Category {
  code: string
  text: string
  role: Role
  sign: Sign
}

/** Categories of a symbol map in the order of `sort`, or as they come; more than there are shapes share the last one, and are refused. */
export function categoriesOf(spec: MapSpec, chart: ChartData): Category[] {
  const field = spec.series
  if (spec.kind !== 'symbol' || field === undefined) return []
  const found = distinct(chart.data.flatMap(({ series }) => (series === null ? [] : [series])))
  const listed = Array.isArray(spec.sort) ? spec.sort : 'none'
  const codes = order(
    found,
    listed,
    () => 0,
    (code) => chart.name(field, code).long,
  )
  const paints = paintSeries(codes, [])
  return codes.map((code, k) => ({
    code,
    text: chart.name(field, code).long,
    role: codes.length === 1 ? 'hl' : paints.get(code)!.role,
    sign: SIGNS[Math.min(k, SIGNS.length - 1)]!,
  }))
}

/** True where a row's mark is hollow by the spec. */
export const isHollowBy = ({ hollow }: MapSpec, { extra }: Datum): boolean =>
  hollow !== undefined && hollow.values.some((value) => String(value) === String(extra[hollow.field]))
