import english from './context-en.json' with { type: 'json' }

/** Words of one language by which years are told from editions, and places are named otherwise than in the countries table. */
export interface ContextWords {
  /** Words beside a year that make it an edition: "edition", "report". */
  editions: string[]
  /** Words that do so where the text names an edition already: "by the 2025 edition, and by that of 2026". */
  editionsAgain: string[]
  /** Words that make a place's name a wider one: "North" American. */
  regions: string[]
  /** Names that hold a place's name and are none: currencies, seas. */
  notPlaces: string[]
  /** Parts of the world larger than a country. */
  continents: string[]
  /** States and provinces of large countries with much of our subject, with the country's code. What also names a country, or a government, is left out. */
  provinces: Record<string, string>
  /** Capitals that stand for their country, or its government, with its code. */
  capitals: Record<string, string>
  /** Names of the months, in their order. */
  months: string[]
  /** Words for all months alike: "each month". */
  everyMonth: string[]
  /** Words right before a year that make it the one a comparison is measured from: "more than in 2024". */
  measuredFrom: string[]
  /** The same before a place. */
  measuredFromPlaces: string[]
  /** Words right before a year after which it may be either side of a comparison. */
  beginsWith: string[]
  /** Words that may stand between such a word and its year. */
  withYears: string[]
  /** Articles, and codes of the countries whose names take one. */
  articles: string[]
  withArticle: string[]
  /** Words that join the members of a list. */
  listed: string[]
  /** Words that part a number from the year behind it: "# before 2024". */
  apart: string[]
  /** Patterns of words for a part of a year: "third quarter", "late" before a year. */
  partsOfYear: string[]
  /** Words right before a year that speak of others than it: "until 2025". */
  beyond: string[]
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
