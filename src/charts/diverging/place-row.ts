import { placeRowName } from '../parts/fit-row-names.ts'
import type { Bar } from '../parts/shapes.ts'
import { absenceWidth } from '../parts/absent.ts'
import { onRole, textRole } from '../theme.ts'
import type { DivergingRow, Piece } from './rows.ts'
import type { DivergingSeries } from './series.ts'
import { NAME_GAP, OPEN, VALUE_GAP, type DivergingLayout, type Setting } from './shape.ts'

/** Words at the end of a bar; empty where `label` leaves it out. */
export function valueWords(series: DivergingSeries, row: DivergingRow, piece: Piece, unit: boolean): string {
  const written = !series.labelled || series.labelled.has(row.code) || series.labelled.has(piece.code)
  return written ? (unit ? piece.text : piece.bare) : ''
}

/** The first row whose words carry the unit: the first bar that is not zero. */
export const unitRow = (series: DivergingSeries): DivergingRow | undefined =>
  series.rows.find((row) => row.pieces.some((piece) => piece.value !== 0 && valueWords(series, row, piece, true) !== ''))

/** Places the name, bars and values of one row from `top` down; gives the y below them. */
export function placeRow(series: DivergingSeries, k: number, top: number, setting: Setting, layout: DivergingLayout): number {
  const row = series.rows[k]!
  const { names, place, thick } = setting
  const lines = names.lines[k]!.length * names.line
  const head = place === 'above' ? lines + 2 : 0
  const height = place === 'above' ? thick : Math.max(thick, lines)
  const middle = top + head + height / 2
  placeName(row, k, { top, middle }, setting, layout)
  for (const piece of row.pieces) placePiece(series, row, piece, middle, setting, layout)
  for (const { side, ...absence } of row.absent) {
    const wide = absenceWidth(absence)
    layout.absent.push({ ...absence, x: side < 0 ? setting.scale.zero - wide - 6 : setting.scale.zero + 6, y: middle })
  }
  return top + head + height
}

/** True for a row whose bar runs left, so that its name stands at the right of zero. */
export const runsLeft = (row: DivergingRow): boolean => row.pieces.some((piece) => piece.to < 0)

function placeName(
  row: DivergingRow,
  k: number,
  at: { top: number; middle: number },
  { names, place, scale }: Setting,
  layout: DivergingLayout,
): void {
  const left = place === 'zero' && runsLeft(row)
  const x = place === 'above' ? 0 : place === 'column' ? names.width : scale.zero + (left ? NAME_GAP : -NAME_GAP)
  const anchor = place === 'above' || left ? ('start' as const) : ('end' as const)
  layout.texts.push(...placeRowName(names, k, { x, middle: place === 'above' ? at.top : at.middle, anchor, strong: row.strong }))
}

function placePiece(
  series: DivergingSeries,
  row: DivergingRow,
  piece: Piece,
  middle: number,
  setting: Setting,
  layout: DivergingLayout,
): void {
  const { scale, thick } = setting
  const at = (value: number): number => scale.zero + value * scale.unit
  const [low, high] = [Math.min(piece.from, piece.to), Math.max(piece.from, piece.to)]
  const inner = series.mode === 'stacked'
  // A pixel of paper parts two pieces; even the smallest value is a mark.
  const gap = inner ? 0.5 : 0
  const edges = { x0: at(low) + gap, x1: at(high) - gap, y0: middle - thick / 2, y1: middle + thick / 2 }
  if (edges.x1 - edges.x0 < 1.5) {
    if (piece.side < 0) edges.x0 = edges.x1 - 1.5
    else edges.x1 = edges.x0 + 1.5
  }
  if (piece.value === 0) {
    // Nothing has no length: a dot on the line says that there is a value.
    if (!inner) layout.dots!.push({ x: scale.zero, y: middle, r: 3, role: piece.strong ? piece.role : 'ink3', pointer: piece.pointer })
  } else layout.bars.push(barOf(piece, edges))
  const way = piece.side < 0 ? -1 : 1
  if (piece.open && !inner)
    layout.bars.push({
      ...edges,
      ...(way < 0 ? { x0: edges.x0 - OPEN, x1: edges.x0 } : { x0: edges.x1, x1: edges.x1 + OPEN }),
      edge: piece.role,
      dashed: true,
    })
  placeValue(series, row, piece, { edges, middle, way }, setting, layout)
}

/** The value beyond the end of its bar; in a stack inside its piece, where it has room, else it is in the table alone. */
function placeValue(
  series: DivergingSeries,
  row: DivergingRow,
  piece: Piece,
  { edges, middle, way }: { edges: Bar; middle: number; way: 1 | -1 },
  { names, measure, scale, thick }: Setting,
  layout: DivergingLayout,
): void {
  const text = valueWords(series, row, piece, unitRow(series) === row)
  if (text === '') return
  if (series.mode === 'stacked') {
    const fitting = [text, piece.bare].find((words) => measure(words, 13, 500) + 6 <= edges.x1 - edges.x0)
    if (fitting !== undefined && piece.value !== 0 && thick >= 15)
      layout.texts.push({
        x: (edges.x0 + edges.x1) / 2,
        y: middle + 4.5,
        text: fitting,
        size: 13,
        weight: 500,
        anchor: 'middle',
        role: piece.wear === 'solid' ? onRole(piece.role) : 'ink',
        of: piece.pointer,
      })
    return
  }
  const end = piece.value === 0 ? scale.zero + way * 3 : way < 0 ? edges.x0 : edges.x1
  layout.texts.push({
    x: end + way * (VALUE_GAP + (piece.open ? OPEN : 0)),
    y: middle + names.size * 0.35,
    text,
    size: names.size,
    weight: piece.strong ? 600 : 400,
    anchor: way < 0 ? 'end' : 'start',
    role: piece.strong ? textRole(piece.role) : 'ink2',
    halo: true,
    of: piece.pointer,
  })
}

/** The rectangle of a piece as its flags let it look; the palest steps of the ramp have an edge that shows on paper. */
function barOf({ role, wear, pointer }: Piece, edges: Bar): Bar {
  const faint = role === 'div2' || role === 'div3' || role === 'div4'
  if (wear === 'solid' && !faint) return { ...edges, fill: role, pointer }
  const inner = { x0: edges.x0 + 0.6, x1: Math.max(edges.x0 + 0.8, edges.x1 - 0.6), y0: edges.y0 + 0.6, y1: edges.y1 - 0.6 }
  return {
    ...inner,
    fill: role,
    ...(wear === 'solid' ? {} : { pale: true }),
    ...(wear === 'dashed' ? { dashed: true } : {}),
    edge: faint ? 'ink3' : role,
    pointer,
  }
}
