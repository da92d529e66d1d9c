import type { Lexicon } from './lexicon.ts'
import { anyOf, compile } from './lexicon.ts'

const whole = (phrases: readonly string[]): string => `(?<![\\p{L}-])(?:${anyOf(phrases)})(?![\\p{L}-])`

/** The word that denies a number in its clause, before it: "did not fall by", "never reached". Hedges such as "no less than" deny nothing. */
export function denialBefore(before: string, lexicon: Lexicon): string | undefined {
  const sentence = before.split(/[.!?;:,()–—][”’"]*\s/).at(-1) ?? ''
  const clause = sentence.split(compile(`${whole(lexicon.clauseBreaks)}`, 'iu')).at(-1) ?? ''
  const hedges = [...Object.values(lexicon.hedges).flat(), ...lexicon.notDenials]
  const bare = clause.replaceAll(compile(whole(hedges), 'giu'), ' ')
  return compile(whole(lexicon.clauseDenials), 'iu').exec(bare)?.[0].toLowerCase()
}
