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

const KINDS: readonly TurnKind[] = ['move', 'still', 'rank', 'compare', 'alike']

/** Words that turn, and their pattern: made once for a language. */
interface Search {
  known: ReadonlyMap<string, { kind: TurnKind; up: boolean }>
  pattern: RegExp
}

const searches = new WeakMap<ClaimLexicon, Search>()

function searchFor(lexicon: ClaimLexicon): Search {
  const { turns, turnsNot } = lexicon
  const rows = KINDS.flatMap((kind) => turns[kind].flatMap((row) => row.map((word, place) => ({ kind, word, up: place === 0 }))))
  const known = new Map(rows.toReversed().map((row) => [row.word, row]))
  for (const word of turnsNot) known.delete(word)
  const made = { known, pattern: standing([...new Set([...rows.map(({ word }) => word), ...turnsNot])]) }
  searches.set(lexicon, made)
  return made
}

/** The words of a text that say which way, in their order. Where two begin at one place the longer is meant: "more than #" says nothing. */
export function turnsIn(text: string, lexicon: ClaimLexicon): Turn[] {
  const { known, pattern } = searches.get(lexicon) ?? searchFor(lexicon)
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index: at }) => {
    const found = known.get(word.toLowerCase().replaceAll(/\s+/gu, ' '))
    // "Remained #" is told without the number that it leads to.
    return found ? [{ kind: found.kind, word: word.replace(/\s+#$/u, ''), at, up: found.up }] : []
  })
}

/** The word that says the contrary, written like the word: "Rose" for "Fell". Nothing where the language's list has none. */
export function contraryOf(word: string, { turns }: ClaimLexicon): string | undefined {
  const small = word.toLowerCase().replaceAll(/\s+/gu, ' ')
  const pair = KINDS.flatMap((kind) => turns[kind]).find((one) => one.includes(small))
  const other = pair?.find((one) => one !== small)
  return other !== undefined && word !== small ? `${other.charAt(0).toUpperCase()}${other.slice(1)}` : other
}
