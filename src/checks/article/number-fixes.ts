import { claimLexiconOf } from '../../claims/lexicon.ts'
import { contraryOf } from '../../claims/turns.ts'
import { agree } from '../../facts/agreement.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Fix } from '../../issues/issue.ts'
import { spanOfWords, type Mark, type Passage } from '../../marks/mark.ts'
import { directionWord } from '../../numbers/direction.ts'
import { anyOf, compile, lexiconOf } from '../../numbers/lexicon.ts'
import { readQuantity } from '../../numbers/quantity.ts'

/** A text without its digits: its dress. */
const dressOf = (text: string): string => text.replaceAll(/\d[\d.,]*/g, '#')

/** Words right before a number that depend on how it sounds. */
const ARTICLE = /(?<![\p{L}\p{N}])an?\s+$/iu
const ONE = /^\D*1(?![\d.,]*\d)/

/** Only the digits change, and nothing around them hangs on which they are: "an 8 percent share", "1 tonne", "since 2014" do. */
const keepsItsSentence = (fact: Fact, typed: string, offer: string, before: string): boolean =>
  /\d/.test(typed) &&
  dressOf(typed) === dressOf(offer) &&
  !ARTICLE.test(before) &&
  !ONE.test(typed) &&
  !ONE.test(offer) &&
  fact.kind !== 'year' &&
  fact.kind !== 'rank'

/**
 * Texts that take the place of a mark's words, of those offered: only such as agree with the fact where they would stand, hedge and
 * direction around them included. One that is alone and changes nothing but digits is safe. None where the words hold markup.
 */
export function numberFixes(mark: Mark, fact: Fact, offers: readonly string[], file: string, locale: string): Fix[] {
  const at = mark.wordsAt
  if (!at) return []
  const sound = offers.filter((offer) => agree(fact, offer, mark, locale).agrees)
  return sound.map((text) => ({
    title: `Write "${text}"`,
    file,
    ...at,
    text,
    safe: sound.length === 1 && keepsItsSentence(fact, mark.text, text, mark.before),
  }))
}

/** The fix that writes the house's word for a sign of a true number. */
export const wordFixes = (mark: Mark, text: string, file: string): Fix[] =>
  mark.wordsAt ? [{ title: `Write "${text}"`, file, ...mark.wordsAt, text, safe: true }] : []

/** The word that points a number the wrong way, with the one that would be true and the change that writes it; nothing where it has no contrary. */
export function turnWord(mark: Mark, { locate }: Passage, file: string, locale: string): { hint: string; fixes: Fix[] } | undefined {
  const lexicon = lexiconOf(locale)
  const found = directionWord(mark.before, mark.after, lexicon)
  const contrary = found && contraryOf(found.word, claimLexiconOf(locale))
  // Tonnes are less, and not fewer.
  const read = readQuantity(mark.text, mark, lexicon)
  const isMeasure = read.form === 'fraction' || ('unit' in read && read.unit !== undefined)
  const text = contrary && isMeasure ? (lexicon.uncounted[contrary] ?? contrary) : contrary
  // A contrary that points no number would leave it refused.
  if (!found || !text || ![...lexicon.falling, ...lexicon.rising].includes(text.toLowerCase())) return undefined
  const start = found.at + (found.side === 'before' ? 0 : mark.before.length + mark.text.length)
  const at = spanOfWords(locate, start, start + found.word.length)
  const whole = at.line === at.endLine && at.endColumn - at.column === found.word.length
  const title = `Write "${text}" for "${found.word}"`
  return { hint: `write "${text}" for "${found.word}"`, fixes: whole ? [{ title, file, ...at, text, safe: false }] : [] }
}

/** The other of "to" and "by" before a number, where the number is true behind that: what it takes to write it. */
export function turnPreposition(mark: Mark, { locate }: Passage, fact: Fact, file: string, locale: string): Fix[] {
  const { by, to, hedges } = lexiconOf(locale)
  const found = compile(`(?<!\\p{L})(?:${by}|${to})(?=(?:\\s+(?:${anyOf(Object.values(hedges).flat())}))?\\s*$)`).exec(mark.before)
  if (!found) return []
  const [typed] = found
  const text = typed.toLowerCase() === by ? to : by
  const end = found.index + typed.length
  const before = mark.before.slice(0, found.index) + text + mark.before.slice(end)
  if (!agree(fact, mark.text, { before, after: mark.after }, locale).agrees) return []
  return [{ title: `Write "${text}" for "${typed}"`, file, ...spanOfWords(locate, found.index, end), text, safe: false }]
}
