import type { Span } from '../issues/issue.ts'

/** Offset of a line and column, both from 1, in a text; undefined where the text has no such place. */
function offsetOf(text: string, line: number, column: number): number | undefined {
  let start = 0
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', start)
    if (next === -1) return undefined
    start = next + 1
  }
  const end = text.indexOf('\n', start)
  const length = (end === -1 ? text.length : end) - start
  return line >= 1 && column >= 1 && column - 1 <= length ? start + column - 1 : undefined
}

/** A text with other words in a span; undefined where it has no such span. */
export function putInto(text: string, { line, column, endLine, endColumn }: Span, words: string): string | undefined {
  const [start, end] = [offsetOf(text, line, column), offsetOf(text, endLine, endColumn)]
  return start === undefined || end === undefined || end < start ? undefined : text.slice(0, start) + words + text.slice(end)
}

/** The words of a span; undefined where the text has no such span. */
export function wordsIn(text: string, { line, column, endLine, endColumn }: Span): string | undefined {
  const [start, end] = [offsetOf(text, line, column), offsetOf(text, endLine, endColumn)]
  return start === undefined || end === undefined || end < start ? undefined : text.slice(start, end)
}

/** A mark that binds words to a fact. */
export const bound = (words: string, fact: string): string => `:n[${words}]{#${fact}}`

/** A mark that excuses words; undefined where the reason would break out of its quotes. */
export const excused = (words: string, reason: string): string | undefined =>
  /["{}\\\r\n]/.test(reason) || reason.trim() === '' ? undefined : `:n[${words}]{excuse="${reason.trim()}"}`
