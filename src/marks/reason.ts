import words from './reasons-en.json' with { type: 'json' }

/** Words of a reason at least: one word names no ground. */
const FEWEST = 2

/** What a reason is, as a hint of issues and for the desk. */
export const A_REASON =
  'say in a few words why no row stands behind it: “a definition”, “a rule of this desk”, “how the scale is drawn”; where there is no reason, bind it, quote it with its source, or say it without'

const VACANT: ReadonlySet<string> = new Set(words.vacant)
/** A word with what holds letters together; a sign for an apostrophe is straight, as in the list. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []

/** A word that may name a ground: it has letters, a vowel among them where it is Latin, and not one letter over and over. */
const isSaying = (word: string): boolean =>
  word.length > 1 && /\p{L}/u.test(word) && !VACANT.has(word) && !/^(\p{L})\1+$/u.test(word) && !/^[b-df-hj-np-tv-xz]+$/.test(word)

const UNFINISHED = new RegExp(`(?<![\\p{L}-])(?:${words.unfinished.join('|')})(?![\\p{L}-])`, 'iu')
const WITHOUT_SOURCE = new RegExp(`(?<!\\p{L})(?:${words.withoutSource.join('|')})`, 'iu')
/** What somebody said or printed is quoted with its source, or bound to a row that cites it. */
const HEARSAY = new RegExp(`(?<![\\p{L}-])(?:${words.hearsay.join('|')})(?![\\p{L}-])`, 'iu')

/** Says what is wrong with a reason why something needs no test; nothing where it may be one. */
export function faultOfReason(reason: string): string | undefined {
  const text = reason.trim()
  const all = wordsOf(text)
  if (all.length === 0) return 'this one is empty'
  if (UNFINISHED.test(text)) return 'this one is still to be written'
  if (WITHOUT_SOURCE.test(text)) return 'to have no source is none'
  if (HEARSAY.test(text)) return 'what somebody said or printed is none: quote it with its source, or bind it'
  if (all.length < FEWEST) return 'one word says too little'
  return all.some(isSaying) ? undefined : 'this one names no ground'
}
