import { yField } from '../channels.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { decimalsFor } from '../parts/figures.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { distinct, order } from '../parts/order.ts'
import { farReferences, onNumbers, onTime, reachOf, readReferences, sayReferences } from '../parts/read-references.ts'
import { pivot, type Pivot } from '../parts/table.ts'
import { linearTicks, type Ticks } from '../parts/ticks.ts'
import { kindOf, placeOf, wordsOf, yearStep, type XKind } from '../parts/time.ts'
import { rowsOfAll, workedApart } from '../parts/worked.ts'
import { addBands, bandIssues, endsOf } from './bands.ts'
import { indexed } from './indexed.ts'
import type { Line } from './line.ts'
import { isKeyed, lineKey, unlabelledKey } from './line-key.ts'
import { projectedSpan, runsOf, type PointMaking } from './points.ts'
import { notInOrder, refusals } from './refusals.ts'
import type { LineSpec } from './spec.ts'

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
  log: boolean
  unit: string
  dots: LineSpec['dots']
  labelled: Set<string>
  /** Lines of all panels, in the order of their numbers; empty where the chart has no panels. */
  everyone: Pick<Line, 'code' | 'name' | 'paint'>[]
  annotations: { x: number; y: number; text: string; head?: string }[]
  /** Words of the first and last x, for the sentence. */
  span: [string, string]
  references: Reference[]
  /** What references say, for the sentence; empty in panels, whose key says it once. */
  marks: string
  /** The stretch of x in which every value is projected. */
  projected: [number, number] | null
  /** The y axis where it is linear, as every width draws it; null on a logarithmic scale. */
  axis: Ticks | null
  /** The y axis starts above zero. */
  truncated: boolean
  /** Every series is 100 at one place: labels at the lines' ends leave the unit to the axis. */
  isIndex: boolean
}

/** A chart without what its panels share. */
const bare = ({ shared: _shared, ...chart }: ChartData): ChartData => chart

/** Sorts, groups, colours and breaks the lines where a value is missing. */
export function series(spec: LineSpec, given: ChartData): LineSeries {
  const { chart, issues: indexIssues } = indexed(spec, given)
  const xs = distinct(chart.data.map((datum) => String(datum.x)))
  const offAxis = notInOrder(spec, chart.shared?.xs ?? xs)
  // Nothing is drawn of codes, which have no place on this axis: what is not there has none to be looked for.
  if (offAxis) return { ...series(spec, { ...bare(given), data: [] }), issues: [offAxis] }
  const kind = kindOf(xs)
  const rows = [...xs].sort((a, b) => placeOf(a, kind).from - placeOf(b, kind).from)
  const codes = codesOf(spec, chart)
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    ...(spec.series ? { seriesField: spec.series, seriesOrder: codes } : {}),
    valueTitle: chart.fieldTitle(yField(spec)),
    xOrder: rows,
  })
  for (const row of behind.table.rows) row[0]!.text = wordsOf(String(row[0]!.value), kind, chart.locale)
  const paints = paintSeries(paintedIn(spec, chart, codes), spec.highlight)
  const apart = ringsOf(rowsOfAll(given, (panel) => indexed(spec, panel).chart.data))
  const lines = linesOf(spec, chart, { codes, paints, behind, kind, apart })
  const read = readReferences(spec.references, { x: onTime(kind), y: onNumbers(spec.log) }, chart.shared !== undefined)
  const points = lines.flatMap((line) => line.runs.flat())
  const bands = lines.flatMap((line) => line.band?.runs.flat() ?? [])
  const values = [...points.map((point) => point.y), ...bands.flatMap(({ low, high }) => [low, high])]
  const y = widen(chart.shared?.y ?? [Math.min(...values), Math.max(...values)], reachOf(read.references, 'y'))
  const places = (chart.shared?.xs ?? rows).flatMap((x) => Object.values(placeOf(x, kind)))
  const far = [
    ...farReferences(read.references, 'x', { values: places, time: kind !== 'number' }),
    ...farReferences(read.references, 'y', { values: chart.shared?.y ?? values, zero: spec.zero, log: spec.log }),
  ]
  // Panels are low. Where the axis starts is settled here and nowhere else, so that picture, key and sentence say the same.
  const axis = spec.log ? null : linearTicks(y, chart.shared ? 3 : 4, spec.zero)
  const truncated = axis !== null && axis.domain[0] > 0
  const projected = projectedSpan(points)
  return {
    table: behind.table,
    key: [...lineKey(spec, lines, { chart, projected, truncated }), ...unlabelledKey(spec, chart, paints), ...read.key],
    issues: [...indexIssues, ...bandIssues(spec, chart), ...refusals(spec, chart, { points, bands, truncated }), ...read.issues, ...far],
    lines,
    absent: codes.length === 1 ? absencesOf(chart, behind, kind) : [],
    kind,
    x: widen(extentOf(chart.shared?.xs ?? rows, kind), reachOf(read.references, 'x')),
    y,
    log: spec.log,
    unit: chart.unit,
    dots: spec.dots,
    labelled: new Set(spec.label?.map(String) ?? (isKeyed(spec, chart) ? [] : codes)),
    everyone: (chart.shared?.series ?? []).flatMap((code) => {
      const paint = paints.get(code)
      return paint ? [{ code, name: nameOf(spec, chart, code), paint }] : []
    }),
    annotations: annotationsOf(spec, chart, lines, behind, kind),
    span: [wordsOf(rows[0] ?? '', kind, chart.locale), wordsOf(rows.at(-1) ?? '', kind, chart.locale)],
    references: read.references,
    marks: chart.shared ? '' : sayReferences(read.references),
    projected,
    axis,
    truncated,
    isIndex: spec.index !== undefined,
  }
}

