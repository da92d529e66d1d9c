import english from './context-en.json' with { type: 'json' }

/** Words of one language by which years are told from editions, and places are named otherwise than in the countries table. */
export interface ContextWords {
  /** Words beside a year that make it an edition: "edition", "report". */
  editions: string[]
  /** Words that do so where the text names an edition already: "by the 2025 edition, and by that of 2026". */
  editionsAgain: string[]
  /** Editions told by their order and not by their year: "the latest edition". */
  printings: {
    nouns: string[]
    latest: string[]
    first: string[]
    earlier: string[]
    /** Words before them after which a number need not be theirs: "unlike an earlier edition". */
    apartFrom: string[]
  }
  /** Words that make a place's name a wider one: "North" American. */
  regions: string[]
  /** Names that hold a place's name and are none: currencies, seas. */
  notPlaces: string[]
  /** Names of places that are names of people too, where another name follows: "Jordan Smith". */
  people: string[]
  /** Parts of the world larger than a country, and unions of countries. */
  continents: string[]
  /** States and provinces of large countries with much of our subject, with the country's code. What also names a country, or a government, is left out. */
  provinces: Record<string, string>
  /** Capitals that stand for their country, or its government, with its code. */
  capitals: Record<string, string>
  /** Words that a hyphen joins to a place's name, by which it tells an owner or an origin: "-based". */
  compounds: string[]
  /** Names of the months, in their order. */
  months: string[]
  /** Words for all months alike: "each month". */
  everyMonth: string[]
  /** Words for years counted from the day of an article, with how far each may lie from its year. */
  relativeYears: Record<string, number[]>
  /** Words behind a number that count its year from the last one named: "a year earlier". */
  countedYears: Record<string, number>
  /** The same for months: "a month earlier". */
  countedMonths: Record<string, number>
  /** Words for months counted from the day of an article. */
  relativeMonths: Record<string, number>
  /** Words right before a year of two digits: "in ’24". */
  shortYears: string[]
  /** How a number is said to be a publisher's. */
  sayings: {
    /** Other names of publishers. */
    publishers: Record<string, string[]>
    /** Right behind a publisher. */
    verbs: string[]
    /** Right before one. */
    accordingTo: string[]
  }
  /** Words besides `measuredFrom` that set a number against the one before it: "# versus #". */
  reachedFrom: string[]
  /** The word before what a comparison is measured from, and verbs of a clause behind it: "more than it had mined in 2024". */
  than: string
  didThen: string[]
  /** Words that set a number against something, "above that of", and words for what it is set against. */
  standsAgainst: string[]
  measuredAs: string[]
  /** Words before the place that a number right before them is of: "# in", and of what goes somewhere "# to"; words between that give it to none. */
  inPlaces: string[]
  toPlaces: string[]
  besides: string[]
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
  /** Names of quarters and halves, with what they stand for: Q2, H1. */
  namedParts: Record<string, string>
  /** Patterns of words for a part of a year: "third quarter", "late" before a year. */
  partsOfYear: string[]
  /** Words right before a year that speak of others than it: "until 2025". */
  beyond: string[]
  /** Words right before a year within which something is. */
  within: string[]
  /** Words right before a place that leave it out. */
  outside: string[]
  /** The same, where one of `outsideBut` stands before them: "all countries but China". */
  but: string[]
  outsideBut: string[]
  /** Words right behind a place that leave it out: "China aside". */
  outsideBehind: string[]
  /** Words that a hyphen may join before a place's name; of those, the ones that leave it out, in small letters: "non-Chinese". */
  prefixes: string[]
  outsidePrefixes: string[]
  /** Words that a hyphen joins behind a place's name to leave it out: "China-free". */
  outsideSuffixes: string[]
  /** Words between a place that is left out and a number of its own: "apart from China, with 270,000 tonnes". */
  ownNumber: string[]
  /** What is left of the world when some place is taken out. */
  rest: {
    /** Its names: "the rest of the world". */
    names: string[]
    /** Words by which a sentence says that it speaks of it. */
    said: string[]
    /** Words before its name after which a number need not be its: "more than the rest of the world". */
    apartFrom: string[]
  }
  /** How the world is said to have a number. */
  world: WorldWords
  /** Adjectives, names of a people and other short names by their exact letters, with the country's code; adjectives are those of world-countries 5.1.0, a snapshot. */
  places: Record<string, string>
}

/** Words by which a text speaks of the world as a whole. */
export interface WorldWords {
  nouns: string[]
  people: string[]
  adjectives: string[]
  adverbs: string[]
  /** Words between "the" and the world: "the entire world". */
  whole: string[]
  /** What the world has a number of: "output". */
  things: string[]
  /** Who makes it: "mines". */
  makers: string[]
  /** Words that may stand before these: "global mine output". */
  between: string[]
  verbs: string[]
  /** Words that may stand before or behind a verb's subject: "has", "as a whole". */
  auxiliaries: string[]
  together: string[]
  passive: string[]
  /** Words before "of the world's" that speak of a part. */
  partOf: string[]
  /** Words before the world after which a number need not be its: "more than the world's output". */
  apartFrom: string[]
  /** What it has only as an owner: "the world’s share". */
  owned: string[]
  /** Verbs behind it with a number of its own behind them: "the world stood at #"; words that may stand between. */
  stands: string[]
  fillers: string[]
  /** Words that begin a clause whose subject it may be. */
  begins: string[]
  /** What prints numbers, and verbs by which it gives one to the world: "the table gives the world #", "puts the world at #". */
  printed: string[]
  gives: string[]
  puts: string[]
  /** Verbs between "to the world" and a number, and those before the world with a number behind it: "then came the world, with #". */
  goes: string[]
  follows: string[]
  /** Verbs whose object it is: "China dominates world output". */
  led: string[]
}

const WORDS: Record<string, ContextWords> = { en: english }

/** The words of a language. A language without a file throws `unknown context words: LOCALE`. */
export function contextWords(locale: string): ContextWords {
  const found = WORDS[locale]
  if (!found) throw new Error(`unknown context words: ${locale}`)
  return found
}
