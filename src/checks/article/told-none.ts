import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import type { WrongTold } from './told-times.ts'
import english from './told-none-en.json' with { type: 'json' }

/** The condition on the value by which rows are counted, in the expression of a count. */
const CONDITION = /\bvalue\s*(>=|<=|!=|=|>|<)\s*(-?\d[\d.]*)/

/** Whether a count is of those that have something, or of those that have nothing; nothing of what is told by neither. */
function countedAs({ kind, rested: { words } }: Bound): 'some' | 'none' | undefined {
  const expression = words.split(' | ')[1] ?? ''
  const [, comparison, limit] = CONDITION.exec(expression) ?? []
  // A difference counts what moved.
  if (kind !== 'count' || comparison === undefined || /\]\s*-\s|change\(|points\(/.test(expression)) return undefined
  if (comparison === '=' && Number(limit) === 0) return 'none'
  const isAbove = (comparison === '>' && Number(limit) >= 0) || (comparison === '>=' && Number(limit) > 0)
  return isAbove || (comparison === '!=' && Number(limit) === 0) ? 'some' : undefined
}

const [acts, doing, things] = [anyOf(english.acts), anyOf(english.doing), anyOf(english.things)]
/** Up to two words between, of the same clause: "no mine output", "did not officially mine". */
const WITHIN = String.raw`\s+(?:[\p{L}-]+\s+){0,2}?`
const edged = (pattern: string): RegExp => compile(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}-])`, 'iu')

const NONE = edged(
  [
    `(?:${acts})\\s+(?:${anyOf(english.none)})`,
    `(?:${anyOf(english.lacks)})${WITHIN}(?:${things})`,
    `(?:${anyOf(english.denied)})${WITHIN}(?:${acts}|have${WITHIN}(?:${things}))`,
    `(?:${anyOf(english.ended)})${WITHIN}(?:${doing}|${things})`,
    `(?:${things}|${doing})\\s+(?:${anyOf(english.ended)})`,
    `(?:nothing|none)(?:\\s+[\\p{L}-]+){0,2}?\\s+(?:was|were|is|are)\\s+(?:${acts})`,
    `none\\s+of(?=\\s+(?:the\\s+)?#)`,
    anyOf(english.idle),
  ].join('|'),
)
const SOME = edged(`${acts}|(?:had|have|has|with)${WITHIN}(?:${things})`)
const DENIED = edged([...english.none, ...english.lacks, ...english.denied, ...english.ended, ...english.idle].join('|'))

const { clauseBreaks } = lexiconOf('en')
const BREAKS = compile(`[,;:!?–—()]|(?<![\\p{L}-])(?:${anyOf(clauseBreaks)})(?![\\p{L}-])`, 'giu')

/** The clause that a number stands in, and where it begins. */
function clauseOf(text: string, { from, to }: Bound): { clause: string; at: number } {
  const ends = [...text.matchAll(BREAKS)]
  const at = ends.findLast(({ index }) => index < from)
  const begin = at ? at.index + at[0].length : 0
  return { clause: text.slice(begin, ends.find(({ index }) => index >= to)?.index ?? text.length), at: begin }
}

/** Counts of those that have something told of those that have nothing, "# countries mined nothing" of those that mined, and the other way round. */
export function countsToldOfNone({ text, bound }: Sentence): WrongTold[] {
  return bound.flatMap((number) => {
    const counted = countedAs(number)
    if (counted === undefined) return []
    const { clause, at } = clauseOf(text, number)
    const found = counted === 'some' ? NONE.exec(clause) : DENIED.test(clause) ? null : SOME.exec(clause)
    if (!found) return []
    const what = counted === 'some' ? 'those that have something' : 'those that have nothing'
    return [{ text: found[0], at: at + found.index, message: `“${number.mark.text}” counts ${what}, and “${found[0]}” says the opposite` }]
  })
}
