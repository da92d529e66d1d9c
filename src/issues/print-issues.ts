import type { Issue, Place } from './issue.ts'

/** A place in one line: `content/x.yaml:3:5`, `content/x.json row 12, field output`. */
export function formatPlace({ file, line, column, row, field }: Place): string {
  const spot = line === undefined ? file : `${file}:${line}${column === undefined ? '' : `:${column}`}`
  const cell = [row === undefined ? '' : `row ${row}`, field === undefined ? '' : `field ${field}`].filter(Boolean).join(', ')
  return cell ? `${spot} ${cell}` : spot
}

/** An issue as lines of plain text: code and place, what is wrong, what was got and expected, the cure. */
export function formatIssue({ level, code, place, message, got, expected, hint }: Issue): string {
  const lines = [`${level === 'error' ? 'error' : 'warn '} ${code}  ${formatPlace(place)}`, `      ${message}`]
  if (got !== undefined) lines.push(`      got:      ${got}`)
  if (expected !== undefined) lines.push(`      expected: ${expected}`)
  if (hint !== undefined) lines.push(`      cure:     ${hint}`)
  return lines.join('\n')
}

/** Every issue, errors last so that they stand next to the prompt, with an empty line between two. Empty for no issue. */
export const formatIssues = (issues: readonly Issue[]): string =>
  issues.toSorted((a, b) => Number(a.level === 'error') - Number(b.level === 'error')).map(formatIssue).join('\n\n')
