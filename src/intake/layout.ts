import { bare, readText } from './cell-text.ts'
import type { Cell, Grid, Merge } from './grid.ts'
import { isBlank, isTyped, textOf } from './grid.ts'
import type { TailRow } from './footnotes.ts'
import { footnotesFrom } from './footnotes.ts'
import { isHeaderWord } from './header-words.ts'
import { knownUnit } from './unit-words.ts'

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

type Kind = 'blank' | 'number' | 'year' | 'date' | 'mark' | 'text'

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

const isFigureCell = (cell: Cell | undefined): boolean => ['number', 'year', 'date'].includes(kindOf(cell))

/** The first rows of a file, seen as kinds of cells. */
class Sight {
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
    const body = wide.length > 1 ? wide.slice(1) : wide
    const width = Math.max(0, ...wide.map((kinds) => kinds.length))
    this.figures = Array.from({ length: width }, (_, column) => column).filter((column) => isFigureColumn(body, column))
    this.left = Math.max(0, Math.min(...wide.map((kinds) => kinds.findIndex((kind) => kind !== 'blank')), width))
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

const fillOf = (kinds: readonly Kind[]): number => kinds.filter((kind) => kind !== 'blank').length

function isFigureColumn(rows: readonly (readonly Kind[])[], column: number): boolean {
  const filled = rows.map((kinds) => kinds[column] ?? 'blank').filter((kind) => kind !== 'blank')
  const figures = filled.filter((kind) => kind === 'number' || kind === 'year' || kind === 'date').length
  const marks = filled.filter((kind) => kind === 'mark').length
  return figures > 0 && figures + marks >= filled.length / 2
}

/** Years, or months and classes counted up, over columns of other numbers: a header in figures. */
function isNumberedHeader(sight: Sight, at: number, first: boolean): boolean {
  const cells = sight.figures.filter((column) => (sight.kinds[at]?.[column] ?? 'blank') !== 'blank')
  const kinds = cells.map((column) => sight.kinds[at]?.[column])
  if (isDatedHeader(sight, at, cells)) return true
  const values = cells.flatMap((column, place) => {
    const found = /\d+/.exec(textOf(sight.rows[at]?.cells[column]))?.[0]
    return kinds[place] === 'year' || kinds[place] === 'number' ? [Number(found)] : []
  })
  const spanned = at > 0 && sight.fill(at - 1) > 0 && sight.fill(at - 1) < sight.fill(at)
  if (values.length === 0 || (!first && sight.hasKey(at) && !(spanned && values.length > 1))) return false
  const bodyIsYears = cells.every((column) =>
    sight.kinds.slice(at + 1).every((row) => ['year', 'blank', 'text'].includes(row[column] ?? 'blank')),
  )
  const years = kinds.every((kind) => kind === 'year' || kind === 'text')
  if (years && spanned && values.length > 1) return true
  if (years && values.length === 1) return !bodyIsYears || !first || isHeaderWord(sight.texts(at)[sight.left] ?? '')
  if (years)
    return (
      inOrder(values) &&
      !(bodyIsYears && !sight.hasKey(at)) &&
      !(bodyIsYears && !isHeaderWord(sight.texts(at)[sight.left] ?? '') && continues(sight, at, cells))
    )
  const label = sight.hasKey(at) || kinds.includes('text')
  return (
    first &&
    label &&
    values.length >= 3 &&
    values.every((value, place) => place === 0 || value === (values[place - 1] ?? 0) + 1) &&
    !bodyCounts(sight, at, cells)
  )
}

/** Months or days over columns of other things: `2097-11`, `Jan 2024`. */
function isDatedHeader(sight: Sight, at: number, cells: readonly number[]): boolean {
  const dated = cells.filter((column) => sight.kinds[at]?.[column] === 'date')
  if (dated.length === 0 || cells.some((column) => sight.kinds[at]?.[column] === 'number')) return false
  const below = sight.kinds.slice(at + 1)
  return dated.every(
    (column) =>
      !below.some((kinds) => kinds[column] === 'date') && below.some((kinds) => kinds[column] === 'number' || kinds[column] === 'year'),
  )
}

/** True where the rows below count up just so too: then the first is a row like the others. */
function bodyCounts(sight: Sight, at: number, cells: readonly number[]): boolean {
  const next = sight.kinds.findIndex((kinds, row) => row > at && fillOf(kinds) > 1)
  const values = cells.map((column) => Number(textOf(sight.rows[next]?.cells[column])))
  return next > 0 && values.every((value, place) => place === 0 || value === (values[place - 1] ?? 0) + 1)
}

/** True where every row below is in the same order: then these are columns of years, not a header. */
function continues(sight: Sight, at: number, cells: readonly number[]): boolean {
  const below = sight.rows.slice(at + 1).filter((_row, place) => sight.fill(at + 1 + place) > 1)
  return below.every(({ cells: row }) => {
    const values = cells.map((column) => Number(textOf(row[column])))
    return values.every((value, place) => place === 0 || value >= (values[place - 1] ?? 0))
  })
}

function inOrder(values: readonly number[]): boolean {
  const up = values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0))
  const down = values.every((value, at) => at === 0 || value < (values[at - 1] ?? 0))
  if (up || down) return true
  // The same years again under each merged text: 2022, 2023, 2022, 2023. Or each year over two columns.
  const distinct = [...new Set(values)]
  return distinct.length >= 1 && distinct.length <= values.length / 2 && inOrder(distinct) && values.length % distinct.length === 0
}

