import type { Flag } from '../../data/flags.ts'
import { convert, isUnit, unitOf } from '../../format/units.ts'
import type { ChartCell, KeyEntry } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { axisUnit, cellText, decimalsFor, withUnit } from '../parts/figures.ts'
import { distinct, order } from '../parts/order.ts'
import { farReferences, onNumbers, reachOf, readReferences, sayReferences } from '../parts/read-references.ts'
import { rowsOfAll, workedApart, workedFlags } from '../parts/worked.ts'
import { fitOf, type ScatterFit } from './fit.ts'
import { issuesOf } from './refusals.ts'
import type { ScatterSpec } from './spec.ts'

/** One dot. */
export interface ScatterPoint {
  code: string
  name: Name
  x: number
  y: number
  /** Values with their units, as a sentence says them. */
  xText: string
  yText: string
  /** Flags of either value. */
  flags: Flag[]
  /** Hollow: estimated or derived, where others are not; estimated alone, where we reckoned all. */
  ring: boolean
  paint: Paint
  row: number
  /** Its name must stand beside it. */
  wanted: boolean
}

/** A row that has no place between the scales, and why. */
export interface ScatterGap extends Absence {
  name: Name
  row: number
}

/** One scale: its words, its unit, its extent over all panels. */
export interface ScatterScale {
  title: string
  unit: string
  log: boolean
  zero: boolean
  values: number[]
}

/** Decisions of a scatter chart. */
export interface ScatterSeries extends Series {
  points: ScatterPoint[]
  gaps: ScatterGap[]
  legend: { name: Name; paint: Paint }[]
  x: ScatterScale
  y: ScatterScale
  /** True where every dot is named that has room; false where `label` lists them. */
  labelAll: boolean
  lines: { slope: number; label: string }[]
  fit: ScatterFit | null
  references: Reference[]
  /** What references say, for the sentence; empty in panels, whose key says it once. */
  marks: string
  annotations: { x: number; y: number; text: string; head?: string }[]
}

/** Columns of the two values in the table. */
export const X = 1
export const Y = 2

const AXES = ['x', 'y'] as const

/** Colours and names the dots; a row without both values is listed beneath them. */
export function series(spec: ScatterSpec, chart: ChartData): ScatterSeries {
  const xUnit = spec.xUnit ?? chart.unitOf(spec.x)
  const readX = readerOfX(spec, chart)
  // A series that only repeats the dots' names parts nothing: it is there because the record wants the field on each mark.
  const codes = order(
    hasSeries(spec) ? distinct(chart.data.map((datum) => datum.series ?? '')) : [''],
    spec.sort,
    () => 0,
    (code) => chart.name(spec.series ?? '', code).long,
  )
  const paintOf = painter(spec, chart, codes)
  const [xDigits, yDigits] = [decimalsFor(chart.data.map((datum) => readX(datum.x))), decimalsFor(chart.data.map((datum) => datum.y))]
  const named = new Set([...spec.highlight, ...(spec.label ?? [])].map(String))
  const apart = workedApart(rowsOfAll(chart).map((datum) => ({ y: readX(datum.x) === null ? null : datum.y, flags: flagsOf(datum) })))
  const points: ScatterPoint[] = []
  const gaps: ScatterGap[] = []
  const rows = chart.data.map((datum, row): ChartCell[] => {
    const code = String(datum.extra[spec.point] ?? '')
    const name = chart.name(spec.point, code)
    const x = readX(datum.x)
    const xFlags = datum.xFlags ?? []
    const cells = [cellText(x, xFlags, chart.locale, xDigits), cellText(datum.y, datum.flags, chart.locale, yDigits)]
    if (x === null) gaps.push({ ...absenceOf(xFlags), name, row })
    else if (datum.y === null) gaps.push({ ...absenceOf(datum.flags), name, row })
    else {
      const [xText, yText] = [withUnit(cells[0]!, xUnit), withUnit(cells[1]!, chart.unit)]
      const flags = flagsOf(datum)
      const look = { paint: paintOf(datum), ring: apart(flags), wanted: named.has(code) }
      points.push({ code, name, x, y: datum.y, xText, yText, flags, row, ...look })
    }
    return rowOf(spec, chart, datum, { name, code, x, xFlags, cells })
  })
  const read = readReferences(
    spec.references,
    { x: onNumbers(isLog(spec, 'x')), y: onNumbers(isLog(spec, 'y')) },
    chart.shared !== undefined,
  )
  const titles = { x: chart.fieldTitle(spec.x), y: chart.fieldTitle(yField(spec)) }
  const { fit, issues } = fitOf(spec, points, { locale: chart.locale, titles })
  const shared = { x: (chart.shared?.xs ?? []).flatMap((text) => readX(Number(text)) ?? []), y: chart.shared?.y ?? [] }
  const valuesOn = (axis: 'x' | 'y'): number[] => [...points.map((point) => point[axis]), ...shared[axis]]
  const far = AXES.flatMap((axis) => farReferences(read.references, axis, { values: valuesOn(axis), log: isLog(spec, axis) }))
  const scale = (axis: 'x' | 'y', words: { title: string; unit: string }): ScatterScale =>
    scaleOf(spec, axis, words, [...valuesOn(axis), ...reachOf(read.references, axis)])
  return {
    table: { heads: 1, columns: columnsOf(spec, chart, xUnit), rows },
    key: [...keyOf(points), ...(fit ? [{ mark: 'line' as const, role: 'ink2', text: fit.key }] : []), ...read.key],
    issues: [...issuesOf(spec, chart, points, xUnit), ...issues, ...read.issues, ...far],
    points,
    gaps,
    legend: codes.length > 1 ? codes.map((code) => ({ name: chart.name(spec.series!, code), paint: paintOf({ series: code }) })) : [],
    x: scale('x', { title: titles.x, unit: xUnit }),
    y: scale('y', { title: titles.y, unit: chart.unit }),
    labelAll: spec.label === undefined,
    lines: [...(spec.diagonal ? [{ slope: 1, label: spec.diagonal }] : []), ...(spec.line ? [spec.line] : [])],
    fit,
    references: read.references,
    marks: chart.shared ? '' : sayReferences(read.references),
    annotations: annotationsOf(spec, points),
  }
}

