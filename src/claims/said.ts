import { anyOf, compile } from '../numbers/lexicon.ts'
import type { Claim } from './claim.ts'
import type { ClaimLexicon } from './lexicon.ts'

/** A word of a group, and where it stands in the text. */
export interface SaidWord {
  group: string
  word: string
  at: number
}

/** What is wrong with words for their claims: which word, what would be right. */
export interface Misfit {
  message: string
  got: string
  expected: string
  /** Where the one wrong word begins in the text; absent where it is all of them. */
  at?: number
  /** The word that would be right in its place, where there is one. */
  right?: string
}

const patterns = new WeakMap<readonly string[], RegExp>()

/** The pattern of a list of words, made once: every text is looked through for many lists. */
export function wordsOf(phrases: readonly string[]): RegExp {
  const made = patterns.get(phrases) ?? compile(`(?<![\\p{L}-])(?:${anyOf(phrases)})(?![\\p{L}-])`, 'giu')
  patterns.set(phrases, made)
  return made
}

/** Whether a text says one of the phrases. */
export const isSaid = (phrases: readonly string[], text: string): boolean => text.search(wordsOf(phrases)) >= 0

/** The text with idle phrases blanked, so that places stay. */
export const withoutIdle = (text: string, { idle }: ClaimLexicon): string =>
  text.replaceAll(wordsOf(idle), (phrase) => ' '.repeat(phrase.length))

/** Words of the given groups that a text says, in their order; of two at one place the longer first. `#` stands for a bound number. */
export function saidIn(text: string, groups: readonly string[], lexicon: ClaimLexicon): SaidWord[] {
  const left = withoutIdle(text, lexicon)
  const found = groups.flatMap((group) =>
    [...left.matchAll(wordsOf(lexicon.words[group] ?? []))].map((one) => ({ group, word: one[0], at: one.index })),
  )
  return found.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)
}

/** What the words of a claim are held to. */
export type Held = Pick<Claim, 'kinds' | 'places'> & Partial<Pick<Claim, 'numbers' | 'lines'>>
