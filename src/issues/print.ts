import { frameOf } from './frame.ts'
import { PLAIN, type Ink } from './ink.ts'
import type { Issue, Place } from './issue.ts'

/** A place as a terminal shows it, so that editors can click it: `file:line:column`, then row and field. */
export function formatPlace({ file, line, column, row, field }: Place): string {
  const at = line === undefined ? file : `${file}:${line}${column === undefined ? '' : `:${column}`}`
  const more = [row === undefined ? '' : `row ${row}`, field === undefined ? '' : `“${field}”`].filter(Boolean).join(', ')
  return more ? `${at} (${more})` : at
}

/** The text of a file by its path from the project's root, for frames; nothing where it cannot be shown. */
export type TextOf = (file: string) => string | undefined

/**
 * One issue in a few lines: level, code, place, what is wrong, got, expected, and how to mend it. With `textOf` the lines of the file
 * stand below its message, the span underlined.
 */
export function formatIssue(issue: Issue, ink: Ink = PLAIN, textOf?: TextOf): string {
  const { level, code, place, message, got, expected, hint } = issue
  const mark = level === 'error' ? ink.bad('error') : ink.warn('warning')
  const lines = [`${mark} ${ink.dim(code)} ${ink.strong(formatPlace(place))}`, `  ${message}`]
  const text = place.line === undefined ? undefined : textOf?.(place.file)
  const frame = text === undefined ? undefined : frameOf(text, place, ink)
  if (frame) lines.push(frame)
  if (got !== undefined) lines.push(`  ${ink.dim('got     ')} ${got}`)
  if (expected !== undefined) lines.push(`  ${ink.dim('expected')} ${expected}`)
  if (hint !== undefined) lines.push(`  ${ink.dim('mend    ')} ${hint}`)
  return lines.join('\n')
}

/** What an issue's kind rests on stands before it: a broken dataset is why a fact, a chart and an article fail. */
const CAUSES = ['import', 'yaml', 'data', 'fact', 'chart', 'words', 'numbers', 'article', 'site']

const depth = ({ code }: Issue): number => {
  const place = CAUSES.indexOf(code.split('/', 1)[0] ?? '')
  return place === -1 ? 0 : place
}

/** All issues, errors first, causes before what they lead to, then by file and line. */
export function formatIssues(issues: readonly Issue[], ink: Ink = PLAIN, textOf?: TextOf): string {
  const order = (a: Issue, b: Issue): number =>
    Number(a.level === 'warn') - Number(b.level === 'warn') ||
    depth(a) - depth(b) ||
    a.place.file.localeCompare(b.place.file) ||
    (a.place.line ?? 0) - (b.place.line ?? 0) ||
    (a.place.row ?? 0) - (b.place.row ?? 0) ||
    (a.place.column ?? 0) - (b.place.column ?? 0)
  return [...issues]
    .sort(order)
    .map((item) => formatIssue(item, ink, textOf))
    .join('\n\n')
}
