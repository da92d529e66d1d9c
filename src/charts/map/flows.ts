import type { Flag } from '../../data/flags.ts'
import type { ChartData, Country, Datum, Name } from '../chart-type.ts'
import { paintSeries } from '../parts/colours.ts'
import { cellText, withUnit } from '../parts/figures.ts'
import { distinct } from '../parts/order.ts'
import type { Role } from '../theme.ts'
import type { MapSpec } from './spec.ts'
import { digitsOf } from './table.ts'

/** A country that flows begin at. */
export interface FlowOrigin extends Country {
  code: string
  name: Name
  role: Role
}

/** A flow from an origin to a country. */
export interface MapFlow extends Country {
  origin: FlowOrigin
  /** Code of the country that it ends in. */
  code: string
  name: Name
  value: number
  text: string
  flags: Flag[]
  role: Role
  strong: boolean
  /** Its name must stand by its end. */
  wanted: boolean
  row: number
}

/** More flows than this cannot be followed. */
export const MOST_FLOWS = 12

/** Flows from the largest, and how many of the rest the table keeps to itself. */
export function flowsOf(spec: MapSpec, chart: ChartData, data: readonly Datum[]): { flows: MapFlow[]; left: number } {
  const codeOf = ({ series }: Datum): string | null => spec.origin ?? series
  const codes = distinct(data.flatMap((datum) => codeOf(datum) ?? []))
  const strong = new Set(spec.highlight.map(String))
  const listed = new Set(spec.label?.map(String))
  const paints = paintSeries(codes, [])
  const digits = digitsOf(data, chart.unit)
  const found = data.flatMap((datum, row): MapFlow[] => {
    const code = codeOf(datum)
    const [from, to] = [code === null ? undefined : chart.countryOf(code), chart.countryOf(String(datum.x))]
    if (!from || !to || code === null || code === String(datum.x) || datum.y === null || datum.y <= 0) return []
    const chosen = strong.has(String(datum.x)) || strong.has(code)
    const role: Role = strong.size > 0 ? (chosen ? 'hl' : 'context') : codes.length === 1 ? 'hl' : paints.get(code)!.role
    const name = spec.series ? chart.name(spec.series, code) : chart.name(spec.x, code)
    return [
      {
        ...to,
        origin: { ...from, code, name, role: strong.size > 0 ? 'ink2' : role },
        code: String(datum.x),
        name: chart.name(spec.x, datum.x),
        value: datum.y,
        text: withUnit(cellText(datum.y, datum.flags, chart.locale, digits), chart.unit),
        flags: datum.flags,
        role,
        strong: chosen,
        wanted: chosen || listed.has(String(datum.x)),
        row,
      },
    ]
  })
  const kept = found.toSorted((a, b) => Number(b.strong) - Number(a.strong) || b.value - a.value).slice(0, MOST_FLOWS)
  return { flows: kept.toSorted((a, b) => b.value - a.value), left: found.length - kept.length }
}
