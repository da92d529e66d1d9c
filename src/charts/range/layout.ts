import { scaleLinear, scaleLog } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { textRole, type Role } from '../theme.ts'
import { breakLines } from '../parts/annotate.ts'
import { AXIS_SIZE } from '../parts/axes.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import { placeLegend } from '../parts/legend.ts'
import type { Dot, Shapes } from '../parts/shapes.ts'
import { overlap, textBox, type PlacedText } from '../parts/text.ts'
import { linearTicks, logTicks } from '../parts/ticks.ts'
import type { RangeDot, RangeRow, RangeSeries } from './series.ts'

const LINE = 17

/** Places of a range chart: names at the left, the scale on top, dots and their values in rows. */
export function layout(series: RangeSeries, frame: Frame): Shapes {
  const { width, measure, locale } = frame
  const narrow = width < 560
  const small = narrow || frame.panel !== undefined
  const size = small ? 13 : 14
  const shapes: Shapes & { dots: Dot[] } = { width, height: 0, rules: [], bars: [], dots: [], texts: [] }
  const legend = placeLegend(series.legend.map(({ name, paint, ring }) => ({ text: narrow ? name.short : name.long, role: paint.role, ring })), { width, measure }, shapes)
  const names = series.rows.map((row) => (small ? row.name.short : row.name.long))
  const column = Math.min(Math.max(...names.map((name, k) => measure(name, size, series.rows[k]!.strong ? 600 : 400))) + 14, width * (narrow ? 0.36 : 0.34))
  const changes = series.changes && !narrow ? 84 : 0
  const valueRoom = Math.max(...series.rows.flatMap((row) => row.dots.map((dot) => measure(dot.text, 13, 600)))) + 14
  const left = column + (series.rows.some((row) => row.dots.length > 1) ? Math.min(valueRoom * (series.zero && !series.log ? 0.2 : 0.8), 46) : 6)
  const right = width - changes - Math.min(valueRoom, width * 0.2)
  const ticks = series.log ? logTicks(series.values) : linearTicks(series.values, narrow ? 3 : 5, series.zero)
  const x = (series.log ? scaleLog() : scaleLinear()).domain(ticks.domain).range([left, right])
  const top = legend + 22
  const bottom = placeRows(series, frame, { x, top, column, size, names, start: series.log || !series.zero ? column - 4 : left + 3, right: width - changes }, shapes)
  const unit = axisUnit(series.unit)
  ticks.values.forEach((tick, k) => {
    const at = x(tick)
    const text = figure(tick, locale, 3) + (k === ticks.values.length - 1 && unit ? (unit === '%' ? '%' : ` ${unit}`) : '')
    const half = measure(text, AXIS_SIZE) / 2
    shapes.rules.unshift({ x1: at, x2: at, y1: top - 6, y2: bottom - 4, role: tick === 0 ? 'ink' : 'grid' })
    const label: PlacedText = { x: Math.min(Math.max(at, half), width - changes - half), y: top - 11, text, size: AXIS_SIZE, anchor: 'middle', role: 'ink3' }
    if (!collides(label, shapes.texts.filter((other) => other.y < top), measure)) shapes.texts.push(label)
  })
  if (changes > 0) shapes.texts.push({ x: width, y: top - 11, text: 'Change', size: AXIS_SIZE, anchor: 'end', role: 'ink3' })
  shapes.height = Math.ceil(bottom)
  return shapes
}

const boxOf = (text: PlacedText, measure: Frame['measure']) => textBox(text, measure(text.text, text.size, text.weight))
const collides = (text: PlacedText, others: readonly PlacedText[], measure: Frame['measure']): boolean => others.some((other) => overlap(boxOf(other, measure), boxOf(text, measure), 4))

interface Rows {
  x: (value: number) => number
  top: number
  column: number
  size: number
  names: string[]
  /** Edges that values must not cross: the zero line, or the names; and the right. */
  start: number
  right: number
}

function placeRows(series: RangeSeries, frame: Frame, rows: Rows, shapes: Shapes & { dots: Dot[] }): number {
  const { measure, width, locale } = frame
  let y = rows.top
  series.rows.forEach((row, k) => {
    const weight = row.strong ? 600 : 400
    const lines = breakLines(rows.names[k]!, rows.column - 8, (text) => measure(text, rows.size, weight))
    const height = Math.max(frame.panel ? 24 : 29, lines.length * LINE + 8)
    const middle = y + height / 2
    if (k > 0) shapes.rules.push({ x1: 0, x2: width, y1: y, y2: y, role: 'grid' })
    lines.forEach((text, line) => shapes.texts.push({ x: 0, y: middle + (line - (lines.length - 1) / 2) * LINE + rows.size * 0.35, text, size: rows.size, weight, role: row.strong ? 'ink' : 'ink2' }))
    placeDots(row, series, frame, rows, middle, shapes)
    if (series.changes && width >= 560) {
      const text = row.unchanged ? 'none' : row.change === null ? '–' : `${row.change > 0 ? '+' : ''}${figure(row.change, locale, 0)}%`
      shapes.texts.push({ x: width, y: middle + 4.5, text, size: 13, weight, anchor: 'end', role: row.strong ? 'ink' : 'ink3' })
    }
    y += height
  })
  return y + 6
}

