import { isHeaderWord, isYearHeader } from './header-words.ts'
import type { Sight } from './sight.ts'
import { knownUnit } from './unit-words.ts'

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
  // A short word that is no unit belongs to a column that has a heading of its own.
  const belongs = (column: number, text: string): boolean => text.length <= 12 && (sight.texts(at - 1)[column] ?? '') !== ''
  return (
    over.every((text) => isUnit(text) || text === key) &&
    texts.every(
      (text, column) => text === '' || sight.figures.includes(column) || column === sight.left || isUnit(text) || belongs(column, text),
    )
  )
}

/** True for a row that stands over the one below it as an upper header does. */
export function isUpper(sight: Sight, at: number, below: number): boolean {
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

/** The fullest row above, without a blank row between, that is at least as full and has words over the figures; -1 where there is none. */
function fullerAbove(sight: Sight, at: number): number {
  let found = -1
  for (let above = at - 1; above >= 0 && sight.fill(above) > 0; above--)
    if (sight.fill(above) >= Math.max(2, sight.fill(at), found < 0 ? 0 : sight.fill(found)) && sight.inFigures(above).length > 0)
      found = above
  return found
}

/**
 * A row of the table that has no figures, below a header that is as full: a name without values, or with marks that nobody knows.
 * Taking it for a header would lose the one above it.
 */
function isWordyRow(sight: Sight, at: number): boolean {
  const above = fullerAbove(sight, at)
  if (above < 0 || !sight.isWide(sight.kinds[above] ?? []) || isUnitRow(sight, at)) return false
  const over = sight.figures.map((column) => sight.texts(above)[column] ?? '')
  const texts = sight.figures.filter((column) => sight.kinds[at]?.[column] === 'text').map((column) => sight.texts(at)[column] ?? '')
  if (texts.length === 0 && sight.inFigures(at).length === 0) return sight.fill(at) < sight.fill(above) && sight.hasKey(at)
  const [key, keyAbove] = [sight.texts(at)[sight.left] ?? '', sight.texts(above)[sight.left] ?? '']
  if (key === '' || over.filter((text) => text !== '').length < texts.length) return false
  if (METADATA.test(keyAbove))
    return !isHeaderWord(key) && !isYearHeader(key) && texts.every((text) => text.length <= 2 || !/^\p{L}+$/u.test(text))
  return texts.every((text) => text.length <= 4) || (sight.usual <= 2 && !isHeaderWord(key))
}

/** Keys of lines that tell of a table above it. */
export const METADATA =
  /^(?:title|source|publisher|author|dataset|table|units?|date|updated|last updated|downloaded|created|notes?|description|licen[cs]e|version|contact|frequency|series|topic|quelle|titel|fuente|título|出典|資料)\b/i

/** The rows of the header above the first row of values, top to bottom, and a row of units among them. */
export function headerAbove(sight: Sight, first: number): { header: number[]; unitRow?: number; from: number } {
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
  while (at > 0 && isWordyRow(sight, at)) from = at--
  if (at > 0 && isUnitRow(sight, at) && sight.fill(at - 1) > 0 && sight.isWide(sight.kinds[at - 1] ?? [])) unitRow = at--
  skipBlank()
  if (at < 0) return { header: [], from: first }
  const header = [at]
  while (header.length < 5 && at > 0 && isUpper(sight, at - 1, at)) header.unshift(--at)
  return { header, from, ...(unitRow === undefined ? {} : { unitRow }) }
}
