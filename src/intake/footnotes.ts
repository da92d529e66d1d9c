import type { Cell } from './grid.ts'
import { isBlank, textOf } from './grid.ts'

const STRONG =
  /^\W{0,3}(?:(?:data )?sources?|notes?|n\.?b\.?|footnotes?|remarks?|comments?|quellen?|anmerkung(?:en)?|hinweise?|fußnoten?|legende|stand|fuentes?|notas?|nota bene|fontes?|remarques?|champ|lecture|bron(?:nen)?|noot|kilder?|källa|źródło|fonte|zdroj|symbols?|explanation of symbols|key|legend|abbreviations?|methodology|disclaimer|copyright|licen[cs]e|citation|suggested citation|contact|last updated?|updated|extracted (?:on|from)|downloaded|generated|created|accessed|retrieved|date of (?:extraction|update)|data from (?:database)?|observation flags?|special values?|available flags?)\s*(?:\([^)]{0,20}\))?\s*[:：.–—-]/i
const PHRASE =
  /^(?:©|\(c\)|https?:\/\/|www\.|data (?:are|is|from|extracted|rounded|may|include)|figures? (?:may|are|in)|totals? may|details? may|numbers may|may not add|because of rounding|source |sources |note that|quelle |出典|資料|注[：:)） \d]|\(注|（注|※|備考|注記|\*+\s?\S+ \S|includes? |excludes? |including |excluding |does not |less than |see |estimated|preliminary|revised|provisional|not available|withheld|rounded|based on )/i
/** A mark, then words: `1 Estimated`, `¹Estimated`, `* Includes …`, `eEstimated.`, `a) Includes`. Ecuador and Denmark begin with letters of ours. */
const MARKED = new RegExp(
  [
    String.raw`^\(?\d{1,2}[).:/]?\s*\p{L}\p{Ll}{2,}`,
    String.raw`^[⁰¹²³⁴-⁹ʳᵉᵖ*†‡§#]+[).:]?\s*\p{L}`,
    String.raw`^(?:[—–-]{1,3}|\.{2,3}|…|:)\s*[=:.]?\s*\p{L}`,
    String.raw`^\[[\w*]{1,2}\]\s*\p{L}`,
    String.raw`^[a-z][).:/]?\s+\p{L}{3,}`,
    String.raw`^[a-z]\p{Lu}\p{Ll}{3,}`,
    String.raw`^(?:NA|XX|ND|N\.A\.)\s*[=:.,]?\s+\p{L}`,
  ].join('|'),
  'u',
)
/** As `MARKED`, and capitals that are marks with what they mean. */
const MARKED_LOOSE = {
  test: (text: string): boolean =>
    MARKED.test(text) || /^[WDEC]\s*[=:.,]?\s+(?:withheld|net export|estimated|confidential|suppressed)/i.test(text),
}

const filledOf = (cells: readonly Cell[]): { at: number; text: string }[] =>
  cells.map((cell, at) => ({ at, text: textOf(cell).trim() })).filter(({ text }) => text !== '')

/** A row at the end of a file, and whether a blank row stands above it. */
export interface TailRow {
  row: number
  cells: readonly Cell[]
}

/** How much a row looks like a footnote: `clear` by its words, `likely` by its shape, or not at all. `width` counts the table's columns; `figures` are those that hold numbers or dates; `worded`: its rows begin with words, not with numbers. */
export function noteKind(
  cells: readonly Cell[],
  width: number,
  isFigure: (cell: Cell | undefined) => boolean,
  figures: readonly number[] = [],
  worded = true,
): 'clear' | 'likely' | undefined {
  const filled = filledOf(cells)
  const [first, second] = filled
  if (first === undefined) return undefined
  const wordsInFigures = filled.some(({ at, text }) => figures.includes(at) && text.length > 5 && /\p{L}{3}/u.test(text) && !isFigure(text))
  if (STRONG.test(first.text) && (filled.length < Math.max(width, 2) || width === 1 || first.text.length > 25 || wordsInFigures))
    return 'clear'
  const markCell = filled.length === 2 && width >= 3 && first.text.length <= 3 && (second?.text.length ?? 0) > 5 && !isFigure(second?.text)
  if (markCell && MARKED_LOOSE.test(`${first.text} ${second?.text}`)) return 'clear'
  if (worded && filled.length === 2 && second && isMarkAndWords(first, second, figures) && !isFigure(second.text)) return 'likely'
  // A sentence that was split at its commas: nothing but words, fewer than the table is wide.
  const split =
    filled.length > 1 && filled.length < width && filled.every(({ text }, at) => (at === 0 || !isFigure(text)) && text.length > 2)
  if (filled.length > 1 && !(split && (PHRASE.test(first.text) || (MARKED_LOOSE.test(first.text) && first.text.includes(' ')))))
    return undefined
  if (width === 1) return PHRASE.test(first.text) ? 'likely' : undefined
  if (PHRASE.test(first.text) && /\s|[:：]|^[©※注備出資]/.test(first.text))
    // In a table of words a name may begin so: "Source of the Narn". A sentence is none, nor is what has a colon.
    return figures.length > 0 || /[:：]|[.。]$|^[^\p{L}]|^[注備出資]|^https?|^www/iu.test(first.text) || first.text.length > 50
      ? 'clear'
      : 'likely'
  if (MARKED_LOOSE.test(first.text) && !isFigure(first.text)) return 'clear'
  return first.text.length > 50 && /\s/.test(first.text) ? 'clear' : 'likely'
}

/** `1` and `Estimated` in two cells, the words where the table has figures. */
const isMarkAndWords = (first: { text: string }, second: { at: number; text: string }, figures: readonly number[]): boolean =>
  figures.includes(second.at) && /^\(?(?:[1-9]|[*†‡§#]{1,3}|[⁰¹²³⁴-⁹]|[a-z])[).]?$/.test(first.text) && /\p{L}{3}/u.test(second.text)

/**
 * Where the footnotes begin among the last rows of a file: the row's number, or undefined where there are none. A short text alone in a
 * row is a footnote only below a blank row: otherwise it is a row of the table without values.
 */
export function footnotesFrom(
  tail: readonly TailRow[],
  width: number,
  isFigure: (cell: Cell | undefined) => boolean,
  figures: readonly number[] = [],
): number | undefined {
  // Where rows are numbered, `3` and "Unknown" may be one of them.
  const worded = tail.some(
    ({ cells }) => !isBlank(cells[0]) && !isFigure(cells[0]) && figures.some((column) => column > 0 && isFigure(cells[column])),
  )
  let at = tail.length - 1
  while (at >= 0) {
    const { cells = [] } = tail[at] ?? {}
    if (!cells.every(isBlank) && noteKind(cells, width, isFigure, figures, worded) === undefined) break
    at--
  }
  let afterBlank = false
  for (let next = at + 1; next < tail.length; next++) {
    const { cells = [], row = 0 } = tail[next] ?? {}
    if (cells.every(isBlank)) {
      afterBlank = true
      continue
    }
    const kind = noteKind(cells, width, isFigure, figures, worded)
    const total = /^(?:grand |world |sub)?totals?\b|^world\b|^other\b|^(?:ins)?gesamt|^合計|^total\b/i.test(
      textOf(cells.find((cell) => !isBlank(cell))),
    )
    if (kind === 'clear' || (kind === 'likely' && afterBlank && !total)) return row
    afterBlank = false
  }
  return undefined
}
