import type { Frame, Measure } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { dodge } from '../parts/dodge.ts'
import type { Pointer } from '../parts/pointer.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { PlacedText } from '../parts/text.ts'
import { textRole, type Role } from '../theme.ts'
import type { Part, Waffle, WaffleSeries } from './series.ts'

/** Squares of one part, as one path; or its sign beside its name, which has no pointer where squares have it. */
export interface Tiles {
  d: string
  role: Role
  pale: boolean
  pointer?: Pointer
}

/** Places of a waffle chart. */
export interface WaffleLayout extends Shapes {
  tiles: Tiles[]
}

interface Room {
  x: number
  y: number
  width: number
  short: boolean
  measure: Measure
}

const SIZE = 13
const LINE = 16
const GAP = 28
/** Side of a sign before a name. */
const SIGN = 12

/** Settles each waffle with its names: one alone beside them where there is room, several in a grid above them. */
export function layout(series: WaffleSeries, { width, measure, panel }: Frame): WaffleLayout {
  const at: WaffleLayout = { width, height: 0, rules: [], bars: [], texts: [], tiles: [] }
  const { waffles } = series
  const short = width < 560 || panel !== undefined
  if (waffles.length <= 1) {
    const [only] = waffles
    const room = { x: 0, y: 2, width, short, measure }
    if (only) at.height = Math.ceil(width >= 420 && !panel ? placeBeside(only, room, at) : placeAbove(only, room, at, 300))
    return at
  }
  const gap = width < 560 ? 20 : GAP
  const most = Math.min(5, Math.max(1, Math.floor((width + gap) / (130 + gap))))
  const rows = Math.ceil(waffles.length / most)
  const columns = Math.ceil(waffles.length / rows)
  const one = Math.floor((width - gap * (columns - 1)) / columns)
  let y = 0
  for (let first = 0; first < waffles.length; first += columns) {
    const own = waffles.slice(first, first + columns)
    const heads = own.map(({ name }) => breakLines(short ? name.short : name.long, one, (text) => measure(text, 14, 600)))
    const tall = Math.max(...heads.map((lines) => lines.length))
    const bottoms = own.map((waffle, k) => {
      const x = k * (one + gap)
      heads[k]!.forEach((text, n) => at.texts.push({ x, y: y + 14 + n * 17, text, size: 14, weight: 600, role: 'ink' }))
      return placeAbove(waffle, { x, y: y + tall * 17 + 8, width: one, short: one < 240, measure }, at, 260)
    })
    y = Math.max(...bottoms) + 22
  }
  at.height = Math.ceil(y - 20)
  return at
}

/** Path of squares from one place in the hundred to another, row by row from the top. */
function squares(from: number, count: number, { x, y, cell }: { x: number; y: number; cell: number }): string {
  const gap = cell >= 18 ? 2 : 1
  let d = ''
  for (let k = from; k < from + count; k++) {
    const [left, top] = [x + (k % 10) * cell, y + Math.floor(k / 10) * cell]
    d += `M${left},${top}H${left + cell - gap}V${top + cell - gap}H${left}Z`
  }
  return d
}

function placeSquares({ parts }: Waffle, place: { x: number; y: number; cell: number }, at: WaffleLayout): void {
  let from = 0
  for (const { squares: count, role, pale, pointer } of parts) {
    if (count > 0) at.tiles.push({ d: squares(from, count, place), role, pale, pointer })
    from += count
  }
}

/** The sign of a part before its name; it is read where the part is too small for a square. */
const sign = ({ role, pale, squares: count, pointer }: Part, x: number, y: number): Tiles => ({
  d: `M${x},${y}H${x + SIGN}V${y + SIGN}H${x}Z`,
  role,
  pale,
  ...(count === 0 ? { pointer } : {}),
})

/** A waffle above the names of its parts, each with sign and figure. Gives the height. */
function placeAbove(waffle: Waffle, { x, y, width, short, measure }: Room, at: WaffleLayout, largest: number): number {
  const cell = Math.floor(Math.min(width, largest) / 10)
  placeSquares(waffle, { x, y, cell }, at)
  const figures = Math.max(0, ...waffle.parts.map(({ text }) => measure(text, SIZE, 600)))
  const left = x + SIGN + 7 + figures + 7
  let top = y + cell * 10 + 20
  for (const part of waffle.parts) {
    const weight = part.strong ? 600 : 400
    const lines = nameLines(part, short, x + width - left, (text) => measure(text, SIZE, weight))
    at.tiles.push(sign(part, x, top - 10.5))
    at.texts.push({
      x: left - 7,
      y: top,
      text: part.text,
      size: SIZE,
      weight: 600,
      anchor: 'end',
      role: textRole(part.role),
      of: part.pointer,
    })
    lines.forEach((text, n) => at.texts.push({ x: left, y: top + n * LINE, text, size: SIZE, weight, role: part.strong ? 'ink' : 'ink2' }))
    top += (lines.length - 1) * LINE + 20
  }
  return top - 12
}

/** The long name where it fits into its lines, else the short one. */
function nameLines({ name }: Part, short: boolean, room: number, measure: (text: string) => number): string[] {
  const broken = (text: string): string[] => breakLines(text, room, measure)
  const long = broken(name.long)
  return !short || (long.length <= 1 && long.every((text) => measure(text) <= room)) ? long : broken(name.short)
}

/** Sizes beside a waffle: figures large, names as text. */
const FIGURE = 22
const NAME = 15

/** A waffle with the names of its parts at its right, each at the height of its squares. Gives the height. */
function placeBeside(waffle: Waffle, { x, y, width, short, measure }: Room, at: WaffleLayout): number {
  const cell = Math.floor(Math.min(340, width * 0.46) / 10)
  const side = cell * 10
  placeSquares(waffle, { x, y, cell }, at)
  const figures = Math.max(0, ...waffle.parts.map(({ text }) => measure(text, FIGURE, 600)))
  const left = x + side + 20
  const column = left + SIGN + 9 + figures + 10
  const labels = waffle.parts.map((part) => ({
    part,
    lines: nameLines(part, short, Math.min(360, width - column), (text) => measure(text, NAME, part.strong ? 600 : 400)),
  }))
  const height = ({ lines }: (typeof labels)[number]): number => Math.max(28, lines.length * 18 + 8)
  const needed = labels.reduce((sum, label) => sum + height(label) + 2, 0)
  let from = 0
  const wanted = waffle.parts.map(({ squares: count }) => {
    const middle = y + ((from + count / 2) / 10) * cell
    from += count
    return middle
  })
  const bottom = Math.max(y + side, y + needed)
  const places = dodge(
    labels.map((label, k) => ({ wanted: wanted[k]!, height: height(label) })),
    [y, bottom],
    2,
  )
  labels.forEach(({ part, lines }, k) => {
    const middle = places[k]!
    at.tiles.push(sign(part, left, middle - SIGN / 2))
    const words: Omit<PlacedText, 'x' | 'y' | 'text'> = { size: NAME, weight: part.strong ? 600 : 400, role: part.strong ? 'ink' : 'ink2' }
    at.texts.push({
      x: column - 10,
      y: middle + FIGURE * 0.34,
      text: part.text,
      size: FIGURE,
      weight: 600,
      anchor: 'end',
      role: textRole(part.role),
      of: part.pointer,
    })
    lines.forEach((text, n) =>
      at.texts.push({ ...words, x: column, y: middle + NAME * 0.34 + (n - (lines.length - 1) / 2) * 18 + 1, text }),
    )
  })
  return bottom + 4
}
