/** A page's spectrum: a line for each number it has tested, placed from 0 to 1000 in reading order. */
export interface SpectrumModel {
  /** Numbers in words: full height. */
  words: number[]
  /** Numbers in charts: half height. */
  cells: number[]
}

/** What stands on a page, in reading order: words that hold numbers, so many numbers in words that are drawn, or a chart with so many. */
export type SpectrumPart = { html: string } | { drawn: number } | { cells: number }

/** Letters that a chart is worth in the reading, for the place it takes. */
const CHART_LENGTH = 700

/** A number in words as pages have it, filled or not. */
const NUMBER = /<a (?:class="num"|data-n=)[^>]*>/g

/** Places a page's numbers as its reader meets them: by letters read, and a chart's close together. */
export function makeSpectrum(parts: readonly SpectrumPart[]): SpectrumModel {
  const words: number[] = []
  const cells: number[] = []
  let length = 0
  for (const part of parts) {
    if ('cells' in part) {
      for (let i = 0; i < part.cells; i++) cells.push(length + (CHART_LENGTH * (i + 0.5)) / part.cells)
      length += CHART_LENGTH
      continue
    }
    if ('drawn' in part) {
      for (let i = 0; i < part.drawn; i++) words.push(length)
      continue
    }
    let from = 0
    for (const found of part.html.matchAll(NUMBER)) {
      length += lettersOf(part.html.slice(from, found.index))
      words.push(length)
      from = found.index + found[0].length
    }
    length += lettersOf(part.html.slice(from))
  }
  const place = (at: number): number => Math.round(20 + (960 * at) / Math.max(1, length))
  return { words: words.map(place), cells: cells.map(place) }
}

/** How many numbers some words hold. */
export const numbersIn = (html: string): number => html.match(NUMBER)?.length ?? 0

const lettersOf = (html: string): number => html.replace(/<[^>]*>/g, '').length

/** Lines as one path: each from the foot of the strip, `height` high, moves relative so that equal steps read alike. */
export function linesOf(places: readonly number[], height: number): string {
  let last = 0
  return places
    .map((place, i) => {
      const step = place - last
      last = place
      return i === 0 ? `M${place} 14v-${height}` : `m${step} ${height}v-${height}`
    })
    .join('')
}

/** Numbers in a chart's table: cells with a value, its row heads left out. */
export const cellsIn = (table: { heads: number; rows: readonly (readonly { value: unknown }[])[] }): number =>
  table.rows.reduce((sum, row) => sum + row.slice(table.heads).filter((cell) => typeof cell.value === 'number').length, 0)
