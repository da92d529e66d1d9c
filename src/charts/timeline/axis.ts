import type { Measure } from '../chart-type.ts'
import type { Bar, Rule } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import type { TimelineSeries } from './series.ts'

/** A time axis: what stands on it, and how deep it reaches below its line. */
export interface TimeAxis {
  rules: Rule[]
  bars: Bar[]
  texts: PlacedText[]
  depth: number
}

/** Places of years in px. */
export interface TimeScale {
  first: number
  last: number
  place: (year: number) => number
}

const YEAR_SIZE = 17
const TRACK = 9

/** A linear scale from the first year's beginning to a little after the last event, so that the last year's name has room. */
export function timeScale({ events, readTo }: TimelineSeries, width: number, measure: Measure): TimeScale {
  const first = Math.floor(Math.min(...events.map(({ from }) => from)))
  const ends = events.map(({ to, until }) => until ?? to)
  const high = Math.max(...ends, readTo?.at ?? -Infinity)
  const named = measure(String(Math.floor(high)), YEAR_SIZE, 400, 'display') + 12
  const years = high - first + 0.02
  // The last year begins where its name still fits: solve (last - floor) / (last - first) * width = named.
  const begun = Math.floor(high) - first
  const last = first + Math.max(years, begun === 0 ? Math.max(years, 0.5) : begun / (1 - named / width))
  return { first, last, place: (year) => 1 + ((year - first) / (last - first)) * (width - 2) }
}

/** Years below the line, a stroke for each event on it, bars of events that last beneath it, and how far has been read. */
export function timeAxis(
  series: TimelineSeries,
  scale: TimeScale,
  y: number,
  { width, measure }: { width: number; measure: Measure },
): TimeAxis {
  const { place } = scale
  const bars = lastingBars(series, scale, y)
  const below = y + Math.max(0, ...bars.map(({ y1 }) => y1 - y))
  const rules: Rule[] = [{ x1: 0, x2: width, y1: y, y2: y, role: 'ink' }]
  const texts: PlacedText[] = []
  const years = yearsOf(scale, measure)
  for (const { year, named } of years) {
    const x = place(year)
    rules.push({ x1: x, x2: x, y1: y, y2: below + (named ? 22 : 6), role: named ? 'ink3' : 'rule' })
    if (named) texts.push({ x: x + 6, y: below + 21, text: String(year), size: YEAR_SIZE, face: 'display', role: 'ink' })
  }
  for (const event of series.events) {
    rules.push({ x1: place(event.from), x2: place(event.from), y1: y - 7, y2: y, role: event.role, width: event.strong ? 2.5 : 1.5 })
    if (event.to - event.from > 0.01) rules.push({ x1: place(event.from), x2: place(event.to), y1: y, y2: y, role: event.role, width: 3 })
  }
  let depth = below - y + 28
  if (series.readTo) {
    const x = place(series.readTo.at)
    const { text } = series.readTo
    const half = measure(text, 13, 600)
    const anchor = x + half > width ? ('end' as const) : ('start' as const)
    depth += 20
    // It leaves out the height of the years' names.
    for (const [y1, y2] of [
      [y - 12, below + 6],
      [below + 27, y + depth - 4],
    ] as const)
      rules.push({ x1: x, x2: x, y1, y2, role: 'hl', width: 1.5 })
    texts.push({ x: x + (anchor === 'end' ? -6 : 6), y: y + depth - 6, text, size: 13, weight: 600, anchor, role: 'hl' })
  }
  return { rules, bars, texts, depth }
}

/** Years with strokes; those named stand far enough apart. */
function yearsOf({ first, last, place }: TimeScale, measure: Measure): { year: number; named: boolean }[] {
  const room = measure('2025', YEAR_SIZE, 400, 'display') + 12
  const wide = place(first + 1) - place(first)
  const step = [1, 2, 5, 10, 20, 50].find((size) => size * wide >= room) ?? 100
  const years = Array.from({ length: Math.floor(last) - first + 1 }, (_, k) => first + k)
  const round = (year: number): boolean => year % step === 0
  const next = years.find((year) => round(year) && year > first) ?? Infinity
  const head = step === 1 || place(next) - place(first) >= room
  return years.map((year) => ({
    year,
    named: year === first ? head || round(year) : round(year) && place(last) - place(year) >= room - 12,
  }))
}

/** Bars beneath the line, each in the first track that is free. */
function lastingBars({ events, readTo }: TimelineSeries, { place }: TimeScale, y: number): Bar[] {
  const ends: number[] = []
  return events.flatMap((event): Bar[] => {
    if (event.until === null) return []
    const [x0, x1] = [place(event.from), Math.max(place(event.until), place(event.from) + 3)]
    const free = ends.findIndex((end) => end + 4 <= x0)
    const track = free < 0 ? ends.length : free
    ends[track] = x1
    const top = y + 5 + track * TRACK
    const bar = { y0: top, y1: top + TRACK - 3, edge: event.role }
    const read = Math.min(x1, readTo ? Math.max(x0, place(readTo.at)) : x1)
    // Nothing solid stands beyond the last day read.
    const solid: Bar[] = read > x0 ? [{ ...bar, x0, x1: read, fill: event.hollow ? 'chart-bg' : event.role }] : []
    return x1 > read ? [...solid, { ...bar, x0: read, x1, fill: 'chart-bg', dashed: true }] : solid
  })
}
