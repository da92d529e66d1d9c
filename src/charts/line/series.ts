import { yField } from '../channels.ts'
import type { ChartData, Datum, Series } from '../chart-type.ts'
import type { Flag } from '../../data/flags.ts'
import { issue } from '../../issues/issue.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { cellText, decimalsFor, withUnit } from '../parts/figures.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { distinct, order } from '../parts/order.ts'
import { pivot, type Pivot } from '../parts/table.ts'
import { follows, kindOf, monthsIn, placeOf, wordsOf, type XKind } from '../parts/time.ts'
import type { LineSpec } from './spec.ts'

/** A value on a line. A span of months stands at its monthly average, from `x` to `x2`. */
export interface LinePoint {
  x: number
  x2: number
  y: number
  row: number
  flags: Flag[]
  /** Value as the table prints it. */
  text: string
}

/** One series: runs of points without a gap between them. */
export interface Line {
  code: string
  name: { long: string; short: string }
  paint: Paint
  column: number
  runs: LinePoint[][]
  last: LinePoint
  area: boolean
}

/** A place where a line breaks because its publisher gives no value, and why. */
export interface LineAbsence extends Absence {
  x: number
  row: number
  column: number
}

/** Decisions of a line chart. */
export interface LineSeries extends Series {
  lines: Line[]
  /** Marked on the drawing of a single line only: of several, none could say whose it is. */
  absent: LineAbsence[]
  kind: XKind
  x: [number, number]
  y: [number, number]
  zero: boolean
  unit: string
  dots: LineSpec['dots']
  labelled: Set<string>
  annotations: { x: number; y: number; text: string; head?: string }[]
  /** Words of the first and last x, for the sentence. */
  span: [string, string]
}

/** Sorts, groups, colours and breaks the lines where a value is missing. */
export function series(spec: LineSpec, chart: ChartData): LineSeries {
  const xs = distinct(chart.data.map((datum) => String(datum.x)))
  const kind = kindOf(xs)
  const rows = [...xs].sort((a, b) => placeOf(a, kind).from - placeOf(b, kind).from)
  const found = distinct(chart.data.map((datum) => datum.series ?? ''))
  const lastOf = (code: string): number =>
    chart.data.filter((datum) => (datum.series ?? '') === code && datum.y !== null).at(-1)?.y ?? -Infinity
  const codes = order(found, spec.sort, lastOf, (code) => nameOf(spec, chart, code).long)
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series ? { seriesField: spec.series, seriesOrder: codes } : {}),
    valueTitle: chart.fieldTitle(yField(spec)),
    xOrder: rows,
  })
  for (const row of behind.table.rows) row[0]!.text = wordsOf(String(row[0]!.value), kind, chart.locale)
  const paints = paintSeries(codes, spec.highlight)
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const lines = codes.flatMap((code) => {
    const runs = runsOf(chart, code, behind, kind, digits)
    const last = runs.at(-1)?.at(-1)
    return last
      ? [
          {
            code,
            name: nameOf(spec, chart, code),
            paint: paints.get(code)!,
            column: behind.columnOf(code),
            runs,
            last,
            area: spec.area === code,
          },
        ]
      : []
  })
  const points = lines.flatMap((line) => line.runs.flat())
  return {
    table: behind.table,
    key: keyOf(lines, spec),
    issues:
      points.length === 0
        ? [issue('chart/empty', { file: '' }, 'Nothing is left to draw', { hint: 'Loosen `where`, or choose another field.' })]
        : [],
    lines,
    absent: codes.length === 1 ? absencesOf(chart, behind, kind) : [],
    kind,
    x: extentOf(chart.shared?.xs ?? rows, kind),
    y: chart.shared?.y ?? [Math.min(...points.map((point) => point.y)), Math.max(...points.map((point) => point.y))],
    zero: spec.zero,
    unit: chart.unit,
    dots: spec.dots,
    labelled: new Set(spec.label?.map(String) ?? codes),
    annotations: annotationsOf(spec, chart, lines, behind, kind),
    span: [wordsOf(rows[0] ?? '', kind, chart.locale), wordsOf(rows.at(-1) ?? '', kind, chart.locale)],
  }
}

