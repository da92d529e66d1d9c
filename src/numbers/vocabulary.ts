import type { Lexicon } from './lexicon.ts'
import { lexiconOf } from './lexicon.ts'
import type { Phrases } from './phrases.ts'
import { phrasesOf } from './phrases.ts'
import { tokenise } from './tokens.ts'

/** A lexicon sorted for the search through running text: phrases in trees, words in sets. Made once a language. */
export interface Vocabulary {
  lexicon: Lexicon
  phrases: Record<ListName | 'units' | 'currencies' | 'currencyUnits' | 'vague' | 'bands' | 'multiples' | 'signs' | 'per', Phrases<string>>
  words: Record<SetName, ReadonlySet<string>>
  /** First words of all that may begin a quantity, a date or a name. */
  starters: ReadonlySet<string>
}

const LISTS = [
  'figures',
  'factorOf',
  'thereIs',
  'signsAfter',
  'hourBefore',
  'idioms',
  'names',
  'leads',
  'leadNumbers',
  'citations',
  'clock',
  'dayParts',
  'clockOpen',
  'eraBefore',
  'eras',
  'rankWords',
  'inWords',
  'inWordsSpelled',
  'rankAfter',
  'perNouns',
  'datePeriods',
  'streets',
  'superlatives',
  'times',
  'rankVerbs',
  'countedBy',
  'amountsTo',
] as const
type ListName = (typeof LISTS)[number]

const SETS = [
  'articles',
  'ordinalSuffixes',
  'decades',
  'yearBefore',
  'yearIn',
  'people',
  'possessives',
  'notCounted',
  'oneBefore',
  'oneNouns',
  'oneHaving',
  'numberedNouns',
  'numberSizes',
  'rowWords',
  'onePersons',
  'casualties',
  'oneBeyond',
  'partAfter',
  'halfNot',
  'partStates',
  'rangesFrom',
  'commaLeads',
  'saints',
  'nthAfter',
  'partHedges',
  'numbering',
  'doubleAfter',
  'doubleBefore',
  'afterTime',
  'perWords',
  'topWords',
  'movements',
  'ratioWords',
  'ratioAfter',
  'citationParts',
  'scaledCurrencies',
  'otherMonths',
  'numberedBooks',
  'bracketLeads',
  'suits',
  'hourVerbs',
  'looseUnits',
  'seasons',
  'oldCoins',
  'halvesNotAfter',
  'looseLeads',
  'mostNotAfter',
  'minutesPast',
  'unitParts',
  'numberWords',
  'namedNumbers',
  'nameNotAfter',
  'contests',
  'secondSizes',
  'streetsBefore',
  'placedBy',
  'pointNotAfter',
  'yearNouns',
  'nthNot',
  'groupThings',
  'groupThing',
  'leftOver',
  'thingsOwn',
  'clauseWords',
  'countries',
  'notSuperlatives',
  'singulars',
  'verbLeads',
  'modals',
] as const
type SetName = (typeof SETS)[number]

function startersOf(lexicon: Lexicon): ReadonlySet<string> {
  const { idioms, names, leads, rankWords, clockOpen, decades, articles, months } = lexicon
  const lists = [idioms, names, leads, rankWords, clockOpen, decades, articles, months.full, months.short]
  const maps = [
    lexicon.ones,
    lexicon.tens,
    lexicon.ordinals,
    lexicon.vague,
    lexicon.bands,
    lexicon.multiples,
    lexicon.signs,
    lexicon.currencies,
    lexicon.rangeWords,
    lexicon.coins,
  ]
  const folds = lexicon.times.flatMap((time) =>
    [...Object.keys(lexicon.ones), ...Object.keys(lexicon.tens), ...Object.keys(lexicon.scales), lexicon.hundred].map(
      (word) => word + time,
    ),
  )
  const phrases = [
    ...lists.flat(),
    ...maps.flatMap((map) => Object.keys(map)),
    ...folds,
    lexicon.half,
    lexicon.hundred,
    lexicon.point,
    lexicon.every,
  ]
  return new Set(phrases.map((phrase) => tokenise(phrase)[0]?.lower ?? ''))
}

const byKind = <K extends string, T>(names: readonly K[], make: (name: K) => T): Record<K, T> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, T>

/** A lexicon whose maps hold their own words alone: "constructor" is a word of texts, too. */
const bare = (lexicon: Lexicon): Lexicon =>
  Object.fromEntries(
    Object.entries(lexicon).map(([name, value]: [string, unknown]) => [
      name,
      value && typeof value === 'object' && !Array.isArray(value) ? Object.assign(Object.create(null), value) : value,
    ]),
  ) as unknown as Lexicon

function make(locale: string): Vocabulary {
  const lexicon = bare(lexiconOf(locale))
  const list = (entries: readonly string[]): Phrases<string> => phrasesOf(entries.map((entry) => [entry, entry] as const))
  const map = (entries: Record<string, string>): Phrases<string> => phrasesOf(Object.entries(entries))
  return {
    lexicon,
    phrases: {
      ...byKind(LISTS, (name) => list(lexicon[name])),
      units: map({ ...lexicon.measures, ...lexicon.units }),
      currencies: map(lexicon.currencies),
      currencyUnits: map(lexicon.currencyUnits),
      vague: list(Object.keys(lexicon.vague)),
      bands: list(Object.keys(lexicon.bands)),
      multiples: list(Object.keys(lexicon.multiples)),
      signs: map(lexicon.signs),
      per: list([...Object.keys(lexicon.per), ...lexicon.rates]),
    },
    words: byKind(SETS, (name) => new Set(lexicon[name].map((word) => word.toLowerCase()))),
    starters: startersOf(lexicon),
  }
}

const made = new Map<string, Vocabulary>()

/** The vocabulary of a language. A language without a lexicon throws `unknown lexicon: LOCALE`. */
export function vocabularyOf(locale: string): Vocabulary {
  const known = made.get(locale) ?? make(locale)
  made.set(locale, known)
  return known
}
