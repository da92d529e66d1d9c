import type { Measure } from '../chart-type.ts'
import type { Bar, Shapes } from '../parts/shapes.ts'
import { onRole, type Role } from '../theme.ts'
import type { Class } from './classes.ts'
import { englishName } from './elements.data.ts'
import type { PeriodicSeries, Tile } from './series.ts'

/** Measures that all tiles of a drawing share, in px. */
export interface TileSize {
  width: number
  height: number
  /** Size of the symbols. */
  symbol: number
  /** Lines that names take; 0 where not every name fits, and the table has them. */
  lines: number
  values: boolean
  /** Height of the hatching at a tile's foot; 0 where no class is hatched. */
  foot: number
}

const SMALL = 13
const LINE = 15
const PAD = 4
/** Height of a hatched foot. */
const FOOT = 9

/** Name in as many lines as a tile needs, broken at a syllable; null where it does not fit. */
function nameLines({ element, said }: Tile, width: number, measure: Measure): string[] | null {
  const name = said?.name ?? ''
  const fits = (text: string): boolean => measure(text, SMALL) <= width
  if (fits(name)) return [name]
  const [head, tail] = element.syllables
  if (name !== englishName(element) || head === undefined || tail === undefined) return null
  return fits(`${head}-`) && fits(tail) ? [`${head}-`, tail] : null
}

/** The size of tiles of a width: with names where every name fits, else without. */
export function tileSize({ tiles, classes }: PeriodicSeries, width: number, measure: Measure): TileSize {
  const live = tiles.filter(({ said }) => said !== null)
  const names = live.map((tile) => nameLines(tile, width - 2 * PAD, measure))
  const lines = names.every((name) => name !== null) ? Math.max(0, ...names.map((name) => name!.length)) : 0
  const values = live.some(({ said }) => said!.value !== '')
  const symbol = Math.max(20, Math.min(34, Math.round(width * 0.42)))
  const foot = classes.some(({ sign }) => sign === 'hatched') || live.some(({ said }) => said!.absent === 'withheld') ? FOOT : 0
  const height = Math.ceil(17 + symbol * 0.98 + (lines > 0 ? 4 + lines * LINE : 0) + (values ? 20 : 0) + 8 + foot)
  return { width, height, symbol, lines, values, foot }
}

/** True when every number fits a tile of this width. */
export const valuesFit = ({ tiles }: PeriodicSeries, width: number, measure: Measure): boolean =>
  tiles.every(({ said }) => measure(said?.value ?? '', SMALL, 600) <= width - 2 * PAD)

/** The area of a look: filled with its colour (glass where letters could not be read on it), or paper with an edge. */
export function face(look: Class | null): Pick<Bar, 'fill' | 'edge' | 'dotted'> {
  if (look?.sign === 'step') return { fill: look.role, edge: 'ink3' }
  if (look?.sign === 'solid') return look.role === 'ho' ? { fill: 'glass-ho', edge: 'ho' } : { fill: look.role, edge: look.role }
  if (look?.sign === 'dotted') return { edge: 'ink3', dotted: true }
  if (look?.sign === 'hatched') return { edge: look.role }
  return { edge: 'ink3' }
}

/** Colour of letters on a look. */
const letters = (look: Class | null): Role => {
  const filled = look?.sign === 'step' || (look?.sign === 'solid' && look.role !== 'ho')
  return filled ? onRole(look.role) : 'ink'
}

/** Puts a tile at x, y: its area, number, symbol, name and value. One that says nothing is a faint outline. */
export function placeTile(tile: Tile, x: number, y: number, size: TileSize, measure: Measure, into: Shapes): void {
  const { said } = tile
  const box = { x0: x, x1: x + size.width, y0: y, y1: y + size.height }
  if (said === null) {
    into.bars.push({ ...box, edge: 'rule' })
    return
  }
  const look = said.class
  const lost = look === null ? said.absent : null
  into.bars.push({
    ...box,
    ...face(look),
    ...(lost === 'missing' ? { dotted: true } : {}),
    ...(said.rough ? { dashed: true } : {}),
    pointer: said.pointer,
  })
  if (look?.sign === 'hatched' || lost === 'withheld')
    into.bars.push({ ...box, y0: box.y1 - size.foot, hatched: true, edge: look?.role ?? 'ink3' })
  if (said.strong) into.bars.push({ x0: x + 2.5, x1: box.x1 - 2.5, y0: y + 2.5, y1: box.y1 - 2.5, edge: letters(look) })
  writeTile(tile, said, { x, y, size, measure }, into)
}

function writeTile(
  tile: Tile,
  said: NonNullable<Tile['said']>,
  { x, y, size, measure }: { x: number; y: number; size: TileSize; measure: Measure },
  into: Shapes,
): void {
  const role = letters(said.class)
  const middle = x + size.width / 2
  const centred = { x: middle, size: SMALL, anchor: 'middle' as const, role, of: said.pointer }
  into.texts.push({ x: x + 5, y: y + 15, text: String(tile.element.number), size: SMALL, role, of: said.pointer })
  let base = y + 15 + size.symbol * 0.98
  into.texts.push({ ...centred, y: base, text: tile.element.symbol, size: size.symbol, face: 'display' })
  if (size.lines > 0) {
    const lines = nameLines(tile, size.width - 2 * PAD, measure) ?? []
    lines.forEach((text, k) => into.texts.push({ ...centred, y: base + 4 + (k + 1) * LINE, text }))
    base += 4 + size.lines * LINE
  }
  if (said.value !== '') into.texts.push({ ...centred, y: base + 20, text: said.value, weight: 600 })
}
