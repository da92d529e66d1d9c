import { scaleLinear } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { textRole, type Role } from '../theme.ts'
import { dodge } from '../parts/dodge.ts'
import type { Dot, Rule, Shapes } from '../parts/shapes.ts'
import { round } from '../parts/svg.ts'
import type { PlacedText } from '../parts/text.ts'
import type { SlopeLine, SlopePoint, SlopeSeries } from './series.ts'

/** Places of a slope chart: upright hairlines for the places, lines between them, labels on both sides. */
export interface SlopeLayout extends Shapes {
  dots: Dot[]
  lines: { points: [number, number][]; role: Role; width: number }[]
}

/** One label beside the lines: a value with the names that share it. */
interface Label {
  y: number
  names: string[]
  value: string
  role: Role
  strong: boolean
}

/** Settles height, the room for labels on both sides, and their places. */
export function layout(series: SlopeSeries, frame: Frame): SlopeLayout {
  const { width, measure } = frame
  const narrow = width < 560
  const size = narrow || frame.panel ? 13 : 15
  const height = frame.panel?.height ?? (narrow ? 430 : 500)
  const headed = series.places.some((place) => place.head !== '')
  const top = headed ? 50 : 30
  const y = scaleLinear(series.y, [height - 16, top + 6])
  const room = (labels: readonly Label[], side: number): number => roomFor(labels, size, side === 0 && narrow, measure)
  const named = (short: boolean): Label[][] => ([0, -1] as const).map((place) => labelsAt(series, place, y, short))
  // Long names stay while they leave the lines a third of the width.
  const sides = [named(narrow), named(true)].find((both) => both.reduce((sum, labels, side) => sum + room(labels, side), 0) < width * 0.67) ?? named(true)
  const [left = 0, right = 0] = sides.map((labels, side) => Math.min(room(labels, side), width * 0.45))
  const xs = series.places.map((_, k) => left + ((width - left - right) * k) / (series.places.length - 1))
  const at: SlopeLayout = { width, height, rules: [], bars: [], dots: [], texts: [], lines: [] }
  series.places.forEach(({ head, name }, k) => {
    const anchor = k === 0 ? ('end' as const) : k === series.places.length - 1 ? ('start' as const) : ('middle' as const)
    const x = xs[k]!
    at.rules.push({ x1: x, x2: x, y1: top - 4, y2: height - 12, role: 'rule' })
    if (head) at.texts.push({ x, y: 16, text: head, size: narrow ? 13 : 14, weight: 600, anchor, role: 'ink' })
    at.texts.push({ x, y: headed ? 34 : 16, text: narrow ? name.short : name.long, size: 13, weight: head ? 400 : 600, anchor, role: head ? 'ink3' : 'ink' })
  })
  for (const line of series.lines.toSorted((a, b) => Number(a.paint.strong) - Number(b.paint.strong))) placeLine(line, series, { xs, y, narrow }, at)
  sides.forEach((labels, side) => placeLabels(labels, { x: side === 0 ? xs[0]! : xs.at(-1)!, side: side === 0 ? -1 : 1, size, top: top + 2, bottom: height - 2, narrow, measure }, at))
  return at
}

function placeLine(line: SlopeLine, series: SlopeSeries, { xs, y, narrow }: { xs: number[]; y: (value: number) => number; narrow: boolean }, at: SlopeLayout): void {
  const { role, strong } = line.paint
  const places = line.points.map((point): [number, number] => [round(xs[point.place]!), round(y(point.value))])
  if (places.length > 1) at.lines.push({ points: places, role, width: strong ? (narrow ? 2.5 : 3) : role === 'context' ? 1.4 : 2.25 })
  const last = series.places.length - 1
  line.points.forEach((point, k) => {
    at.dots.push({ x: places[k]![0], y: places[k]![1], r: strong ? 5 : 3.5, role, ring: point.place !== last, pointer: { rows: [point.row], column: point.column } })
  })
}

/** Labels at the first or last place: equal values share one, small lines are named together. */
function labelsAt(series: SlopeSeries, place: 0 | -1, y: (value: number) => number, short: boolean): Label[] {
  const at = place === 0 ? 0 : series.places.length - 1
  const labels: Label[] = []
  const small: SlopePoint[] = []
  for (const line of series.lines) {
    const point = line.points.find((candidate) => candidate.place === at)
    if (!point) continue
    if (line.merged) {
      small.push(point)
      continue
    }
    const shared = labels.find((label) => label.value === point.text && label.strong === line.paint.strong)
    if (shared) shared.names.push(short ? line.name.short : line.name.long)
    else labels.push({ y: y(point.value), names: [short ? line.name.short : line.name.long], value: point.text, role: textRole(line.paint.role), strong: line.paint.strong })
  }
  if (small.length > 0) {
    const middle = small.reduce((sum, point) => sum + y(point.value), 0) / small.length
    labels.push({ y: middle, names: [short ? series.mergedText.short : series.mergedText.long], value: '', role: 'ink3', strong: false })
  }
  return labels
}

/** A label's lines: value and name in one, or a name a line beside its shared value. */
const linesOf = (label: Label): number => Math.max(1, label.names.length)

/** Width of the widest label, the gap to the line included. */
function roomFor(labels: readonly Label[], size: number, valueAlone: boolean, measure: Frame['measure']): number {
  const widths = labels.map(({ names, value, strong }) => {
    const weight = strong ? 600 : 400
    const name = Math.max(...names.map((text) => measure(text, size, weight)))
    const number = value ? measure(value, size, weight) + 7 : 0
    return valueAlone && value ? measure(value, size, weight) : name + number
  })
  return Math.ceil(Math.max(30, ...widths)) + 16
}

interface Side {
  x: number
  side: 1 | -1
  size: number
  top: number
  bottom: number
  narrow: boolean
  measure: Frame['measure']
}

/** Writes labels outwards from a place: the value next to the line, the name beyond it; hair-thin leaders where they moved. */
function placeLabels(labels: readonly Label[], { x, side, size, top, bottom, narrow, measure }: Side, at: SlopeLayout): void {
  const line = Math.round(size * 1.24)
  const places = dodge(labels.map((label) => ({ wanted: label.y, height: linesOf(label) * line })), [top, bottom], 2)
  const anchor = side > 0 ? ('start' as const) : ('end' as const)
  labels.forEach((label, k) => {
    const centre = places[k]!
    const weight = label.strong ? 600 : 400
    if (Math.abs(centre - label.y) > 3) at.rules.push(leader(x, side, label.y, centre))
    const near = x + side * 13
    const text = (words: string, offset: number, row: number): PlacedText => ({ x: near + side * offset, y: centre + row * line + size * 0.34, text: words, size, weight, anchor, role: label.role })
    if (label.value) at.texts.push(text(label.value, 0, 0))
    // On a phone the names stand on the right side only.
    if (narrow && side < 0 && label.value) return
    const offset = label.value ? measure(label.value, size, weight) + 7 : 0
    label.names.forEach((name, row) => at.texts.push(text(name, offset, row - (label.names.length - 1) / 2)))
    if (label.names.length > 1) at.rules.push({ x1: near + side * (offset - 3), x2: near + side * (offset - 3), y1: centre - (label.names.length * line) / 2 + 2, y2: centre + (label.names.length * line) / 2 - 2, role: label.strong ? 'hl' : 'context' })
  })
}

const leader = (x: number, side: 1 | -1, from: number, to: number): Rule => ({ x1: x + side * 6, y1: from, x2: x + side * 11, y2: to, role: 'context' })
