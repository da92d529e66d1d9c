import { applyFixes, textIn } from '../issues/apply-fixes.ts'
import type { Span } from '../issues/issue.ts'
import { quoteSignBehind } from '../marks/quote-sign.ts'

/** True where a text has such a span: what a form says is not taken on trust. */
function has(text: string, { line, column, endLine, endColumn }: Span): boolean {
  const lines = text.split('\n')
  const isPlace = (at: number, sign: number): boolean =>
    at >= 1 && at <= lines.length && sign >= 1 && sign <= (lines[at - 1] ?? '').length + 1
  return isPlace(line, column) && isPlace(endLine, endColumn) && (endLine > line || (endLine === line && endColumn >= column))
}

/** The words of a span; undefined where the text has no such span. */
export const wordsIn = (text: string, span: Span): string | undefined => (has(text, span) ? textIn(text, span) : undefined)

/** A text with other words in a span; undefined where it has no such span. */
export const putInto = (text: string, span: Span, words: string): string | undefined =>
  has(text, span) ? applyFixes(text, [{ ...span, text: words, title: '', file: '', safe: false }]) : undefined

/** A mark that binds words to a fact. */
export const bound = (words: string, fact: string): string => `:n[${words}]{#${fact}}`

/** A mark of a number or a claim that is excused already, and its braces. */
const EXCUSED = /^(:[nc]\[[^]*\])\{excuse=("[^"]*"|'[^']*'|[^\s"'{}]*)\}$/

/**
 * A mark that excuses words behind `before`, all that the file holds until there, or the same mark with another reason; undefined where the
 * reason would break out of its quotes.
 */
export function excused(words: string, reason: string, before = ''): string | undefined {
  if (/["{}\\\r\n]/.test(reason) || reason.trim() === '') return undefined
  const sign = quoteSignBehind(before)
  return `${EXCUSED.exec(words)?.[1] ?? `:n[${words}]`}{excuse=${sign}${reason.trim().replaceAll("'", '’')}${sign}}`
}
