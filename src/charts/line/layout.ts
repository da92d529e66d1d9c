import { scaleLinear } from 'd3-scale'
import type { Frame, Layout } from '../chart-type.ts'
import { absenceBox, type PlacedAbsence } from '../parts/absent.ts'
import { placeNotes, trace, type PlacedNote } from '../parts/annotate.ts'
import { AXIS_SIZE, type Axis } from '../parts/axes.ts'
import { endLabelWidth, placeEndLabels, type PlacedEndLabels } from '../parts/end-labels.ts'
import { figure, withUnit } from '../parts/figures.ts'
import { placeNotesBeneath } from '../parts/notes-beneath.ts'
import { placeNumberKey, type Numbered } from '../parts/number-key.ts'
import { placeHeads, standUnder, type Heads } from '../parts/reference-heads.ts'
import { placeReferences, unbroken, type PlacedReferences } from '../parts/references.ts'
import type { Bar, Rule } from '../parts/shapes.ts'
import { fittingValues } from '../parts/short-figures.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import { areStacked, endNames, numberKey, type EndNames } from './end-names.ts'
import { innerLabels, placeAbsences } from './inner-labels.ts'
import { axesOf, axisWords, tickWriter, yScale, yTicks, type YTicks } from './scales.ts'
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
  /** Grounds under everything: the stretch of projections, and bands of reference. */
  grounds: Bar[]
  /** Lines of reference, under the lines of values. */
  rules: Rule[]
  /** Words of references, of the projected stretch, and of an axis that is not as readers expect. */
  words: PlacedText[]
  /** Height of the axis that is broken because it starts above zero; null where none is. */
  broken: number | null
}

/** The plot in its picture: what stands around it, and its scales. */
interface Field {
  ticks: YTicks
  margin: LineLayout['margin']
  height: number
  bottom: number
  /** Edges of the plot. */
  left: number
  right: number
  across: [number, number]
  x: (value: number) => number
  y: (value: number) => number
  ends: EndNames
  heads: Heads
  /** Top of the words of upright references, below those of the axis. */
  strip: number
}

/** Settles size, ticks, labels, references and annotations. */
export function layout(series: LineSeries, frame: Frame): LineLayout {
  const { width, measure } = frame
  const narrow = width < 560
  const field = fieldOf(series, frame)
  const { ticks, margin, height, bottom, left, right, across, x, y, heads, strip } = field
  const axes = axesOf(series, frame, { x, y, ticks: ticks.values, left, right, bottom })
  const labels = placeEndLabels(
    field.ends.labels.map((label) => ({ ...label, y: margin.top + label.y })),
    { x: right, top: margin.top - HEAD, bottom: bottom + 6, ...styleOf(series, frame), lane: field.ends.lane, measure },
  )
  const words = [...axisWords(ticks.words), ...heads.texts.map((text) => ({ ...text, y: text.y + strip }))]
  const around = [...labels.texts, ...axes[0].texts, ...words]
  const numbered = [...field.ends.numbered]
  labels.texts.push(...innerLabels(series, { x, y, measure, narrow, top: margin.top - 12, bottom, width, taken: around }, numbered))
  const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size, text.weight))
  const taken = [...labels.texts, ...axes[0].texts, ...words].map(boxOf)
  const lying = placeLying(series, frame, field, taken)
  taken.push(...lying.texts.map(boxOf))
  const absent = placeAbsences(series, x, { bottom, right, taken, ink: inkOf(series, x, y) })
  taken.push(...absent.map(absenceBox))
  const notes = notesOf(series, frame, field, { taken, rules: lying.rules, topped: words.length > 0 })
  const all = [...labels.texts, ...axes[0].texts, ...lying.texts, ...notes.flatMap((note) => note.texts)].map(boxOf)
  const entries = numberKey(series, numbered)
  const shared = frame.panel && entries.length > 0 ? sharedNumbers(entries, frame) : undefined
  const names = shared ? 0 : placeNumberKey(entries, { top: height, width, measure }, words)
  const key = names + placeNotesBeneath(notes, { top: height + names, width, measure }, words)
  const under = standUnder(heads, { strip, bottom, right, words: [...all, ...words.map(boxOf)] })
  return {
    width,
    height: height + key,
    margin: { ...margin, bottom: margin.bottom + key },
    sides: { left, right: margin.right },
    across: right - left,
    ...(shared ? { numbers: shared } : {}),
    x: across,
    y: ticks.domain,
    axes,
    labels,
    notes,
    absent,
    narrow,
    grounds: [...under.bands, ...lying.bands],
    rules: [...under.rules, ...lying.rules.flatMap((rule) => unbroken(rule, all))],
    words: [...words, ...lying.texts],
    broken: ticks.truncated ? bottom : null,
  }
}

/** The key of numbers that all panels share, from its own top down. */
function sharedNumbers(entries: readonly Numbered[], { width, measure, panel }: Frame): NonNullable<Layout['numbers']> {
  const texts: PlacedText[] = []
  return { texts, height: placeNumberKey(entries, { top: 0, width: panel?.whole ?? width, measure }, texts) }
}

/** Room above the plot, below words on its axis and references, and beneath it, in px. */
const HEAD = 24
const FOOT = 30

/** How labels at the ends of lines are set. */
const styleOf = (series: LineSeries, { width, panel }: Frame): { size: number; stacked: boolean } => ({
  size: width < 560 || panel ? 13 : 15,
  stacked: areStacked(series),
})

