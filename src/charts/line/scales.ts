import { scaleLinear, scaleLog } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { AXIS_SIZE, xAxis, yAxis, type Axis } from '../parts/axes.ts'
import { figure, withUnit } from '../parts/figures.ts'
import { decadeTicks } from '../parts/log-ticks.ts'
import { fittingTicks, type TickWriter } from '../parts/short-figures.ts'
import type { PlacedText } from '../parts/text.ts'
import type { LineSeries } from './series.ts'
import { xTicks } from './x-ticks.ts'

/** Ticks of the y axis, and what the drawing must say of it: that equal steps multiply, or that it does not start at zero. */
export interface YTicks {
  domain: [number, number]
  values: number[]
  words: string
  truncated: boolean
}

/** Where a linear y axis starts, in words; an index has no unit. */
const axisStart = ({ axis, unit, isIndex }: LineSeries, locale: string): string =>
  withUnit(figure(axis?.domain[0] ?? 0, locale), isIndex ? '' : unit)

/** Settles the y axis. Panels leave the words to the key. */
export function yTicks(series: LineSeries, { panel, locale, width }: Frame): YTicks {
  if (!series.axis) {
    const narrow = width < 560
    const { domain, values, decades } = decadeTicks(series.y, panel ? 3 : 4)
    const times = decades ? Math.round(values[1]! / values[0]!) : 0
    const each = `each line is ${times === 10 ? 'ten' : times === 100 ? 'a hundred' : figure(times, locale)} times the ${narrow ? 'last' : 'one below'}`
    return { domain, values, words: panel ? '' : `Log scale: ${decades ? each : 'equal steps up multiply'}`, truncated: false }
  }
  const { truncated } = series
  return { ...series.axis, words: truncated && !panel ? `The axis starts at ${axisStart(series, locale)}, not at zero` : '', truncated }
}

/** Writes the figures of the y axis; a logarithmic one may need more decimals. */
export const tickWriter = (ticks: readonly number[], { log, unit }: LineSeries, frame: Frame): TickWriter =>
  fittingTicks(ticks, { unit, locale: frame.locale, digits: log ? 6 : 2 }, frame)

/** Where the axes lie. */
export interface AxisPlaces {
  x: (value: number) => number
  y: (value: number) => number
  ticks: readonly number[]
  left: number
  right: number
  bottom: number
}

/** Values at the left, the unit on the topmost; years, months or days below. */
export function axesOf(series: LineSeries, frame: Frame, { x, y, ticks, left, right, bottom }: AxisPlaces): [Axis, Axis] {
  const { measure, width, panel } = frame
  // Panels say the unit once a row.
  const says = !panel || panel.axisLabels
  const write = tickWriter(ticks, series, frame)
  const vertical = yAxis(ticks, y, { left: 0, right, label: (tick, top) => write(tick, top && says) })
  // Without a zero, the axis of a logarithmic scale has no line of its own to stand on.
  if (series.log) vertical.lines.push({ x1: 0, x2: right, y1: bottom, y2: bottom })
  const places = xTicks(series, right - left, frame).map(({ value, text }) => ({ at: x(value), text }))
  return [vertical, xAxis(places, bottom, { width, measure: (text) => measure(text, AXIS_SIZE) })]
}

/** A scale for y, linear or logarithmic. */
export const yScale = ({ log }: LineSeries, domain: readonly number[], range: readonly number[]): ((value: number) => number) =>
  (log ? scaleLog : scaleLinear)(domain, range)

/** What the drawing says of its y axis, at the top left. */
export const axisWords = (words: string): PlacedText[] =>
  words === '' ? [] : [{ x: 0, y: 12, text: words, size: AXIS_SIZE, role: 'ink2' }]
