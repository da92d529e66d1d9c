import { scaleLinear } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { absenceBox, type PlacedAbsence } from '../parts/absent.ts'
import { leaderBox, type PlacedNote } from '../parts/annotate.ts'
import { AXIS_SIZE, yAxis } from '../parts/axes.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import { placeLegend } from '../parts/legend.ts'
import { placeNotesBeneath } from '../parts/notes-beneath.ts'
import { placeReferences } from '../parts/references.ts'
import type { Bar, Dot, Rule, Shapes } from '../parts/shapes.ts'
import { textBox, type Box } from '../parts/text.ts'
import { linearTicks } from '../parts/ticks.ts'
import { placeEnds, settleLabels } from './labels.ts'
import { isAlone, placeMarks, type AreaMarks, type Scales } from './marks.ts'
import { laneHeight, placeAbsences, placeAnnotations, edgeInk } from './notes.ts'
import type { AreaSeries } from './series.ts'
import { timeAxis } from './time-axis.ts'

/** Places of an area chart: areas and their edges between the grid beneath and the words on top. */
export interface AreaLayout extends Shapes {
  dots: Dot[]
  marks: AreaMarks
  /** Hairlines of the grid that are seen through areas which fill the plot. */
  overGrid: Rule[]
  /** The zero line, which areas would half cover. */
  base: Rule
  /** Bands beneath the areas, and lines above them, that values are read against. */
  references: { bands: Bar[]; rules: Rule[] }
  absent: PlacedAbsence[]
  notes: PlacedNote[]
}

/** Settles size, scales, and where everything is named. */
export function layout(series: AreaSeries, frame: Frame): AreaLayout {
  const { width, measure, locale } = frame
  const small = width < 560
  const shapes: Shapes & { dots: Dot[] } = { width, height: 0, rules: [], bars: [], dots: [], texts: [] }
  const widest = small ? 130 : 190
  const plain = frame.panel?.height ?? (small ? 300 : width < 700 ? 350 : 400)
  const ticks =
    series.arrange === 'percent' ? { domain: [0, 100], values: percentTicks(frame) } : linearTicks(series.y, frame.panel ? 3 : 4)
  const left = Math.max(...ticks.values.filter((tick) => tick !== 0).map((tick) => measure(figure(tick, locale), AXIS_SIZE))) + 10
  const lane = laneHeight(series, { small: width < 700, widest, measure })
  const scalesFor =
    (top: number, height: number) =>
    (right: number): Scales => ({
      x: scaleLinear(series.x, [left, width - right]),
      y: scaleLinear(ticks.domain, [height - BOTTOM, top]),
    })
  const labels = settleLabels(series, {
    width,
    height: plain - BOTTOM - TOP,
    room: [TOP - 12, plain - BOTTOM + 6],
    short: small,
    panel: frame.panel !== undefined,
    lines: lane > 0 ? series.annotations.map((note) => series.places[note.place]!.to) : [],
    scales: scalesFor(TOP, plain),
    measure,
  })
  const head = placeLegend(labels.legend, { width, measure }, shapes)
  const top = TOP + lane + head
  const height = plain + lane + head
  const scales = scalesFor(top, height)(labels.right)
  const plot: Box = { x0: left, x1: width - labels.right, y0: top, y1: height - BOTTOM }
  shapes.height = height
  placeAxes(series, frame, { scales, plot, ticks: ticks.values }, shapes)
  for (const text of labels.inside) shapes.texts.push({ ...text, y: text.y + lane + head })
  const ends = placeEnds(labels, { scales, width, top: top - 12, bottom: plot.y1 + 6, measure })
  shapes.texts.push(...ends.texts)
  shapes.rules.push(...ends.leaders.map((leader) => ({ ...leader, role: 'ink3' as const })))
  tellProjected(series, { scales, plot, panel: frame.panel !== undefined, measure }, shapes)
  const marks = placeMarks(series, scales, small || frame.panel !== undefined)
  shapes.dots.push(...marks.dots)
  const noted = placeNoted(series, frame, { scales, plot, widest, lane: lane > 0 }, shapes)
  shapes.height += placeNotesBeneath(noted.notes, { top: shapes.height, width, measure }, shapes.texts)
  return {
    ...shapes,
    ...noted,
    marks,
    overGrid: isAlone(series) ? [] : gridOver(ticks.values, scales, plot),
    base: { x1: 0, x2: plot.x1, y1: plot.y1, y2: plot.y1, role: 'ink' },
  }
}

