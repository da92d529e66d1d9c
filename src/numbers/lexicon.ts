import english from './lexicon-en.json' with { type: 'json' }

/** What the words before or after a number claim of it. */
export type Hedge = 'about' | 'nearly' | 'just-over' | 'over' | 'under' | 'at-least' | 'at-most' | 'up-to'

/** The words of one language in which quantities are written. A language is one file of this shape. */
export interface Lexicon {
  ones: Record<string, number>
  tens: Record<string, number>
  hundred: string
  articles: string[]
  and: string
  half: string
  scales: Record<string, number>
  groups: Record<string, number>
  ordinals: Record<string, number>
  superlatives: string[]
  /** Words that end as superlatives do, and are none: "interest". */
  notSuperlatives: string[]
  /** Parts of a whole by their denominator. */
  parts: Record<string, number>
  multiples: Record<string, number>
  times: string[]
  /** Words for a size without a number, with the bounds they allow. */
  vague: Record<string, number[]>
  /** The one of `vague` that speaks of percent, above its lower bound. */
  majorities: string[]
  /** Words for a group by how many are in it: "a pair". */
  bands: Record<string, number>
  /** What such words count, in the plural and by itself; a pair of shoes is one thing. */
  groupThings: string[]
  groupThing: string[]
  /** What stands before a thing's own, and no person's. */
  thingsOwn: string[]
  /** Behind what is left: "one mine remains". */
  leftOver: string[]
  /** Words at which a clause begins whose subject may follow. */
  clauseWords: string[]
  /** Behind `every`: "every other mine". */
  other: string
  units: Record<string, string>
  currencies: Record<string, string>
  per: Record<string, string>
  /** "A year", "each month": spans of time that belong to the number before them. */
  rates: string[]
  /** Units the house does not write, with what it writes. */
  refused: Record<string, string>
  rangeWords: Record<string, string>
  inWords: string[]
  /** Like `inWords`, between two numbers in words alone: "nine of ten", but "118 of 250" are two counts. */
  inWordsSpelled: string[]
  rankWords: string[]
  /** Of those, the ones that also name: "he wore number 10". */
  numberWords: string[]
  /** "No. 10 declined to comment": what is a house, not a rank, at the head of a sentence. */
  namedNumbers: string[]
  signs: Record<string, string>
  /** Behind a number: "five below zero". */
  signsAfter: string[]
  hedges: Record<Hedge, string[]>
  hedgesAfter: Partial<Record<Hedge, string[]>>
  /** Words right before a number that deny it. */
  denials: string[]
  /** Words that deny the whole clause before a number: "did not fall by", "never reached". */
  clauseDenials: string[]
  /** Words at which another clause begins. */
  clauseBreaks: string[]
  /** Phrases with such a word that deny nothing. */
  notDenials: string[]
  /** The word between a movement and its size: "rose by". */
  by: string
  falling: string[]
  rising: string[]
  offer: { about: string; over: string; under: string; 'up-to': string; times: string }

  // What follows serves to find quantities in running text.

