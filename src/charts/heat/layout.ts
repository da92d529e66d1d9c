import type { Frame, Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { Bar, Dot, Shapes } from '../parts/shapes.ts'
import type { Box, PlacedText } from '../parts/text.ts'
import { onRole } from '../theme.ts'
import { isPale } from './classes.ts'
import type { Head } from './grid.ts'
import { fitColumns, fitRows, LINE, placeColumns, SIZE, type ColumnHeads, type RowHeads } from './heads.ts'
import type { HeatCell, HeatSeries } from './series.ts'
import { blankBar, placeStrip } from './strip.ts'

/** Places of a heat chart: cells as bars, and the thick outlines over them. */
export interface HeatLayout extends Shapes {
  dots: Dot[]
  outlines: Box[]
  /** Rows stand as columns: the picture is too narrow for as many columns. */
  turned: boolean
}

/** One way to lay out the grid: as the spec says, or turned. */
interface Plan {
  turned: boolean
  rows: readonly Head[]
  columns: readonly Head[]
  cells: readonly HeatCell[]
  names: RowHeads
  heads: ColumnHeads
  cell: number
  tall: number
  /** Every figure fits into its cell; else none is printed: an empty cell among others would read as missing, and a rounder figure as less exact. */
  printed: boolean
}

/** A cell wider than this looks like a bar. */
const WIDEST = 168

/** Settles strip, heads, cells, outlines and the notes beneath. */
export function layout(series: HeatSeries, frame: Frame): HeatLayout {
  const plan = [planOf(series, frame, false), planOf(series, frame, true)].reduce((a, b) => (worth(b) > worth(a) ? b : a))
  const at: HeatLayout = { width: frame.width, height: 0, rules: [], bars: [], dots: [], texts: [], outlines: [], turned: plan.turned }
  const top = placeStrip(series, frame, at) + plan.heads.height
  const { texts, rules } = placeColumns(plan.columns, plan.heads, {
    left: plan.names.width,
    cell: plan.cell,
    bottom: top,
    width: frame.width,
    measure: frame.measure,
  })
  at.texts.push(...texts)
  at.rules.push(...rules.map(({ x, y1, y2 }) => ({ x1: x, x2: x, y1, y2, role: 'ink3' as const })))
  const tops = rowTops(plan, top)
  placeNames(plan, tops, at)
  for (const cell of plan.cells) placeCell(cell, plan, boxOf(cell, plan, tops), frame.measure, at)
  outline(plan, tops, at)
  const bottom = tops.at(-1)! + plan.tall
  at.height = Math.ceil(placeNotes(series, frame, at, bottom))
  return at
}

function planOf(series: HeatSeries, { width, measure }: Frame, turned: boolean): Plan {
  const [rows, columns] = turned ? [series.columns, series.rows] : [series.rows, series.columns]
  const inTime = turned ? series.inTime.rows : series.inTime.columns
  const names = fitRows(rows, width, measure)
  const cell = Math.min(WIDEST, (width - names.width) / columns.length)
  const cells = turned ? series.cells.map((own) => ({ ...own, row: own.column, column: own.row })) : series.cells
  const printed = cells.every((own) => own.role === undefined || measure(own.text, SIZE) + 6 <= cell - 2)
  const lines = names.above ? 1 : Math.max(1, ...names.lines.map((own) => own.length))
  const many = rows.length > 14
  const free = width < 560 || many ? 26 : series.calendar ? 40 : 32
  const tall = printed ? free : Math.max(16, Math.min(free, cell))
  return {
    turned,
    rows,
    columns,
    cells,
    names,
    heads: fitColumns(columns, cell, inTime, measure),
    cell,
    tall: Math.max(tall, lines > 1 ? lines * LINE + 4 : 0),
    printed,
  }
}

/** Figures that can be read weigh most, then names that stand plainly, then the grid as it was asked for. */
function worth({ turned, heads, printed, names, cell, rows }: Plan): number {
  const way = { line: 30, wrap: 24, thin: 26, stairs: 0 }[heads.way]
  return (printed ? 100 : 0) + way - (names.above ? 25 : 0) - (turned ? 20 : 0) - (cell < 14 ? 60 : 0) - Math.max(0, rows.length - 24)
}

/** Where each row's cells begin; a name above its row needs a line of its own. */
function rowTops({ rows, names, tall }: Plan, top: number): number[] {
  let y = top
  return rows.map((_, k) => {
    if (names.above) y += names.lines[k]!.length * LINE + 6
    const own = y
    y += tall
    return own
  })
}

const boxOf = ({ row, column }: HeatCell, { names, cell, tall }: Plan, tops: readonly number[]): Box => ({
  x0: names.width + column * cell + 1,
  x1: names.width + (column + 1) * cell - 1,
  y0: tops[row]! + 1,
  y1: tops[row]! + tall - 1,
})

function placeNames({ rows, names, tall }: Plan, tops: readonly number[], at: HeatLayout): void {
  rows.forEach(({ strong }, k) => {
    const lines = names.lines[k]!
    lines.forEach((text, n) =>
      at.texts.push({
        x: 0,
        y: names.above
          ? tops[k]! - 5 - (lines.length - 1 - n) * LINE
          : tops[k]! + tall / 2 + SIZE * 0.34 + (n - (lines.length - 1) / 2) * LINE,
        text,
        size: SIZE,
        weight: strong ? 600 : 400,
        role: strong ? 'ink' : 'ink2',
      }),
    )
  })
}

function placeCell(cell: HeatCell, plan: Plan, box: Box, measure: Measure, at: HeatLayout): void {
  const room = box.x1 - box.x0
  const figure = plan.printed ? cell.text : undefined
  const size = figure !== undefined && room > 58 && plan.tall >= 32 && measure(figure, 15) + 10 <= room ? 15 : SIZE
  const middle = { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 + size * 0.34 }
  const pointer = cell.pointer ? { pointer: cell.pointer } : {}
  const write = (words: Partial<PlacedText>): void => {
    at.texts.push({ ...middle, text: figure ?? cell.text, size, anchor: 'middle', role: 'ink2', of: cell.pointer, ...words })
  }
  if (!cell.role) {
    const blank = cell.blank ?? 'none'
    if (blank !== 'none') at.bars.push({ ...blankBar(inset(box), blank), ...pointer })
    if (measure(cell.text, SIZE) <= room - 2) write({ role: blank === 'none' ? 'ink3' : 'ink2', halo: blank === 'withheld' })
    return
  }
  const bar: Bar = { ...box, fill: cell.role, ...pointer }
  if (figure === undefined && isPale(cell.role)) Object.assign(bar, inset(box), { edge: 'ink3' })
  at.bars.push(bar)
  const role = onRole(cell.role)
  if (figure !== undefined) write({ role, weight: cell.marked ? 600 : 400 })
  if (room < 12) return
  const [edge, r] = room < 46 ? [3.5, 1.8] : [5.5, 2.4]
  const corner = { x: box.x1 - edge, y: box.y0 + edge, role }
  if (cell.worked) at.dots.push({ ...corner, r, ring: true, opacity: 0 })
  if (cell.partial) at.dots.push({ ...corner, y: corner.y + (cell.worked ? 7 : 0), r: 2 })
}

/** Edges are drawn half outside. */
const inset = ({ x0, x1, y0, y1 }: Box): Box => ({ x0: x0 + 0.6, x1: x1 - 0.6, y0: y0 + 0.6, y1: y1 - 0.6 })

/** Outlines of highlighted rows and columns, and of marked cells. */
function outline(plan: Plan, tops: readonly number[], at: HeatLayout): void {
  const { names, cell, tall, rows, columns, cells } = plan
  const right = names.width + columns.length * cell
  rows.forEach(({ strong }, k) => {
    if (strong) at.outlines.push({ x0: names.width, x1: right, y0: tops[k]!, y1: tops[k]! + tall })
  })
  columns.forEach(({ strong }, k) => {
    if (!strong) return
    const [x0, x1] = [names.width + k * cell, names.width + (k + 1) * cell]
    // Where names stand between rows, each cell has its own outline.
    if (names.above) at.outlines.push(...tops.map((top) => ({ x0, x1, y0: top, y1: top + tall })))
    else at.outlines.push({ x0, x1, y0: tops[0]!, y1: tops.at(-1)! + tall })
  })
  for (const one of cells) if (one.marked) at.outlines.push(boxOf(one, plan, tops))
}

/** Annotations beneath the grid: each after the sign of an outlined cell. Gives the height. */
function placeNotes({ notes }: HeatSeries, { width, measure }: Frame, at: HeatLayout, top: number): number {
  let y = top + 4
  for (const { head, text } of notes) {
    y += 22
    at.outlines.push({ x0: 1.5, x1: 14.5, y0: y - 11, y1: y + 2 })
    const wide = width - 24
    const lead = head ? measure(`${head}  `, SIZE, 600) : 0
    const beside = lead < wide * 0.25
    if (head) at.texts.push({ x: 24, y, text: head, size: SIZE, weight: 600, role: 'ink' })
    if (head && !beside) y += LINE
    const x = 24 + (beside ? lead : 0)
    const lines = breakLines(text, Math.min(780, width - x), (line) => measure(line, SIZE))
    lines.forEach((line, k) => at.texts.push({ x, y: y + k * LINE, text: line, size: SIZE, role: 'ink2' }))
    y += (lines.length - 1) * LINE
  }
  return notes.length > 0 ? y + 8 : top + 2
}
