import type { Flag } from '../../data/flags.ts'
import { issue } from '../../issues/issue.ts'
import type { ChartData, Name, Series } from '../chart-type.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { cellText, decimalsFor, figure } from '../parts/figures.ts'
import { distinct, order } from '../parts/order.ts'
import { pivot } from '../parts/table.ts'
import type { SlopeSpec } from './spec.ts'

/** One value of a line. */
export interface SlopePoint {
  place: number
  value: number
  text: string
  flags: Flag[]
  row: number
  column: number
}

/** A line between places; `merged` lines are named together. */
export interface SlopeLine {
  code: string
  name: Name
  paint: Paint
  points: SlopePoint[]
  merged: boolean
}

/** Decisions of a slope chart. */
export interface SlopeSeries extends Series {
  places: { head: string; name: Name }[]
  lines: SlopeLine[]
  /** Words for the merged lines. */
  mergedText: { long: string; short: string }
  y: [number, number]
  unit: string
  locale: string
}

/** Sorts lines, leaves out and merges the small ones, and finds what each place is called. */
export function series(spec: SlopeSpec, chart: ChartData): SlopeSeries {
  const places = distinct(chart.data.map((datum) => String(datum.x)))
  const field = spec.series ?? spec.x
  const top = (code: string): number => Math.max(-Infinity, ...chart.data.filter((datum) => datum.series === code).map((datum) => datum.y ?? -Infinity))
  const strong = new Set(spec.highlight.map(String))
  const found = distinct(chart.data.map((datum) => datum.series ?? '')).filter((code) => strong.has(code) || spec.least === undefined || top(code) >= spec.least)
  const codes = order(found, spec.sort, top, (code) => chart.name(field, code).long)
  const behind = pivot(chart, {
    xField: field,
    xTitle: chart.fieldTitle(field),
    seriesField: spec.x,
    seriesOrder: places,
    valueTitle: chart.fieldTitle(typeof spec.y === 'string' ? spec.y : spec.y.field),
    xOrder: codes,
    // A row is a line here: the table turns on its side.
    turned: true,
  })
  const paints = paintSeries(codes, spec.highlight)
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const lines = codes.flatMap((code): SlopeLine[] => {
    const points = places.flatMap((place, at): SlopePoint[] => {
      const datum = chart.data.find((candidate) => candidate.series === code && String(candidate.x) === place)
      return !datum || datum.y === null ? [] : [{ place: at, value: datum.y, text: cellText(datum.y, datum.flags, chart.locale, digits), flags: datum.flags, row: behind.rowOf(code), column: behind.columnOf(place) }]
    })
    const merged = spec.merge !== undefined && !strong.has(code) && points.every((point) => point.value < spec.merge!)
    return points.length > 0 ? [{ code, name: chart.name(field, code), paint: paints.get(code)!, points, merged }] : []
  })
  const values = lines.flatMap((line) => line.points.map((point) => point.value))
  const small = lines.filter((line) => line.merged)
  const limit = spec.merge === undefined ? '' : figure(spec.merge, chart.locale)
  return {
    table: behind.table,
    key: [],
    issues: lines.length === 0 || places.length < 2 ? [issue('chart/empty', { file: '' }, 'A slope needs two places and a line between them', { got: `${places.length} places, ${lines.length} lines`, hint: 'Choose `editions`, or loosen `where`.' })] : [],
    places: places.map((code, place) => ({ head: spec.heads?.[place] ?? '', name: chart.name(spec.x, code) })),
    lines,
    mergedText: small.length <= 3 ? { long: small.map((line) => line.name.long).join(', '), short: small.length <= 2 ? small.map((line) => line.name.short).join(', ') : `under ${limit}` } : { long: `${small.length} more under ${limit}`, short: `under ${limit}` },
    y: chart.shared?.y ?? [0, Math.max(0, ...values)],
    unit: chart.unit,
    locale: chart.locale,
  }
}
