import { scaleLinear } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { breakLines, placeNotes } from '../parts/annotate.ts'
import { placeNotesBeneath } from '../parts/notes-beneath.ts'
import { AXIS_SIZE, yAxis } from '../parts/axes.ts'
import { endLabelWidth, placeEndLabels, type EndLabel } from '../parts/end-labels.ts'
import type { Shapes } from '../parts/shapes.ts'
import { fittingTicks, type TickWriter } from '../parts/short-figures.ts'
import { textBox, type PlacedText } from '../parts/text.ts'
import { linearTicks } from '../parts/ticks.ts'
import { textRole } from '../theme.ts'
import { headsOf, lieAcross, offWords, standOver } from './bar-references.ts'
import { barShapes, openEnd, type BarLayout, type PlacedPiece } from './bar-shape.ts'
import { placeReferencesBeneath } from './references-beneath.ts'
import { nameSeries } from './series-names.ts'
import { placeTimeAxis, timeAxisHeight } from './time-axis.ts'
import type { BarSeries } from './series.ts'
import { makeSlots, type Slots } from './upright-slots.ts'
import { labelGaps, labelInside, labelTops, topWords } from './upright-labels.ts'

/** True where upright names fit under their bars, in three lines at most; else the bars lie down. */
export function fitsUpright(series: BarSeries, frame: Frame): boolean {
  if (series.time) return true
  const room = frame.width / Math.max(1, series.categories.length) - 6
  const lines = namesUnder(series, frame, room)
  return lines.every((own) => own.length <= 3 && own.every((text) => frame.measure(text, 13) <= room))
}

const namesUnder = (series: BarSeries, { width, measure, panel }: Frame, room: number): string[][] =>
  series.categories.map(({ name }) => breakLines(width < 560 || panel ? name.short : name.long, room, (text) => measure(text, 13)))

/** Height that bars have at least, in px: three ticks with room between them. */
const LEAST = 60

