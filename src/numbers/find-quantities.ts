import type { Hedge } from './lexicon.ts'
import { hedgeAfter, hedgeBefore } from './lexicon.ts'
import { scanDate } from './scan-date.ts'
import { scanName } from './scan-name.ts'
import { scanNumber } from './scan-number.ts'
import { scanOpenRange, scanPartRange, scanQuantity } from './scan-range.ts'
import { scanRank } from './scan-rank.ts'
import { scanAndHalf, scanFraction, scanHalf, scanMultiple, scanOneIn, scanSlash, scanVague } from './scan-share.ts'
import type { Found, QuantityKind } from './scan.ts'
import { Scan } from './scan.ts'
import { vocabularyOf } from './vocabulary.ts'

export type { QuantityKind } from './scan.ts'

/** A quantity in running text. Offsets count UTF-16 units, the end stands behind the last. */
export interface FoundQuantity {
  start: number
  end: number
  kind: QuantityKind
  /** False for dates, names and turns of phrase, which state no number that data could bear out. */
  needsCheck: boolean
  /** What the words beside it claim of it; they are no part of the span. */
  hedge?: Hedge
}

type Reader = (scan: Scan, from: number) => Found | undefined

/** "No one", "at first glance", "two-faced". */
const readIdiom: Reader = (scan, from) => {
  // "More than one of them" counts.
  if (scan.has('oneBeyond', from - 1) && isOne(scan, from)) return undefined
  const length = scan.phrase('idioms', from)
  if (length && !continues(scan, from, from + length)) return { from, to: from + length, kind: 'idiom', needsCheck: false }
  if (isNamedNumber(scan, from)) return { from, to: from + 1, kind: 'idiom', needsCheck: false }
  const number = isSmall(scan, from) ? from + 1 : 0
  const ending = number && scan.isHyphen(number) ? scan.lower(number + 1) : ''
  const idiom = ending && scan.words.lexicon.idiomEndings.some((end) => ending.endsWith(end))
  return idiom && !scan.phrase('units', number + 1) ? { from, to: number + 2, kind: 'idiom', needsCheck: false } : undefined
}

/** "She hit a six.", "a perfect ten": a number as the name of a thing. */
const isNamedNumber = (scan: Scan, from: number): boolean =>
  isNumberWord(scan, from) &&
  !isOne(scan, from) &&
  scan.has('articles', from - 1) &&
  (!scan.tokens[from + 1] ||
    (scan.tokens[from + 1]?.kind === 'mark' && !scan.isHyphen(from + 1) && scan.lower(from + 1) !== '%') ||
    isPlaced(scan, from + 1))

/** A word behind a number that counts nothing, and leads to no second one. */
const isPlaced = (scan: Scan, at: number): boolean => {
  const { and, or, to, of } = scan.words.lexicon
  return scan.has('partAfter', at) && ![and, or, to, of].includes(scan.lower(at))
}

const isSmall = (scan: Scan, at: number): boolean => Object.hasOwn(scan.words.lexicon.ones, scan.lower(at))

const isOne = (scan: Scan, at: number): boolean => scan.words.lexicon.ones[scan.lower(at)] === 1

/** Whether a phrase is only the beginning of something longer: "one of" in "none of", "one is" in "twenty-one is". */
const continues = (scan: Scan, from: number, to: number): boolean =>
  (scan.isHyphen(from - 1) && isNumberWord(scan, from - 2)) ||
  (isNumberWord(scan, to - 1) &&
    (scan.isHyphen(to) || scan.lower(to) in scan.words.lexicon.scales || scan.lower(to) === scan.words.lexicon.hundred))

const isNumberWord = (scan: Scan, at: number): boolean =>
  scan.lower(at) in scan.words.lexicon.tens || scan.lower(at) in scan.words.lexicon.ones

/** "One bank, two pubs": a number behind what "one" stands with. */
function isListed(scan: Scan, noun: number): boolean {
  if (!scan.isWord(noun) || scan.has('oneNouns', noun)) return false
  const behind = scan.lower(noun + 1) === ',' || scan.lower(noun + 1) === scan.words.lexicon.and ? noun + 2 : 0
  const number = behind > 0 && !isOne(scan, behind) ? scanNumber(scan, behind) : undefined
  return number !== undefined && !scan.phrase('units', number.to)
}

/** "Each Senator shall have one Vote." */
const isHad = (scan: Scan, from: number, noun: number): boolean =>
  (scan.has('oneHaving', from - 1) || scan.endsBefore('thereIs', from)) &&
  scan.isWord(noun) &&
  !scan.has('partAfter', noun) &&
  !scan.has('oneNouns', noun) &&
  scan.tokens[noun + 1]?.kind === 'mark' &&
  !scan.isHyphen(noun + 1)

