import type { Measure } from '../chart-type.ts'
import type { TimelineSeries } from './series.ts'

/** A linear scale of time: its ends in years, and the place of a year in px. */
export interface TimeScale {
  first: number
  last: number
  place: (year: number) => number
}

/** Size in which years are named. */
export const YEAR_SIZE = 17
/** A quarter of a year has a stroke where it is at least so wide. */
const QUARTER = 14
/** Less than this, in years, is shown with what is left of the year. */
const SHORT = 0.6

/**
 * A scale from the beginning of the first event's year, or from a little before an event late in it, to a little after the last
 * event, so that the last year's name has room.
 */
export function timeScale({ events, readTo }: TimelineSeries, width: number, measure: Measure): TimeScale {
  const low = Math.min(...events.map(({ from }) => from))
  const high = Math.max(...events.map(({ to, until }) => until ?? to), readTo?.at ?? -Infinity)
  const begins = Math.floor(low)
  const named = measure(String(Math.floor(high)), YEAR_SIZE, 400, 'display') + 12
  // Events of a few months stand in their whole year.
  const short = high - low < SHORT
  const first =
    !short && low - begins > 0.2 * (high - begins)
      ? Math.min(low - 0.04 * (high - low), begins + 1 - (named / width) * (high - low))
      : begins
  // The last year begins where its name still fits: solve (last year - first) / (last - first) * width = width - named.
  const begun = Math.floor(high) - first
  const years = Math.max(short ? Math.ceil(high) - first : high - first + 0.02, begun > 0 ? begun / (1 - named / width) : 0)
  return { first, last: first + years, place: (year) => 1 + ((year - first) / years) * (width - 2) }
}

/** A year on the axis: its stroke, where it begins on the axis, and its name, where there is room. */
export interface YearMark {
  year: number
  stroke: number | null
  name: number | null
}

/** Years of a scale; those named stand far enough apart. A year that began before the axis is named at its left end. */
export function yearsOf({ first, last, place }: TimeScale, measure: Measure): YearMark[] {
  const room = measure('2025', YEAR_SIZE, 400, 'display') + 12
  const wide = place(first + 1) - place(first)
  const step = [1, 2, 5, 10, 20, 50].find((size) => size * wide >= room) ?? 100
  const isRound = (year: number): boolean => year % step === 0
  const begins = Math.ceil(first)
  const marks = Array.from({ length: Math.max(0, Math.floor(last) - begins + 1) }, (_, k): YearMark => {
    const stroke = place(begins + k)
    return { year: begins + k, stroke, name: isRound(begins + k) && place(last) - stroke >= room - 12 ? stroke + 6 : null }
  })
  const next = marks.find(({ name, year }) => name !== null && year > begins)?.stroke ?? Infinity
  if (begins > first) {
    const free = (marks.find(({ name }) => name !== null)?.stroke ?? Infinity) >= room - 6
    return [{ year: Math.floor(first), stroke: null, name: free ? 0 : null }, ...marks]
  }
  // The first year is named even where it is not round, if the next name leaves it room.
  if (marks[0]?.name === null && next - marks[0].stroke! >= room) marks[0].name = marks[0].stroke! + 6
  return marks
}

/** Places of quarters that begin within years, where they stand far enough apart to be told. */
export function quartersOf({ first, last, place }: TimeScale): number[] {
  if ((place(first + 1) - place(first)) / 4 < QUARTER) return []
  const quarters = Array.from({ length: Math.ceil((last - first) * 4) + 1 }, (_, k) => Math.ceil(first * 4) + k)
  return quarters.filter((quarter) => quarter % 4 !== 0 && quarter / 4 < last).map((quarter) => place(quarter / 4))
}
