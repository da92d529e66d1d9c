import type { Lexicon } from './lexicon.ts'
import { anyOf, compile } from './lexicon.ts'

/** Which way the words around a number point. */
export type Direction = 'falling' | 'rising'

const directionOf = (word: string, lexicon: Lexicon): Direction => (lexicon.falling.includes(word.toLowerCase()) ? 'falling' : 'rising')

/** A word that points a number somewhere. `side` is where of the number it stands, `start` its offset in the words there. */
export interface DirectionWord {
  word: string
  direction: Direction
  side: 'before' | 'after'
  start: number
}

/**
 * The word by which the sentence gives a number its direction: one right after it ("36 percent less") or else the nearest before it
 * ("fell by 36 percent"). Hedges such as "more than" point nowhere.
 */
export function directionWord(before: string, after: string, lexicon: Lexicon): DirectionWord | undefined {
  const words = anyOf([...lexicon.falling, ...lexicon.rising])
  const right = compile(`^\\s+(?:of\\s+\\S+\\s+)?(${words})(?![\\p{L}-])`).exec(after)
  if (right?.[1]) {
    const [whole, word] = right
    return { word, direction: directionOf(word, lexicon), side: 'after', start: whole.length - word.length }
  }
  const sentence = before.split(/[.!?;:]\s/).at(-1) ?? ''
  const hedges = compile(`(?<![\\p{L}-])(?:${anyOf(Object.values(lexicon.hedges).flat())})(?![\\p{L}-])`, 'giu')
  const blank = sentence.replaceAll(hedges, (hedge) => ' '.repeat(hedge.length))
  const left = [...blank.matchAll(compile(`(?<![\\p{L}-])(${words})(?![\\p{L}-])`, 'giu'))].at(-1)
  if (!left?.[1]) return undefined
  return { word: left[1], direction: directionOf(left[1], lexicon), side: 'before', start: before.length - sentence.length + left.index }
}

/** Direction that the sentence gives a number. */
export const directionAround = (before: string, after: string, lexicon: Lexicon): Direction | undefined =>
  directionWord(before, after, lexicon)?.direction
