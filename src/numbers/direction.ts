import type { Lexicon } from './lexicon.ts'
import { anyOf, compile } from './lexicon.ts'

/** Which way the words around a number point. */
export type Direction = 'falling' | 'rising'

const directionOf = (word: string | undefined, lexicon: Lexicon): Direction | undefined =>
  word === undefined ? undefined : lexicon.falling.includes(word.toLowerCase()) ? 'falling' : 'rising'

/**
 * Direction that the sentence gives a number: a word right after it ("36 percent less") or else the nearest before it
 * ("fell by 36 percent"). Hedges such as "more than" point nowhere.
 */
export function directionAround(before: string, after: string, lexicon: Lexicon): Direction | undefined {
  const words = anyOf([...lexicon.falling, ...lexicon.rising])
  const right = compile(`^\\s+(?:of\\s+\\S+\\s+)?(${words})(?![\\p{L}-])`).exec(after)?.[1]
  if (right) return directionOf(right, lexicon)
  const sentence = before.split(/[.!?;:]\s/).at(-1) ?? ''
  const hedges = compile(`(?<![\\p{L}-])(?:${anyOf(Object.values(lexicon.hedges).flat())})(?![\\p{L}-])`, 'giu')
  const left = sentence.replaceAll(hedges, ' ').matchAll(compile(`(?<![\\p{L}-])(${words})(?![\\p{L}-])`, 'giu'))
  return directionOf([...left].at(-1)?.[1], lexicon)
}
