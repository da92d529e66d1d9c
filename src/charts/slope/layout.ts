import { scaleLinear } from 'd3-scale'
import type { Frame, Layout } from '../chart-type.ts'
import { breakLines, trace } from '../parts/annotate.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { axisUnit } from '../parts/figures.ts'
import { placeReferences, unbroken } from '../parts/references.ts'
import { lacksZero, startWords } from '../parts/scale-start.ts'
import type { Bar, Dot, Shapes } from '../parts/shapes.ts'
import { round } from '../parts/svg.ts'
import { overlap, textBox, type Box, type PlacedText } from '../parts/text.ts'
import { textRole, type Role } from '../theme.ts'
import { arrangeSides } from './arrange-sides.ts'
import type { SlopeLine, SlopePoint } from './line.ts'
import { placeLabels } from './place-labels.ts'
import { plotOf, roomOf } from './plot-height.ts'
import type { SlopeSeries } from './series.ts'

/** Places of a slope chart: upright hairlines for the places, lines between them, labels on both sides. */
export interface SlopeLayout extends Layout, Shapes {
  dots: Dot[]
  lines: { points: [number, number][]; role: Role; width: number }[]
  /** Bands of reference, under everything. */
  grounds: Bar[]
}

/** Settles height, the room for labels on both sides, and their places. */
export function layout(series: SlopeSeries, frame: Frame): SlopeLayout {
  const { width, measure } = frame
  const narrow = width < 560
  const { size, headed, top, foot, height: plain } = plotOf(series, { narrow, panel: frame.panel?.height })
  const arrange = (height: number) => {
    const y = scaleLinear(series.y, [height - foot - 16, top + 6])
    return { height, y, sides: arrangeSides(series, frame, { y, foot: height, room: roomOf(top, height), size }) }
  }
  const usual = arrange(plain)
  // Names in several lines may need more height; panels have one height.
  const lacks = frame.panel ? 0 : Math.ceil(usual.sides.height + top - usual.height)
  const { height, y, sides } = lacks > 0 ? arrange(usual.height + lacks) : usual
  const { labels, settings } = sides
  const [left, right] = (['left', 'right'] as const).map((side) => Math.max(sides[side], frame.panel?.sides?.[side] ?? 0)) as [
    number,
    number,
  ]
  const xs = series.places.map((_, k) => left + ((width - left - right) * k) / (series.places.length - 1))
  const at: SlopeLayout = { width, height, rules: [], bars: [], dots: [], texts: [], lines: [], grounds: [], sides: { left, right } }
  series.places.forEach((_, k) => at.rules.push({ x1: xs[k]!, x2: xs[k]!, y1: top - 4, y2: height - foot - 12, role: 'rule' }))
  writeHeads(series, { xs, headed, narrow, width, measure }, at)
  for (const line of series.lines.toSorted((a, b) => Number(a.paint.strong) - Number(b.paint.strong)))
    placeLine(line, series, { xs, y, narrow }, at)
  placeLabels(labels[0], { ...settings[0], x: xs[0]!, room: roomOf(top, height) }, at)
  placeLabels(labels[1], { ...settings[1], x: xs.at(-1)!, room: roomOf(top, height) }, at)
  placeMarks(series, frame, { xs, y }, at)
  placeInner(series, { xs, y, narrow, measure }, at)
  if (!frame.panel) tellFoot(series, sides.bearsUnit, frame, at)
  return at
}

/** Lines and bands of reference between the first and the last place, their words rather off the lines. */
function placeMarks(
  series: SlopeSeries,
  { measure, panel }: Frame,
  { xs, y }: { xs: readonly number[]; y: (value: number) => number },
  at: SlopeLayout,
): void {
  if (series.references.length === 0) return
  const plot = { x0: xs[0]! + 8, x1: xs.at(-1)! - 8, y0: 0, y1: at.height }
  const taken = at.texts.map((text) => textBox(text, measure(text.text, text.size, text.weight)))
  const ink = at.lines.flatMap((line) => trace(line.points.map(([x, place]) => ({ x, y: place }))))
  const placed = placeReferences(series.references, { scales: { y: (value) => y(Number(value)) }, plot, taken, ink, measure })
  at.grounds.push(...placed.bands)
  if (!panel) at.texts.push(...placed.texts)
  const words = panel ? taken : [...taken, ...placed.texts.map((text) => textBox(text, measure(text.text, text.size)))]
  at.rules.push(...placed.rules.flatMap((rule) => unbroken(rule, words)))
}

/**
 * Says at the foot where a scale begins that has no zero: the lowest line would else look like nothing. Else the unit, where no
 * value has room for it.
 */
function tellFoot({ y, unit }: SlopeSeries, bearsUnit: boolean, { width, measure, locale }: Frame, at: SlopeLayout): void {
  const words = lacksZero(y) ? startWords(y, unit, locale) : bearsUnit || axisUnit(unit) === '' ? '' : `Values in ${axisUnit(unit)}`
  if (words === '') return
  for (const text of breakLines(words, width, (line) => measure(line, AXIS_SIZE))) {
    at.height += 18
    at.texts.push({ x: 0, y: at.height - 4, text, size: AXIS_SIZE, role: 'ink2' })
  }
}

