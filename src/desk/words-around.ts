import type { Span } from '../issues/issue.ts'
import { wordsIn } from './edit.ts'
import type { TypedNumber } from '../facts/suggest.ts'

/** Marks, links and emphasis as typed, left out: what a reader reads. */
const plain = (text: string): string =>
  text
    .replace(/:n\[([^\]]*)\]\{[^}]*\}/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')

/** The words of a span and those of its paragraph around it. */
export function wordsAround(text: string, span: Span): TypedNumber {
  const lines = text.split('\n')
  const blank = (line: number): boolean => (lines[line - 1] ?? '').trim() === ''
  let first = span.line
  while (first > 1 && !blank(first - 1)) first--
  let last = span.endLine
  while (last < lines.length && !blank(last + 1)) last++
  const start = { line: first, column: 1, endLine: span.line, endColumn: span.column }
  const end = { line: span.endLine, column: span.endColumn, endLine: last, endColumn: (lines[last - 1] ?? '').length + 1 }
  return { text: plain(wordsIn(text, span) ?? ''), before: plain(wordsIn(text, start) ?? ''), after: plain(wordsIn(text, end) ?? '') }
}