/** Upright bars: over months or years along an axis, an absent month a gap and a joint one a wide bar; or over categories in bands. */
export function layoutUpright(series: BarSeries, frame: Frame): BarLayout {
  const { width, measure, locale } = frame
  const small = width < 560 || frame.panel !== undefined
  const shapes: Shapes = { width, height: 0, rules: [], bars: [], texts: [] }
  const { ends, right } = endNames(series, small, frame)
  const ticks = ticksWithin(series, frame.panel ? 3 : 4)
  const write = fittingTicks(ticks.values, { unit: series.unit, locale }, frame)
  const figures = ticks.values.filter((tick) => tick !== 0).map((tick) => measure(write(tick, false), AXIS_SIZE))
  // Where each bar carries its value, the axis and its hairlines would say everything twice.
  const words = topWords(series, makeSlots(series, [0, width - right]), frame)
  const left = words.whole ? 0 : besideAxis(Math.max(0, ...figures), measure(write(ticks.values.at(-1)!, true), AXIS_SIZE))
  const slots = makeSlots(series, [left, width - right])
  const names = series.time ? [] : namesUnder(series, frame, slots.pitch - 4)
  const under = series.time ? timeAxisHeight(series, slots, frame) : 10 + Math.max(1, ...names.map((lines) => lines.length)) * 16
  const strip = series.legend.length > 0 && ends.length === 0 ? nameSeries(series, { width, measure, short: small }, shapes) + 6 : 2
  const heads = headsOf(series, { axis: 'x', place: slots.at }, frame)
  // Below bars that all hang from zero nothing stands; what is missing stands on the line, and needs room above it.
  const hanging = series.y[1] === 0 && series.gaps.length > 0 ? 24 : 0
  const lone = words.whole ? '' : loneUnit(series, ticks.values, { slots, left, write }, frame)
  const above = strip + heads.height
  const top = above + (lone === '' ? 20 : 36) + hanging
  const height = frame.panel ? Math.max(frame.panel.height, top + under + LEAST) : (small ? 250 : width < 700 ? 310 : 350) + top - 22
  const domain = words.whole ? series.y : ticks.domain
  const y = scaleLinear(domain, [height - under - (series.diverging ? 18 : 0), top])
  if (!words.whole) placeAxis(lone === '' ? write : (tick) => write(tick, false), { values: ticks.values, y, right: width - right }, shapes)
  else shapes.rules.push({ x1: 0, x2: width - right, y1: y(0), y2: y(0), role: 'ink' })
  if (lone !== '') shapes.texts.push({ x: 0, y: above + 12, text: lone, size: AXIS_SIZE, role: 'ink3' })
  const boxes = placeBars(series, slots, y, shapes)
  labelGaps(series, slots, y, frame, shapes)
  labelInside(series, boxes, frame, shapes)
  labelTops(words, boxes, frame, shapes)
  const floor = height - under
  if (series.time) placeTimeAxis(series, slots, floor, frame, shapes)
  else shapes.texts.push(...namesAt(series, names, slots, floor))
  const placedEnds = placeEndLabels(
    ends.map((label) => ({ ...label, y: y(label.y) })),
    { x: width - right - 4, top, bottom: floor, size: 13, stacked: false, measure },
  )
  shapes.texts.push(...placedEnds.texts)
  shapes.rules.push(...placedEnds.leaders.map((leader) => ({ ...leader, role: 'ink3' as const })))
  shapes.height = height
  const standing = standOver(heads, { strip, bottom: floor }, shapes, frame)
  const plot = { x0: left, x1: width - right, y0: top - 14, y1: floor }
  const lying = lieAcross(series, { plot, y, bars: boxes, bare: words.whole }, shapes, frame)
  const notes = notesOf(series, boxes, shapes, frame, floor)
  const over = offWords([...standing.over, ...lying.over], shapes, frame)
  shapes.height += placeNotesBeneath(notes, { top: height, width, measure }, shapes.texts)
  shapes.height += placeReferencesBeneath(lying.beneath, { top: shapes.height, unit: series.unit }, frame, shapes)
  return {
    ...shapes,
    grounds: [...standing.grounds, ...lying.grounds],
    over,
    notes,
  }
}

/** Names under their bars, in lines. */
const namesAt = (series: BarSeries, names: readonly string[][], slots: Slots, floor: number): PlacedText[] =>
  names.flatMap((lines, k) =>
    lines.map((text, line) => ({
      x: slots.middle(k),
      y: floor + 17 + line * 16,
      text,
      size: 13,
      weight: series.categories[k]!.strong ? 600 : 400,
      anchor: 'middle',
      role: 'ink',
    })),
  )

/** Hairlines up to the largest value, not beyond it: the bars may use the whole height. Too few of them need whole steps. */
function ticksWithin({ y }: BarSeries, count: number): { domain: [number, number]; values: number[] } {
  const ticks = linearTicks(y, count)
  const values = ticks.values.filter((tick) => tick >= y[0] && tick <= y[1])
  return values.length >= 3 ? { domain: y, values } : ticks
}

/** Part of the picture that names at the last bar may take. */
const MOST = 0.4

/**
 * A stack over time is named at its last bar, where every series has a piece in it, by the long names or the short ones. Where even these
 * would take the room of the bars, there are none, and the names stand above.
 */
function endNames(series: BarSeries, small: boolean, { width, measure }: Frame): { ends: EndLabel[]; right: number } {
  const none = { ends: [], right: 0 }
  if (!series.time || series.arrange === 'group' || series.legend.length === 0) return none
  const last = series.pieces.filter((piece) => piece.category === series.categories.length - 1)
  if (last.length < series.legend.length) return none
  const named = (small ? (['short'] as const) : (['long', 'short'] as const)).map((kind) => {
    const ends = last.map((piece) => ({
      y: (piece.from + piece.to) / 2,
      name: piece.name[kind],
      value: '',
      role: textRole(piece.paint.role),
      strong: piece.paint.strong,
    }))
    return { ends, right: endLabelWidth(ends, { size: 13, stacked: false, measure }) }
  })
  return named.find(({ right }) => right <= width * MOST) ?? none
}