/** Extent of y over all panels: bands reach further than their lines, and an index has numbers of its own. */
export function extent(spec: LineSpec, given: ChartData): [number, number] {
  const { chart } = indexed(spec, given)
  const ends = endsOf(spec, chart)
  const values = chart.data.flatMap((datum) => {
    const found = ends?.(datum)
    return [...(datum.y === null ? [] : [datum.y]), ...(found ? [found.low, found.high] : [])]
  })
  return [Math.min(...values), Math.max(...values)]
}

const widen = ([low, high]: readonly [number, number], more: readonly number[]): [number, number] => [
  Math.min(low, ...more),
  Math.max(high, ...more),
]

function codesOf(spec: LineSpec, chart: ChartData, found = distinct(chart.data.map((datum) => datum.series ?? ''))): string[] {
  const lastOf = (code: string): number =>
    chart.data.filter((datum) => (datum.series ?? '') === code && datum.y !== null).at(-1)?.y ?? -Infinity
  return order(found, spec.sort, lastOf, (code) => nameOf(spec, chart, code).long)
}

const nameOf = (spec: LineSpec, chart: ChartData, code: string): Name =>
  spec.series ? chart.name(spec.series, code) : { long: '', short: '' }

/** Series that share out the colours: those of all panels, so that one has the same in each; a line alone in its panel has it to itself. */
function paintedIn(spec: LineSpec, chart: ChartData, codes: readonly string[]): string[] {
  const shared = chart.shared?.series
  return shared === undefined || (codes.length === 1 && !isKeyed(spec, chart)) ? [...codes] : codesOf(spec, chart, shared)
}

/** What bears a ring: what stands apart, or every estimate where all are, for a line keeps its sign whatever else a reader has chosen. */
function ringsOf(rows: readonly Datum[]): PointMaking['apart'] {
  const apart = workedApart(rows)
  return rows.some(({ y, flags }) => y !== null && apart(flags)) ? apart : (flags) => flags.includes('estimated')
}

interface LineMaking extends Pick<PointMaking, 'behind' | 'kind' | 'apart'> {
  codes: readonly string[]
  paints: ReadonlyMap<string, Paint>
}

function linesOf(spec: LineSpec, chart: ChartData, { codes, paints, behind, kind, apart }: LineMaking): Line[] {
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const step = yearStep(chart.shared?.xs ?? chart.data.map((datum) => String(datum.x)), kind)
  const made = codes.flatMap((code) => {
    const runs = runsOf(chart, code, { behind, kind, step, digits, joined: spec.dots !== 'only', apart })
    const last = runs.at(-1)?.at(-1)
    return last ? [{ code, name: nameOf(spec, chart, code), runs, last }] : []
  })
  const bands = addBands(spec, chart, { behind, kind, lines: made.map(({ name, ...line }) => ({ ...line, name: name.long })) })
  return made.map((line) => ({
    ...line,
    paint: paints.get(line.code)!,
    column: behind.columnOf(line.code),
    area: spec.area === line.code,
    band: bands.get(line.code) ?? null,
  }))
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
