import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Range } from 'vscode-languageserver'
import type { Place } from '../issues/issue.ts'

/** A text with the protocol's positions: lines from 0, characters in UTF-16 units, any kind of line end. */
export const documentOf = (text: string): TextDocument => TextDocument.create('', '', 0, text)

/** The range between two offsets of a text. */
export const rangeBetween = (text: string, start: number, end: number): Range => {
  const document = documentOf(text)
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

const WHOLE =
  /^(?::{1,3}[a-z]+(?:\[(?:[^\][]|\[[^\]]*\])*\])?(?:\{[^}\n]*\})?|"(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[\p{L}\p{N}_@/.{[-]+[^\s,;)\]}]*)/u

/** What an issue means when it only says where it begins: what it quotes, else the mark, string or word that begins there. */
function lengthAt(rest: string, got: string | undefined): number {
  if (got && rest.startsWith(got) && !/^:{1,3}[a-z]/.test(rest)) return got.length
  const found = WHOLE.exec(rest)?.[0]
  return found?.length ?? rest.split(/\r?\n/, 1)[0]?.trimEnd().length ?? 0
}

/** The range of a line without the blanks at either end. */
function wholeLine(text: string, line: number): Range {
  const words = text.split('\n')[line] ?? ''
  return { start: { line, character: words.length - words.trimStart().length }, end: { line, character: words.trimEnd().length } }
}

/** Line, from 0, on which a row of a version file stands, from 1; the first where the file is laid out in another way. */
const lineOfRow = (text: string, row: number): number => {
  const rows = text.split('\n').findIndex((line) => line.trimEnd() === '  "rows": [')
  return rows === -1 ? 0 : rows + row
}

/**
 * The range that an issue's place means in the text of its file: from beginning to end where it has both, else what begins there. A place
 * without a column is its line, one without a line its row, and one with neither is the first line.
 */
export function rangeOfPlace(text: string, { line, column, endLine, endColumn, row }: Place, got?: string): Range {
  if (line === undefined) return wholeLine(text, row === undefined ? 0 : lineOfRow(text, row))
  if (column === undefined) return wholeLine(text, line - 1)
  const start = { line: line - 1, character: column - 1 }
  if (endLine !== undefined && endColumn !== undefined) return { start, end: { line: endLine - 1, character: endColumn - 1 } }
  const document = documentOf(text)
  const from = document.offsetAt(start)
  return { start, end: document.positionAt(from + lengthAt(text.slice(from), got)) }
}