function fieldOf(series: LineSeries, frame: Frame): Field {
  const { width, measure, locale, panel } = frame
  const narrow = width < 560
  const style = { ...styleOf(series, frame), measure }
  const ticks = yTicks(series, frame)
  const writeTick = tickWriter(ticks.values, series, frame)
  const figures = Math.max(0, ...ticks.values.filter((tick) => tick !== 0).map((tick) => measure(writeTick(tick, false), AXIS_SIZE))) + 10
  const left = Math.max(figures, panel?.sides?.left ?? 0)
  // In a panel, lines keep two fifths of it: one margin for all is soon wider than its own lines leave room for.
  const most = panel ? Math.min(width * 0.44, width * 0.6 - left) : width * 0.44
  // Of panels with a line each, all print its last value, or none does.
  const unit = series.isIndex ? '' : series.unit
  const write = fittingValues(series.y, { unit, locale }, frame, style.size)
  const highest = write({ bare: '', text: withUnit(figure(series.y[1], locale), unit) }, series.y[1]).text
  const least = panel && series.lines.length === 1 ? measure(highest, style.size) + 14 : 0
  const plain = panel?.height ?? (narrow ? 300 : width < 700 ? 350 : 400)
  const tall = plain - HEAD - FOOT
  const ends = endNames(series, {
    narrow,
    panel: Boolean(panel),
    numbers: panel?.numbers ?? false,
    style,
    y: yScale(series, ticks.domain, [tall, 0]),
    room: [-HEAD, tall + 6],
    most: least > most ? 0 : most,
    write,
    measure,
  })
  const right = width - Math.max(endLabelWidth(ends.labels, { ...style, lane: ends.lane }), 12, panel?.sides?.right ?? 0)
  const across = reachOf(series.x)
  const x = scaleLinear(across, [left, right])
  const strip = ticks.words === '' ? 0 : 20
  const heads = headsOf(series, frame, x, [left, right])
  const margin = { top: HEAD + strip + heads.height, right: width - right, bottom: FOOT, left }
  const height = plain + strip + heads.height
  const bottom = height - margin.bottom
  return {
    ticks,
    margin,
    height,
    bottom,
    left,
    right,
    across,
    x,
    y: yScale(series, ticks.domain, [bottom, margin.top]),
    ends,
    heads,
    strip,
  }
}

/** References on y. In panels, whose key has the words, none are written. */
function placeLying(series: LineSeries, { measure, panel }: Frame, field: Field, taken: readonly Box[]): PlacedReferences {
  const { left, right, margin, bottom, x, y } = field
  const references = series.references.filter(({ axis }) => axis === 'y')
  const placed = placeReferences(references, {
    scales: { y: (value) => y(Number(value)) },
    plot: { x0: left, x1: right, y0: margin.top - 8, y1: bottom },
    taken,
    ink: [...inkOf(series, x, y), ...standingInk(field)],
    measure,
  })
  return panel ? { ...placed, texts: [] } : placed
}

/** Points of upright lines of reference. */
const standingInk = ({ heads, margin, bottom }: Field): { x: number; y: number }[] =>
  heads.marks
    .filter(({ line }) => line)
    .flatMap(({ x0 }) =>
      trace([
        { x: x0, y: margin.top },
        { x: x0, y: bottom },
      ]),
    )

/** Annotations, off all lines and words. */
function notesOf(
  series: LineSeries,
  { width, measure }: Frame,
  field: Field,
  { taken, rules, topped }: { taken: readonly Box[]; rules: readonly Rule[]; topped: boolean },
): PlacedNote[] {
  const { x, y, margin, bottom } = field
  const lying = rules.flatMap((rule) =>
    trace([
      { x: rule.x1, y: rule.y1 },
      { x: rule.x2, y: rule.y2 },
    ]),
  )
  const ink = [...inkOf(series, x, y), ...standingInk(field), ...lying]
  // Above the plot stand words of references and of the axis.
  const room = { width: width - 2, top: topped ? margin.top - 20 : 0, bottom: bottom - 2, taken, ink, measure }
  const dotted = series.dots === 'all' || series.dots === 'only'
  return placeNotes(
    series.annotations.map((note) => ({ ...note, x: x(note.x), y: y(note.y) })),
    room,
    width < 560 ? 130 : 190,
  ).map((note) => (dotted ? { ...note, dot: null } : note))
}

/** A single place stands at the right, beside its label. */
const reachOf = ([first, last]: [number, number]): [number, number] => [first === last ? last - 1 : first, last]

/** Upright references, and before them the stretch of projections, with their words above the plot. In panels the key has the words. */
function headsOf(
  series: LineSeries,
  { measure, panel, width }: Frame,
  x: (value: number) => number,
  [left, right]: [number, number],
): Heads {
  const ground = series.projected && { axis: 'x' as const, from: series.projected[0], to: series.projected[1], text: 'projected' }
  const upright = [...(ground ? [ground] : []), ...series.references.filter(({ axis }) => axis === 'x')]
  const heads = placeHeads(upright, (value) => Math.min(right, Math.max(left, x(value))), { left: 0, right: width, measure })
  return panel ? { height: 0, texts: [], marks: heads.marks.map((mark) => ({ ...mark, top: 12 })) } : heads
}

/** Points of all lines and of the edges of their bands, for words to keep off. */
function inkOf(series: LineSeries, x: (value: number) => number, y: (value: number) => number): { x: number; y: number }[] {
  const along = (run: readonly { x: number; x2: number }[], value: (k: number) => number): { x: number; y: number }[] =>
    trace(
      run.flatMap((point, k) => [{ x: x(point.x), y: y(value(k)) }, ...(point.x2 > point.x ? [{ x: x(point.x2), y: y(value(k)) }] : [])]),
    )
  return series.lines.flatMap((line) => [
    ...line.runs.flatMap((run) => along(run, (k) => run[k]!.y)),
    ...(line.band?.runs ?? []).flatMap((run) => [...along(run, (k) => run[k]!.low), ...along(run, (k) => run[k]!.high)]),
  ])
}
