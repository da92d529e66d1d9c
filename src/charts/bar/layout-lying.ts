import { scaleLinear } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { onRole, textRole } from '../theme.ts'
import { breakLines } from '../parts/annotate.ts'
import { axisUnit } from '../parts/figures.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import type { BarSeries, Category, Piece } from './series.ts'

const LINE = 17

/** Lying bars: a row for each category, its name at the left, its value at the end; what is missing in frames beneath. */
export function layoutLying(series: BarSeries, frame: Frame): Shapes {
  const { width, measure } = frame
  const narrow = width < 560
  const size = narrow || frame.panel ? 13 : 14.5
  const name = (category: Category): string => (narrow || frame.panel ? category.name.short : category.name.long)
  const shown = series.categories.filter((_, place) => series.pieces.some((piece) => piece.category === place))
  const wanted = Math.max(0, ...shown.map((category) => measure(name(category), size, category.strong ? 600 : 400)))
  const column = Math.min(wanted + 12, width * (narrow ? 0.36 : 0.3))
  const stacked = series.arrange === 'stack' || series.arrange === 'percent'
  const thickness = frame.panel ? 12 : stacked ? (narrow ? 26 : 30) : series.groups > 1 ? 14 : narrow ? 18 : 20
  const end = stacked ? (series.arrange === 'percent' ? 2 : widest(series, frame, size)) : widest(series, frame, size)
  const negative = series.y[0] < 0 ? end : 0
  const x = scaleLinear(series.y, [column + negative, width - end])
  const shapes: Shapes = { width, height: 0, rules: [], bars: [], texts: [] }
  let y = series.named && stacked ? legendAbove(series, frame, shapes) : 2
  const start = y - 2
  series.categories.forEach((category, place) => {
    const own = series.pieces.filter((piece) => piece.category === place)
    if (own.length === 0) return
    const lines = breakLines(name(category), column - 8, (text) => measure(text, size, category.strong ? 600 : 400))
    const height = Math.max(series.groups * thickness + (series.groups - 1) * 2, lines.length * LINE)
    const middle = y + height / 2
    lines.forEach((text, k) => shapes.texts.push({ x: 0, y: middle + (k - (lines.length - 1) / 2) * LINE + size * 0.35, text, size, weight: category.strong ? 600 : 400, role: category.strong ? 'ink' : 'ink2' }))
    const top = middle - (series.groups * thickness + (series.groups - 1) * 2) / 2
    for (const piece of own) placePiece(piece, series, frame, { x, top: top + (stacked || series.arrange === 'revised' ? 0 : piece.place * (thickness + 2)), thickness, size, stacked }, shapes)
    y += height + (frame.panel ? 6 : narrow ? 9 : 10)
  })
  shapes.rules.push({ x1: x(0), x2: x(0), y1: start, y2: y - 4, role: 'ink' })
  shapes.height = missingBeneath(series, frame, shapes, y, column, size)
  return shapes
}

/** Room that the longest value needs beyond the end of its bar. */
function widest(series: BarSeries, { measure, width }: Frame, size: number): number {
  const texts = series.pieces.map((piece) => measure(endText(piece, series, width), size, 600))
  return Math.min(Math.max(0, ...texts) + 14, width * 0.45)
}

/** The unit stands once, on the first bar; a revised bar says what it was. */
function endText(piece: Piece, series: BarSeries, width: number): string {
  const first = series.pieces.find((candidate) => candidate.value !== 0) === piece
  const unit = axisUnit(series.unit)
  const bare = piece.text.replace(` ${unit}`, '')
  const text = first || unit === '%' ? piece.text : bare
  const base = series.named && series.arrange === 'group' ? `${text} ${width < 560 ? piece.name.short : piece.name.long}` : text
  return piece.was ? (width < 560 ? `${bare}, was ${piece.was.text}` : `${bare}, printed as ${piece.was.text} before`) : base
}

interface Row {
  x: (value: number) => number
  top: number
  thickness: number
  size: number
  stacked: boolean
}

