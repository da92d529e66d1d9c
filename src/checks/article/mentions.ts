import type { Catalogue } from '../../data/catalogue.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { publisherNames } from '../../data/publishers.ts'
import { namingOf, type Naming } from '../../facts/names.ts'
import { contextWords, type ContextWords } from './context-words.ts'

/** A year, a month, an edition or a place that a text names. */
export interface Mention {
  kind: 'year' | 'month' | 'edition' | 'place'
  /** What it stands for: a year of four digits, a month of two (or `*`, all of them), a country's code, a continent or province by its name. */
  name: string
  /** As it is written. */
  text: string
  /** Where it begins in the text, in UTF-16 units. */
  at: number
}

/** Finds what a text names, in the order in which it stands there. */
export type FindMentions = (text: string) => Mention[]

const YEAR = /(?<![\d,.$€])((?:19|20)\d\d)(?:[–-](\d\d(?:\d\d)?))?(?!\d|%|[.,]\d)/g

/** Words between an edition's own word and its year: "report of April 2026" has two. */
const BEFORE = 3
const AFTER = 1

/** The part of a text that stands with what follows, or with what went before: no comma, bracket or colon between. */
const clauseBefore = (text: string): string[] => (/[^,;:()]*$/.exec(text)?.[0] ?? '').trim().split(/\s+/).slice(-BEFORE)
const clauseAfter = (text: string): string[] => (/^[^,;:()]*/.exec(text)?.[0] ?? '').trim().split(/\s+/).slice(0, AFTER)

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

/** The months a text names, without the dates of days ("4 April", "April 4, 2025"), which are events, and the months of editions. */
function monthsIn(text: string, words: ContextWords, isEdition: (words: string) => boolean): Mention[] {
  const pattern = new RegExp(`(?<![\\p{L}-])(?<!\\d(?:st|nd|rd|th)?[\\s–-])(${anyOf(words.months)})(?!\\p{L}|\\s+\\d{1,2}(?!\\d))`, 'gu')
  const named = [...text.matchAll(pattern)].flatMap(({ 0: found, index }): Mention[] => {
    const beside = [...clauseBefore(text.slice(0, index)), '|', ...clauseAfter(text.slice(index + found.length))].join(' ')
    const name = String(words.months.indexOf(found) + 1).padStart(2, '0')
    return isEdition(beside) ? [] : [{ kind: 'month', name, text: found, at: index }]
  })
  const every = new RegExp(`(?<![\\p{L}-])(?:${anyOf(words.everyMonth)})(?![\\p{L}-])`, 'giu')
  const parts = new RegExp(`(?<![\\p{L}\\d-])(?:${words.partsOfYear.join('|')})(?!\\p{L})`, 'giu')
  // A part of a year is some of its months: a fact of months may stand beside it, one of years may not.
  const some = [...text.matchAll(every), ...text.matchAll(parts)].flatMap(({ 0: found, index }): Mention[] => {
    const beside = [...clauseBefore(text.slice(0, index)), '|', ...clauseAfter(text.slice(index + found.length))].join(' ')
    return isEdition(beside) ? [] : [{ kind: 'month', name: '*', text: found.trim(), at: index }]
  })
  return [...named, ...some]
}

/** Tells whether a code stands for one place: wholes such as the world, and what is left over, are none where the language's file does not list them. */
export function placeTest(naming: Naming, words: ContextWords): (code: string) => boolean {
  const listed = new Set(Object.values(words.places))
  return (code) => listed.has(code) || (!naming.isAggregate('', { country: code }) && !naming.isRest('', { country: code }))
}

/** One finder a catalogue: its pattern holds some four hundred names. */
const finders = new WeakMap<Catalogue, FindMentions>()

/**
 * A finder of years, months, editions and places. Countries are found by printed name, alias or adjective ("Chinese"), longer names first;
 * names of three letters
 * and fewer only where the language's file lists them, since they are too often other words. Aggregates are no places where
 * the language's file does not list them ("EU"), nor are the names
 * of publishers ("British Geological Survey") and of currencies.
 */
export function mentionsFinder(catalogue: Catalogue, locale = 'en'): FindMentions {
  const known = finders.get(catalogue)
  if (known) return known
  const naming = namingOf(catalogue)
  const words = contextWords(locale)
  const isPlace = placeTest(naming, words)
  const places = new Map([
    ...[...naming.countries].filter(([name, code]) => name.length > 3 && isPlace(code)),
    ...Object.entries({ ...words.capitals, ...words.places }),
    ...[...words.continents, ...Object.keys(words.provinces)].map((name): [string, string] => [name, name]),
  ])
  const publishers = publisherNames(catalogue.sources.values()).filter((name) => !places.has(name))
  const passed = anyOf([...publishers, ...words.notPlaces])
  const named = anyOf([...places.keys()])
  const pattern = new RegExp(`(?<![\\p{L}-]|(?:${anyOf(words.regions)})\\s)(?:${passed}|(${named}))(?![\\p{L}$-])`, 'gu')
  const [editions, again] = [words.editions, words.editionsAgain].map((some) => compile(`(?<![\\p{L}-])(?:${anyOf(some)})(?!\\p{L})`))
  const find: FindMentions = (text) => {
    const isEdition = (beside: string): boolean => editions!.test(beside) || (again!.test(beside) && editions!.test(text))
    return [
      ...yearsIn(text, isEdition),
      ...monthsIn(text, words, isEdition),
      ...[...text.matchAll(pattern)].flatMap(({ 1: found, index }): Mention[] => {
        const name = found?.replaceAll(/\s+/g, ' ')
        return name === undefined ? [] : [{ kind: 'place', name: places.get(name) ?? '', text: name, at: index }]
      }),
    ].toSorted((a, b) => a.at - b.at)
  }
  finders.set(catalogue, find)
  return find
}
