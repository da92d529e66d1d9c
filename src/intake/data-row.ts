import { textOf } from './grid.ts'
import { isHeaderWord } from './header-words.ts'
import type { Sight } from './sight.ts'
import { fillOf } from './sight.ts'

/** Years, or months and classes counted up, over columns of other numbers: a header in figures. */
export function isNumberedHeader(sight: Sight, at: number, first: boolean): boolean {
  const cells = sight.figures.filter((column) => (sight.kinds[at]?.[column] ?? 'blank') !== 'blank')
  const kinds = cells.map((column) => sight.kinds[at]?.[column])
  if (isDatedHeader(sight, at, cells)) return true
  const values = cells.flatMap((column, place) => {
    const found = /\d+/.exec(textOf(sight.rows[at]?.cells[column]))?.[0]
    return kinds[place] === 'year' || kinds[place] === 'number' ? [Number(found)] : []
  })
  const spanned = at > 0 && sight.fill(at - 1) > 0 && sight.fill(at - 1) < sight.fill(at)
  const below = sight.kinds.slice(at + 1)
  const keyed = (sight.kinds[at]?.[sight.left] ?? 'blank') !== 'blank'
  if (values.length === 0 || !below.some((row) => cells.some((column) => !['blank', 'text'].includes(row[column] ?? 'blank')))) return false
  if (!first && keyed && !(spanned && values.length > 1)) return false
  const bodyIsYears = cells.every((column) => below.every((row) => ['year', 'blank', 'text'].includes(row[column] ?? 'blank')))
  const years = kinds.every((kind) => kind === 'year' || kind === 'text')
  if (years && spanned && values.length > 1) return true
  if (years && values.length === 1) return !bodyIsYears || (first && isHeaderWord(sight.texts(at)[sight.left] ?? ''))
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

/**
 * Years counted up below a blank row, over columns of other numbers: a header, though the title above was cut by its commas into as many
 * cells as the table has and looked like one.
 */
export function isHeaderUnderTitle(sight: Sight, at: number): boolean {
  if (at < 2 || sight.fill(at - 1) > 0 || sight.kinds.slice(0, at - 1).filter((kinds) => fillOf(kinds) > 0).length > 3) return false
  const kinds = sight.inFigures(at)
  const named = isHeaderWord(sight.texts(at)[sight.left] ?? '')
  if ((kinds.length < 2 && !named) || !kinds.every((kind) => kind === 'year') || !isNumberedHeader(sight, at, true)) return false
  const below = sight.kinds.slice(at + 1)
  const over = sight.figures.filter((column) => below.some((row) => row[column] === 'number'))
  return over.length >= kinds.length / 2
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
export function isData(sight: Sight, at: number, first: boolean): boolean {
  const kinds = sight.inFigures(at)
  const text = kinds.filter((kind) => kind === 'text').length
  const figures = kinds.length - text
  if (figures === 0 || isNumberedHeader(sight, at, first)) return false
  if (kinds.every((kind) => kind === 'mark') && first) return false
  // No header has decimals.
  const decimals = sight.figures.some(
    (column) => sight.kinds[at]?.[column] === 'number' && /\d[.,]\d/.test(textOf(sight.rows[at]?.cells[column])),
  )
  return first ? figures > text : figures >= text || decimals
}
