import { anyOf, compile } from '../numbers/lexicon.ts'
import type { ClaimLexicon, TurnKind } from './lexicon.ts'

/** A word that says which way, where it stands in its text. */
export interface Turn {
  kind: TurnKind
  word: string
  at: number
  /** True for what goes up or stands above. */
  up: boolean
}

/** Whole words; a hyphen may join one to a number, which is `#`: "second-largest". */
const standing = (phrases: readonly string[]): RegExp => compile(`(?<!\\p{L}|(?<!#)-)(?:${anyOf(phrases)})(?![\\p{L}-])`, 'giu')

const KINDS: readonly TurnKind[] = ['move', 'rank', 'compare']

/** The words of a text that say which way, in their order. */
export function turnsIn(text: string, { turns, turnsNot }: ClaimLexicon): Turn[] {
  const left = text.replaceAll(standing(turnsNot), (phrase) => ' '.repeat(phrase.length))
  return KINDS.flatMap((kind) => {
    const ups = new Set(turns[kind].map(([up = '']) => up))
    return [...left.matchAll(standing([...new Set(turns[kind].flat())]))].map(({ 0: word, index }): Turn => ({
      kind,
      word,
      at: index,
      up: ups.has(word.toLowerCase()),
    }))
  }).toSorted((a, b) => a.at - b.at)
}

/** The word that says the contrary, written like the word: "Rose" for "Fell". Nothing where the language's list has none. */
export function contraryOf(word: string, { turns }: ClaimLexicon): string | undefined {
  const small = word.toLowerCase()
  const pair = KINDS.flatMap((kind) => turns[kind]).find((one) => one.includes(small))
  const other = pair?.find((one) => one !== small)
  return other !== undefined && word !== small ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other
}
