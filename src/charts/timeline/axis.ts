import type { Measure } from '../chart-type.ts'
import type { Bar, Rule } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import type { TimelineSeries } from './series.ts'
import { quartersOf, YEAR_SIZE, yearsOf, type TimeScale } from './time-scale.ts'

/** A time axis: what stands on it, and how deep it reaches below its line. */
export interface TimeAxis {
  rules: Rule[]
  bars: Bar[]
  texts: PlacedText[]
  depth: number
}

const TRACK = 9

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
  for (const x of quartersOf(scale)) rules.push({ x1: x, x2: x, y1: y, y2: y + 4, role: 'context' })
  for (const { year, stroke, name } of yearsOf(scale, measure)) {
    if (stroke !== null)
      rules.push({ x1: stroke, x2: stroke, y1: y, y2: below + (name === null ? 6 : 22), role: name === null ? 'rule' : 'ink3' })
    if (name !== null) texts.push({ x: name, y: below + 21, text: String(year), size: YEAR_SIZE, face: 'display', role: 'ink' })
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
