import { yField } from '../channels.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import type { Reference } from '../spec.ts'
import { absenceOf } from '../parts/absent.ts'
import { changeOf } from '../parts/change.ts'
import { paintSeries, type Paint } from '../parts/colours.ts'
import { cellText, decimalsFor, figure } from '../parts/figures.ts'
import { distinct, inTime, order } from '../parts/order.ts'
import { farReferences, onNumbers, reachOf, readReferences, sayReferences } from '../parts/read-references.ts'
import { lacksZero, NOT_FROM_ZERO } from '../parts/scale-start.ts'
import { pivot, type Pivot } from '../parts/table.ts'
import type { SlopeAbsence, SlopeDrawn, SlopeLine, SlopePoint } from './line.ts'
import { farthestLabel } from './plot-height.ts'
import { refusals } from './refusals.ts'
import type { SlopeSpec } from './spec.ts'

/** Decisions of a slope chart. */
export interface SlopeSeries extends Series, SlopeDrawn {
  locale: string
  references: Reference[]
  /** What references say, for the sentence; empty in panels, whose key says it once. */
  marks: string
}

/** Sorts lines, leaves out and merges the small ones, and finds what each place is called. */
export function series(spec: SlopeSpec, chart: ChartData): SlopeSeries {
  const places = inTime(chart.shared?.xs ?? distinct(chart.data.map((datum) => String(datum.x))))
  const field = spec.series ?? spec.x
  const top = (code: string): number =>
    Math.max(-Infinity, ...chart.data.filter((datum) => datum.series === code).map((datum) => datum.y ?? -Infinity))
  const strong = new Set(spec.highlight.map(String))
  const found = distinct(chart.data.map((datum) => datum.series ?? '')).filter(
    (code) => strong.has(code) || spec.least === undefined || top(code) >= spec.least,
  )
  const codes = order(found, spec.sort, top, (code) => chart.name(field, code).long)
  const behind = pivot(chart, {
    xField: field,
    xTitle: chart.fieldTitle(field),
    seriesField: spec.x,
    seriesOrder: places,
    valueTitle: chart.fieldTitle(yField(spec)),
    xOrder: codes,
    // A row is a line here: the table turns on its side.
    turned: true,
  })
  const paints = paintSeries(codes, spec.highlight)
  const make = { spec, chart, places, behind }
  const lines = codes.flatMap((code): SlopeLine[] => {
    const line = lineOf(code, make, paints.get(code)!)
    const merged =
      spec.merge !== undefined && !strong.has(code) && line.absent.length === 0 && line.points.every((point) => point.value < spec.merge!)
    return line.points.length > 0 ? [{ ...line, merged }] : []
  })
  if (spec.change) addChange(behind, lines)
  const values = lines.flatMap((line) => line.points.map((point) => point.value))
  const small = lines.filter((line) => line.merged)
  const without = 'Places of a slope have no scale'
  const read = readReferences(spec.references, { y: onNumbers(), without }, chart.shared !== undefined)
  const mergedText = mergedWords(small, spec.merge === undefined ? '' : figure(spec.merge, chart.locale))
  const drawn: SlopeDrawn = {
    places: places.map((code, place) => ({ head: spec.heads?.[place] ?? '', name: chart.name(spec.x, code) })),
    lines,
    mergedText,
    y: extentOf([...(chart.shared?.y ?? values), ...reachOf(read.references, 'y')], spec.zero),
    unit: chart.unit,
  }
  const farthest = lines.length > 0 && places.length > 1 ? farthestLabel(drawn, chart.shared !== undefined) : 0
  return {
    ...drawn,
    table: behind.table,
    key: [
      ...mergedKey(small, mergedText.long),
      // Each drawing says where it starts; panels say it once.
      ...(chart.shared && lacksZero(drawn.y) ? [{ mark: 'line' as const, role: 'context' as const, text: NOT_FROM_ZERO }] : []),
      ...read.key,
    ],
    issues: [
      ...refusals(spec, { places: places.length, lines, farthest }),
      ...read.issues,
      ...farReferences(read.references, 'y', { values: chart.shared?.y ?? values, zero: spec.zero }),
    ],
    locale: chart.locale,
    references: read.references,
    marks: chart.shared ? '' : sayReferences(read.references),
  }
}

/** Words beside the lines that are named together: their names, or how many they are. */
function mergedWords(small: readonly SlopeLine[], limit: string): Name {
  const names = (size: 'long' | 'short'): string => small.map(({ name }) => name[size]).join(', ')
  const under = `under ${limit}`
  if (small.length > 3) return { long: `${small.length} more ${under}`, short: under }
  return { long: names('long'), short: small.length <= 2 ? names('short') : under }
}

/** The key says who the lines are that are only counted beside the drawing. */
const mergedKey = (small: readonly SlopeLine[], words: string): Series['key'] =>
  small.length > 2 ? [{ mark: 'line', role: small[0]!.paint.role, text: saidOf(small, words) }] : []

const saidOf = (small: readonly SlopeLine[], words: string): string => {
  const names = small.map(({ name }) => name.long).join(', ')
  return words === names ? names : `${words}: ${names}`
}

/** From zero, or from the smallest value; never of no height. */
function extentOf(values: readonly number[], zero: boolean): [number, number] {
  const low = Math.min(...values, ...(zero ? [0] : []))
  const high = Math.max(...values, ...(zero ? [0] : []))
  return [low, high > low ? high : low + 1]
}

interface Making {
  spec: SlopeSpec
  chart: ChartData
  places: readonly string[]
  behind: Pivot
}

function lineOf(code: string, { spec, chart, places, behind }: Making, paint: Paint): Omit<SlopeLine, 'merged'> {
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const at = places.map((place): Datum | undefined => chart.data.find((datum) => datum.series === code && String(datum.x) === place))
  const cellAt = (place: number) => ({ place, row: behind.rowOf(code), column: behind.columnOf(places[place]!) })
  const points = at.flatMap((datum, place): SlopePoint[] =>
    !datum || datum.y === null
      ? []
      : [{ ...cellAt(place), value: datum.y, text: cellText(datum.y, datum.flags, chart.locale, digits), flags: datum.flags }],
  )
  const absent = at.flatMap((datum, place): SlopeAbsence[] =>
    datum && datum.y === null ? [{ ...cellAt(place), ...absenceOf(datum.flags) }] : [],
  )
  const [first, last] = [points.find((point) => point.place === 0), points.find((point) => point.place === places.length - 1)]
  const change =
    spec.change && first && last
      ? changeOf(first.value, last.value, { from: spec.change.from, unit: chart.unit, locale: chart.locale })
      : null
  return { code, name: chart.name(spec.series ?? spec.x, code), paint, points, absent, change }
}

function addChange(behind: Pivot, lines: readonly SlopeLine[]): void {
  behind.table.columns.push({ name: 'change', title: 'Change', align: 'end' })
  behind.table.rows.forEach((row, at) => {
    const change = lines.find((line) => line.points[0]!.row === at)?.change
    row.push(change ? { text: change.text, value: change.percent, flags: ['derived'] } : { text: '–', value: null, flags: [] })
  })
}
