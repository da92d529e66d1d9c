import type { Catalogue } from '../../data/catalogue.ts'
import { publisherNames } from '../../data/publishers.ts'
import { makeNaming } from '../../facts/names.ts'
import { anyOf } from '../../numbers/lexicon.ts'
import english from './places-en.json' with { type: 'json' }

/** A place that a text names, and the codes that it may mean: "Congolese" is of two countries. */
export interface NamedPlace {
  name: string
  codes: readonly string[]
}

/** Finds the places that a text names. */
export type FindPlaces = (text: string) => NamedPlace[]

/** Names from the data that are as short as this are too often other words; short ones that are none stand in the list of words. */
const SHORT = 3

/** The union that is written of as one place; all other aggregates, such as the world, are none. */
const UNION = 'EUU'

/**
 * Places by the names and aliases of the countries dataset and by a list of words: adjectives, peoples, "US", "EU". Longer names are
 * found first, and the names of publishers ("British Geological Survey") and of seas, continents and currencies are passed over.
 */
function makeFindPlaces(catalogue: Catalogue): FindPlaces {
  const naming = makeNaming(catalogue)
  const isPlace = (code: string): boolean =>
    code === UNION || (!naming.isAggregate('', { country: code }) && !naming.isRest('', { country: code }))
  // Without a table of countries no fact could know of any.
  if (naming.countries.size === 0) return () => []
  const places = new Map<string, readonly string[]>([
    ...[...naming.countries].filter(([name, code]) => name.length > SHORT && isPlace(code)).map(([name, code]) => [name, [code]] as const),
    ...Object.entries(english.places),
  ])
  const passed = [...publisherNames(catalogue.sources.values()), ...english.notPlaces]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${anyOf(passed)}|(${anyOf([...places.keys()])})s?)(?![\\p{L}\\p{N}$])`, 'gu')
  return (text) =>
    [...text.matchAll(pattern)].flatMap(([, found]) => {
      const name = found?.replaceAll(/\s+/g, ' ')
      return name === undefined ? [] : [{ name, codes: places.get(name) ?? [] }]
    })
}

/** One finder a catalogue: its pattern holds a thousand names. */
const finders = new WeakMap<Catalogue, FindPlaces>()

/** The finder of places for a site's countries and sources. */
export function placesOf(catalogue: Catalogue): FindPlaces {
  const found = finders.get(catalogue) ?? makeFindPlaces(catalogue)
  finders.set(catalogue, found)
  return found
}
