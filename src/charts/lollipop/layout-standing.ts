import { dateFormat } from '../../format/formatters.ts'
import type { Frame } from '../chart-type.ts'
import { absenceBox } from '../parts/absent.ts'
import { placeNotes, trace } from '../parts/annotate.ts'
import { placeNotesBeneath } from '../parts/notes-beneath.ts'
import { AXIS_SIZE, xAxis, yAxis } from '../parts/axes.ts'
import { placeReferences } from '../parts/references.ts'
import { fittingTicks } from '../parts/short-figures.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import { linearTicks, yearTicks } from '../parts/ticks.ts'
import { textRole } from '../theme.ts'
import { placeHead, reachesOut } from './lying-row.ts'
import type { Lollipop } from './rows.ts'
import type { LollipopSeries } from './series.ts'
import { bareLayout, type LollipopLayout, TAIL } from './shape.ts'

/** Where values and times stand, in px. */
interface Places {
  x: (place: number) => number
  y: (value: number) => number
  /** Px from one place in time to the next. */
  pitch: number
  plot: Box
}

/** Stems that stand along years or months: figures at the left, times below, values above the dots where they have room. */
export function layoutStanding(series: LollipopSeries, frame: Frame): LollipopLayout {
  const { width, measure, locale, panel } = frame
  const height = panel?.height ?? (width < 560 ? 250 : 320)
  const layout = bareLayout(width, height)
  const ticks = linearTicks(series.extent, panel ? 2 : width < 560 ? 3 : 4)
  const tickText = fittingTicks(ticks.values, { unit: series.unit, locale, digits: 6 }, frame)
  const widest = Math.max(...ticks.values.filter((tick) => tick !== 0).map((tick) => measure(tickText(tick, false), AXIS_SIZE)))
  const plot = { x0: Math.ceil(widest) + 10, x1: width, y0: 30, y1: height - 26 }
  const places = placesOf(series, ticks.domain, plot)
  const axis = yAxis(ticks.values, places.y, { left: 0, right: width, label: tickText })
  // Zero is drawn below the stems, in ink; the others are hairlines.
  layout.rules.push(...axis.lines.map(({ strong, ...line }) => ({ ...line, role: strong ? ('ink' as const) : ('grid' as const) })))
  layout.texts.push(...axis.texts)
  placeTimes(series, places, frame, layout)
  for (const row of series.rows) placeStem(row, places, panel ? 4 : 5, layout)
  placeValues(series, places, frame, layout)
  placeWords(series, places, frame, layout)
  placeLines(series, places, frame, layout)
  layout.height += placeNotesBeneath(layout.notes, { top: height, width, measure }, layout.texts)
  return layout
}

function placesOf(series: LollipopSeries, [low, high]: [number, number], plot: Box): Places {
  const [first, last] = series.span
  const step = series.time === 'month' ? 1 / 12 : 1
  const count = Math.round((last - first) / step) + 1
  const pitch = (plot.x1 - plot.x0) / count
  return {
    pitch,
    plot,
    x: (place) => plot.x0 + ((place - first) / step + 0.5) * pitch,
    y: (value) => plot.y1 - ((value - low) / (high - low)) * (plot.y1 - plot.y0),
  }
}

function placeStem(row: Lollipop, { x, y, pitch }: Places, most: number, layout: LollipopLayout): void {
  const at = x(row.at.from)
  const pointer = { rows: [row.row], column: 1 }
  const radius = Math.max(2.5, Math.min(most, pitch * 0.3))
  if (row.value === null) {
    const kind = row.absent === 'withheld' ? ('withheld' as const) : ('missing' as const)
    const wide = kind === 'withheld' ? 24 : 36
    if (wide + 2 <= pitch && row.absent !== 'net-exporter') {
      layout.absent.push({ kind, text: kind === 'withheld' ? 'W' : 'n.a.', x: at - wide / 2, y: y(0) - 14, pointer })
      return
    }
    const half = Math.max(2.5, Math.min(7, pitch * 0.35))
    const hatch = kind === 'withheld' ? `M${at - half},${y(0) - 9}L${at + half},${y(0) - 19}` : ''
    layout.paths.push({
      d: `M${at - half},${y(0) - 5.5}H${at + half}V${y(0) - 22.5}H${at - half}Z${hatch}`,
      fill: null,
      stroke: 'ink3',
      dotted: kind === 'missing',
      pointer,
    })
    return
  }
  const end = y(row.value)
  const stem = { x1: at, x2: at, role: row.role, width: row.strong ? 2.25 : 1.75 }
  if (row.value !== 0) layout.stems.push({ ...stem, y1: y(0), y2: end, dashed: row.bound !== null && !reachesOut(row) })
  if (reachesOut(row)) layout.stems.push({ ...stem, y1: end, y2: end - Math.sign(row.value || 1) * (radius + TAIL - 5), dashed: true })
  placeHead(row, { x: at, y: end, radius, turn: row.bound === 'over' ? 'up' : 'down' }, pointer, layout)
}

