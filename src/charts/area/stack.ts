import type { Flag } from '../../data/flags.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { follows, monthsIn, placeOf, type XKind } from '../parts/time.ts'
import type { AreaSpec } from './spec.ts'

/** A place of x: a year, a month, or a span of months from the middle of the first to that of the last. */
export interface AreaPlace {
  code: string
  from: number
  to: number
  /** Months that values here are divided by, to be drawn at their monthly average. */
  months: number
  /** Row of the chart's table. */
  row: number
}

/** A value in its area: lower and upper edge in units of the axis. */
export interface AreaPoint {
  /** Index of its place. */
  place: number
  from: number
  to: number
  /** The value as read, in the unit of y. */
  value: number
  /** Percent of the whole of its place; 100 where there is one series. */
  share: number
  flags: Flag[]
}

/** Places in time, first to last. */
export function placesOf(codes: readonly string[], kind: XKind): AreaPlace[] {
  return codes
    .map((code) => ({ code, ...placeOf(code, kind) }))
    .sort((a, b) => a.from - b.from)
    .map((place, row) => ({ ...place, months: kind === 'month' ? monthsIn(place) : 1, row }))
}

/** What stacking needs: the parts from the bottom up, and the places. */
export interface Stacking {
  spec: AreaSpec
  chart: ChartData
  codes: readonly string[]
  places: readonly AreaPlace[]
  /** Places of all panels, where there are several: one that only another panel has is a gap here. */
  all: readonly AreaPlace[]
  kind: XKind
  /** Years from one place to the next, at most, where nothing lies between them. */
  step: number
}

/** The rows of each place, by series. */
export type Cells = Map<string, Datum>[]

/** Rows by place and series. */
export function cellsOf({ chart, places }: Pick<Stacking, 'chart' | 'places'>): Cells {
  return places.map(
    ({ code }) => new Map(chart.data.filter((datum) => String(datum.x) === code).map((datum) => [datum.series ?? '', datum])),
  )
}

/**
 * True where the whole of a place is not known: a part is withheld or not available, or has no row where a missing row is a
 * missing value. The height of a stack, and every share, would then be wrong, so all areas break there.
 */
export function isBroken({ spec, codes }: Stacking, cells: Cells[number]): boolean {
  return codes.some((code) => {
    const datum = cells.get(code)
    return datum ? datum.y === null : spec.unlisted === 'break'
  })
}

/** The runs of each part: points without a gap between them, stacked from zero. A part is never drawn across a place that it has no value for. */
export function stackRuns(stacking: Stacking, cells: Cells): Map<string, AreaPoint[][]> {
  const { spec, codes, places } = stacking
  const runs = new Map<string, AreaPoint[][]>(codes.map((code) => [code, []]))
  const open = new Map<string, number>()
  places.forEach((place, k) => {
    const own = cells[k]!
    if (isBroken(stacking, own)) return
    const whole = codes.reduce((sum, code) => sum + (own.get(code)?.y ?? 0), 0)
    const scale = spec.arrange === 'percent' ? (whole > 0 ? 100 / whole : 0) : 1 / place.months
    let height = 0
    for (const code of codes) {
      const datum = own.get(code)
      if (!datum || datum.y === null) continue
      const point = pointOf(datum, datum.y, { place: k, from: height, scale, whole })
      const before = open.get(code)
      if (before !== k - 1 || !isNext(stacking, places[k - 1]!, place, datum)) runs.get(code)!.push([])
      runs.get(code)!.at(-1)!.push(point)
      open.set(code, k)
      height = point.to
    }
  })
  return runs
}

/** A year that no part has is a gap, unless a projection, made for chosen years, ends there. */
const isNext = ({ all, kind, step }: Stacking, a: AreaPlace, b: AreaPlace, { flags }: Datum): boolean =>
  follows(a, b, kind) &&
  (b.from - a.to <= step || flags.includes('projected')) &&
  !all.some((other) => other.from > a.to && other.to < b.from)

function pointOf(
  datum: Datum,
  value: number,
  { place, from, scale, whole }: { place: number; from: number; scale: number; whole: number },
): AreaPoint {
  return { place, from, to: from + value * scale, value, share: whole > 0 ? (value / whole) * 100 : 0, flags: datum.flags }
}

/** Index of the last place that is not projected; the part of every area behind it is. Undefined where nothing is projected, −1 where all is. */
export function turnOf(cells: Cells): number | undefined {
  const first = cells.findIndex((own) => [...own.values()].some((datum) => datum.flags.includes('projected')))
  return first < 0 ? undefined : first - 1
}
