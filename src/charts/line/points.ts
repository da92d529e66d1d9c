import type { Flag } from '../../data/flags.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { cellText, withUnit } from '../parts/figures.ts'
import type { Pivot } from '../parts/table.ts'
import { follows, monthsIn, placeOf, type XKind } from '../parts/time.ts'

/** A value on a line. A span of months stands at its monthly average, from `x` to `x2`. */
export interface LinePoint {
  x: number
  x2: number
  y: number
  row: number
  flags: Flag[]
  /** Hollow: estimated or derived, where others are not; estimated alone, where we reckoned all, as in an index. */
  ring: boolean
  /** Value as the table has it: of months published together, their sum. */
  value: number
  /** Value as the table prints it, with its unit. */
  text: string
  /** Value without its unit. */
  bare: string
}

/** What the points of a line are made of. */
export interface PointMaking {
  behind: Pivot
  kind: XKind
  digits: number
  /** Years from one value of the chart to the next, at most, where nothing lies between them. */
  step: number
  /** False where values are single ones: each is then a run of its own. */
  joined: boolean
  /** Which values are drawn hollow. */
  apart: (flags: readonly Flag[]) => boolean
}

/**
 * Points of one series in runs without a gap between them. A gap is a value that is not known: an empty cell, a place that other
 * series have and this one lacks, or a year that none has where years come in shorter steps. A projection is made for chosen
 * years, and joined to the last value before it.
 */
export function runsOf(chart: ChartData, code: string, { behind, kind, step, digits, joined, apart }: PointMaking): LinePoint[][] {
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
    const skipped = before !== undefined && place.from - before.to > step && !datum.flags.includes('projected')
    if (!joined || !before || !follows(before, place, kind) || row - before.row > 1 || skipped) runs.push([])
    const bare = cellText(datum.y, datum.flags, chart.locale, digits)
    runs.at(-1)!.push(pointOf(datum, datum.y, { place, row, kind, bare, unit: chart.unit, ring: apart(datum.flags) }))
    before = { ...place, row }
  }
  return runs
}

function pointOf(
  { flags }: Datum,
  y: number,
  {
    place,
    kind,
    unit,
    ...more
  }: { place: { from: number; to: number }; kind: XKind; unit: string } & Pick<LinePoint, 'row' | 'bare' | 'ring'>,
): LinePoint {
  const months = kind === 'month' ? monthsIn(place) : 1
  return { x: place.from, x2: place.to, y: y / months, flags, value: y, text: withUnit(more.bare, unit), ...more }
}

/** True for a value that its publisher projects. */
export const isProjected = (point: LinePoint): boolean => point.flags.includes('projected')

/** From the last counted place to the last projected one, where everything after the former is projected; null where the two interleave, or one lacks. */
export function projectedSpan(points: readonly LinePoint[]): [number, number] | null {
  const projected = points.filter(isProjected)
  const counted = points.filter((point) => !isProjected(point))
  if (projected.length === 0 || counted.length === 0) return null
  const last = Math.max(...counted.map((point) => point.x2))
  return last < Math.min(...projected.map((point) => point.x)) ? [last, Math.max(...projected.map((point) => point.x2))] : null
}
