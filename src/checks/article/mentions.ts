import type { Catalogue } from '../../data/catalogue.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { wholeWords } from '../../numbers/whole-words.ts'
import { contextWords, type ContextWords } from './context-words.ts'
import type { FindMentions, Mention } from './mention.ts'
import { placesFinder } from './place-names.ts'
import { worldFinder } from './whole-world.ts'

const YEAR = /(?<![\d,.$€])((?:19|20)\d\d)(?:[–-](\d\d(?:\d\d)?))?(?!\d|%|[.,]\d)/g

/** Words between an edition's own word and its year: "report of April 2026" has two. */
const BEFORE = 3
const AFTER = 1

/** The part of a text that stands with what follows, or with what went before: no comma, bracket or colon between. */
const clauseBefore = (text: string): string[] => (/[^,;:()]*$/.exec(text)?.[0] ?? '').trim().split(/\s+/).slice(-BEFORE)
const clauseAfter = (text: string): string[] => (/^[^,;:()]*/.exec(text)?.[0] ?? '').trim().split(/\s+/).slice(0, AFTER)

/** Years of two digits that are this century's. */
const CENTURY = '20'

/** Years written with two digits: "in ’24". */
function shortYearsIn(text: string, { shortYears }: ContextWords): Mention[] {
  const pattern = compile(`(?<=(?<![\\p{L}-])(?:${anyOf(shortYears)})\\s+)[’'](\\d\\d)(?![\\d\\p{L}]|[.,]\\d)`, 'giu')
  return [...text.matchAll(pattern)].map(({ 0: written, 1: digits = '', index }) => ({
    kind: 'year',
    name: `${CENTURY}${digits}`,
    text: written,
    at: index,
  }))
}

/** The years a text names; of a range both ends: "2021–24" names 2021 and 2024. A year beside "edition" or the like is an edition. */
function yearsIn(text: string, isEdition: (words: string) => boolean): Mention[] {
  return [...text.matchAll(YEAR)].flatMap((found): Mention[] => {
    const [whole, from = '', to] = found
    const beside = [...clauseBefore(text.slice(0, found.index)), '|', ...clauseAfter(text.slice(found.index + whole.length))].join(' ')
    const kind = isEdition(beside) ? 'edition' : 'year'
    const names = [from, ...(to ? [to.length === 2 ? `${from.slice(0, 2)}${to}` : to] : [])]
    return names.map((name) => ({ kind, name, text: name, at: found.index }))
  })
}

/** Before a quarter that is counted from elsewhere: "a third quarter of growth". */
const ONE_OF_SEVERAL = /(?<!\p{L})(?:an?|another|one)\s+$/iu

/** The months a text names, without the dates of days ("4 April", "April 4, 2025"), which are events, and the months of editions. */
function monthsIn(text: string, words: ContextWords, isEdition: (words: string) => boolean): Mention[] {
  const pattern = compile(`(?<![\\p{L}-])(?<!\\d(?:st|nd|rd|th)?[\\s–-])(${anyOf(words.months)})(?!\\p{L}|\\s+\\d{1,2}(?!\\d))`, 'gu')
  const named = [...text.matchAll(pattern)].flatMap(({ 0: found, index }): Mention[] => {
    const beside = [...clauseBefore(text.slice(0, index)), '|', ...clauseAfter(text.slice(index + found.length))].join(' ')
    const name = String(words.months.indexOf(found) + 1).padStart(2, '0')
    return isEdition(beside) ? [] : [{ kind: 'month', name, text: found, at: index }]
  })
  const every = wholeWords(words.everyMonth, 'giu')
  const parts = compile(`(?<![\\p{L}\\d-])(?:${words.partsOfYear.join('|')})(?!\\p{L})`, 'giu')
  // A part of a year is some of its months: a fact of months may stand beside it, one of years may not.
  const some = [...text.matchAll(every), ...text.matchAll(parts)].flatMap(({ 0: found, index }): Mention[] => {
    const part = ONE_OF_SEVERAL.test(text.slice(0, index))
      ? undefined
      : words.namedParts[found.toLowerCase().replace(/\s+of\s.*|\s+$/s, '')]
    const beside = [...clauseBefore(text.slice(0, index)), '|', ...clauseAfter(text.slice(index + found.length))].join(' ')
    return isEdition(beside) ? [] : [{ kind: 'month', name: part ?? '*', text: found.trim(), at: index }]
  })
  return [...named, ...some]
}

/** Texts whose mentions are kept: several checks ask for the same ones, a process that stays sees ever new ones. */
const MOST = 5000

/** One finder a catalogue: its pattern holds some four hundred names. */
const finders = new WeakMap<Catalogue, FindMentions>()

/**
 * A finder of years, months, editions and places, the world among them where a text says that it has a number. Other aggregates are no
 * places where the language's file does not list them ("EU").
 */
export function mentionsFinder(catalogue: Catalogue, locale = 'en'): FindMentions {
  const known = finders.get(catalogue)
  if (known) return known
  const words = contextWords(locale)
  const placesIn = placesFinder(catalogue, words)
  const worldIn = worldFinder(words)
  const [editions, again] = [words.editions, words.editionsAgain].map((some) => compile(`(?<![\\p{L}-])(?:${anyOf(some)})(?!\\p{L})`))
  const made = new Map<string, Mention[]>()
  const find: FindMentions = (text) => {
    const known = made.get(text)
    if (known) return known
    if (made.size > MOST) made.clear()
    const found = look(text)
    made.set(text, found)
    return found
  }
  const look: FindMentions = (text) => {
    const isEdition = (beside: string): boolean => editions!.test(beside) || (again!.test(beside) && editions!.test(text))
    const places = placesIn(text).map(({ code, text: name, at, isJoined }): Mention => ({
      kind: 'place',
      name: code,
      text: name,
      at,
      ...(isJoined ? { role: 'origin' } : {}),
    }))
    const world = worldIn(text, (at) => places.some((one) => one.at === at))
    return [...yearsIn(text, isEdition), ...shortYearsIn(text, words), ...monthsIn(text, words, isEdition), ...places, ...world].toSorted(
      (a, b) => a.at - b.at,
    )
  }
  finders.set(catalogue, find)
  return find
}