/** True where a row carries values: at least half of what stands in the columns of figures is figures or marks. */
function isData(sight: Sight, at: number, first: boolean): boolean {
  const kinds = sight.inFigures(at)
  const text = kinds.filter((kind) => kind === 'text').length
  const figures = kinds.length - text
  if (figures === 0 || isNumberedHeader(sight, at, first)) return false
  if (kinds.every((kind) => kind === 'mark') && first) return false
  return first ? figures > text : figures >= text
}

/** A row whose texts over figures are all units. */
function isUnitRow(sight: Sight, at: number): boolean {
  const texts = sight.texts(at)
  const filled = texts.filter((text) => text !== '')
  const over = sight.figures.map((column) => texts[column] ?? '').filter((text) => text !== '')
  if (filled.length === 0 || over.length === 0) return false
  const key = texts[sight.left] ?? ''
  if (key !== '' && !/^(?:units?|unité|einheit|unidad|単位)\b/i.test(key) && !/^[([].*[)\]]$/.test(key)) return false
  const isUnit = (text: string): boolean => knownUnit(text) !== undefined || /^[([][^()[\]]{1,30}[)\]]$/.test(text)
  if (over.every((text) => /^[([]?\d{4}[)\]]?$/.test(text))) return false
  return (
    over.every((text) => isUnit(text) || text === key) &&
    texts.every((text, column) => text === '' || sight.figures.includes(column) || text.length <= 12)
  )
}

/** True for a row that stands over the one below it as an upper header does. */
function isUpper(sight: Sight, at: number, below: number): boolean {
  const fill = sight.fill(at)
  if (fill === 0) return false
  const [texts, lower] = [sight.texts(at), sight.texts(below)]
  const width = Math.max(texts.length, lower.length)
  const spans = sight.merges.filter(({ top, left, right }) => top === sight.rows[at]?.row && right > left)
  if (spans.length > 0) return spans.every(({ left, right }) => right - left + 1 < width - sight.left)
  const others = texts.filter((text, column) => text !== '' && column > sight.left)
  if (others.length === 0) return false
  const filledLower = lower.filter((text) => text !== '')
  const repeats = new Set(filledLower).size < filledLower.length
  const gaps = lower.some((text, column) => text === '' && (texts[column] ?? '') !== '')
  const adjacent = texts.some((text, column) => text !== '' && text === texts[column - 1])
  const same = texts[sight.left] === lower[sight.left]
  const [first, firstLower] = [texts[sight.left] ?? '', lower[sight.left] ?? '']
  const kinds = sight.kinds[at] ?? []
  if (kinds.some((kind) => kind === 'number' || kind === 'date')) return false
  if (first === '' || firstLower === '') return fill < filledLower.length || gaps || repeats || adjacent
  const full = width >= 3 && fill >= width && filledLower.length >= width && !METADATA.test(first)
  return same || full || ((repeats || adjacent || gaps) && fill >= 2 && /\D/.test(others[0] ?? ''))
}

