import type { Span } from '../issues/issue.ts'

/** A stretch of a line: plain, a bound or excused number, or what a finding points at. */
export interface Stretch {
  text: string
  kind: 'plain' | 'bound' | 'excused' | 'error' | 'warn'
  /** The finding that points at it, by its name. */
  finding?: string
}

/** A span to be shown, and how. Later ones lie over earlier ones. */
export interface Shown extends Span {
  kind: Exclude<Stretch['kind'], 'plain'>
  finding?: string
}

/** The lines of a text, each in stretches of one kind. */
export function linesOf(text: string, shown: readonly Shown[]): Stretch[][] {
  return text.split('\n').map((line, place) => {
    const number = place + 1
    const over: (Shown | undefined)[] = Array.from({ length: line.length }, () => undefined)
    for (const span of shown) {
      if (number < span.line || number > span.endLine) continue
      const from = number === span.line ? span.column - 1 : 0
      const to = number === span.endLine ? span.endColumn - 1 : line.length
      over.fill(span, Math.max(0, from), Math.max(0, Math.min(to, line.length)))
    }
    return stretches(line, over)
  })
}

/** Letters shown of a long line before what it is shown for, and after. */
const BEFORE = 90
const AFTER = 70

/** A long line cut down to what stands around its marked stretches; a paragraph is one line. */
export function excerptOf(line: readonly Stretch[]): Stretch[] {
  const first = line.findIndex(({ kind }) => kind !== 'plain')
  const last = line.findLastIndex(({ kind }) => kind !== 'plain')
  return line.map((part, place) => {
    const { text, kind } = part
    if (kind !== 'plain') return part
    const isBefore = first === -1 || place < first
    if (isBefore && first !== -1 && text.length > BEFORE) return { kind, text: `…${text.slice(-BEFORE)}` }
    return (first === -1 || place > last) && text.length > AFTER ? { kind, text: `${text.slice(0, AFTER)}…` } : part
  })
}

function stretches(line: string, over: readonly (Shown | undefined)[]): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < line.length;) {
    let end = at + 1
    while (end < line.length && over[end] === over[at]) end++
    const { kind = 'plain' as const, finding } = over[at] ?? {}
    found.push({ text: line.slice(at, end), kind, ...(finding ? { finding } : {}) })
    at = end
  }
  return found
}
