import { mayHold, wholeWords } from '../numbers/whole-words.ts'
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
  const made = patterns.get(phrases) ?? wholeWords(phrases, 'giu')
  patterns.set(phrases, made)
  return made
}

/** Whether a text says one of the phrases. */
export const isSaid = (phrases: readonly string[], text: string): boolean => text.search(wordsOf(phrases)) >= 0

const stolen = new WeakMap<ClaimLexicon, RegExp>()

/** Phrases that end with the first word of an idle one, at the end of a text: "edged up" before "to", of which "up to" would take the half. */
function stolenBy(lexicon: ClaimLexicon): RegExp {
  const { idle, words } = lexicon
  const known = stolen.get(lexicon)
  if (known) return known
  const firsts = new Set(idle.map((phrase) => phrase.split(' ')[0]))
  const phrases = Object.values(words)
    .flat()
    .filter((one) => one.includes(' ') && firsts.has(one.split(' ').at(-1)) && !idle.some((phrase) => phrase.startsWith(`${one} `)))
  const made = compile(`(?<![\\p{L}-])(?:${anyOf(phrases)})$`, 'iu')
  stolen.set(lexicon, made)
  return made
}

/** Signs before an idle phrase that are looked at. */
const NEAR = 24

/** The text with idle phrases blanked, so that places stay. What takes a word of another phrase is not idle: "edged up to its highest". */
export const withoutIdle = (text: string, lexicon: ClaimLexicon): string =>
  text.replaceAll(wordsOf(lexicon.idle), (phrase, at: number) => {
    const begun = text.slice(Math.max(0, at - NEAR), at + phrase.search(/\s|$/u))
    return stolenBy(lexicon).test(begun) ? phrase : ' '.repeat(phrase.length)
  })

/** Words of the given groups that a text says, in their order; of two at one place the longer first. `#` stands for a bound number. */
export function saidIn(text: string, groups: readonly string[], lexicon: ClaimLexicon): SaidWord[] {
  const left = withoutIdle(text, lexicon)
  const found = groups.flatMap((group) => {
    const words = lexicon.words[group] ?? []
    return mayHold(left, words) ? [...left.matchAll(wordsOf(words))].map((one) => ({ group, word: one[0], at: one.index })) : []
  })
  return found.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)
}

/** What the words of a claim are held to. */
export type Held = Pick<Claim, 'kinds' | 'places'> & Partial<Pick<Claim, 'numbers' | 'lines'>>
