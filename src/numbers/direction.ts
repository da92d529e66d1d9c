import type { Lexicon } from './lexicon.ts'
import { anyOf, compile } from './lexicon.ts'

/** Which way the words around a number point. */
export type Direction = 'falling' | 'rising'

/** The word that gives a number its direction, and where it begins: in the words before the number, or in those after it. */
export interface DirectionWord {
  direction: Direction
  side: 'after' | 'before'
  at: number
}

const directionOf = (word: string, lexicon: Lexicon): Direction => (lexicon.falling.includes(word.toLowerCase()) ? 'falling' : 'rising')

/**
 * The word by which a sentence gives a number its direction: one right after it ("36 percent less") or else the nearest before it
 * ("fell by 36 percent"). Hedges such as "more than" point nowhere.
 */
export function directionWord(before: string, after: string, lexicon: Lexicon): DirectionWord | undefined {
  const words = anyOf([...lexicon.falling, ...lexicon.rising])
  const right = compile(`^(\\s+(?:of\\s+\\S+\\s+)?)(${words})(?![\\p{L}-])`).exec(after)
  if (right?.[2]) return { direction: directionOf(right[2], lexicon), side: 'after', at: right[1]?.length ?? 0 }
  const sentence = before.split(/[.!?;:]\s/).at(-1) ?? ''
  const hedges = compile(`(?<![\\p{L}-])(?:${anyOf(Object.values(lexicon.hedges).flat())})(?![\\p{L}-])`, 'giu')
  const unhedged = sentence.replaceAll(hedges, (hedge) => ' '.repeat(hedge.length))
  const left = [...unhedged.matchAll(compile(`(?<![\\p{L}-])(${words})(?![\\p{L}-])`, 'giu'))].at(-1)
  if (!left) return undefined
  return { direction: directionOf(left[0], lexicon), side: 'before', at: before.length - sentence.length + left.index }
}

/** Direction that the sentence gives a number; nothing where it gives none. */
export const directionAround = (before: string, after: string, lexicon: Lexicon): Direction | undefined =>
  directionWord(before, after, lexicon)?.direction
