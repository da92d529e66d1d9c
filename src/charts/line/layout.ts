import { scaleLinear } from 'd3-scale'
import type { Frame, Layout } from '../chart-type.ts'
import { textRole } from '../theme.ts'
import { absenceBox, absenceWidth, type PlacedAbsence } from '../parts/absent.ts'
import { placeNotes, trace, type PlacedNote } from '../parts/annotate.ts'
import { AXIS_SIZE, xAxis, yAxis, type Axis } from '../parts/axes.ts'
import { endLabelWidth, placeEndLabels, type EndLabel, type PlacedEndLabels } from '../parts/end-labels.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
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
  absent: PlacedAbsence[]
  narrow: boolean
}

/** Settles size, ticks, labels and annotations. */
export function layout(series: LineSeries, frame: Frame): LineLayout {
  const { width, measure, locale } = frame
  const narrow = width < 560
  const size = narrow || frame.panel ? 13 : 15
  const stacked = series.lines.length <= 3
  const wanted = fitLabels(
    endLabels(series, narrow, Boolean(frame.panel)),
    endLabels(series, true, Boolean(frame.panel)),
    (labels) => endLabelWidth(labels, { size, stacked, measure }) <= width * 0.44,
  )
  const right = endLabelWidth(wanted, { size, stacked, measure })
  const height = frame.panel?.height ?? (narrow ? 300 : width < 700 ? 350 : 400)
  const margin = { top: 24, right: Math.max(right, 12), bottom: 30, left: 0 }
  const ticks = linearTicks(series.y, frame.panel ? 3 : 4, series.zero)
  const left = Math.max(...ticks.values.filter((tick) => tick !== 0).map((tick) => measure(figure(tick, locale), AXIS_SIZE))) + 10
  const across = reachOf(series.x)
  const x = scaleLinear(across, [left, width - margin.right])
  const y = scaleLinear(ticks.domain, [height - margin.bottom, margin.top])
  const axes = axesOf(series, frame, { x, y, ticks: ticks.values, left, right: width - margin.right, bottom: height - margin.bottom })
  const lines = series.lines.map((line) =>
    line.runs.map((run) =>
      run.flatMap((point) => [{ x: x(point.x), y: y(point.y) }, ...(point.x2 > point.x ? [{ x: x(point.x2), y: y(point.y) }] : [])]),
    ),
  )
  const labels = placeEndLabels(
    wanted.map((label) => ({ ...label, y: y(label.y) })),
    { x: width - margin.right, top: 0, bottom: height - margin.bottom + 6, size, stacked, measure },
  )
  const inner = innerLabels(series, { x, y, measure, narrow, top: margin.top - 12, taken: [...labels.texts, ...axes[0].texts] })
  labels.texts.push(...inner)
  const taken = [...labels.texts, ...axes[0].texts].map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  const ink = lines.flat().flatMap((run) => trace(run))
  const absent = placeAbsences(series, x, { bottom: height - margin.bottom, right: width - margin.right, taken, ink })
  taken.push(...absent.map(absenceBox))
  const notes = placeNotes(
    series.annotations.map((note) => ({ ...note, x: x(note.x), y: y(note.y) })),
    { width: width - 2, top: 0, bottom: height - margin.bottom - 2, taken, ink, measure },
    narrow ? 130 : 190,
  ).map((note) => (series.dots === 'all' ? { ...note, dot: null } : note))
  return {
    width,
    height,
    margin: { ...margin, left },
    x: across,
    y: ticks.domain,
    axes,
    labels,
    notes,
    absent,
    narrow,
  }
}

interface Plot {
  x: (value: number) => number
  y: (value: number) => number
  ticks: readonly number[]
  left: number
  right: number
  bottom: number
}

/** Values at the left, the unit on the topmost; years or months below. */
function axesOf(series: LineSeries, frame: Frame, { x, y, ticks, left, right, bottom }: Plot): [Axis, Axis] {
  const { measure, locale, width, panel } = frame
  // Panels say the unit once a row.
  const unit = panel && !panel.axisLabels ? '' : axisUnit(series.unit)
  const suffix = unit === '%' ? '%' : unit && ` ${unit}`
  const vertical = yAxis(ticks, y, { left: 0, right, label: (tick, top) => figure(tick, locale) + (top ? suffix : '') })
  const places = xTicks(series, right - left, frame).map(({ value, text }) => ({ at: x(value), text }))
  return [vertical, xAxis(places, bottom, { width, measure: (text) => measure(text, AXIS_SIZE) })]
}

/** A single place stands at the right, beside its label. */
const reachOf = ([first, last]: [number, number]): [number, number] => [first === last ? last - 1 : first, last]

interface Gaps {
  bottom: number
  right: number
  taken: readonly Box[]
  ink: readonly { x: number; y: number }[]
}

