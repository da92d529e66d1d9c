import { yField } from '../channels.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import type { Role } from '../theme.ts'
import { distinct, inTime, order } from '../parts/order.ts'
import { pivot } from '../parts/table.ts'
import { wordsOf } from '../parts/time.ts'
import { readValueReferences } from '../parts/value-axis.ts'
import { addChanges, changesOf, changeUnit } from './changes.ts'
import { divergingKey } from './diverging-key.ts'
import { refuse } from './refusals.ts'
import { makeRows, type DivergingRow } from './rows.ts'
import { codesOf, isStack, makePaints, sideOf } from './sides.ts'
import type { DivergingSpec } from './spec.ts'

/** A side's words above its bars, in the colour of the side where it has one. */
export interface Head {
  name: Name
  role: Role
}

/** Decisions of a diverging chart. */
export interface DivergingSeries extends Series {
  /** `signed`: signs say the side; `opposed`: two series back to back; `stacked`: several a side. */
  mode: 'signed' | 'opposed' | 'stacked'
  rows: DivergingRow[]
  /** Words above the left and the right side; null where there are none. */
  heads: [Head, Head] | null
  /** Parts of stacks from left to right, for the legend; empty otherwise. */
  legend: Head[]
  /** Where names stand; undefined leaves it to the room there is. */
  place: DivergingSpec['place']
  /** Unit of what is drawn. */
  unit: string
  /** Codes whose values are written; undefined for all. */
  labelled: ReadonlySet<string> | undefined
  references: Reference[]
  change: boolean
}

/** Orders the rows, derives changes, puts every piece on its side and finds what is missing. */
export function series(spec: DivergingSpec, read: ChartData): DivergingSeries {
  const chart = inWords(spec, read)
  const issues = refuse(spec, chart)
  const parts = spec.sides ? codesOf(spec) : spec.change ? inTime(distinct(chart.data.map((datum) => datum.series ?? ''))) : []
  const changing = spec.change !== undefined && parts.length === 2
  const data = changing ? changesOf(spec, chart, [parts[0]!, parts[1]!]) : chart.data
  const codes = sortRows(spec, chart, data)
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series && parts.length > 0 ? { seriesField: spec.series, seriesOrder: parts } : {}),
    valueTitle: chart.fieldTitle(yField(spec)),
    xOrder: codes,
  })
  const mode = !spec.sides ? 'signed' : isStack(spec) ? 'stacked' : 'opposed'
  if (mode === 'signed' && !changing) for (const row of behind.table.rows) sign(row[1]!)
  const change = changing ? addChanges(spec, chart, behind, data) : 0
  const unit = changing ? changeUnit(spec, chart.unit) : chart.unit
  const rows = makeRows(spec, chart, data, {
    codes,
    table: behind.table,
    unit,
    // One bar stands for the change and the two values that it was worked out from.
    columnOf: (part) => (changing ? [change, 1, 2] : behind.columnOf(part)),
  })
  const ends = rows.flatMap((row) => row.pieces.flatMap(({ from, to }) => [from, to]))
  const lines = readValueReferences(spec.references, { values: ends, zero: true })
  return {
    table: behind.table,
    key: divergingKey(rows),
    issues: [...issues, ...lines.issues],
    mode,
    rows,
    heads: headsOf(spec, chart, mode),
    legend: mode === 'stacked' ? parts.map((code) => headOf(spec, chart, code)) : [],
    place: spec.place,
    unit,
    labelled: spec.label && new Set(spec.label.map(String)),
    references: lines.references,
    change: changing,
  }
}

/** Months of the series by their words: a table's column is headed "September 2025". */
function inWords(spec: DivergingSpec, chart: ChartData): ChartData {
  const months = chart.data.every((datum) => /^\d{4}-\d{2}$/.test(datum.series ?? ''))
  if (!months || !spec.series) return chart
  const said = (code: string): Name => ({
    long: wordsOf(code, 'month', chart.locale),
    short: wordsOf(code, 'month', chart.locale, 'short'),
  })
  return { ...chart, name: (field, code) => (field === spec.series ? said(String(code)) : chart.name(field, code)) }
}

/** A sign before what lies above zero, as the drawing prints it. */
function sign(cell: { text: string; value: unknown }): void {
  if (typeof cell.value === 'number' && cell.value > 0) cell.text = `+${cell.text}`
}

/** Rows in order; `value` goes by what is drawn: the change, the right side back to back, in stacks the right less the left. */
function sortRows(spec: DivergingSpec, chart: ChartData, data: readonly Datum[]): string[] {
  const found = distinct(data.map((datum) => String(datum.x)))
  const none = spec.sort === 'value' ? Infinity : -Infinity
  const values = new Map<string, number>()
  for (const { x, y, series: part } of data) {
    if (y === null) continue
    const weight = !spec.sides ? 1 : isStack(spec) ? sideOf(spec, part ?? '') : sideOf(spec, part ?? '') > 0 ? 1 : 0
    values.set(String(x), (values.get(String(x)) ?? 0) + weight * y)
  }
  return order(
    found,
    spec.sort,
    (code) => values.get(code) ?? none,
    (code) => chart.name(spec.x, code).long,
  )
}

function headOf(spec: DivergingSpec, chart: ChartData, code: string): Head {
  return { name: chart.name(spec.series ?? '', code), role: makePaints(spec)({ row: '', code, value: 1 }).role }
}

function headsOf(spec: DivergingSpec, chart: ChartData, mode: DivergingSeries['mode']): [Head, Head] | null {
  const said = (text: string, value: -1 | 1): Head => ({
    name: { long: text, short: text },
    role: mode === 'signed' && spec.highlight.length === 0 ? makePaints(spec)({ row: '', code: '', value }).role : 'ink2',
  })
  if (spec.heads) return [said(spec.heads[0], -1), said(spec.heads[1], 1)]
  if (mode !== 'opposed') return null
  return [headOf(spec, chart, String(spec.sides!.left[0])), headOf(spec, chart, String(spec.sides!.right[0]))]
}