interface Heads {
  xs: readonly number[]
  headed: boolean
  narrow: boolean
  width: number
  measure: Frame['measure']
}

/** Names of places over their lines, turned outwards at the ends; one in between that has no room is left out. */
function writeHeads(series: SlopeSeries, { xs, headed, narrow, width, measure }: Heads, at: SlopeLayout): void {
  const last = series.places.length - 1
  const edges = (k: number, needed: number): [number, number] => {
    const x = xs[k]!
    return k === 0 ? [x - needed, x] : k === last ? [x, x + needed] : [x - needed / 2, x + needed / 2]
  }
  series.places.forEach(({ head, name }, k) => {
    const words = narrow ? name.short : name.long
    const needed = Math.max(measure(words, 13, head ? 400 : 600), head ? measure(head, narrow ? 13 : 14, 600) : 0)
    const [from, to] = edges(k, needed)
    const inner = k > 0 && k < last
    if (inner && (from < xs[k - 1]! + (k === 1 ? 6 : 18) || to > xs[k + 1]! - 6)) return
    const anchor = inner ? ('middle' as const) : k === 0 ? ('end' as const) : ('start' as const)
    // A head wider than its side of the picture slides inwards.
    const x = xs[k]! + Math.max(0, -from) - Math.max(0, to - width)
    if (head) at.texts.push({ x, y: 16, text: head, size: narrow ? 13 : 14, weight: 600, anchor, role: 'ink' })
    at.texts.push({ x, y: headed ? 34 : 16, text: words, size: 13, weight: head ? 400 : 600, anchor, role: head ? 'ink3' : 'ink' })
  })
}

/** A line in pieces: a place without a value is a gap, never bridged. */
function placeLine(
  line: SlopeLine,
  series: SlopeSeries,
  { xs, y, narrow }: { xs: number[]; y: (value: number) => number; narrow: boolean },
  at: SlopeLayout,
): void {
  const { role, strong } = line.paint
  const spot = (point: SlopePoint): [number, number] => [round(xs[point.place]!), round(y(point.value))]
  const pieces: SlopePoint[][] = []
  for (const point of line.points) {
    const before = pieces.at(-1)?.at(-1)
    if (before && point.place === before.place + 1) pieces.at(-1)!.push(point)
    else pieces.push([point])
  }
  for (const piece of pieces)
    if (piece.length > 1)
      at.lines.push({ points: piece.map(spot), role, width: strong ? (narrow ? 2.5 : 3) : role === 'context' ? 1.4 : 2.25 })
  const last = series.places.length - 1
  for (const point of line.points) {
    const [x, place] = spot(point)
    at.dots.push({
      x,
      y: place,
      r: strong ? 5 : 3.5,
      role,
      ring: point.place !== last,
      pointer: { rows: [point.row], column: point.column },
    })
  }
}

/** Lines whose inner values are printed: the highlighted, or all where there are few. */
const FEW = 3

/** Values between the first and last place, above or below their dots; one without a free spot is left to the table. */
function placeInner(
  series: SlopeSeries,
  { xs, y, narrow, measure }: { xs: number[]; y: (value: number) => number; narrow: boolean; measure: Frame['measure'] },
  at: SlopeLayout,
): void {
  const boxOf = (text: PlacedText): Box => textBox(text, measure(text.text, text.size, text.weight))
  const taken = at.texts.map(boxOf)
  const ink = at.lines.flatMap((line) => trace(line.points.map(([x, place]) => ({ x, y: place }))))
  const inside = (box: Box, p: { x: number; y: number }): boolean => p.x > box.x0 && p.x < box.x1 && p.y > box.y0 && p.y < box.y1
  for (const line of series.lines.filter(({ paint, merged }) => paint.strong || (series.lines.length <= FEW && !merged))) {
    for (const point of line.points) {
      if (point.place === 0 || point.place === series.places.length - 1) continue
      // The same value again says nothing new.
      if (line.points.some((other) => other.place === point.place - 1 && other.value === point.value)) continue
      const spots = [-10, 21].map((dy): PlacedText => ({
        x: xs[point.place]!,
        y: y(point.value) + dy,
        text: point.text,
        size: 13,
        weight: line.paint.strong && !narrow ? 600 : 400,
        anchor: 'middle',
        role: textRole(line.paint.role),
        halo: true,
        of: { rows: [point.row], column: point.column },
      }))
      const free = spots.find(
        (spot) => spot.y < at.height - 3 && taken.every((box) => !overlap(box, boxOf(spot), 2)) && !ink.some((p) => inside(boxOf(spot), p)),
      )
      if (!free) continue
      taken.push(boxOf(free))
      at.texts.push(free)
    }
  }
}
