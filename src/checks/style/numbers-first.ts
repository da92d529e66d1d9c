import type { Issue, Place } from '../../issues/issue.ts'

const FIRST = /\/(?:number-disagrees|house-words)$/

/** Whether a place lies within another of its file, at whose lines and columns it is. */
function within(inner: Place, outer: Place): boolean {
  const isBefore = (line = 0, column = 0, endLine = 0, endColumn = 0): boolean =>
    line < endLine || (line === endLine && column <= endColumn)
  return (
    inner.file === outer.file &&
    isBefore(outer.line, outer.column, inner.line, inner.column) &&
    isBefore(inner.endLine, inner.endColumn, outer.endLine, outer.endColumn)
  )
}

/**
 * Leaves out what the house guide says of a marked number that its fact refuses, or that is told to be dressed otherwise already: to write
 * an untrue number better would be no cure.
 */
export function numbersFirst(issues: readonly Issue[]): Issue[] {
  const tested = issues.filter(({ code }) => FIRST.test(code)).map(({ place }) => place)
  return issues.filter(({ code, place }) => !code.startsWith('style/') || !tested.some((one) => within(place, one)))
}
