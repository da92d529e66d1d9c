import type { Evidence } from './evidence.ts'
import { isBlank, textOf } from './grid.ts'
import type { Survey } from './layout.ts'
import type { Warning } from './understood.ts'

/** True for a text of sentences rather than a table: of one column, or cut at the commas of its sentences. */
export function isProse(evidence: readonly Evidence[], seen: Survey): boolean {
  if (evidence.some(({ numbers, dates }) => numbers + dates > 0)) return false
  const rows = seen.head.map(({ cells }) => cells.map(textOf)).filter((texts) => !texts.every(isBlank))
  const isLong = (texts: readonly string[]): boolean => texts.join(' ').trim().split(/\s+/).length >= 5
  if (rows.length === 0 || rows.filter(isLong).length <= rows.length / 2) return false
  return evidence.length <= 1 || isCutAtCommas(rows)
}

/** Every comma with a blank behind it, the first row as long as a sentence, and an end of a sentence in every third row or more. */
function isCutAtCommas(rows: readonly (readonly string[])[]): boolean {
  const blanks = rows.every(([, ...rest]) => rest.every((text) => text === '' || text.startsWith(' ')))
  const first = rows[0]?.join(',').trim().split(/\s+/).length ?? 0
  const ends =
    rows
      .map((texts) => texts.join(','))
      .join('\n')
      .match(/\p{Ll}{2}[.!?](?=\s|$)/gu)?.length ?? 0
  return blanks && first >= 5 && ends >= rows.length / 3
}

/** A warning where most rows of a single column hold runs of blanks, as columns do that are set with them. */
export function setWithBlanks(evidence: readonly Evidence[], seen: Survey): Warning[] {
  if (evidence.length > 1) return []
  const texts = seen.head.map(({ cells }) => textOf(cells[0]).trim()).filter((text) => text !== '')
  const set = texts.filter((text) => /\S {2,64}\S/.test(text)).length
  if (set === 0 || set <= texts.length / 2) return []
  const message =
    'The columns of this file seem to be set with blanks: it was read as one column. Save it with commas or tabs between the values.'
  return [{ code: 'intake/one-column', message }]
}
