import { isData, isHeaderUnderTitle } from './data-row.ts'
import type { TailRow } from './footnotes.ts'
import { footnotesFrom } from './footnotes.ts'
import type { Cell, Grid } from './grid.ts'
import { isBlank, textOf } from './grid.ts'
import { headerAbove, isUpper } from './header-rows.ts'
import { isHeaderWord, isWordedRow } from './header-words.ts'
import { fillOf, isFigureCell, Sight } from './sight.ts'
import { otherTable } from './tables.ts'

/** What a walk over all rows found before the table's bounds are known: the first rows, the last ones, and the widest. */
export interface Survey {
  head: TailRow[]
  tail: TailRow[]
  /** Rows of the file, blank ones included. */
  rows: number
  width: number
}

/** Where the table stands: which rows are header, units and body; everything else is left out. Rows count from 0. */
export interface Layout {
  /** Rows of the header, top to bottom; none where the file has no header. */
  header: number[]
  /** Row of units under the header. */
  unitRow?: number
  /** First row of the body, and the one after its last. */
  from: number
  to: number
  preamble: string[]
  notes: string[]
  /** First row of another table below, which is not read. */
  second?: number
  sure: 'certain' | 'likely' | 'unsure'
}

const HEAD = 300
const TAIL = 80

/** Walks a grid once and keeps its beginning and its end. */
export function survey(grid: Grid): Survey {
  const found: Survey = { head: [], tail: [], rows: 0, width: 0 }
  grid.visit((cells, row) => {
    found.rows = row + 1
    if (cells.length > found.width) found.width = cells.length
    if (found.head.length < HEAD) found.head.push({ row, cells })
    found.tail.push({ row, cells })
    if (found.tail.length > 2 * TAIL) found.tail = found.tail.slice(-TAIL)
  })
  return found
}

interface Found {
  header: number[]
  unitRow?: number
  from: number
  sure: Layout['sure']
}

/** Header and first row of a table that holds figures. */
function byFigures(sight: Sight): Found {
  const firstWide = sight.kinds.findIndex((kinds) => sight.isWide(kinds))
  for (let at = firstWide; at < sight.rows.length; at++) {
    if (sight.fill(at) === 0 || !isData(sight, at, at === firstWide) || isHeaderUnderTitle(sight, at)) continue
    const wideAbove = sight.kinds.slice(0, at).some((kinds) => sight.isWide(kinds))
    if (sight.usual > 2 && !wideAbove && !sight.isWide(sight.kinds[at] ?? []) && !sight.hasKey(at)) continue
    const found = headerAbove(sight, at)
    const above = found.header.at(-1)
    if (above !== undefined && sight.fill(above) === 1 && sight.usual >= 3 && found.header.length === 1)
      return { header: [], from: at, sure: 'unsure' }
    return { ...found, sure: found.header.length === 1 ? 'certain' : found.header.length === 0 ? 'unsure' : 'likely' }
  }
  return { header: firstWide < 0 ? [] : [firstWide], from: sight.rows.length, sure: 'likely' }
}

/** A title that its own commas cut into as many cells as the table has stands above a blank row; the row that heads the table below it. */
function underTitle(sight: Sight, title: number): number {
  const next = sight.kinds.findIndex((kinds, at) => at > title && fillOf(kinds) > 0)
  const heads = (at: number): boolean => sight.texts(at).some(isHeaderWord)
  return title >= 0 && next > title + 1 && heads(next) && !heads(title) ? next : title
}

/** Header and first row of a table of words alone: the first row as wide as the table. */
function byWidth(sight: Sight): Found {
  const most = sight.usual
  const first = sight.kinds.findIndex((kinds) => fillOf(kinds) >= Math.max(1, most * 0.6))
  const at = underTitle(sight, first)
  const under = sight.merges.some(({ top, left, right }) => top === sight.rows[at]?.row && right > left)
  const header = at < 0 ? [] : under && at + 1 < sight.rows.length ? [at, at + 1] : [at]
  while (header[0] !== undefined && header[0] > 0 && header.length < 4 && isUpper(sight, header[0] - 1, header[0]))
    header.unshift(header[0] - 1)
  return { header, from: (header.at(-1) ?? -1) + 1, sure: 'likely' }
}

