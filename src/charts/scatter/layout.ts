import { scaleLinear, scaleLog } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import { placeLegend } from '../parts/legend.ts'
import type { Dot, Shapes } from '../parts/shapes.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { linearTicks, logTicks } from '../parts/ticks.ts'
import { isHollow, type ScatterPoint, type ScatterSeries } from './series.ts'

const RADIUS = 5

/** Places of a scatter chart: grid, dots, and the names that find a free place beside theirs. */
export function layout(series: ScatterSeries, frame: Frame): Shapes {
  const { width, measure, locale } = frame
  const narrow = width < 560
  const height = frame.panel?.height ?? (narrow ? 330 : width < 700 ? 400 : 460)
  const shapes: Shapes & { dots: Dot[] } = { width, height, rules: [], bars: [], dots: [], texts: [] }
  const legend = placeLegend(
    series.legend.map(({ name, paint }) => ({ text: narrow ? name.short : name.long, role: paint.role })),
    { width, measure },
    shapes,
  )
  const top = legend + 26
  const bottom = 48
  const yTicks = series.log.y
    ? logTicks(series.points.map((p) => p.y))
    : linearTicks(
        series.points.map((p) => p.y),
        narrow ? 4 : 5,
        series.zero.y,
      )
  const xTicks = series.log.x
    ? logTicks(series.points.map((p) => p.x))
    : linearTicks(
        series.points.map((p) => p.x),
        narrow ? 3 : 5,
        series.zero.x,
      )
  const left = Math.max(...yTicks.values.map((tick) => measure(figure(tick, locale, 3), AXIS_SIZE))) + 12
  const x = (series.log.x ? scaleLog() : scaleLinear()).domain(xTicks.domain).range([left, width - 12])
  const y = (series.log.y ? scaleLog() : scaleLinear()).domain(yTicks.domain).range([height - bottom, top])
  placeAxes(series, frame, { x, y, xTicks: xTicks.values, yTicks: yTicks.values, base: height - bottom }, shapes)
  shapes.texts.push({ x: width, y: height - 8, text: series.xTitle, size: 13, weight: 500, anchor: 'end', role: 'ink2' })
  if (series.diagonal) diagonal(series, x, y, shapes)
  const placed = series.points.map((point) => ({ point, x: x(point.x), y: y(point.y) }))
  for (const { point, ...at } of placed.toSorted((a, b) => Number(a.point.paint.strong) - Number(b.point.paint.strong)))
    shapes.dots.push({ ...at, r: RADIUS, role: point.paint.role, ring: isHollow(point), pointer: { rows: [point.row], column: [1, 2] } })
  placeNames(series, placed, frame, shapes)
  return shapes
}

interface Axes {
  x: (value: number) => number
  y: (value: number) => number
  xTicks: readonly number[]
  yTicks: readonly number[]
  /** Height at which the x axis lies. */
  base: number
}

/** Hairlines and figures of both scales; the unit of y stands once, on its topmost figure. */
function placeAxes(series: ScatterSeries, { width, measure, locale }: Frame, { x, y, xTicks, yTicks, base }: Axes, shapes: Shapes): void {
  const unit = axisUnit(series.yUnit)
  yTicks.forEach((tick, k) => {
    shapes.rules.push({ x1: 0, x2: width, y1: y(tick), y2: y(tick), role: tick === 0 ? 'ink' : 'grid' })
    if (tick !== 0)
      shapes.texts.push({
        x: 0,
        y: y(tick) - 5,
        text: figure(tick, locale, 3) + (k === yTicks.length - 1 && unit ? (unit === '%' ? '%' : ` ${unit}`) : ''),
        size: AXIS_SIZE,
        role: 'ink3',
        halo: true,
      })
  })
  for (const tick of xTicks) {
    const text = figure(tick, locale, 3)
    const half = measure(text, AXIS_SIZE) / 2
    shapes.rules.push({ x1: x(tick), x2: x(tick), y1: base, y2: base + 5, role: 'ink3' })
    shapes.texts.push({
      x: Math.min(Math.max(x(tick), half), width - half),
      y: base + 19,
      text,
      size: AXIS_SIZE,
      anchor: 'middle',
      role: 'ink3',
    })
  }
}

/** A hairline where y equals x, with its words at the upper end. */
function diagonal(
  series: ScatterSeries,
  x: { (value: number): number; domain: () => number[] },
  y: { (value: number): number; domain: () => number[] },
  shapes: Shapes,
): void {
  const low = Math.max(x.domain()[0]!, y.domain()[0]!)
  const high = Math.min(x.domain()[1]!, y.domain()[1]!)
  shapes.rules.push({ x1: x(low), x2: x(high), y1: y(low), y2: y(high), role: 'context' })
  shapes.texts.push({ x: x(high) - 8, y: y(high) + 4, text: series.diagonal, size: 13, anchor: 'end', role: 'ink3', halo: true })
}

/** Names beside their dots, wanted ones first; one that would touch a dot or another name is left to the table. */
function placeNames(
  series: ScatterSeries,
  placed: readonly { point: ScatterPoint; x: number; y: number }[],
  { width, measure }: Frame,
  shapes: Shapes,
): void {
  const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size, text.weight))
  const taken: Box[] = shapes.texts.map(boxOf)
  const dots: Box[] = placed.map(({ x, y }) => ({ x0: x - RADIUS, x1: x + RADIUS, y0: y - RADIUS, y1: y + RADIUS }))
  const named = placed
    .filter(({ point }) => point.wanted || series.labelAll)
    .toSorted((a, b) => Number(b.point.wanted) - Number(a.point.wanted))
  for (const { point, x, y } of named) {
    const text = width < 560 ? point.name.short : point.name.long
    const base = {
      text,
      size: 13,
      weight: point.paint.strong ? (600 as const) : (500 as const),
      role: point.paint.role === 'context' ? ('ink2' as const) : textRole(point.paint.role),
      halo: true,
    }
    const spots: PlacedText[] = [
      { ...base, x: x + 9, y: y + 4.5, anchor: 'start' },
      { ...base, x: x - 9, y: y + 4.5, anchor: 'end' },
      { ...base, x, y: y - 10, anchor: 'middle' },
      { ...base, x, y: y + 20, anchor: 'middle' },
      { ...base, x: x + 7, y: y - 8, anchor: 'start' },
      { ...base, x: x - 7, y: y - 8, anchor: 'end' },
      { ...base, x: x + 7, y: y + 18, anchor: 'start' },
      { ...base, x: x - 7, y: y + 18, anchor: 'end' },
    ]
    const free = spots.find((spot) => {
      const box = boxOf(spot)
      return (
        box.x0 >= 0 &&
        box.x1 <= width &&
        box.y0 >= 0 &&
        box.y1 <= shapes.height - 30 &&
        ![...taken, ...dots].some((other) => overlap(other, box, 1))
      )
    })
    if (!free) continue
    shapes.texts.push(free)
    taken.push(boxOf(free))
  }
}
