import type { Frame } from '../chart-type.ts'
import { absenceWidth } from '../parts/absent.ts'
import { breakLines } from '../parts/annotate.ts'
import type { PlacedText } from '../parts/text.ts'
import { textRole, type Role } from '../theme.ts'
import type { TableLayout } from './places.ts'
import { placeSpark } from './place-spark.ts'
import { TRACK_GAP, type Plan, type Slot } from './plan.ts'
import type { Drawn, TableCell, TableColumn, TableRow, TableSeries } from './cells.ts'

/** Where a cell stands, and what it belongs to. */
export interface CellPlace {
  column: TableColumn
  slot: Slot
  row: TableRow
  series: TableSeries
  plan: Plan
  frame: Frame
  /** Top and height of the cell's line, and the edges of its row. */
  top: number
  height: number
  rowTop: number
  rowBottom: number
}

/** Height of a bar, and length of an open end. */
const BAR = 14
const OPEN = 10
/** Height of a small line. */
const SPARK = 22

/** Lines of a cell of words. */
export function linesOf({ text }: TableCell, column: TableColumn, slot: Slot, row: TableRow, { size }: Plan, { measure }: Frame): string[] {
  if (column.kind !== 'text' || column.numeric) return [text]
  return breakLines(text, slot.width, (one) => measure(one, size, row.strong ? 600 : 400))
}

/** Places one cell: its words, and its bar, dots or line. */
export function placeCell(cell: TableCell, place: CellPlace, at: TableLayout): void {
  const { column, slot, row, series } = place
  const role: Role = series.highlighted && !row.strong ? 'context' : 'hl'
  if (column.kind === 'spark') {
    const times = [cell, ...series.rows.map(({ cells }) => cells[series.columns.indexOf(column)]!)].flatMap(({ spark }) =>
      spark.map(({ x }) => x),
    )
    const middle = place.top + place.height / 2
    const box = { x0: slot.x, x1: slot.x + slot.width, y0: middle - SPARK / 2, y1: middle + SPARK / 2 }
    if (cell.spark.length > 0) placeSpark(cell, { ...box, times: [Math.min(...times), Math.max(...times)], role }, at)
    else at.texts.push(plain('–', slot.x, place, 'ink3'))
    return
  }
  if (column.kind === 'text' || column.kind === 'change') placeWords(cell, place, at)
  else placeFigure(cell, place, role, at)
}

function plain(text: string, x: number, { plan, top, height, row }: CellPlace, role: Role): PlacedText {
  return { x, y: top + height / 2 + plan.size * 0.35, text, size: plan.size, weight: row.strong ? 600 : 400, role }
}

/** Words of a cell are its value; so they carry the pointer. */
function placeWords(cell: TableCell, place: CellPlace, at: TableLayout): void {
  const { column, slot, row, plan, frame, top, height, series } = place
  const { main } = cell
  if (main.absence) return placeAbsence(main, slot.x + slot.width, place, at)
  const quiet = main.text === '–'
  const role: Role = quiet ? 'ink3' : column.kind === 'change' ? changeRole(main) : row.strong || !series.highlighted ? 'ink' : 'ink2'
  const lines = linesOf(cell, column, slot, row, plan, frame)
  const texts = lines.map((text, k): PlacedText => ({
    ...plain(text, column.numeric ? slot.x + slot.width : slot.x, place, role),
    y: top + height / 2 + (k - (lines.length - 1) / 2) * plan.line + plan.size * 0.35,
    anchor: column.numeric ? 'end' : 'start',
  }))
  if (quiet) at.texts.push(...texts)
  else at.words.push({ texts, pointer: { rows: [main.row], column: main.column } })
}

const changeRole = ({ value }: Drawn): Role => (value === null || value === 0 ? 'ink2' : textRole(value > 0 ? 'up' : 'down'))

function placeAbsence(main: Drawn, right: number, { top, height }: CellPlace, at: TableLayout): void {
  at.absences.push({
    ...main.absence!,
    x: right - absenceWidth(main.absence!),
    y: top + height / 2,
    pointer: { rows: [main.row], column: main.column },
  })
}

