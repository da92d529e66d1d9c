import { scaleLinear } from 'd3-scale'
import type { Frame, Layout } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { placeNotes, trace, type PlacedNote } from '../parts/annotate.ts'
import { AXIS_SIZE, xAxis, yAxis, type Axis } from '../parts/axes.ts'
import { endLabelWidth, placeEndLabels, type EndLabel, type PlacedEndLabels } from '../parts/end-labels.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import { textBox } from '../parts/text.ts'
import { linearTicks, yearTicks } from '../parts/ticks.ts'
import { wordsOf } from '../parts/time.ts'
import type { LineSeries } from './series.ts'

/** Places of a line chart. */
export interface LineLayout extends Layout {
  margin: { top: number; right: number; bottom: number; left: number }
  x: [number, number]
  y: [number, number]
  axes: Axis[]
  labels: PlacedEndLabels
  notes: PlacedNote[]
  narrow: boolean
}

/** Settles size, ticks, labels and annotations. */
export function layout(series: LineSeries, frame: Frame): LineLayout {
  const { width, measure, locale } = frame
  const narrow = width < 560
  const size = narrow || frame.panel ? 13 : 15
  const stacked = series.lines.length <= 3
  const wanted = endLabels(series, narrow, Boolean(frame.panel))
  const right = Math.min(endLabelWidth(wanted, { size, stacked, measure }), Math.round(width * 0.42))
  const height = frame.panel?.height ?? (narrow ? 300 : width < 700 ? 350 : 400)
  const margin = { top: 24, right: Math.max(right, 12), bottom: 30, left: 0 }
  const ticks = linearTicks(series.y, frame.panel ? 3 : 4, series.zero)
  const left = Math.max(...ticks.values.filter((tick) => tick !== 0).map((tick) => measure(figure(tick, locale), AXIS_SIZE))) + 10
  const x = scaleLinear(series.x, [left, width - margin.right])
  const y = scaleLinear(ticks.domain, [height - margin.bottom, margin.top])
  const unit = axisUnit(series.unit)
  const vertical = yAxis(ticks.values, y, {
    left: 0,
    right: width - margin.right,
    label: (tick, top) => (unit === '%' ? `${figure(tick, locale)}${top ? '%' : ''}` : figure(tick, locale) + (top && unit ? ` ${unit}` : '')),
  })
  const horizontal = xAxis(xTicks(series, width - left - margin.right, frame).map(({ value, text }) => ({ at: x(value), text })), height - margin.bottom, {
    width,
    measure: (text) => measure(text, AXIS_SIZE),
  })
  const lines = series.lines.map((line) => line.runs.map((run) => run.flatMap((point) => [{ x: x(point.x), y: y(point.y) }, ...(point.x2 > point.x ? [{ x: x(point.x2), y: y(point.y) }] : [])])))
  const labels = placeEndLabels(
    wanted.map((label) => ({ ...label, y: y(label.y) })),
    { x: width - margin.right, top: 0, bottom: height - margin.bottom + 6, size, stacked, measure },
  )
  const taken = [...labels.texts, ...vertical.texts].map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  const notes = placeNotes(
    series.annotations.map((note) => ({ ...note, x: x(note.x), y: y(note.y) })),
    { width: width - 2, top: 0, bottom: height - margin.bottom - 2, taken, ink: lines.flat().flatMap((run) => trace(run)), measure },
    narrow ? 130 : 190,
  )
  return { width, height, margin: { ...margin, left }, x: series.x, y: ticks.domain, axes: [vertical, horizontal], labels, notes, narrow }
}

function endLabels(series: LineSeries, narrow: boolean, panel: boolean): EndLabel[] {
  return series.lines
    .filter((line) => series.labelled.has(line.code))
    .map((line) => ({
      y: line.last.y,
      name: panel && series.lines.length === 1 ? '' : narrow || panel ? line.name.short : line.name.long,
      value: line.last.text,
      role: textRole(line.paint.role),
      strong: line.paint.strong,
    }))
}

function xTicks(series: LineSeries, room: number, { measure, locale }: Frame): { value: number; text: string }[] {
  const [first, last] = series.x
  if (series.kind === 'month') {
    const years: number[] = []
    for (let year = Math.ceil(first - 0.05); year <= last; year++) years.push(year)
    return [{ value: first, text: wordsOf(monthText(first), 'month', locale, 'short') }, ...years.filter((year) => year - first > 0.6 && last - year > 0.3).map((year) => ({ value: year, text: String(year) }))]
  }
  const width = measure('2024', AXIS_SIZE) + 18
  return yearTicks(first, last, Math.floor(room / width) + 1).map((year) => ({ value: year, text: series.kind === 'year' ? String(year) : figure(year, locale) }))
}

const monthText = (at: number): string => `${Math.floor(at)}-${String(Math.floor((at % 1) * 12) + 1).padStart(2, '0')}`