function answered(sight: Sight, skip: number | undefined, height: number): Found {
  const first =
    skip ??
    Math.max(
      0,
      sight.kinds.findIndex((kinds) => fillOf(kinds) > 0),
    )
  const header: number[] = []
  let at = first
  for (; header.length < height && at < sight.rows.length; at++) if (sight.fill(at) > 0) header.push(at)
  return { header, from: height === 0 ? first : at, sure: 'certain' }
}

/** Finds the table in a grid. `skip` and `header` are answers: rows above the header, and the header's height. */
export function findLayout(seen: Survey, grid: Grid, answers: { skip?: number; header?: number }): Layout {
  const skip = answers.skip ?? 0
  const rows = seen.head.filter(({ row }) => row >= skip)
  const height = answers.header ?? grid.header
  const whole = new Sight(rows, grid.merges)
  const other = height === undefined ? otherTable(whole) : undefined
  const sight = other === undefined ? whole : new Sight(rows.slice(0, other), grid.merges)
  const found = height !== undefined ? answered(sight, 0, height) : sight.figures.length > 0 ? byFigures(sight) : byWidth(sight)
  const rowOf = (at: number): number => rows[at]?.row ?? seen.rows
  const header = found.header.map(rowOf)
  const from = rowOf(found.from)
  const width = Math.max(1, ...(found.header.length > 0 ? found.header.map((at) => lastFilled(rows[at]?.cells ?? [])) : [sight.usual]))
  const below = height === undefined && found.header.length > 0 ? secondTable(sight, found) : undefined
  const second = below ?? (other === undefined ? undefined : rowOf(other))
  const end = (second === undefined ? seen.tail : rows.filter(({ row }) => row < second)).filter(({ row }) => row >= from)
  const noted = grid.header !== undefined ? undefined : footnotesFrom(end, width, isFigureCell, sight.figures)
  const top = Math.min(header[0] ?? from, from)
  const lineOf = ({ cells }: TailRow): string =>
    cells
      .map((cell) => textOf(cell).trim())
      .filter(Boolean)
      .join(' ')
  return {
    header, from, to: Math.min(noted ?? seen.rows, second ?? seen.rows), sure: found.sure,
    ...(second === undefined ? {} : { second }),
    ...(found.unitRow === undefined ? {} : { unitRow: rowOf(found.unitRow) }),
    preamble: seen.head.filter(({ row }) => row < top).map(lineOf).filter(Boolean),
    notes: noted === undefined ? [] : end.filter(({ row }) => row >= noted).map(lineOf).filter(Boolean),
  } // prettier-ignore
}

/** Where another table begins below a blank row: a header of its own, after a title or at once. */
function secondTable(sight: Sight, { header, from }: Found): number | undefined {
  const key = sight.texts(header.at(-1) ?? 0)[sight.left] ?? ''
  const own = sight.texts(header.at(-1) ?? 0).join('|')
  for (let at = from + 1; at < sight.rows.length; at++) {
    if (sight.fill(at - 1) > 0 || sight.fill(at) === 0) continue
    for (let row = at; row < Math.min(at + 4, sight.rows.length); row++) {
      const texts = sight.texts(row)
      if (texts.join('|') === own) break
      const kinds = sight.inFigures(row)
      const words = kinds.length > 0 && kinds.every((kind) => kind === 'text') && kinds.length >= Math.ceil(sight.figures.length / 2)
      const again = key !== '' && texts[sight.left] === key && sight.fill(row) > 1
      const next = sight.kinds.findIndex((found, place) => place > row && fillOf(found) > 0)
      if (sight.fill(row) > 1 && (again || (words && !isWordedRow(texts))) && next > 0 && isData(sight, next, false))
        return sight.rows[at]?.row
      if (sight.fill(row) > 1) break
    }
  }
  return undefined
}

const lastFilled = (cells: readonly Cell[]): number => cells.reduce<number>((last, cell, at) => (isBlank(cell) ? last : at + 1), 0)
