import type { Frame } from '../chart-type.ts'
import { AXIS_SIZE, xAxis, type Axis } from '../parts/axes.ts'
import { roundYears, withEnds, yearTicks } from '../parts/ticks.ts'
import { wordsOf } from '../parts/time.ts'
import type { AreaSeries } from './series.ts'

interface Tick {
  value: number
  text: string
}

/** Years or months below the plot, the last among them, as many as fit. */
export function timeAxis(
  series: AreaSeries,
  { x, room, bottom }: { x: (value: number) => number; room: number; bottom: number },
  { measure, locale, width }: Frame,
): Axis {
  const [first, last] = series.x
  const wide = measure('2024', AXIS_SIZE) + 8
  const ticks =
    series.kind === 'month'
      ? monthTicks(first, last, room, measure, locale)
      : yearsOf(series, (a, b) => x(b) - x(a) >= wide).map((year) => ({ value: year, text: String(year) }))
  return xAxis(
    ticks.map(({ value, text }) => ({ at: x(value), text })),
    bottom,
    { width, measure: (text) => measure(text, AXIS_SIZE) },
  )
}

/** The years that have values, where all of them fit: an outlook prints a few, far apart. Else even steps. */
function yearsOf({ places, x: [first, last] }: AreaSeries, fit: (a: number, b: number) => boolean): number[] {
  const own = [...new Set([first, ...places.map((place) => place.from), last])]
  const fits = (years: readonly number[]): boolean => years.every((year, k) => k === 0 || fit(years[k - 1]!, year))
  if (fits(own)) return own
  for (let count = 12; count > 2; count--) {
    const years = yearTicks(first, last, count)
    if (fits(years)) return years
  }
  return [first, last]
}

/** The first month, years as they begin at even steps, and the last month, each where it has room. */
function monthTicks(first: number, last: number, room: number, measure: Frame['measure'], locale: string): Tick[] {
  const month = (at: number): Tick => ({ value: at, text: wordsOf(monthText(at), 'month', locale, 'short') })
  const each = room / Math.max(last - first, 1 / 12)
  const all = Array.from({ length: Math.max(0, Math.floor(last) - Math.ceil(first) + 1) }, (_, k) => Math.ceil(first) + k)
  const years = roundYears(all, (measure('2024', AXIS_SIZE) + 10) / each).map((year) => ({ value: year + 1 / 24, text: String(year) }))
  const place = (value: number): number => (value - first) * each
  const half = (tick: Tick): number => measure(tick.text, AXIS_SIZE) / 2
  const apart = (a: Tick, b: Tick): boolean => place(b.value) - place(a.value) > half(a) + half(b) + 10
  return withEnds([month(first), month(last)], years, apart)
}

const monthText = (at: number): string => `${Math.floor(at)}-${String(Math.floor((at % 1) * 12) + 1).padStart(2, '0')}`
