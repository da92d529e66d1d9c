import type { Fix, Span } from '../../issues/issue.ts'
import type { Passage } from '../../marks/mark.ts'
import type { StandingNumber } from './standing.ts'

/** Where a number stands in its file, if it stands there as it reads: on one line, without markup or escapes inside. */
function spanOf({ locate }: Passage, { start, end, text }: StandingNumber): Span | undefined {
  const { line, column } = locate(start)
  const last = locate(end - 1)
  const endColumn = last.column + 1
  return last.line === line && endColumn - column === text.length ? { line, column, endLine: line, endColumn } : undefined
}

/**
 * Fixes for a number that stands on nothing: a mark for each of the facts that would be stated truly, best first, and an excuse whose reason
 * is still to be said, which the check asks for. None is safe: which fact is meant, the editor knows.
 */
export function bindFixes(passage: Passage, number: StandingNumber, facts: readonly string[], file: string): Fix[] {
  const at = spanOf(passage, number)
  if (!at) return []
  const quote = passage.locate.quote === '"' ? "'" : '"'
  const marks = facts.map((id) => ({ title: `Bind it to ${id}`, text: `:n[${number.text}]{#${id}}` }))
  const excuse = { title: 'Excuse it: then say why', text: `:n[${number.text}]{excuse=${quote}${quote}}` }
  return [...marks, excuse].map((fix) => ({ ...fix, file, ...at, safe: false }))
}