/** A figure that ends at its line, and its bar or dots on the column's scale. */
function placeFigure(cell: TableCell, place: CellPlace, role: Role, at: TableLayout): void {
  const { column, slot, row, series } = place
  const { main } = cell
  const figures = slot.x + slot.number
  if (main.absence) return placeAbsence(main, figures, place, at)
  const quiet = main.value === null
  at.texts.push({
    ...plain(cell.text, figures, place, quiet ? 'ink3' : row.strong || !series.highlighted ? 'ink' : 'ink2'),
    anchor: 'end',
    of: { rows: [main.row], column: main.column },
  })
  if (quiet) return
  const [low, high] = column.extents.get(series.scales ? row.group : '') ?? [0, 1]
  const left = figures + TRACK_GAP
  const over = place.series.rows.some(({ cells }) => cells[series.columns.indexOf(column)]!.main.flags.includes('over'))
  const right = slot.x + slot.width - (over ? OPEN + 2 : 5)
  const x = (value: number): number => left + (high === low ? 0 : ((value - low) / (high - low)) * (right - left))
  // Zero runs from row to row; where names stand above their cells, only beside its own bar, off their letters.
  const { top, height, rowTop, rowBottom, plan } = place
  const [y1, y2] = plan.beside ? [rowTop, rowBottom] : [top, top + height]
  if (low < 0) at.rules.push({ x1: x(0), x2: x(0), y1, y2, role: 'ink3' })
  if (column.kind === 'bar') placeBar(main, x, place, role, at)
  else placeDots(cell, x, [left, right], place, role, at)
}

function placeBar(main: Drawn, x: (value: number) => number, { top, height }: CellPlace, role: Role, at: TableLayout): void {
  const value = main.value!
  const [a, b] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))]
  const edges = { y0: top + height / 2 - BAR / 2, y1: top + height / 2 + BAR / 2 }
  const pointer = { rows: [main.row], column: main.column }
  // Even the smallest value is a mark; zero has none, but can be read.
  const wide = value === 0 ? 0 : Math.max(1.5, b - a)
  const x0 = value < 0 ? b - wide : a
  const dashed = main.flags.includes('projected') || main.flags.includes('under')
  if (value === 0) at.bars.push({ ...edges, x0, x1: x0, pointer })
  else if (main.pale || dashed)
    at.bars.push({
      y0: edges.y0 + 0.6,
      y1: edges.y1 - 0.6,
      x0: x0 + 0.6,
      x1: Math.max(x0 + 0.7, x0 + wide - 0.6),
      fill: role,
      edge: role,
      pale: true,
      ...(dashed ? { dashed } : {}),
      pointer,
    })
  else at.bars.push({ ...edges, x0, x1: x0 + wide, fill: role, pointer })
  if (main.flags.includes('over')) {
    const end = value < 0 ? { x0: x0 - OPEN, x1: x0 } : { x0: x0 + wide, x1: x0 + wide + OPEN }
    at.bars.push({ ...edges, ...end, edge: role, dashed: true })
  }
}

/** One dot, or a range as a line between two, on a hairline from zero. */
function placeDots(
  { main, high }: TableCell,
  x: (value: number) => number,
  [left, right]: [number, number],
  { top, height }: CellPlace,
  role: Role,
  at: TableLayout,
): void {
  const y = top + height / 2
  at.rules.push({ x1: left, x2: right, y1: y, y2: y, role: 'grid' })
  if (high) at.rules.push({ x1: x(main.value!), x2: x(high.value!), y1: y, y2: y, role, width: 3 })
  for (const end of high ? [main, high] : [main]) {
    at.dots.push({
      x: x(end.value!),
      y,
      r: 4.5,
      role,
      ...(main.pale ? { ring: true } : {}),
      pointer: { rows: [end.row], column: end.column },
    })
    for (const [flag, side] of [
      ['over', 1],
      ['under', -1],
    ] as const)
      if (end.flags.includes(flag))
        at.rules.push({ x1: x(end.value!), x2: Math.max(left, x(end.value!) + side * (OPEN + 2)), y1: y, y2: y, role: 'ink3', width: 1.5 })
  }
}
