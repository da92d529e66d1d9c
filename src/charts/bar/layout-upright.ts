import { scaleBand, scaleLinear } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { breakLines } from '../parts/annotate.ts'
import { AXIS_SIZE, yAxis } from '../parts/axes.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import type { Shapes } from '../parts/shapes.ts'
import { overlap, textBox, type PlacedText } from '../parts/text.ts'
import { linearTicks } from '../parts/ticks.ts'
import { wordsOf } from '../parts/time.ts'
import type { BarSeries, Piece } from './series.ts'

/** Upright bars: over months or years along an axis, an absent month a gap and a joint one a wide bar; or over categories in bands. */
export function layoutUpright(series: BarSeries, frame: Frame): Shapes {
  const { width, measure, locale } = frame
  const narrow = width < 560
  const ticks = linearTicks(series.y, frame.panel ? 3 : 4)
  const unit = axisUnit(series.unit)
  const names = series.time ? [] : bandNames(series, frame)
  const bottom = series.time ? 26 : 14 + Math.max(1, ...names.map((lines) => lines.length)) * 16
  const top = series.named ? 46 : 24
  const height = frame.panel?.height ?? (narrow ? 270 : width < 700 ? 320 : 360)
  const shapes: Shapes = { width, height, rules: [], bars: [], texts: [] }
  const label = (tick: number, first: boolean): string => (unit === '%' ? `${figure(tick, locale)}${first ? '%' : ''}` : figure(tick, locale) + (first && unit ? ` ${unit}` : ''))
  const left = Math.max(...ticks.values.filter((tick) => tick !== 0).map((tick) => measure(figure(tick, locale), AXIS_SIZE))) + 10
  const y = scaleLinear(ticks.domain, [height - bottom, top])
  const axis = yAxis(ticks.values, y, { left: 0, right: width, label })
  shapes.rules.push(...axis.lines.map(({ strong, ...line }) => ({ ...line, role: strong ? ('ink' as const) : ('grid' as const) })))
  shapes.texts.push(...axis.texts)
  if (series.named) legend(series, frame, shapes)
  const place = series.time ? timePlaces(series, [left, width]) : bandPlaces(series, [left, width])
  // Highlighted first: where two values would touch, theirs stays.
  for (const piece of series.pieces.toSorted((p, q) => Number(q.paint.strong) - Number(p.paint.strong))) placePiece(piece, series, frame, place(piece.category), y, shapes)
  for (const gap of series.gaps) {
    const { x0, x1 } = place(gap.category)
    shapes.bars.push({ x0, x1, y0: y(0) - (gap.withheld ? 22 : 10), y1: y(0), edge: 'ink3', dotted: !gap.withheld, hatched: gap.withheld, pointer: { rows: [gap.row], column: gap.column } })
    const text = gap.withheld ? 'W' : 'n.a.'
    if (measure(text, 13) < x1 - x0 + 8) shapes.texts.push({ x: (x0 + x1) / 2, y: y(0) - (gap.withheld ? 28 : 16), text, size: 13, weight: gap.withheld ? 600 : 400, anchor: 'middle', role: 'ink2', halo: true })
  }
  if (series.time) timeAxis(series, frame, place, y(0), shapes)
  else names.forEach((lines, category) => lines.forEach((text, k) => shapes.texts.push({ x: (place(category).x0 + place(category).x1) / 2, y: y(ticks.domain[0]) + 18 + k * 16, text, size: 13, anchor: 'middle', role: 'ink2' })))
  return shapes
}

interface Place {
  x0: number
  x1: number
}

/** Bars along time: a month is a twelfth of a year wide, a joint one as wide as its months. */
function timePlaces(series: BarSeries, [left, right]: [number, number]): (category: number) => Place {
  const half = series.months ? 0.5 / 12 : 0.5
  const first = Math.min(...series.categories.map((category) => category.from)) - half
  const last = Math.max(...series.categories.map((category) => category.to)) + half
  const x = scaleLinear([first, last], [left, right])
  const gap = Math.max(1, (x(first + half * 2) - x(first)) * 0.16)
  return (place) => {
    const { from, to } = series.categories[place]!
    return { x0: x(from - half) + gap / 2, x1: x(to + half) - gap / 2 }
  }
}

