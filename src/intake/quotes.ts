import Papa from 'papaparse'

/** Stands for a quotation mark that opens nothing. */
const LITERAL = '\ue000'

/** A text whose quotation marks all open or close a value, and the rows where one did not. */
export interface Mended {
  text: string
  rows: number[]
}

/** Turns quotation marks that open a value and never close it, or close it in its midst, into mere signs, so that no row is swallowed. */
export function mendQuotes(text: string, delimiter: string): Mended {
  const mended: Mended = { text, rows: [] }
  for (let round = 0; round < 50; round++) {
    let fault: Papa.ParseError | undefined
    Papa.parse<string[]>(mended.text, {
      delimiter,
      newline: '\n',
      fastMode: false,
      step: (result, parser) => {
        fault = result.errors.find(({ type }) => type === 'Quotes')
        if (fault) parser.abort()
      },
    })
    if (fault?.index === undefined) return mended
    const at = mended.text.indexOf('"', Math.max(0, fault.index - 1))
    if (at === -1) return mended
    mended.text = `${mended.text.slice(0, at)}${LITERAL}${mended.text.slice(at + 1)}`
    mended.rows.push((mended.text.slice(0, at).match(/\n/g)?.length ?? 0) + 1)
  }
  return mended
}

/** The cells of a mended row with their mere signs as quotation marks again. */
export const restored = (cells: string[]): string[] => cells.map((cell) => (cell.includes(LITERAL) ? cell.replaceAll(LITERAL, '"') : cell))

/** Where a quoted value that begins at `from` ends: the place after its closing mark and the blanks behind, or -1 where it is not closed well. */
function closeOf(text: string, from: number, delimiter: string): number {
  let at = text.indexOf('"', from + 1)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  if (at === -1) return -1
  let end = at + 1
  while (text[end] === ' ') end++
  return end === text.length || text[end] === delimiter || text[end] === '\n' ? end : -1
}

/**
 * A text without the blanks between a delimiter and a quotation mark (`a, "b, c"`), by which the mark would not open a value. Undefined
 * where there are none, or where one of those marks does not open a value that is closed before the next delimiter.
 */
export function withoutBlanksBeforeQuotes(text: string, delimiter: string): string | undefined {
  if (!text.includes(`${delimiter} `) || !text.includes(' "')) return undefined
  const pieces: string[] = []
  let [kept, at] = [0, 0]
  while (at < text.length) {
    let start = at
    while (text[start] === ' ') start++
    let end = start
    if (text[start] === '"') {
      end = closeOf(text, start, delimiter)
      if (end === -1 && start > at) return undefined
      if (end === -1) end = start
      else if (start > at) {
        pieces.push(text.slice(kept, at), text.slice(start, text.lastIndexOf('"', end - 1) + 1))
        kept = end
      }
    }
    at = fieldEnd(text, end, delimiter) + 1
  }
  return kept === 0 ? undefined : pieces.join('') + text.slice(kept)
}

/** The place of the next delimiter or line end. */
function fieldEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) if (text[at] === delimiter || text[at] === '\n') return at
  return text.length
}
