import { bare, readText } from './cell-text.ts'
import type { TailRow } from './footnotes.ts'
import type { Cell, Merge } from './grid.ts'
import { isBlank, isTyped, textOf } from './grid.ts'
import { plainUnit } from './unit-words.ts'

export type Kind = 'blank' | 'number' | 'year' | 'date' | 'mark' | 'text'

/** What a cell looks like, for telling headers from rows. */
function kindOf(cell: Cell | undefined): Kind {
  if (isBlank(cell) || cell === undefined || cell === null) return 'blank'
  if (typeof cell === 'boolean') return 'mark'
  if (typeof cell !== 'string') {
    const number = isTyped(cell) ? cell.number : cell
    return Number.isInteger(number) && number >= 1500 && number <= 2150 && !(isTyped(cell) && cell.unit) ? 'year' : 'number'
  }
  const reading = readText(cell)
  if (reading.kind === 'number') {
    const { body, negative, unit } = reading.number
    const year = /^\d{4}$/.test(body) && body >= '1500' && body <= '2150' && !negative && unit === undefined
    return year ? 'year' : 'number'
  }
  if (reading.kind === 'date') return 'date'
  return reading.kind === 'text' ? 'text' : 'mark'
}

export const isFigureCell = (cell: Cell | undefined): boolean => ['number', 'year', 'date'].includes(kindOf(cell))

/** The first rows of a file, seen as kinds of cells. */
export class Sight {
  readonly rows: readonly TailRow[]
  readonly kinds: Kind[][]
  /** Filled cells of the usual row. */
  readonly usual: number
  /** Columns whose cells are mostly numbers or dates. */
  readonly figures: number[]
  /** First column that the table uses. */
  readonly left: number
  readonly merges: readonly Merge[]

  constructor(rows: readonly TailRow[], merges: readonly Merge[] = []) {
    this.rows = rows
    this.merges = merges
    this.kinds = rows.map(({ cells }) => cells.map(kindOf))
    const fills = this.kinds.map(fillOf).filter((fill) => fill > 0)
    this.usual = fills.sort((a, b) => a - b)[Math.floor(fills.length / 2)] ?? 0
    const wide = this.kinds.filter((kinds) => this.isWide(kinds))
    const under = this.kinds.slice(this.#unitsAt() + 1).filter((kinds) => this.isWide(kinds))
    const body = under.length > 0 && under.length < wide.length ? under : wide.length > 1 ? wide.slice(1) : wide
    const width = Math.max(0, ...wide.map((kinds) => kinds.length))
    this.figures = Array.from({ length: width }, (_, column) => column).filter((column) => isFigureColumn(body, column))
    this.left = Math.max(0, Math.min(...wide.map((kinds) => kinds.findIndex((kind) => kind !== 'blank')), width))
  }

  /** The row near the top that holds nothing but units, so that values begin below it; -1 where there is none. */
  #unitsAt(): number {
    return this.kinds.slice(0, 8).findIndex((kinds, at) => {
      const texts = this.texts(at).filter((text) => text !== '')
      return (
        texts.length > 1 &&
        kinds.every((kind) => kind === 'blank' || kind === 'text') &&
        texts.every((text) => plainUnit(text) !== undefined)
      )
    })
  }

  isWide(kinds: readonly Kind[]): boolean {
    return this.usual <= 1 ? fillOf(kinds) >= 1 : fillOf(kinds) >= Math.max(2, Math.ceil(this.usual / 2))
  }

  fill(at: number): number {
    return fillOf(this.kinds[at] ?? [])
  }

  texts(at: number): string[] {
    return (this.rows[at]?.cells ?? []).map((cell) => bare(textOf(cell)))
  }

  /** Kinds of a row in the columns of figures, blank cells left out. */
  inFigures(at: number): Kind[] {
    return this.figures.map((column) => this.kinds[at]?.[column] ?? 'blank').filter((kind) => kind !== 'blank')
  }

  /** True where some cell outside the columns of figures is filled. */
  hasKey(at: number): boolean {
    return (this.kinds[at] ?? []).some((kind, column) => kind !== 'blank' && !this.figures.includes(column))
  }
}

export const fillOf = (kinds: readonly Kind[]): number => kinds.filter((kind) => kind !== 'blank').length

function isFigureColumn(rows: readonly (readonly Kind[])[], column: number): boolean {
  const filled = rows.map((kinds) => kinds[column] ?? 'blank').filter((kind) => kind !== 'blank')
  const figures = filled.filter((kind) => kind === 'number' || kind === 'year' || kind === 'date').length
  const marks = filled.filter((kind) => kind === 'mark').length
  return figures > 0 && figures + marks >= filled.length / 2
}
