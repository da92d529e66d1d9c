import type { Place, Span } from './issue.ts'

/** The span of a place; nothing where its end is not known. */
export function spanOf({ line, column, endLine, endColumn }: Partial<Span>): Span | undefined {
  if (line === undefined || column === undefined || endLine === undefined || endColumn === undefined) return undefined
  return { line, column, endLine, endColumn }
}

/** A place without its end: its beginning alone, row and field with it. */
export function startOf({ endLine: _line, endColumn: _column, ...start }: Place): Place {
  return start
}