/** Flags of either value. */
const flagsOf = ({ xFlags = [], flags }: Datum): Flag[] => distinct([...xFlags, ...flags])

const annotationsOf = (spec: ScatterSpec, points: readonly ScatterPoint[]): ScatterSeries['annotations'] =>
  spec.annotations.flatMap(({ at, text, head }) => {
    const point = points.find(({ code }) => code === String(at[spec.point]))
    return point ? [{ x: point.x, y: point.y, text, ...(head ? { head } : {}) }] : []
  })

/** Reads a value of x in the unit asked for; null where it is none. */
function readerOfX(spec: ScatterSpec, chart: ChartData): (value: Datum['x']) => number | null {
  const [from, to] = [chart.unitOf(spec.x), spec.xUnit]
  const converts = to !== undefined && isUnit(from) && isUnit(to) && unitOf(from).dimension === unitOf(to).dimension
  return (value) => (typeof value !== 'number' || Number.isNaN(value) ? null : converts ? convert(value, from, to) : value)
}

/** Colour of a dot: by its series where there are several, else the highlighted against the rest. */
function painter(spec: ScatterSpec, chart: ChartData, codes: readonly string[]): (datum: Pick<Datum, 'series'> & Partial<Datum>) => Paint {
  const strong = new Set(spec.highlight.map(String))
  if (codes.length > 1) {
    const paints = paintSeries(codes, codes.some((code) => strong.has(code)) ? spec.highlight : [])
    return (datum) => paints.get(datum.series ?? '') ?? { role: 'context', strong: false }
  }
  const some = chart.data.some((datum) => strong.has(String(datum.extra[spec.point])))
  return (datum) => {
    const chosen = strong.has(String(datum.extra?.[spec.point]))
    return { role: !some || chosen ? 'hl' : 'context', strong: some && chosen }
  }
}

interface RowParts {
  name: Name
  code: string
  x: number | null
  xFlags: Flag[]
  cells: string[]
}

function rowOf(spec: ScatterSpec, chart: ChartData, datum: Datum, { name, code, x, xFlags, cells }: RowParts): ChartCell[] {
  // A bare "not there" still has a reason for the table to print.
  const why: Flag[] = x === null && xFlags.length === 0 ? ['not-available'] : xFlags
  return [
    { text: name.long, value: code, flags: [] },
    { text: cells[0]!, value: x, flags: why, version: datum.version },
    { text: cells[1]!, value: datum.y, flags: datum.flags, version: datum.version },
    ...(hasSeries(spec) ? [{ text: chart.name(spec.series!, datum.series).long, value: datum.series, flags: [] }] : []),
  ]
}

/** Colours say something that the table must say too, unless they only repeat the dots' names. */
const hasSeries = (spec: ScatterSpec): boolean => spec.series !== undefined && spec.series !== spec.point

function columnsOf(spec: ScatterSpec, chart: ChartData, xUnit: string): ScatterSeries['table']['columns'] {
  const number = (name: string, title: string, unit: string) => ({ name, title, ...(unit ? { unit } : {}), align: 'end' as const })
  return [
    { name: spec.point, title: chart.fieldTitle(spec.point), align: 'start' },
    number(spec.x, chart.fieldTitle(spec.x), axisUnit(xUnit)),
    number('value', chart.fieldTitle(yField(spec)), axisUnit(chart.unit)),
    ...(hasSeries(spec) ? [{ name: spec.series!, title: chart.fieldTitle(spec.series!), align: 'start' as const }] : []),
  ]
}

/** True where equal steps of a scale multiply. */
export const isLog = ({ log }: Pick<ScatterSpec, 'log'>, axis: 'x' | 'y'): boolean => log === axis || log === 'both'

function scaleOf(spec: ScatterSpec, axis: 'x' | 'y', { title, unit }: { title: string; unit: string }, values: number[]): ScatterScale {
  const log = isLog(spec, axis)
  return {
    title: [title, axisUnit(unit), log ? 'log scale' : ''].filter(Boolean).join(', '),
    unit,
    log,
    zero: !log && (spec.zero === axis || spec.zero === 'both'),
    values: log ? values.filter((value) => value > 0) : values,
  }
}

/** A hollow dot stands for a value that its publisher, or we, did not read but worked out. */
function keyOf(points: readonly ScatterPoint[]): KeyEntry[] {
  const hollow = points.filter(({ ring }) => ring)
  return hollow.length > 0 ? [{ mark: 'ring', role: 'ink2', text: `ring: ${workedFlags(hollow).join(' or ')}` }] : []
}