function absencesOf(chart: ChartData, behind: Pivot, kind: XKind): LineAbsence[] {
  return chart.data
    .filter((datum) => datum.y === null)
    .map((datum) => {
      const place = placeOf(String(datum.x), kind)
      return {
        ...absenceOf(datum.flags),
        x: (place.from + place.to) / 2,
        row: behind.rowOf(String(datum.x)),
        column: behind.columnOf(datum.series),
      }
    })
}

/** First and last place of an axis: of all panels, where there are several. */
function extentOf(xs: readonly string[], kind: XKind): [number, number] {
  const places = xs.map((x) => placeOf(x, kind))
  return [Math.min(...places.map((place) => place.from)), Math.max(...places.map((place) => place.to))]
}

const nameOf = (spec: LineSpec, chart: ChartData, code: string) => (spec.series ? chart.name(spec.series, code) : { long: '', short: '' })

function runsOf(chart: ChartData, code: string, behind: Pivot, kind: XKind, digits: number): LinePoint[][] {
  const points = chart.data
    .filter((datum) => (datum.series ?? '') === code)
    .map((datum) => ({ datum, place: placeOf(String(datum.x), kind) }))
    .sort((a, b) => a.place.from - b.place.from)
  const runs: LinePoint[][] = []
  let before: { to: number; from: number; row: number } | undefined
  for (const { datum, place } of points) {
    if (datum.y === null) {
      before = undefined
      continue
    }
    const row = behind.rowOf(String(datum.x))
    // A place that other series have and this one lacks is a gap too.
    if (!before || !follows(before, place, kind) || row - before.row > 1) runs.push([])
    runs
      .at(-1)!
      .push(pointOf(datum, datum.y, place, behind, kind, withUnit(cellText(datum.y, datum.flags, chart.locale, digits), chart.unit)))
    before = { ...place, row }
  }
  return runs
}

function pointOf(datum: Datum, y: number, place: { from: number; to: number }, behind: Pivot, kind: XKind, text: string): LinePoint {
  const months = kind === 'month' ? monthsIn(place) : 1
  return { x: place.from, x2: place.to, y: y / months, row: behind.rowOf(String(datum.x)), flags: datum.flags, text }
}

function keyOf(lines: readonly Line[], spec: LineSpec): Series['key'] {
  const points = lines.flatMap((line) => line.runs.flat())
  const entries: Series['key'] = []
  if (points.some((point) => point.x2 > point.x))
    entries.push({ mark: 'line', role: 'ink2', text: 'flat: months published together, at their monthly average' })
  if (points.some((point) => point.flags.includes('projected'))) entries.push({ mark: 'dashed', role: 'ink2', text: 'dashed: projected' })
  const rings = spec.dots === 'all' && points.some(isRing)
  if (rings) entries.push({ mark: 'ring', role: 'ink2', text: 'ring: estimated or derived' })
  return entries
}

/** A ring stands for a value that its publisher, or we, did not read but worked out. */
export const isRing = (point: LinePoint): boolean => point.flags.includes('estimated') || point.flags.includes('derived')

function annotationsOf(spec: LineSpec, chart: ChartData, lines: readonly Line[], behind: Pivot, kind: XKind): LineSeries['annotations'] {
  return spec.annotations.flatMap(({ at, text, head }) => {
    const place = placeOf(String(at[spec.x]), kind)
    const code = spec.series ? String(at[spec.series] ?? lines[0]?.code) : ''
    const row = behind.rowOf(String(at[spec.x]))
    const point = lines
      .find((line) => line.code === code)
      ?.runs.flat()
      .find((candidate) => candidate.row === row)
    const y = point?.y ?? chart.shared?.y[1] ?? Math.max(...lines.flatMap((line) => line.runs.flat().map((p) => p.y)))
    return [{ x: (place.from + place.to) / 2, y, text, ...(head ? { head } : {}) }]
  })
}
