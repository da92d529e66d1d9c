import { anyOf, compile } from '../numbers/lexicon.ts'
import type { ClaimLexicon } from './lexicon.ts'

const blank = (words: string): string => ' '.repeat(words.length)

/** "only the largest are drawn": at most this many words between "only" and the verb, in one clause. */
const DRAWN_WITHIN = 6

/** A pattern of phrases in which strokes part the forms of a word: "is/are shown". Spelled out they would be thousands. */
const withForms = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.split(' ').length - a.split(' ').length)
    .map((phrase) =>
      phrase
        .split(' ')
        .map((word) => `(?:${anyOf(word.split('/'))})`)
        .join('\\s+'),
    )
    .join('|')

/** What claims nothing, as it is looked for: made once for a language. */
interface Search {
  said: RegExp
  drawn: RegExp
}

const searches = new WeakMap<ClaimLexicon, Search>()

function searchFor(lexicon: ClaimLexicon): Search {
  const { phrases, only, shown } = lexicon.claimless
  const made = {
    said: new RegExp(`(?<![\\p{L}-])(?:${withForms(phrases)})(?![\\p{L}-])`, 'giu'),
    // "Those that are shown" begins a clause of its own, and what stands before it may claim.
    drawn: new RegExp(
      `(?<![\\p{L}-])(?:${anyOf(only)})(?:\\s+[^\\s,;:.]+){1,${DRAWN_WITHIN}}?(?<!\\b(?:that|which|who))\\s+(?:${withForms(shown)})(?![\\p{L}-])`,
      'giu',
    ),
  }
  searches.set(lexicon, made)
  return made
}

/**
 * A text that stands in no claim, with the words blank that claim nothing there: those about its own figures ("most figures are
 * estimates"), about what is drawn ("only the largest are drawn"), spans ("the last two years") and nouns ("their rivals"). Places stay.
 */
export function withoutClaimless(text: string, lexicon: ClaimLexicon): string {
  const { said, drawn } = searches.get(lexicon) ?? searchFor(lexicon)
  return text.replaceAll(said, blank).replaceAll(drawn, blank)
}

/** Groups of words that claim nothing in a sentence that asks: "Will Australia catch up?" supposes nothing, "Why did it fall?" does. */
export const askedIn = (sentence: string, { questions }: ClaimLexicon): readonly string[] =>
  sentence.trimEnd().endsWith('?')
    ? questions.flatMap(({ begin, free }) => (compile(`^\\P{L}*(?:${anyOf(begin)})(?!\\p{L})`, 'iu').test(sentence) ? free : []))
    : []
