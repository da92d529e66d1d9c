import english from './context-en.json' with { type: 'json' }

/** Words of one language by which years are told from editions, and places are named otherwise than in the countries table. */
export interface ContextWords {
  /** Words beside a year that make it an edition: "edition", "report". */
  editions: string[]
  /** Words that make a place's name a wider one: "North" American. */
  regions: string[]
  /** Names that hold a place's name and are none: currencies, seas. */
  notPlaces: string[]
  /** Parts of the world larger than a country. */
  continents: string[]
  /** States and provinces of large countries with much of our subject, with the country's code. What also names a country, or a government, is left out. */
  provinces: Record<string, string>
  /** Names of the months, in their order. */
  months: string[]
  /** Words for all months alike: "each month". */
  everyMonth: string[]
  /** Words right before a place that leave it out. */
  outside: string[]
  /** Adjectives and short names by their exact letters, with the country's code; adjectives are those of world-countries 5.1.0, a snapshot. */
  places: Record<string, string>
}

const WORDS: Record<string, ContextWords> = { en: english }

/** The words of a language. A language without a file throws `unknown context words: LOCALE`. */
export function contextWords(locale: string): ContextWords {
  const found = WORDS[locale]
  if (!found) throw new Error(`unknown context words: ${locale}`)
  return found
}
