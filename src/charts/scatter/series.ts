import type { Flag } from '../../data/flags.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartCell } from '../chart-table.ts'
import type { ChartData, Name, Series } from '../chart-type.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { axisUnit, cellText, decimalsFor, figure } from '../parts/figures.ts'
import { distinct } from '../parts/order.ts'
import type { ScatterSpec } from './spec.ts'

/** One dot. */
export interface ScatterPoint {
  code: string
  name: Name
  x: number
  y: number
  xText: string
  yText: string
  flags: Flag[]
  paint: Paint
  row: number
  /** Its name must stand beside it. */
  wanted: boolean
}

/** Decisions of a scatter chart. */
export interface ScatterSeries extends Series {
  points: ScatterPoint[]
  legend: { name: Name; paint: Paint }[]
  log: { x: boolean; y: boolean }
  zero: { x: boolean; y: boolean }
  xTitle: string
  yTitle: string
  yUnit: string
  /** True where every dot is named that has room; false where `label` lists them. */
  labelAll: boolean
  diagonal: string
  locale: string
}

/** Colours and names the dots; a row without both values stands in the table only. */
export function series(spec: ScatterSpec, chart: ChartData): ScatterSeries {
  const codes = spec.series ? distinct(chart.data.map((datum) => datum.series ?? '')) : []
  const strong = new Set(spec.highlight.map(String))
  const bySeries = paintSeries(codes, codes.some((code) => strong.has(code)) ? spec.highlight : [])
  const xs = chart.data.map((datum) => (typeof datum.x === 'number' ? datum.x : null))
  const [xDigits, yDigits] = [decimalsFor(xs), decimalsFor(chart.data.map((datum) => datum.y))]
  const some = chart.data.some((datum) => strong.has(String(datum.extra[spec.point])))
  const listed = new Set(spec.label?.map(String))
  const rows: ChartCell[][] = []
  const points: ScatterPoint[] = []
  chart.data.forEach((datum, row) => {
    const code = String(datum.extra[spec.point] ?? '')
    const name = chart.name(spec.point, code)
    const x = xs[row] ?? null
    const xText = x === null ? 'n.a.' : figure(x, chart.locale, xDigits)
    const yText = cellText(datum.y, datum.flags, chart.locale, yDigits)
    rows.push([
      { text: name.long, value: code, flags: [] },
      { text: xText, value: x, flags: x === null ? ['not-available'] : [] },
      { text: yText, value: datum.y, flags: datum.flags, version: datum.version },
    ])
    if (x === null || datum.y === null) return
    const paint: Paint =
      codes.length > 1
        ? (bySeries.get(datum.series ?? '') ?? { role: 'context', strong: false })
        : { role: !some || strong.has(code) ? 'hl' : 'context', strong: some && strong.has(code) }
    points.push({ code, name, x, y: datum.y, xText, yText, flags: datum.flags, paint, row, wanted: strong.has(code) || listed.has(code) })
  })
  const unit = axisUnit(chart.unit)
  const yTitle = chart.fieldTitle(typeof spec.y === 'string' ? spec.y : spec.y.field)
  const is = (choice: string | undefined, axis: 'x' | 'y'): boolean => choice === axis || choice === 'both'
  const log = { x: is(spec.log, 'x'), y: is(spec.log, 'y') }
  return {
    table: {
      heads: 1,
      columns: [
        { name: spec.point, title: chart.fieldTitle(spec.point), align: 'start' },
        { name: spec.x, title: chart.fieldTitle(spec.x), align: 'end' },
        { name: 'value', title: yTitle, ...(unit ? { unit } : {}), align: 'end' },
      ],
      rows,
    },
    key: points.some(isHollow) && points.some((point) => !isHollow(point)) ? [{ mark: 'ring', role: 'ink2', text: 'ring: estimated' }] : [],
    issues: issuesOf(points, log),
    points,
    legend: codes.length > 1 ? codes.map((code) => ({ name: chart.name(spec.series!, code), paint: bySeries.get(code)! })) : [],
    log,
    zero: { x: !log.x && is(spec.zero, 'x'), y: !log.y && is(spec.zero, 'y') },
    xTitle: [chart.fieldTitle(spec.x), axisUnit(chart.unitOf(spec.x))].filter(Boolean).join(', '),
    yTitle,
    yUnit: chart.unit,
    labelAll: spec.label === undefined,
    diagonal: spec.diagonal ?? '',
    locale: chart.locale,
  }
}

/** A hollow dot stands for an estimate. */
export const isHollow = (point: ScatterPoint): boolean => point.flags.includes('estimated')

function issuesOf(points: readonly ScatterPoint[], log: { x: boolean; y: boolean }): Issue[] {
  if (points.length === 0)
    return [issue('chart/empty', { file: '' }, 'Nothing is left to draw', { hint: 'Loosen `where`, or choose other fields.' })]
  const bad = points.find((point) => (log.x && point.x <= 0) || (log.y && point.y <= 0))
  return bad
    ? [
        issue('chart/log-zero', { file: '', field: 'log' }, 'A logarithmic scale has no place for zero or less', {
          got: bad.name.long,
          hint: 'Leave `log` out, or leave the zeros out under `where`.',
        }),
      ]
    : []
}