function placePiece(piece: Piece, series: BarSeries, frame: Frame, row: Row, shapes: Shapes): void {
  const { x, top, thickness, size, stacked } = row
  const [a, b] = [x(Math.min(piece.from, piece.to)), x(Math.max(piece.from, piece.to))]
  const gap = stacked && piece.place > 0 ? 1 : 0
  const glass = stacked && piece.paint.role === 'ho'
  const pointer = { rows: [piece.row], column: piece.column }
  if (piece.was) {
    const to = x(piece.was.value)
    shapes.bars.push({ x0: Math.min(b, to), x1: Math.max(b, to), y0: top + 0.6, y1: top + thickness - 0.6, edge: 'hl', dashed: true })
  }
  shapes.bars.push({ x0: a + gap, x1: piece.value === 0 ? b : Math.max(b, a + gap + 1.5), y0: top, y1: top + thickness, fill: glass ? 'glass-ho' : piece.paint.role, ...(glass ? { edge: 'ho' as const } : {}), pointer })
  const baseline = top + thickness / 2 + size * 0.35
  if (stacked) {
    inside(piece, a + gap, b, baseline, glass, frame, shapes, series)
    return
  }
  const text = endText(piece, series, frame.width)
  const strong = piece.paint.strong || series.groups > 1
  const far = piece.was ? Math.max(b, x(piece.was.value)) : piece.to < 0 ? a : b
  shapes.texts.push({ x: far + (piece.to < 0 ? -7 : 7), y: baseline, text, size, weight: piece.paint.strong ? 600 : 400, anchor: piece.to < 0 ? 'end' : 'start', role: strong ? textRole(piece.paint.role) : 'ink2' })
}

/** A stacked piece carries its value where it has room for it. */
function inside(piece: Piece, a: number, b: number, baseline: number, glass: boolean, { measure }: Frame, shapes: Shapes, series: BarSeries): void {
  const value = series.arrange === 'percent' ? `${Math.round(piece.to - piece.from)}` : piece.text.replace(` ${axisUnit(series.unit)}`, '')
  if (measure(value, 13, 500) + 8 > b - a) return
  shapes.texts.push({ x: (a + b) / 2, y: baseline, text: value, size: 13, weight: 500, anchor: 'middle', role: glass ? 'ink' : onRole(piece.paint.role) })
}

/** Names of a stack's series above it, each in its colour, in the order of the pieces. */
function legendAbove(series: BarSeries, { measure, width }: Frame, shapes: Shapes): number {
  let x = 0
  let y = 13
  for (const { name, paint } of series.legend) {
    const text = width < 560 ? name.short : name.long
    const needed = measure(text, 13, 600) + 16
    if (x > 0 && x + needed > width) {
      x = 0
      y += 19
    }
    shapes.bars.push({ x0: x, x1: x + 10, y0: y - 9.5, y1: y + 0.5, fill: paint.role === 'ho' ? 'glass-ho' : paint.role, ...(paint.role === 'ho' ? { edge: 'ho' as const } : {}) })
    shapes.texts.push({ x: x + 15, y, text, size: 13, weight: 600, role: textRole(paint.role) })
    x += needed + 16
  }
  return y + 14
}

/** Categories without a value, each in a dotted frame (n.a.) or on hatching (W), under a hairline. */
function missingBeneath(series: BarSeries, { measure, width }: Frame, shapes: Shapes, from: number, column: number, size: number): number {
  const absent = series.gaps.filter((gap) => !series.pieces.some((piece) => piece.category === gap.category))
  if (absent.length === 0) return Math.ceil(from)
  let y = from + 8
  shapes.rules.push({ x1: 0, x2: width, y1: from + 2, y2: from + 2, role: 'rule' })
  for (const withheld of [false, true]) {
    const own = absent.filter((gap) => gap.withheld === withheld)
    if (own.length === 0) continue
    const label: PlacedText = { x: 0, y: y + 16, text: withheld ? (width < 560 ? 'W' : 'Withheld') : width < 560 ? 'n.a.' : 'Not available', size, role: 'ink2' }
    shapes.texts.push(label)
    const start = Math.max(column, measure(label.text, size) + 10)
    let x = start
    for (const gap of own) {
      const text = width < 560 ? gap.name.short : gap.name.long
      const needed = measure(text, 13) + 16
      if (x > start && x + needed > width) {
        x = start
        y += 28
      }
      shapes.bars.push({ x0: x + 0.5, x1: x + needed - 0.5, y0: y + 0.5, y1: y + 22.5, edge: 'ink3', dotted: !withheld, hatched: withheld, pointer: { rows: [gap.row], column: gap.column } })
      shapes.texts.push({ x: x + 8, y: y + 16, text, size: 13, role: 'ink2', halo: withheld })
      x += needed + 8
    }
    y += 30
  }
  return Math.ceil(y)
}
