import { scaleLinear } from 'd3-scale'
import type { BarSeries } from './series.ts'

/** Where upright bars stand. */
export interface Slots {
  /** Left and right edge of a category's bar, or of one bar of its group. */
  edges: (category: number, place: number) => { x0: number; x1: number }
  /** Left and right edge of all that stands in a category. */
  whole: (category: number) => { x0: number; x1: number }
  middle: (category: number) => number
  /** Place of a moment on a time axis. */
  at: (moment: number) => number
  /** From one category to the next; along time, from one year or month to the next. */
  pitch: number
}

/** A bar wider than this looks like an area. */
const WIDEST = 76

/** Places along time, where an absent month leaves its room empty and a joint one takes the room of its months; else even bands. */
export function makeSlots(series: BarSeries, range: [number, number]): Slots {
  const half = series.time === 'month' ? 0.5 / 12 : 0.5
  const ends = series.categories.map(({ from, to }, place) => (series.time ? [from - half, to + half] : [place - 0.5, place + 0.5]))
  const x = scaleLinear(series.time ? [series.span[0] - half, series.span[1] + half] : [-0.5, series.categories.length - 0.5], range)
  const pitch = x(half * 2) - x(0)
  const pad = Math.max(0.75, (pitch * (series.time ? 0.2 : 0.28)) / 2)
  const whole = (category: number): { x0: number; x1: number } => {
    const [from, to] = ends[category] as [number, number]
    const [x0, x1] = [x(from) + pad, x(to) - pad]
    const spare = Math.max(0, (x1 - x0 - Math.max(WIDEST * series.groups, WIDEST * ((x(to) - x(from)) / pitch))) / 2)
    return { x0: x0 + spare, x1: x1 - spare }
  }
  return {
    pitch,
    whole,
    at: x,
    middle: (category) => (whole(category).x0 + whole(category).x1) / 2,
    edges: (category, place) => {
      const { x0, x1 } = whole(category)
      if (series.groups === 1) return { x0, x1 }
      const step = (x1 - x0) / series.groups
      return { x0: x0 + place * step, x1: x0 + (place + 1) * step - 1 }
    },
  }
}
