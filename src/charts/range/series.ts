import type { Flag } from '../../data/flags.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Name, Series } from '../chart-type.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { cellText, decimalsFor } from '../parts/figures.ts'
import { distinct, order } from '../parts/order.ts'
import { pivot } from '../parts/table.ts'
import type { RangeSpec } from './spec.ts'

/** One value in a row. */
export interface RangeDot {
  code: string
  value: number
  text: string
  flags: Flag[]
  paint: Paint
  row: number
  column: number
}

/** A row: its dots, from the smallest to the largest, or why there is none. */
export interface RangeRow {
  code: string
  name: Name
  strong: boolean
  dots: RangeDot[]
  absent: { withheld: boolean; row: number; column: number } | null
  /** First and last printing agree. */
  unchanged: boolean
  /** Change from first to last in percent, where the spec asks for it and the first is large enough; null where it is not. */
  change: number | null
}

/** Decisions of a range chart. */
export interface RangeSeries extends Series {
  rows: RangeRow[]
  /** Names of the series with their colours, where there are several. */
  legend: { name: Name; paint: Paint; ring: boolean }[]
  printings: boolean
  log: boolean
  zero: boolean
  values: number[]
  unit: string
  changes: boolean
  /** Code of the first printing. */
  first: string
  locale: string
}

/** Orders rows, sorts the dots in each, tells printings apart. */
export function series(spec: RangeSpec, chart: ChartData): RangeSeries {
  const found = distinct(chart.data.map((datum) => String(datum.x)))
  const codes = distinct(chart.data.map((datum) => datum.series ?? ''))
  const printings = spec.printings ?? spec.series === 'edition'
  const first = codes[0] ?? ''
  const last = codes.at(-1) ?? ''
  const sizeOf = (code: string): number => {
    const own = chart.data.filter((datum) => String(datum.x) === code && datum.y !== null)
    return (own.find((datum) => (datum.series ?? '') === last) ?? own.at(-1))?.y ?? -Infinity
  }
  const rows = order(found, spec.sort, sizeOf, (code) => chart.name(spec.x, code).long)
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series ? { seriesField: spec.series, seriesOrder: codes } : {}),
    valueTitle: chart.fieldTitle(typeof spec.y === 'string' ? spec.y : spec.y.field),
    xOrder: rows,
  })
  const strong = new Set(spec.highlight.map(String))
  const bySeries = paintSeries(codes, codes.some((code) => strong.has(code)) ? spec.highlight : [])
  const rowsStrong = rows.some((code) => strong.has(code))
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const made = rows.map((code, row): RangeRow => {
    const own = chart.data.filter((datum) => String(datum.x) === code)
    const dots = own.flatMap((datum): RangeDot[] => {
      if (datum.y === null) return []
      const part = datum.series ?? ''
      const paint = printings || codes.length === 1 ? rowPaint(rowsStrong, strong.has(code)) : (bySeries.get(part) ?? { role: 'context', strong: false })
      return [{ code: part, value: datum.y, text: cellText(datum.y, datum.flags, chart.locale, digits), flags: datum.flags, paint, row, column: behind.columnOf(part) }]
    })
    const missing = own.find((datum) => datum.y === null)
    const [a, b] = [dots.find((dot) => dot.code === first), dots.find((dot) => dot.code === last)]
    return {
      code,
      name: chart.name(spec.x, code),
      strong: strong.has(code),
      dots: dots.toSorted((p, q) => p.value - q.value),
      absent: missing && dots.length === 0 ? { withheld: missing.flags.includes('withheld'), row, column: behind.columnOf(missing.series ?? '') } : null,
      unchanged: printings && a !== undefined && b !== undefined && a !== b && a.value === b.value,
      change: spec.change && a && b && a !== b && a.value >= spec.change.from ? ((b.value - a.value) / a.value) * 100 : null,
    }
  })
  const values = made.flatMap((row) => row.dots.map((dot) => dot.value))
  return {
    table: behind.table,
    key: keyOf(printings, made, codes.map((code) => chart.name(spec.series ?? '', code).long)),
    issues: issuesOf(spec, values),
    rows: made,
    legend: printings || codes.length < 2 ? [] : codes.map((code) => ({ name: chart.name(spec.series!, code), paint: bySeries.get(code)!, ring: false })),
    printings,
    log: spec.log,
    zero: spec.zero,
    values: chart.shared ? [...chart.shared.y] : values,
    unit: chart.unit,
    changes: spec.change !== undefined,
    first,
    locale: chart.locale,
  }
}

const rowPaint = (some: boolean, strong: boolean): Paint => (some ? { role: strong ? 'hl' : 'context', strong } : { role: 'hl', strong: false })

function keyOf(printings: boolean, rows: readonly RangeRow[], names: readonly string[]): Series['key'] {
  if (!printings) return []
  const entries: Series['key'] = [
    { mark: 'ring', role: 'ink2', text: `first printing, ${names[0] ?? ''}` },
    { mark: 'dot', role: 'ink2', text: `last printing, ${names.at(-1) ?? ''}` },
  ]
  return rows.some((row) => row.unchanged) ? [...entries, { mark: 'dot-in-ring', role: 'ink2', text: 'unchanged' }] : entries
}

function issuesOf(spec: RangeSpec, values: readonly number[]): Issue[] {
  if (values.length === 0) return [issue('chart/empty', { file: '' }, 'Nothing is left to draw', { hint: 'Loosen `where`, or choose another field.' })]
  if (spec.log && values.some((value) => value <= 0)) return [issue('chart/log-zero', { file: '', field: 'log' }, 'A logarithmic scale has no place for zero or less', { got: String(Math.min(...values)), hint: 'Leave `log` out, or leave the zeros out under `where`.' })]
  return []
}