/** Marks of what is absent, on the base line as under bars; one that would touch anything is left out, and the gap stays. */
function placeAbsences(series: LineSeries, x: (value: number) => number, { bottom, right, taken, ink }: Gaps): PlacedAbsence[] {
  const placed: PlacedAbsence[] = []
  for (const absence of series.absent) {
    const mark: PlacedAbsence = {
      kind: absence.kind,
      text: absence.text,
      x: x(absence.x) - absenceWidth(absence) / 2,
      y: bottom - 13,
      pointer: { rows: [absence.row], column: absence.column },
    }
    const box = absenceBox(mark)
    const clear =
      [...taken, ...placed.map(absenceBox)].every((other) => !overlap(box, other, 3)) &&
      !ink.some((p) => p.x > box.x0 - 4 && p.x < box.x1 + 4 && p.y > box.y0 - 4 && p.y < box.y1 + 4)
    if (clear && box.x0 >= 0 && box.x1 <= right) placed.push(mark)
  }
  return placed
}

/** Labels that fit, else with short names, else names without values, else values alone, else none: the table says the rest. */
function fitLabels(labels: EndLabel[], short: EndLabel[], fits: (labels: EndLabel[]) => boolean): EndLabel[] {
  const names = short.map((label) => ({ ...label, value: label.name ? '' : label.value }))
  const values = short.map((label) => ({ ...label, name: '' }))
  return [labels, short, ...(labels.length > 1 ? [names] : [values]), values].find(fits) ?? []
}

/** True for a line that runs to the right edge, where its label has room. */
const reachesEnd = (line: LineSeries['lines'][number], series: LineSeries): boolean =>
  line.last.x2 >= series.x[1] - 0.02 * (series.x[1] - series.x[0])

interface Inner {
  x: (value: number) => number
  y: (value: number) => number
  measure: Frame['measure']
  narrow: boolean
  top: number
  taken: PlacedText[]
}

/** Names of lines that end before the right edge, above or below their last point; one without a free place is left to the table. */
function innerLabels(series: LineSeries, { x, y, measure, narrow, top, taken }: Inner): PlacedText[] {
  const ink = series.lines.flatMap((line) => line.runs.flatMap((run) => trace(run.map((point) => ({ x: x(point.x), y: y(point.y) })))))
  const placed: PlacedText[] = []
  for (const line of series.lines.filter((one) => series.labelled.has(one.code) && !reachesEnd(one, series) && one.name.long)) {
    const text: PlacedText = {
      x: 0,
      y: 0,
      text: narrow ? line.name.short : line.name.long,
      size: 13,
      weight: 600,
      anchor: 'middle',
      role: textRole(line.paint.role),
      halo: true,
    }
    const [px, py] = [x(line.last.x2), y(line.last.y)]
    const spots = [-10, 20, -26, 34].flatMap((dy) =>
      (['middle', 'end', 'start'] as const).map((anchor): PlacedText => ({
        ...text,
        x: px + (anchor === 'end' ? 6 : anchor === 'start' ? -6 : 0),
        y: py + dy,
        anchor,
      })),
    )
    const free = spots.find((spot) => {
      const box = textBox(spot, measure(spot.text, 13, 600))
      return (
        box.x0 >= 0 &&
        box.y0 >= top &&
        [...taken, ...placed].every((other) => !overlap(box, textBox(other, measure(other.text, other.size, other.weight)), 2)) &&
        !ink.some((p) => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1)
      )
    })
    if (free) placed.push(free)
  }
  return placed
}

function endLabels(series: LineSeries, narrow: boolean, panel: boolean): EndLabel[] {
  return series.lines
    .filter((line) => series.labelled.has(line.code) && reachesEnd(line, series))
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
  if (series.kind === 'month') return monthTicks(first, last, room, measure, locale)
  const width = measure('2024', AXIS_SIZE) + 18
  return yearTicks(first, last, Math.floor(room / width) + 1).map((year) => ({
    value: year,
    text: series.kind === 'year' ? String(year) : figure(year, locale),
  }))
}

/** The first month, every year as it begins, and the last month, each where it has room. */
function monthTicks(
  first: number,
  last: number,
  room: number,
  measure: Frame['measure'],
  locale: string,
): { value: number; text: string }[] {
  const month = (at: number) => ({ value: at, text: wordsOf(monthText(at), 'month', locale, 'short') })
  const years = Array.from({ length: Math.max(0, Math.floor(last) - Math.ceil(first) + 1) }, (_, k) => Math.ceil(first) + k).map(
    (year) => ({ value: year + 1 / 24, text: String(year) }),
  )
  const place = (value: number): number => ((value - first) / Math.max(last - first, 1 / 12)) * room
  const kept: { value: number; text: string }[] = []
  for (const tick of [month(first), ...years, ...(last > first ? [month(last)] : [])]) {
    const before = kept.at(-1)
    if (!before || place(tick.value) - place(before.value) > (measure(tick.text, AXIS_SIZE) + measure(before.text, AXIS_SIZE)) / 2 + 10)
      kept.push(tick)
  }
  return kept
}

const monthText = (at: number): string => `${Math.floor(at)}-${String(Math.floor((at % 1) * 12) + 1).padStart(2, '0')}`
