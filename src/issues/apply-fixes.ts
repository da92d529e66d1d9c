import type { Fix, Issue, Span } from './issue.ts'
import type { TextOf } from './print.ts'

/** Lines of a text that stand together without an empty one between them, from and to, counted from 1: a paragraph or a list. */
function paragraphAt(lines: readonly string[], line: number): [number, number] {
  const isEmpty = (place: number): boolean => (lines[place - 1] ?? '').trim() === ''
  let [from, to] = [line, line]
  while (!isEmpty(from - 1)) from--
  while (!isEmpty(to + 1)) to++
  return [from, to]
}

/** A number beside another's year or country may be another's number: nothing is written into its paragraph, or into its YAML file. */
function isDisputed(fix: Fix, issues: readonly Issue[], text: string): boolean {
  const [from, to] = /\.ya?ml$/.test(fix.file) ? [1, Infinity] : paragraphAt(text.split('\n'), fix.line)
  return issues.some(
    ({ code, place }) => /\/context$/.test(code) && place.file === fix.file && (place.line ?? 0) >= from && (place.line ?? 0) <= to,
  )
}

const isBefore = (a: Span, b: Span): boolean => a.endLine < b.line || (a.endLine === b.line && a.endColumn <= b.column)

/** The fixes that may be made without asking, none over another, in the order of their files and places. */
export function safeFixes(issues: readonly Issue[], textOf: TextOf): Fix[] {
  const safe = issues
    .flatMap(({ fixes = [] }) => fixes.filter((fix) => fix.safe).slice(0, 1))
    .filter((fix) => {
      const text = textOf(fix.file)
      return text !== undefined && !isDisputed(fix, issues, text)
    })
    .toSorted((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
  return safe.filter((fix, place) => {
    const last = safe[place - 1]
    return last?.file !== fix.file || isBefore(last, fix)
  })
}

/** What a span of a text holds. */
export function textIn(text: string, { line, column, endLine, endColumn }: Span): string {
  const starts = startsOf(text)
  return text.slice((starts[line - 1] ?? 0) + column - 1, (starts[endLine - 1] ?? 0) + endColumn - 1)
}

/** A text with fixes made, which must not overlap. All else stays byte for byte. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const starts = startsOf(text)
  return fixes
    .toSorted((a, b) => b.line - a.line || b.column - a.column)
    .reduce((rest, { line, column, endLine, endColumn, text: written }) => {
      const from = (starts[line - 1] ?? 0) + column - 1
      return `${rest.slice(0, from)}${written}${rest.slice((starts[endLine - 1] ?? 0) + endColumn - 1)}`
    }, text)
}

const startsOf = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