/** Values above the dots: those asked for, else all where every one has room; a highlighted one always. */
function placeValues(series: LollipopSeries, { x, y, pitch }: Places, { measure, width }: Frame, layout: LollipopLayout): void {
  const shown = series.rows.filter((row) => row.value !== null)
  const all = series.labels && shown.every((row) => measure(row.bare, 13, row.strong ? 600 : 400) + 4 <= pitch)
  const boxes: Box[] = layout.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  for (const row of shown.toSorted((a, b) => Number(b.strong) - Number(a.strong))) {
    if (!(series.labelled ? series.labelled.has(row.code) : all || (series.labels && row.strong))) continue
    const half = measure(row.bare, 13, row.strong ? 600 : 400) / 2
    const lift = reachesOut(row) ? TAIL + 5 : 11
    const text: PlacedText = {
      x: Math.min(Math.max(x(row.at.from), half), width - half),
      y: row.value! < 0 ? y(row.value!) + lift + 9 : y(row.value!) - lift,
      text: row.bare,
      size: 13,
      weight: row.strong ? 600 : 400,
      anchor: 'middle',
      role: row.strong ? textRole(row.role) : 'ink2',
      halo: true,
      of: { rows: [row.row], column: 1 },
    }
    const own = textBox(text, half * 2)
    if (boxes.some((box) => own.x0 < box.x1 + 2 && box.x0 < own.x1 + 2 && own.y0 < box.y1 && box.y0 < own.y1)) continue
    boxes.push(own)
    layout.texts.push(text)
  }
}

/** Years below the stems; of months the year at its first month. As many as fit. */
function placeTimes(series: LollipopSeries, { x, pitch, plot }: Places, { measure, width, locale }: Frame, layout: LollipopLayout): void {
  const [first, last] = series.span
  const room = measure('2024', AXIS_SIZE) + 14
  const ticks =
    series.time === 'month'
      ? monthTicks(first, last, locale)
      : yearTicks(first, last, Math.floor(((last - first + 1) * pitch) / room)).map((year) => ({ at: year, text: String(year) }))
  const axis = xAxis(
    ticks.map(({ at, text }) => ({ at: x(at), text })),
    plot.y1,
    { width: width - 2, measure: (text) => measure(text, AXIS_SIZE) },
  )
  // Where two would touch the later one gives way.
  let end = -Infinity
  axis.texts.forEach((text, k) => {
    const box = textBox(text, measure(text.text, AXIS_SIZE))
    if (box.x0 < end + 8) return
    end = box.x1
    layout.texts.push(text)
    layout.rules.push({ ...axis.lines[k]!, role: 'ink3' })
  })
}

/** The first month by its name, and every January by its year. */
function monthTicks(first: number, last: number, locale: string): { at: number; text: string }[] {
  const words = dateFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const name = (place: number): string => words.format(new Date(Date.UTC(Math.floor(place), Math.round((place % 1) * 12 - 0.5), 1)))
  const januaries = Array.from({ length: Math.floor(last) - Math.floor(first) + 1 }, (_, k) => Math.floor(first) + k + 0.5 / 12)
  return [
    { at: first, text: name(first) },
    ...januaries.filter((at) => at > first + 0.01 && at <= last + 0.01).map((at) => ({ at, text: String(Math.floor(at)) })),
  ]
}

/** Annotations, clear of dots, stems, values and the lines of references. */
function placeWords(series: LollipopSeries, { x, y, plot }: Places, { measure, width }: Frame, layout: LollipopLayout): void {
  const wanted = series.rows.flatMap((row) =>
    row.value === null ? [] : row.notes.map((note) => ({ ...note, x: x(row.at.from), y: y(row.value!) })),
  )
  if (wanted.length === 0) return
  const across = series.references.flatMap((line) =>
    line.axis === 'y' && 'at' in line ? { x1: plot.x0, x2: plot.x1, y1: y(Number(line.at)), y2: y(Number(line.at)) } : [],
  )
  const ink = [...layout.stems, ...across].flatMap((line) =>
    trace([
      { x: line.x1, y: line.y1 },
      { x: line.x2, y: line.y2 },
    ]),
  )
  const taken = [...layout.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight))), ...layout.absent.map(absenceBox)]
  const room = { width, top: 0, bottom: plot.y1, taken, ink, measure }
  layout.notes = placeNotes(wanted, room, Math.min(240, width * 0.6)).map((note) => ({ ...note, dot: null }))
}

/** References, their words clear of values, annotations and signs of absence, and rather of stems. */
function placeLines(series: LollipopSeries, { x, y, plot }: Places, { measure }: Frame, layout: LollipopLayout): void {
  const words = [...layout.texts, ...layout.notes.flatMap(({ texts }) => texts)]
  const leaders = layout.notes.flatMap(({ leader }) =>
    leader ? { x0: leader.x - 2, x1: leader.x + 2, y0: Math.min(leader.y1, leader.y2), y1: Math.max(leader.y1, leader.y2) } : [],
  )
  // Words that find no free place rather lie on a stem than on other words.
  const stems = layout.stems.flatMap((stem) =>
    [-5, 0, 5].flatMap((aside) =>
      trace([
        { x: stem.x1 + aside, y: stem.y1 },
        { x: stem.x2 + aside, y: stem.y2 - 5 },
      ]),
    ),
  )
  const placed = placeReferences(series.references, {
    scales: { y: (value) => y(Number(value)), x: (value) => x(Number(value)) },
    plot,
    taken: [
      ...words.map((text) => textBox(text, measure(text.text, text.size, text.weight))),
      ...layout.absent.map(absenceBox),
      ...leaders,
    ],
    ink: stems,
    measure,
  })
  layout.bands.push(...placed.bands)
  layout.rules.push(...placed.rules)
  layout.texts.push(...placed.texts)
}