/** Room at the left for the figures of an axis, and for the unit behind the topmost where it is short. */
const besideAxis = (figures: number, withUnit: number): number => Math.max(figures + 10, withUnit - figures <= 24 ? withUnit + 2 : 0)

/**
 * The unit of an axis where it would lie on bars behind the topmost figure: it then stands in a line of its own, above them all. Panels
 * of one chart all have it there, or none. Empty where it has room behind the figure.
 */
function loneUnit(
  series: BarSeries,
  values: readonly number[],
  { slots, left, write }: { slots: Slots; left: number; write: TickWriter },
  { measure, panel }: Frame,
): string {
  const highest = values.at(-1)!
  const [whole, bare] = [write(highest, true), write(highest, false)]
  const long = measure(whole, AXIS_SIZE) + 2
  if (long <= left + 0.5 || !whole.startsWith(bare)) return ''
  const isReached = panel
    ? series.y[1] > highest
    : series.pieces.some((piece) => piece.to > highest && slots.edges(piece.category, piece.place).x0 < long)
  return isReached ? whole.slice(bare.length).trim() : ''
}

function placeAxis(
  write: TickWriter,
  { values, y, right }: { values: readonly number[]; y: (value: number) => number; right: number },
  shapes: Shapes,
): void {
  const axis = yAxis(values, y, { left: 0, right, label: write })
  shapes.rules.push(...axis.lines.map(({ strong, ...line }) => ({ ...line, role: strong ? ('ink' as const) : ('grid' as const) })))
  shapes.texts.push(...axis.texts)
}

function placeBars(series: BarSeries, slots: Slots, y: (value: number) => number, shapes: Shapes): PlacedPiece[] {
  const stacked = series.arrange === 'stack' || series.arrange === 'percent'
  return series.pieces.map((piece) => {
    const { x0, x1 } = slots.edges(piece.category, piece.place)
    const down = piece.to < 0
    const [top, bottom] = [y(Math.max(piece.from, piece.to)), y(Math.min(piece.from, piece.to))]
    const thin = piece.value === 0 ? 0 : 1.5
    const gap = stacked && piece.from > 0 ? 1 : 0
    const edges = { x0, x1, y0: down ? top : Math.min(top, bottom - gap - thin), y1: down ? Math.max(bottom, top + thin) : bottom - gap }
    const was = piece.was?.value
    const former =
      was == null
        ? []
        : [
            {
              x0: x0 + 0.6,
              x1: x1 - 0.6,
              y0: Math.min(y(was), edges.y0),
              y1: Math.max(Math.min(y(was), edges.y1), edges.y0),
              edge: piece.paint.role,
              dashed: true,
              pointer: { rows: [piece.was!.row], column: piece.was!.column },
            },
          ]
    shapes.bars.push(
      ...former,
      ...(piece.value === 0 ? [] : barShapes(piece, edges, stacked)),
      ...openEnd(piece, edges, down ? 'down' : 'up'),
    )
    return { piece, ...edges }
  })
}

function notesOf(
  series: BarSeries,
  boxes: readonly PlacedPiece[],
  shapes: Shapes,
  { width, measure }: Frame,
  floor: number,
): BarLayout['notes'] {
  const notes = series.categories.flatMap((category, k) => {
    const own = boxes.filter(({ piece }) => piece.category === k)
    const box = own.toSorted((a, b) => a.y0 - b.y0)[0]
    return box ? category.notes.map((note) => ({ ...note, x: (box.x0 + box.x1) / 2, y: box.y0 })) : []
  })
  const taken = [...boxes, ...shapes.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))]
  return placeNotes(notes, { width: width - 2, top: 0, bottom: floor - 2, taken, ink: [], measure }, width < 560 ? 130 : 190).map(
    (note) => ({ ...note, dot: null }),
  )
}
