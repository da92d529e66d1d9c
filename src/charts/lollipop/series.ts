import { yField } from '../channels.ts'
import type { ChartData, Series } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { distinct } from '../parts/order.ts'
import { pivot } from '../parts/table.ts'
import { placeOf } from '../parts/time.ts'
import { reachOf } from '../parts/read-references.ts'
import { rowsOfAll } from '../parts/worked.ts'
import { apartWords, lollipopKey } from './lollipop-key.ts'
import { readLines } from './read-lines.ts'
import { refuse } from './refusals.ts'
import { keyed, sortRows, timeKind, type Time } from './row-keys.ts'
import { makeRows, type Lollipop } from './rows.ts'
import type { LollipopSpec } from './spec.ts'

/** Decisions of a lollipop chart. */
export interface LollipopSeries extends Series {
  horizontal: boolean
  time: Time
  rows: Lollipop[]
  /** Heads of groups in order; none where rows are not grouped. */
  groups: { code: string; title: string }[]
  /** Extent of the values, zero always inside; over all panels. */
  extent: [number, number]
  /** First and last place on the time axis, over all panels. */
  span: [number, number]
  unit: string
  columns: LollipopSpec['columns']
  labels: boolean
  /** Codes whose values are written; undefined for all that have room. */
  labelled: ReadonlySet<string> | undefined
  references: Reference[]
  rowTitle: string
  /** How the values that stand apart were worked out rather than read, in words. */
  worked: string
}

/** Sorts and groups the rows, finds bounds, what is estimated and what is missing. */
export function series(spec: LollipopSpec, read: ChartData): LollipopSeries {
  const issues = refuse(spec, read)
  const time = timeKind(distinct(read.data.map((datum) => String(datum.x))))
  const chart = keyed(spec, read, time)
  const keys = sortRows(spec, chart, time)
  // A row's key holds its series already.
  const behind = pivot(
    { ...chart, data: chart.data.map((datum) => ({ ...datum, series: null })) },
    {
      xField: spec.x,
      xTitle: chart.fieldTitle(spec.x),
      valueTitle: chart.fieldTitle(yField(spec)),
      xOrder: keys,
    },
  )
  const rows = makeRows(spec, chart, keys, behind, time)
  const worked = apartWords(rowsOfAll(chart))
  const horizontal = (spec.orientation ?? (time ? 'vertical' : 'horizontal')) === 'horizontal'
  const values = rows.flatMap((row) => row.value ?? [])
  const places = time ? [...(chart.shared?.xs ?? []), ...rows.map((row) => row.code)].map((code) => placeOf(code, time)) : []
  const all = [0, ...values, ...(chart.shared?.y ?? [])]
  const span: [number, number] = [Math.min(...places.map(({ from }) => from)), Math.max(...places.map(({ to }) => to))]
  const lines = readLines(spec.references, { time: horizontal ? undefined : time, span, values: all })
  const reach = [...all, ...reachOf(lines.references, 'y')]
  return {
    table: behind.table,
    key: lollipopKey(rows, worked, horizontal),
    issues: [...issues, ...lines.issues],
    horizontal,
    time,
    rows,
    groups: spec.group ? distinct(rows.map((row) => row.group)).map((code) => ({ code, title: chart.name(spec.group!, code).long })) : [],
    extent: [Math.min(...reach), Math.max(...reach)],
    span,
    unit: chart.unit,
    columns: spec.columns,
    labels: spec.labels,
    labelled: spec.label && new Set(spec.label.map(String)),
    references: lines.references,
    rowTitle: chart.fieldTitle(spec.x).toLowerCase(),
    worked,
  }
}