function bandPlaces(series: BarSeries, range: [number, number]): (category: number) => Place {
  const band = scaleBand(series.categories.map((_, place) => place), range).paddingInner(0.28).paddingOuter(0.12)
  return (place) => ({ x0: band(place) ?? 0, x1: (band(place) ?? 0) + band.bandwidth() })
}

/** Names under bands, broken into lines that fit. */
function bandNames(series: BarSeries, { width, measure }: Frame): string[][] {
  const room = (width - 40) / series.categories.length - 4
  return series.categories.map(({ name }) => breakLines(width < 560 ? name.short : name.long, room, (text) => measure(text, 13)))
}

function placePiece(piece: Piece, series: BarSeries, { width, measure }: Frame, { x0, x1 }: Place, y: (value: number) => number, shapes: Shapes): void {
  const grouped = series.groups > 1
  const step = (x1 - x0) / series.groups
  const a = grouped ? x0 + piece.place * step : x0
  const b = grouped ? a + step - 1 : x1
  const [y1, y0] = [y(Math.min(piece.from, piece.to)), y(Math.max(piece.from, piece.to))]
  const glass = piece.paint.role === 'ho' && b - a > 30
  shapes.bars.push({ x0: a, x1: b, y0: Math.min(y0, y1 - 1), y1: y1 - (piece.from > 0 ? 1 : 0), fill: glass ? 'glass-ho' : piece.paint.role, ...(glass ? { edge: 'ho' as const } : {}), pointer: { rows: [piece.row], column: piece.column } })
  const text = piece.text.replace(` ${axisUnit(series.unit)}`, '')
  const lone = series.arrange === 'group' && (piece.paint.strong || !series.time || series.categories.length <= 8)
  if (!lone || (!piece.paint.strong && measure(text, 13) > b - a + 4)) return
  const half = measure(text, 13, piece.paint.strong ? 600 : 400) / 2
  const label: PlacedText = { x: Math.min(Math.max((a + b) / 2, half), width - half), y: piece.to < 0 ? y1 + 15 : y0 - 6, text, size: 13, weight: piece.paint.strong ? 600 : 400, anchor: 'middle', role: piece.paint.strong ? textRole(piece.paint.role) : 'ink2', halo: true }
  const box = (one: PlacedText) => textBox(one, measure(one.text, one.size, one.weight))
  if (!shapes.texts.some((other) => overlap(box(other), box(label), 1))) shapes.texts.push(label)
}

/** Years under a time axis; months only as the year turns. */
function timeAxis(series: BarSeries, { measure, locale, width }: Frame, place: (category: number) => Place, base: number, shapes: Shapes): void {
  let last = -Infinity
  const say = (x: number, text: string): void => {
    const half = measure(text, AXIS_SIZE) / 2
    const at = Math.min(Math.max(x, half), width - half)
    if (at - half < last + 8) return
    shapes.texts.push({ x: at, y: base + 19, text, size: AXIS_SIZE, anchor: 'middle', role: 'ink3' })
    last = at + half
  }
  let year = ''
  series.categories.forEach((category, k) => {
    const { x0, x1 } = place(k)
    const own = category.code.slice(0, 4)
    if (!series.months) say((x0 + x1) / 2, category.code)
    else if (own !== year) {
      shapes.rules.push({ x1: x0, x2: x0, y1: base, y2: base + 5, role: 'ink3' })
      const month = category.code.slice(0, 7)
      const text = month.endsWith('-01') ? own : wordsOf(month, 'month', locale, 'short')
      say(x0 + measure(text, AXIS_SIZE) / 2 - 4, text)
    }
    year = own
  })
}

/** Names of the series above the bars, each in its colour. */
function legend(series: BarSeries, { measure, width }: Frame, shapes: Shapes): void {
  let x = 0
  for (const { name, paint } of series.legend) {
    const text = width < 560 ? name.short : name.long
    shapes.bars.push({ x0: x, x1: x + 10, y0: 3, y1: 13, fill: paint.role })
    shapes.texts.push({ x: x + 15, y: 13, text, size: 13, weight: 600, role: textRole(paint.role) })
    x += measure(text, 13, 600) + 32
  }
}