function placeDots(row: RangeRow, series: RangeSeries, { measure }: Frame, rows: Rows, y: number, shapes: Shapes & { dots: Dot[] }): void {
  const { x } = rows
  if (row.absent) {
    const text = row.absent.withheld ? 'W' : 'n.a.'
    const wide = measure(text, 13) + 14
    const start = series.log || !series.zero ? rows.column + 2 : x(0) + 5
    shapes.bars.push({ x0: start, x1: start + wide, y0: y - 10.5, y1: y + 10.5, edge: 'ink3', dotted: !row.absent.withheld, hatched: row.absent.withheld, pointer: { rows: [row.absent.row], column: row.absent.column } })
    shapes.texts.push({ x: start + wide / 2, y: y + 4.5, text, size: 13, anchor: 'middle', role: 'ink2', halo: true })
    return
  }
  const [low, high] = [row.dots[0], row.dots.at(-1)]
  if (!low || !high) return
  const role: Role = row.dots.some((dot) => dot.paint.role === 'hl') ? 'hl' : 'context'
  if (low !== high && x(high.value) - x(low.value) > 2) shapes.rules.push({ x1: x(low.value), x2: x(high.value), y1: y, y2: y, role: series.printings ? role : 'context', width: series.printings ? 2 : 1.4 })
  else if (low === high && !series.log && series.zero) shapes.rules.push({ x1: x(0), x2: x(low.value), y1: y, y2: y, role: low.paint.role, width: 1.4 })
  // Rings go beneath dots: where both stand at one value, the last printing is seen.
  const drawn = row.dots.toSorted((a, b) => Number(isRing(b, row, series)) - Number(isRing(a, row, series)) || Number(a.paint.strong) - Number(b.paint.strong))
  for (const dot of drawn) {
    if (row.unchanged && dot.code === series.first) continue
    shapes.dots.push({ x: x(dot.value), y, r: dot.paint.strong || series.printings ? 5.25 : 5, role: dot.paint.role, ring: isRing(dot, row, series), halo: row.unchanged, pointer: { rows: [dot.row], column: dot.column } })
  }
  labelDots(row, { low, high }, rows, y, shapes, measure)
}

const isRing = (dot: RangeDot, row: RangeRow, series: RangeSeries): boolean => series.printings && !row.unchanged && dot.code === series.first && row.dots.length > 1

/** Values beside the outer dots; one that would touch another, or leave the picture, is left to the table. */
function labelDots(row: RangeRow, { low, high }: { low: RangeDot; high: RangeDot }, rows: Rows, y: number, shapes: Shapes, measure: Frame['measure']): void {
  const gap = row.unchanged ? 13 : 10
  const label = (dot: RangeDot, side: 1 | -1): PlacedText => ({ x: rows.x(dot.value) + side * gap, y: y + 4.5, text: dot.text, size: 13, weight: dot.paint.strong ? 600 : 400, anchor: side > 0 ? 'start' : 'end', role: dot.paint.role === 'context' ? 'ink2' : textRole(dot.paint.role), halo: true })
  const wanted: [RangeDot, 1 | -1][] = row.unchanged || low === high ? [[high, 1]] : [[high, 1], [low, -1]]
  const fits = (text: PlacedText): boolean => boxOf(text, measure).x0 >= rows.start && boxOf(text, measure).x1 <= rows.right
  const texts = wanted.map(([dot, side]) => label(dot, side))
  const [right, left] = texts
  // Where the smaller value has no room at its left, both stand at the right.
  const both: PlacedText | undefined = right && left && !fits(left) && low !== high ? { ...right, text: joined(row, low, high) } : undefined
  if (both && fits(both)) shapes.texts.push(both)
  else shapes.texts.push(...texts.filter(fits))
}

/** Two values in one label: the last printing first, or the smaller to the larger. */
function joined(row: RangeRow, low: RangeDot, high: RangeDot): string {
  const [first, last] = row.dots.toSorted((a, b) => a.column - b.column)
  return row.dots.length === 2 && first && last ? `${last.text}, was ${first.text}` : `${low.text} to ${high.text}`
}
