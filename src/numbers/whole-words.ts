import { anyOf, compile } from './lexicon.ts'

const heads = new WeakMap<readonly string[], readonly string[]>()

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'")

/** The first word of each phrase, each once. */
function headsOf(phrases: readonly string[]): readonly string[] {
  const known = heads.get(phrases)
  if (known) return known
  const made = [...new Set(phrases.map((phrase) => plain(phrase).split(/[\s-]/u, 1)[0] ?? ''))]
  heads.set(phrases, made)
  return made
}

/**
 * Whether a text may hold one of some phrases: false is sure, true is not. It costs little where a pattern of them all costs much, and most
 * sentences hold none. The list is known by identity.
 */
export function mayHold(text: string, phrases: readonly string[]): boolean {
  const small = plain(text)
  return headsOf(phrases).some((head) => small.includes(head))
}

/** A pattern of any of some phrases as whole words, which no letter and no hyphen joins to others: "rose" and not "prose" or "rose-red". */
export const wholeWords = (phrases: readonly string[], flags = 'iu'): RegExp =>
  compile(`(?<![\\p{L}-])(?:${anyOf(phrases)})(?![\\p{L}-])`, flags)