/** Marks of what is absent, annotations and references, each clear of the words that stand already. */
function placeNoted(
  series: AreaSeries,
  { width, measure }: Frame,
  { scales, plot, widest, lane }: { scales: Scales; plot: Box; widest: number; lane: boolean },
  shapes: Shapes,
): Pick<AreaLayout, 'absent' | 'notes' | 'references'> {
  const boxes = (): Box[] => shapes.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  const absent = placeAbsences(series, { scales, plot, taken: boxes() })
  const taken = [...boxes(), ...absent.map(absenceBox)]
  const across = referenceScales(scales)
  const lines = series.references.flatMap((reference) => ('at' in reference && reference.axis === 'y' ? [across.y(reference.at)] : []))
  const notes = placeAnnotations(series, { scales, plot, width, widest, taken, lane, lines, measure })
  // Words of a reference have more places to choose from than an annotation, so they come last.
  const words = notes.flatMap((note) => [
    ...note.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight))),
    ...[leaderBox(note) ?? []].flat(),
  ])
  const references = placeReferences(series.references, {
    scales: across,
    plot,
    taken: [...taken, ...words],
    ink: edgeInk(series, scales),
    measure,
  })
  shapes.texts.push(...references.texts)
  return { absent, notes, references }
}

const TOP = 24
const BOTTOM = 30

const percentTicks = ({ panel }: Frame): number[] => (panel ? [0, 50, 100] : [0, 25, 50, 75, 100])

interface Plot {
  scales: Scales
  plot: Box
  ticks: readonly number[]
}

/** Values at the left, the unit on the topmost; years or months below. */
function placeAxes(series: AreaSeries, frame: Frame, { scales, plot, ticks }: Plot, shapes: Shapes): void {
  const { locale, panel } = frame
  // Panels say the unit once a row.
  const unit = panel && !panel.axisLabels ? '' : axisUnit(series.unit)
  const suffix = unit === '%' ? '%' : unit && ` ${unit}`
  const vertical = yAxis(ticks, scales.y, {
    left: 0,
    right: plot.x1,
    label: (tick, topmost) => figure(tick, locale) + (topmost ? suffix : ''),
  })
  const horizontal = timeAxis(series, { x: scales.x, room: plot.x1 - plot.x0, bottom: plot.y1 }, frame)
  shapes.rules.push(
    ...vertical.lines.filter((line) => !line.strong).map((line): Rule => ({ ...line, role: 'grid' })),
    ...horizontal.lines.map((line): Rule => ({ ...line, role: 'ink3' })),
  )
  shapes.texts.push(...vertical.texts, ...horizontal.texts)
}

/** The grid again, over areas that would hide it. */
const gridOver = (ticks: readonly number[], { y }: Scales, { x0, x1, y0, y1 }: Box): Rule[] =>
  ticks
    .map((tick) => y(tick))
    .filter((at) => at > y0 + 1 && at < y1 - 1)
    .map((at) => ({ x1: x0, x2: x1, y1: at, y2: at, role: 'chart-bg' }))

/** A hairline where the projected part begins, and the word for it above the plot. */
function tellProjected(
  { turn, places }: AreaSeries,
  { scales, plot, panel, measure }: { scales: Scales; plot: Box; panel: boolean; measure: Frame['measure'] },
  shapes: Shapes,
): void {
  if (turn === undefined) return
  const at = turn < 0 ? plot.x0 : scales.x(places[turn]!.to)
  const wide = measure('projected', 13)
  // The figure of the topmost tick, with its unit, stands at the same height.
  const clear = Math.max(0, ...shapes.texts.filter((text) => text.x === 0).map((text) => measure(text.text, text.size))) + 10
  if (turn >= 0 && at > plot.x0 + 1)
    shapes.rules.push({ x1: at, x2: at, y1: at > clear && !panel ? plot.y0 - 18 : plot.y0, y2: plot.y1, role: 'ink3' })
  if (panel) return
  const x = Math.max(at + 6, clear)
  if (x + wide <= plot.x1) shapes.texts.push({ x, y: plot.y0 - 8, text: 'projected', size: 13, role: 'ink2' })
  else if (plot.x1 - wide >= clear)
    shapes.texts.push({ x: plot.x1, y: plot.y0 - 8, text: 'projected', size: 13, anchor: 'end', role: 'ink2', halo: true })
}

const referenceScales = (scales: Scales) => ({
  x: (value: string | number) => scales.x(Number(value)),
  y: (value: string | number) => scales.y(Number(value)),
})
