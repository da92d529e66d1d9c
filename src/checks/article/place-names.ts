import type { Catalogue } from '../../data/catalogue.ts'
import { publisherNames } from '../../data/publishers.ts'
import { namingOf, type Naming } from '../../facts/names.ts'
import { anyOf } from '../../numbers/lexicon.ts'
import type { ContextWords } from './context-words.ts'

/** Names of countries of fewer letters are too often other words. */
const LEAST = 4

/** Words for people, which take an s: "Germans", "Iranians". */
const OF_PEOPLE = /\p{Ll}(?:an|i|er)$/u

/** Tells whether a code stands for one place: wholes such as the world, and what is left over, are none where the language's file does not list them. */
export function placeTest(naming: Naming, words: ContextWords): (code: string) => boolean {
  const listed = new Set(Object.values(words.places))
  return (code) => listed.has(code) || (!naming.isAggregate('', { country: code }) && !naming.isRest('', { country: code }))
}

/** Every name of a place with what it stands for: a country's code, or a continent's or province's own name. */
function placeNames(catalogue: Catalogue, words: ContextWords): Map<string, string> {
  const naming = namingOf(catalogue)
  const isPlace = placeTest(naming, words)
  const listed = Object.entries({ ...words.capitals, ...words.places })
  const names: [string, string][] = [
    ...[...naming.countries].filter(([name, code]) => name.length >= LEAST && isPlace(code)),
    ...listed.filter(([name]) => OF_PEOPLE.test(name)).map(([name, code]): [string, string] => [`${name}s`, code]),
    ...listed,
    ...[...words.continents, ...Object.keys(words.provinces)].map((name): [string, string] => [name, name]),
  ]
  // In capitals throughout, as headlines and lists may have them.
  const large = names.filter(([name]) => name.length >= LEAST).map(([name, code]): [string, string] => [name.toUpperCase(), code])
  return new Map([...large, ...names])
}

/** A name of a place in a text. */
export interface PlaceFound {
  /** Country's code, or the continent's or province's own name. */
  code: string
  /** As it is written, with single blanks. */
  text: string
  /** Where it begins, in UTF-16 units. */
  at: number
  /** True where a hyphen joins a word to it: "Vietnam-based". */
  isJoined: boolean
}

/** A pattern of any of the names, longer ones first, that looks at their first signs before all else: there are more than a thousand. */
function anyNamed(names: readonly string[]): string {
  const byInitial = Map.groupBy(names, (name) => name.charAt(0))
  return [...byInitial].map(([initial, some]) => `(?=${anyOf([initial])})(?:${anyOf(some)})`).join('|')
}

/**
 * A finder of places. Countries are found by printed name, alias, adjective or the name of their people, longer names first, in capitals
 * throughout too; names of three letters and fewer only where the language's file lists them. The names of publishers ("British
 * Geological Survey"), currencies and people ("Jordan Smith") are none.
 */
export function placesFinder(catalogue: Catalogue, words: ContextWords): (text: string) => PlaceFound[] {
  const places = placeNames(catalogue, words)
  const publishers = publisherNames(catalogue.sources.values()).filter((name) => !places.has(name))
  const others = [...publishers, ...words.notPlaces]
  const people = `(?:${anyOf(words.people)})\\s\\p{Lu}\\p{Ll}+`
  const wider = anyOf([...words.regions, ...words.regions.map((word) => word.toUpperCase())])
  const before = `(?<!\\p{L}|(?<!(?<!\\p{L})(?:${anyOf(words.prefixes)}))-|(?:${wider})\\s)`
  const named = `(${anyNamed([...places.keys()])})(-(?:${anyOf(words.compounds)}))?`
  const after = `(?![\\p{L}$]|-(?!(?:${anyOf(words.outsideSuffixes)})(?!\\p{L})))`
  const initials = new Set([...places.keys(), ...others].map((name) => name.charAt(0)))
  const start = `(?=[${[...initials].map((sign) => (/\p{L}/u.test(sign) ? sign : '')).join('')}])`
  const pattern = new RegExp(`${start}${before}(?:${anyNamed(others)}|${people}|${named})${after}`, 'gu')
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 1: found, 2: joined, index }): PlaceFound[] => {
      const name = found?.replaceAll(/\s+/g, ' ')
      return name === undefined ? [] : [{ code: places.get(name) ?? '', text: name, at: index, isJoined: joined !== undefined }]
    })
}