/** A row of the table whose figures are marks that nobody knows: short words over figures, beside a name, with a header above it. */
function isMarkedRow(sight: Sight, at: number): boolean {
  const [above, kinds] = [sight.fill(at - 1), sight.inFigures(at)]
  if (at < 1 || above < sight.fill(at) || !sight.hasKey(at) || kinds.length === 0) return false
  const texts = sight.figures.map((column) => sight.texts(at)[column] ?? '').filter((text) => text !== '')
  const over = sight.figures.map((column) => sight.texts(at - 1)[column] ?? '')
  if (over.filter((text) => text !== '').length < texts.length || METADATA.test(sight.texts(at - 1)[sight.left] ?? '')) return false
  return !isUnitRow(sight, at) && texts.every((text) => text.length <= 3)
}

/** Keys of lines that tell of a table above it. */
const METADATA =
  /^(?:title|source|publisher|author|dataset|table|units?|date|updated|last updated|downloaded|created|notes?|description|licen[cs]e|version|contact|frequency|series|topic|quelle|titel|fuente|título|出典|資料)\b/i

/** The rows of the header above the first row of values, top to bottom, and a row of units among them. */
function headerAbove(sight: Sight, first: number): { header: number[]; unitRow?: number; from: number } {
  let at = first - 1
  let from = first
  let unitRow: number | undefined
  const skipBlank = (): void => {
    while (at >= 0 && sight.fill(at) === 0) at--
  }
  skipBlank()
  // A heading alone in its row between header and values is a row of the table, unless it is a unit.
  while (at > 0 && sight.usual >= 3 && sight.fill(at) === 1 && sight.merges.length === 0) {
    const wider = sight.kinds.slice(0, at).some((kinds) => sight.isWide(kinds))
    if (!wider) break
    if (knownUnit(sight.texts(at).find((text) => text !== '') ?? '') !== undefined) unitRow ??= at
    else from = at
    at--
    skipBlank()
  }
  while (at > 0 && isMarkedRow(sight, at)) from = at--
  if (at > 0 && isUnitRow(sight, at) && sight.fill(at - 1) > 0 && sight.isWide(sight.kinds[at - 1] ?? [])) unitRow = at--
  skipBlank()
  if (at < 0) return { header: [], from: first }
  const header = [at]
  while (header.length < 5 && at > 0 && isUpper(sight, at - 1, at)) header.unshift(--at)
  return { header, from, ...(unitRow === undefined ? {} : { unitRow }) }
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
    if (sight.fill(at) === 0 || !isData(sight, at, at === firstWide)) continue
    if (sight.usual > 2 && !sight.isWide(sight.kinds[at] ?? []) && !sight.hasKey(at)) continue
    const found = headerAbove(sight, at)
    const above = found.header.at(-1)
    if (above !== undefined && sight.fill(above) === 1 && sight.usual >= 3 && found.header.length === 1)
      return { header: [], from: at, sure: 'unsure' }
    return { ...found, sure: found.header.length === 1 ? 'certain' : found.header.length === 0 ? 'unsure' : 'likely' }
  }
  return { header: firstWide < 0 ? [] : [firstWide], from: sight.rows.length, sure: 'likely' }
}

/** Header and first row of a table of words alone: the first row as wide as the table. */
function byWidth(sight: Sight): Found {
  const most = sight.usual
  const at = sight.kinds.findIndex((kinds) => fillOf(kinds) >= Math.max(1, most * 0.6))
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
  const sight = new Sight(rows, grid.merges)
  const height = answers.header ?? grid.header
  const found = height !== undefined ? answered(sight, 0, height) : sight.figures.length > 0 ? byFigures(sight) : byWidth(sight)
  const rowOf = (at: number): number => rows[at]?.row ?? seen.rows
  const header = found.header.map(rowOf)
  const from = rowOf(found.from)
  const width = Math.max(1, ...(found.header.length > 0 ? found.header.map((at) => lastFilled(rows[at]?.cells ?? [])) : [sight.usual]))
  const noted =
    grid.header !== undefined
      ? undefined
      : footnotesFrom(
          seen.tail.filter(({ row }) => row >= from),
          width,
          isFigureCell,
          sight.figures,
        )
  const second = height === undefined && found.header.length > 0 ? secondTable(sight, found) : undefined
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
    notes: noted === undefined ? [] : seen.tail.filter(({ row }) => row >= noted).map(lineOf).filter(Boolean),
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
      if (sight.fill(row) > 1 && (words || again) && next > 0 && isData(sight, next, false)) return sight.rows[at]?.row
      if (sight.fill(row) > 1) break
    }
  }
  return undefined
}

const lastFilled = (cells: readonly Cell[]): number => cells.reduce<number>((last, cell, at) => (isBlank(cell) ? last : at + 1), 0)