  /** Endings that make a number in digits an ordinal. */
  ordinalSuffixes: string[]
  /** "Two point five". */
  point: string
  /** Units beyond those that facts are in, by the name they are compared under. */
  measures: Record<string, string>
  /** Names of units that stand by themselves, not behind a number: "count", "rank". */
  unitNames: Record<string, string>
  /** Ids of spans of time that something may be counted by. */
  timeUnits: string[]
  /** What words mean otherwise in one country, by its code: American tons are short. */
  regions: Record<string, Record<string, string>>
  /** Words for money behind a number. */
  currencyUnits: Record<string, string>
  /** "Per", "a", "/": what stands between a number and one of `perNouns`. */
  perWords: string[]
  perNouns: string[]
  /** Words after "a year" that make it a point in time: "a year later". */
  afterTime: string[]
  months: { full: string[]; short: string[] }
  eras: string[]
  clock: string[]
  /** Behind an hour: "six in the evening". */
  dayParts: string[]
  /** Before an hour: "half past". */
  clockOpen: string[]
  /** Before a year: "A.D.". */
  eraBefore: string[]
  /** Before an hour in words that ends its phrase: "at six". */
  hourBefore: string[]
  /** Between minutes and an hour: "ten past two". */
  minutesPast: string[]
  /** Parts that a unit may follow: "a quarter point". */
  unitParts: string[]
  /** Units only where they are written to their digits: "2in". */
  gluedUnits: Record<string, string>
  /** Before a capital with a number behind it that is no name: "in Brazil 44". */
  nameNotAfter: string[]
  /** Capitals that a figure follows, not the number of a name: "SD 1.2". */
  figures: string[]
  decades: string[]
  /** Behind an ordinal: "the third quarter", "the 19th century". */
  datePeriods: string[]
  /** Words that make the four digits behind them a year, whatever follows. */
  yearBefore: string[]
  /** Of those, the ones that hold even where people or tonnes follow. */
  yearIn: string[]
  /** What is counted so often that four digits before it are no year. */
  people: string[]
  /** Before a number that is a name: "Section 232". */
  leads: string[]
  /** Of them, those that in small letters also stand before a count: "building 12 dams". */
  looseLeads: string[]
  leadNumbers: string[]
  /** Before "most of" where it speaks of time or of no share. */
  mostNotAfter: string[]
  /** Between two numbers of a legal reference. */
  citations: string[]
  /** Behind a house number. */
  streets: string[]
  /** Before the street's name: "14 Via Roma". */
  streetsBefore: string[]
  /** Verbs behind which "by 287 to 281" is a vote or a score. */
  contests: string[]
  /** Before four digits that count what follows, though they look like a year: "sold 2015 motors". */
  countedBy: string[]
  /** Things that are of a year, not counted: "set 2030 targets". */
  yearNouns: string[]
  /** Before four digits that are an amount: "came to 2004 in May". */
  amountsTo: string[]
  /** Behind "the second" and "the second to", where it is no rank: "the second reason to", "the second to the left". */
  nthNot: string[]
  /** "Every", before an ordinal. */
  every: string
  /** Written to a number: "60+", "60-odd". */
  hedgesGlued: Partial<Record<Hedge, string[]>>
  /** Before "point" as a thing: "at that point five men left". */
  pointNotAfter: string[]
  /** Before a thing with a number in words: "at table six". */
  placedBy: string[]
  /** Before a second of time: "a split second". */
  secondSizes: string[]
  /** Before an ordinal that is a rank. */
  rankVerbs: string[]
  /** Behind an ordinal that is a rank. */
  rankAfter: string[]
  possessives: string[]
  /** Things whose ordinal is part of their name: "her second husband". */
  notCounted: string[]
  topWords: string[]
  /** Words before "one" that make it a number. */
  oneBefore: string[]
  /** Verbs that make "one" a number where a noun stands behind it: "has one vote". */
  oneHaving: string[]
  oneNouns: string[]
  /** Before "one" and what it counts: "there is one doctor". */
  thereIs: string[]
  /** Behind "No. 73": what is called by its number. */
  numberedNouns: string[]
  /** Before "number was": what makes it a count. */
  numberSizes: string[]
  /** Nouns that "one" counts: "one person". */
  onePersons: string[]
  /** What befalls those who are counted: "one soldier was killed". */
  casualties: string[]
  /** Of `oneBefore`, those that make even "one of" a number: "more than one of them". */
  oneBeyond: string[]
  /** Words after "a third" that make it a part of something. */
  partAfter: string[]
  /** Words after "half" that make it no share. */
  halfNot: string[]
  /** Words that say how far something is: "a tenth full". */
  partStates: string[]
  /** Words before "a fifth" that make it a part, whatever follows. */
  partHedges: string[]
  /** Words before "the second plant" that make it a rank. */
  nthAfter: string[]
  /** Sums in one word, with the words they stand for: "sixpence". */
  coins: Record<string, string>
  /** Words whose numbers are grouped and name all the same: "Patent 678,722". */
  commaLeads: string[]
  /** The end of most verbs of the past. */
  pastEnding: string
  /** Short for a saint, of whom streets are named. */
  saints: string[]
  /** Words before "number" that make it a verb: "who number 2,400". */
  numbering: string[]
  /** Words behind which "from … to …" spans, and nothing moves: "anything from 2 to 5". */
  rangesFrom: string[]
  /** Words that make "a third" behind them the next of a row. */
  rowWords: string[]
  doubleAfter: string[]
  doubleBefore: string[]
  /** Words of change beyond `rising` and `falling`: what goes "from … to …" states two numbers, not a range. */
  movements: string[]
  or: string
  /** Between the numbers of "a 3-for-1 split". */
  ratioFor: string
  to: string
  the: string
  of: string
  /** The one of `rangeWords` that opens a range or names where a change began. */
  rangeFrom: string
  /** Multiples that are also adjectives: "double". */
  plainMultiples: string[]
  /** Of `vague`, those that need their "of". */
  scored: string[]
  /** After "most of": of what it says that it is more than half. */
  majorityOf: string[]
  superlativeEnding: string
  /** Before two numbers with a colon that are no time of day. */
  ratioWords: string[]
  /** Behind two numbers with a colon that are no time of day: "a 1:24 scale". */
  ratioAfter: string[]
  /** Behind a citation: "10 CFR Part 810". */
  citationParts: string[]
  /** Currencies of one letter, which is one only before a sum with its scale: "R12bn". */
  scaledCurrencies: string[]
  /** Before a multiple: "by a factor of ten". */
  factorOf: string[]
  /** Behind a score: "2-all". */
  all: string
  /** Months of other calendars: "18 Brumaire". */
  otherMonths: string[]
  /** Books and persons that a number stands before: "1 Corinthians 13". */
  numberedBooks: string[]
  /** What a number in brackets numbers: "equation (12)". */
  bracketLeads: string[]
  /** Of cards: "the nine of clubs". */
  suits: string[]
  /** What a clock does before its hour: "it struck twelve". */
  hourVerbs: string[]
  /** Units that are also things: they measure behind digits alone, "two bars" are counted. */
  looseUnits: string[]
  /** What a year of three digits is the time of: "the winter of 664". */
  seasons: string[]
  /** Coins that letters behind a sum in pounds stand for: "£3 10s.". */
  oldCoins: string[]
  /** Before "halves" where it names parts: "both halves". */
  halvesNotAfter: string[]
  /** Words of loss beyond `multiples`, with what they leave: "quartered", which is seldom a number in running text. */
  losses: Record<string, number>
  /** Verbs of change that take no object, and their nouns: what follows is by how much, "rose 5 percent", "a rise of 5 percent". */
  movesAlone: string[]
  /** Words between a verb of change and "by" or "to" that these belong to: "due to", "led by". */
  otherMoves: string[]
  /** What stands at a difference: "the lead shrank to 24 points". */
  gaps: string[]
  /** Verbs that only such things move by. */
  paces: string[]
  /** Words that name the span of time something is counted by without a "per": "annually", "p.a.". */
  rateWords: Record<string, string>
  /** Of `superlatives`, those that count from the small end: "third-smallest". */
  superlativesBelow: string[]
  /** Beside a rank that is counted from the other end: "third from last". */
  fromLast: string[]
  /** Between a rank and the end that it is counted from: "third among the smallest". */
  amongWords: string[]
  /** Comparisons of what is counted, with those of what is measured: "fewer" and "less". */
  uncounted: Record<string, string>
  /** Turns of phrase that name the unit of a number behind them: "of every million parts". */
  unitPhrases: Record<string, string>
  /** Letters written to a year: "the 1990s". */
  plural: string
  /** Behind a number and a hyphen: "two-faced". */
  idiomEndings: string[]
  idioms: string[]
  /** Names with a number in them, as they are written: no rule would tell them from a count. */
  names: string[]
  /** Behind these a number counts: "China 69, Australia 13". */
  countries: string[]
  /** Verbs that speak of one thing: "Nine Elms has". */
  singulars: string[]
  /** Of the words that lead a name, those that "to" makes a verb: "to order 750 of them". */
  verbLeads: string[]
  /** Words behind which such a lead is a verb. */
  modals: string[]
}

