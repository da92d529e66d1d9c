import { anyOf, compile } from '../numbers/lexicon.ts'
import type { ClaimLexicon } from './lexicon.ts'

const blank = (words: string): string => ' '.repeat(words.length)

/** "only the largest are drawn": at most this many words between "only" and the verb, in one clause. */
const DRAWN_WITHIN = 6

/**
 * A text that stands in no claim, with the words blank that claim nothing there: those about its own figures ("most figures are
 * estimates"), about what is drawn ("only the largest are drawn"), spans ("the last two years") and nouns ("their rivals"). Places stay.
 */
export function withoutClaimless(text: string, { claimless: { phrases, only, shown } }: ClaimLexicon): string {
  const said = compile(`(?<![\\p{L}-])(?:${anyOf(phrases)})(?![\\p{L}-])`, 'giu')
  // "Those that are shown" begins a clause of its own, and what stands before it may claim.
  const drawn = compile(
    `(?<![\\p{L}-])(?:${anyOf(only)})(?:\\s+[^\\s,;:.]+){1,${DRAWN_WITHIN}}?(?<!\\b(?:that|which|who))\\s+(?:${anyOf(shown)})(?![\\p{L}-])`,
    'giu',
  )
  return text.replaceAll(said, blank).replaceAll(drawn, blank)
}

/** Groups of words that claim nothing in a sentence that asks: "Will Australia catch up?" supposes nothing, "Why did it fall?" does. */
export const askedIn = (sentence: string, { questions }: ClaimLexicon): readonly string[] =>
  sentence.trimEnd().endsWith('?')
    ? questions.flatMap(({ begin, free }) => (compile(`^\\P{L}*(?:${anyOf(begin)})(?!\\p{L})`, 'iu').test(sentence) ? free : []))
    : []
