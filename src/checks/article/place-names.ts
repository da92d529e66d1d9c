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

const WORD = /^[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+/
/** Latin letters alone: all names are written with them, and they are found several times as fast. */
const WORDS = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+/g

/** A name to be looked for: of a place, of a person called like one, or of what else is none. */
interface Named {
  name: string
  isPlace: boolean
  isPerson: boolean
}

/** Names by the word that they begin with: what is no place first, then longer ones. There are more than a thousand, and few words begin one. */
function namesByFirst(places: ReadonlyMap<string, string>, others: readonly string[], people: readonly string[]): Map<string, Named[]> {
  const longest = (names: Iterable<string>): string[] => [...names].toSorted((a, b) => b.length - a.length)
  const named = [
    ...longest(others.filter((name) => !places.has(name))).map((name) => ({ name, isPlace: false, isPerson: false })),
    ...people.map((name) => ({ name, isPlace: false, isPerson: true })),
    ...longest(places.keys()).map((name) => ({ name, isPlace: true, isPerson: false })),
  ]
  return Map.groupBy(named, ({ name }) => WORD.exec(name)?.[0] ?? '')
}

const SURNAME = /\s\p{Lu}\p{Ll}+/uy

/** Offset behind a sticky pattern where it stands at a place; undefined where it does not. */
function standsAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? at + found[0].length : undefined
}

/**
 * A finder of places. Countries are found by printed name, alias, adjective or the name of their people, longer names first, in capitals
 * throughout too; names of three letters and fewer only where the language's file lists them. The names of publishers ("British
 * Geological Survey"), currencies and people ("Jordan Smith") are none.
 */
export function placesFinder(catalogue: Catalogue, words: ContextWords): (text: string) => PlaceFound[] {
  const places = placeNames(catalogue, words)
  const byFirst = namesByFirst(places, [...publisherNames(catalogue.sources.values()), ...words.notPlaces], words.people)
  const wider = anyOf([...words.regions, ...words.regions.map((word) => word.toUpperCase())])
  const before = new RegExp(`(?<!\\p{L}|(?<!(?<!\\p{L})(?:${anyOf(words.prefixes)}))-|(?:${wider})\\s)`, 'uy')
  const compound = new RegExp(`-(?:${anyOf(words.compounds)})`, 'y')
  const after = new RegExp(`(?![\\p{L}$]|-(?!(?:${anyOf(words.outsideSuffixes)})(?!\\p{L})))`, 'uy')
  return (text) => {
    const plain = text.replaceAll(/\s/g, ' ')
    const found: PlaceFound[] = []
    let end = 0
    for (const { 0: word, index } of plain.matchAll(WORDS)) {
      const names = index < end ? undefined : byFirst.get(word)
      if (!names || standsAt(before, plain, index) === undefined) continue
      for (const { name, isPlace, isPerson } of names) {
        if (!plain.startsWith(name, index)) continue
        const behind = isPerson ? standsAt(SURNAME, plain, index + name.length) : index + name.length
        const joined = behind !== undefined && isPlace ? standsAt(compound, plain, behind) : undefined
        const to = [joined, behind].find((at) => at !== undefined && standsAt(after, plain, at) !== undefined)
        if (to === undefined) continue
        end = to
        if (isPlace) found.push({ code: places.get(name) ?? '', text: name, at: index, isJoined: to === joined })
        break
      }
    }
    return found
  }
}