const LEXICONS: Record<string, Lexicon> = { en: english }

const regional = new Map<string, Lexicon>()

/** Whether there are words of a language: `en`, `en-US`. */
export const hasLexicon = (locale: string): boolean => Object.hasOwn(LEXICONS, locale.split('-')[0] ?? '')

/** Words of a language, or of a language as one country writes it (`en-US`). A language without a file throws `unknown lexicon: LOCALE`. */
export function lexiconOf(locale: string): Lexicon {
  const [language = '', region = ''] = locale.split('-')
  const found = LEXICONS[language]
  if (!found) throw new Error(`unknown lexicon: ${locale}`)
  const words = found.regions[region]
  if (!words) return found
  const made = regional.get(locale) ?? { ...found, units: { ...found.units, ...words } }
  regional.set(locale, made)
  return made
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const alternatives = new Map<string, string>()
const ofLists = new WeakMap<readonly string[], string>()

/** A pattern that matches any of the phrases, longest first; blanks match any blank. */
export function anyOf(phrases: readonly string[]): string {
  const listed = ofLists.get(phrases)
  if (listed !== undefined) return listed
  const key = phrases.join('|')
  const known = alternatives.get(key)
  if (known !== undefined) ofLists.set(phrases, known)
  if (known !== undefined) return known
  const made = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => escape(phrase).replaceAll(' ', '\\s+'))
    .join('|')
  alternatives.set(key, made)
  ofLists.set(phrases, made)
  return made
}

const patterns = new Map<string, RegExp>()

/** A pattern compiled once: a lexicon gives the same few dozen for every mark of a site. Not for patterns that keep a place. */
export function compile(source: string, flags = 'iu'): RegExp {
  const key = `${flags}/${source}`
  const made = patterns.get(key) ?? new RegExp(source, flags)
  patterns.set(key, made)
  return made
}

/** Makes something of a lexicon once, and keeps it: patterns of all units are long. */
export function madeOnce<T>(make: (lexicon: Lexicon) => T): (lexicon: Lexicon) => T {
  const made = new WeakMap<Lexicon, { it: T }>()
  return (lexicon) => {
    const kept = made.get(lexicon) ?? { it: make(lexicon) }
    made.set(lexicon, kept)
    return kept.it
  }
}
