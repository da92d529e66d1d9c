import { codeFrameColumns } from '@babel/code-frame'
import type { Place } from './issue.ts'
import type { Ink } from './ink.ts'

/** Signs of a line that a frame shows: a paragraph is one line of its file, and a terminal would break it apart. */
const WIDTH = 100
/** Signs left standing before the span where a line is cut. */
const LEAD = 36

/** A line and where its shown part begins; what is cut away is told by an ellipsis on either side. */
function clip(line: string, from: number): string {
  const end = from + WIDTH
  return `${from > 0 ? '…' : ''}${line.slice(from > 0 ? from + 1 : 0, end - 1)}${line.length >= end ? '…' : ''}`
}

/**
 * The lines around a place, numbered, the span underlined: what a terminal shows below a finding. Nothing where the place has no line or
 * the text is not that long. A place without an end is underlined at its first sign.
 */
export function frameOf(text: string, { line, column, endLine, endColumn }: Place, ink: Ink): string | undefined {
  const lines = text.split(/\r\n|\n/)
  if (line === undefined || line > lines.length) return undefined
  const [last, until] = [endLine ?? line, endColumn ?? (column ?? 1) + 1]
  const from = last === line ? Math.max(0, (column ?? 1) - 1 - LEAD) : 0
  const cut = Math.max(...lines.slice(line - 1, last).map((one) => one.length)) <= WIDTH ? 0 : from
  const limit = (at: number): number => Math.min(Math.max(at - 1 - cut, 0), WIDTH)
  const shown = lines.map((one, place) => (place >= line - 2 && place <= last ? clip(one, cut) : ''))
  const location = { start: { line, column: limit(column ?? 1) }, end: { line: last, column: limit(until) } }
  return codeFrameColumns(shown.join('\n'), location, { linesAbove: 1, linesBelow: 1 })
    .split('\n')
    .map((one) => painted(one, ink))
    .join('\n')
}

function painted(line: string, ink: Ink): string {
  if (line.startsWith('>')) return `${ink.bad('>')}${line.slice(1)}`
  const [, gutter = '', marks] = /^(\s+\|\s*)(\^+)$/.exec(line) ?? []
  return marks ? `${ink.dim(gutter)}${ink.bad(marks)}` : ink.dim(line)
}