/** "One person was killed", "one dead". */
function isCasualty(scan: Scan, at: number): boolean {
  const { of } = scan.words.lexicon
  if (scan.has('onePersons', at) && scan.lower(at + 1) !== of) return true
  if (scan.lower(at) === of) return false
  for (let word = at; word < at + 5 && scan.isWord(word); word++) if (scan.has('casualties', word)) return true
  return false
}

/** "Five houses, and one inn": what is counted beside other counts. */
function closesList(scan: Scan, from: number, noun: number): boolean {
  if (scan.lower(from - 1) !== scan.words.lexicon.and || !scan.isWord(noun) || scan.has('oneNouns', noun) || scan.has('partAfter', noun))
    return false
  if (scan.tokens[noun + 1]?.kind !== 'mark') return false
  for (let at = from - 2; at > from - 8 && !/^[.!?;:]$/.test(scan.lower(at)); at--)
    if (scan.isNumber(at) || (isNumberWord(scan, at) && !isOne(scan, at))) return true
  return false
}

/** "Three sixes in one over". */
const isWithin = (scan: Scan, from: number): boolean =>
  scan.lower(from - 1) === scan.words.lexicon.inWords[0] &&
  scanNumber(scan, from - 3)?.to === from - 2 &&
  scan.isWord(from + 1) &&
  scan.tokens[from + 2]?.kind === 'mark'

/** "One" counts where a word before it or a unit behind it says so; else it is a pronoun. */
const readOne: Reader = (scan, from) => {
  const { hundred, scales, groups, and, or, perWords } = scan.words.lexicon
  if (!isOne(scan, from)) return undefined
  const next = scan.behindHyphen(from + 1)
  const word = scan.lower(next)
  if (word === hundred || word in scales || word in groups || word === and) return undefined
  const number = scanNumber(scan, from)
  if (!number || number.to > from + 1) return undefined
  if (word === or && scanNumber(scan, next + 1)) return undefined
  const counts =
    isCasualty(scan, next) ||
    isWithin(scan, from) ||
    closesList(scan, from, next) ||
    word === perWords[0] ||
    isListed(scan, next) ||
    isHad(scan, from, next) ||
    scan.has('oneBefore', from - 1) ||
    (scan.phrase('units', next) > 0 && (next > from + 1 || !scan.has('oneNouns', next))) ||
    scan.phrase('currencyUnits', next) > 0
  return counts ? undefined : { from, to: from + 1, kind: 'idiom', needsCheck: false }
}

/** Names and phrases are tried before what they contain, shares before the numbers they begin with. */
const READERS: readonly Reader[] = [
  readIdiom,
  scanName,
  scanDate,
  scanOpenRange,
  scanPartRange,
  scanOneIn,
  scanSlash,
  scanFraction,
  scanAndHalf,
  scanHalf,
  scanVague,
  scanMultiple,
  scanRank,
  readOne,
  scanQuantity,
]

const span = (scan: Scan, { from, to, kind, needsCheck }: Found): FoundQuantity => {
  const [start, end] = [scan.tokens[from]?.start ?? 0, scan.tokens[to - 1]?.end ?? 0]
  const { lexicon } = scan.words
  const hedge = needsCheck
    ? (hedgeBefore(scan.text.slice(Math.max(0, start - 40), start), lexicon) ?? hedgeAfter(scan.text.slice(end, end + 30), lexicon))
    : undefined
  return { start, end, kind, needsCheck, ...(hedge ? { hedge } : {}) }
}

/**
 * Finds every quantity in a plain text, in its order, never overlapping. A span holds the number with its unit, scale,
 * currency, sign and "per …", not its hedge and not the thing counted; a range is one span. "Most of the …" is found as a
 * share, since it says more than half; "most people" is not. A language without a lexicon throws `unknown lexicon: LOCALE`.
 */
export function findQuantities(text: string, locale = 'en'): FoundQuantity[] {
  const scan = new Scan(text, vocabularyOf(locale))
  const quantities: FoundQuantity[] = []
  for (let at = 0; at < scan.tokens.length;) {
    const found = scan.mayBegin(at) ? firstOf(scan, at) : undefined
    if (found) quantities.push(span(scan, found))
    at = found ? Math.max(found.to, at + 1) : at + 1
  }
  return quantities
}

function firstOf(scan: Scan, at: number): Found | undefined {
  for (const read of READERS) {
    const found = read(scan, at)
    if (found) return found
  }
  return undefined
}
