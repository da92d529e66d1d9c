import { isMonth } from './scan-date.ts'
import { isNumberWord } from './scan-idiom.ts'
import { isLetter, measures, scanLead } from './scan-lead.ts'
import { chunkEnd, name, scanReference } from './scan-reference.ts'
import type { Found, Scan } from './scan.ts'
import { currencyAt } from './scan-per.ts'
import { sizesAt } from './scan-measure.ts'
import { scanNumber } from './scan-number.ts'

/** Letters and digits in one: "G7", "Nd2Fe14B", "F-35", "Covid-19", "5G", "3D". */
function mixed(scan: Scan, from: number): Found | undefined {
  const token = scan.tokens[from]
  if (!token) return undefined
  if (token.kind === 'word') return wordWithDigits(scan, from)
  if (token.kind !== 'number' || !scan.glued(from + 1)) return undefined
  if (/^\p{Lu}$/u.test(scan.tokens[from + 2]?.text ?? '') && scan.isHyphen(from + 1)) return name(from, chunkEnd(scan, from))
  if (!scan.isWord(from + 1) || sizesAt(scan, from + 1)) return undefined
  const known =
    (isPlural(scan, from + 1) && /0$/.test(token.text)) ||
    scan.phrase('units', from + 1) ||
    scan.phrase('currencyUnits', from + 1) ||
    scan.has('ordinalSuffixes', from + 1) ||
    scan.lower(from + 1) in scan.words.lexicon.scales ||
    scan.phrase('times', from + 1) ||
    scan.phrase('clock', from + 1)
  const glued = Object.hasOwn(scan.words.lexicon.gluedUnits, scan.lower(from + 1))
  // "Nobody at 3M", where no millions are counted.
  if (isLetter(scan, from + 1) && scanNumber(scan, from)?.to === from + 1 && scan.lower(from + 1) in scan.words.lexicon.scales)
    return name(from, from + 2)
  // "Caterpillar 797F trucks".
  if (isLetter(scan, from + 1) && isNoun(scan, from - 1) && scan.isWord(from + 2) && !scan.has('partAfter', from + 2))
    return name(from, from + 2)
  return (known || glued) && !(scan.isNumber(from + 2) && scan.glued(from + 2)) ? undefined : name(from, chunkEnd(scan, from))
}

/** The "s" of "the 1990s". */
const isPlural = (scan: Scan, at: number): boolean => scan.lower(at) === scan.words.lexicon.plural

/** A word to which digits are written. Money in letters and a prefix before a year are none: "RMB500", "mid-2024". */
function wordWithDigits(scan: Scan, from: number): Found | undefined {
  if (currencyAt(scan, from)) return undefined
  // "BA.2.86".
  if (isAcronym(scan, from) && scan.lower(from + 1) === '.' && scan.glued(from + 1) && scan.isNumber(from + 2) && scan.glued(from + 2))
    return name(from, chunkEnd(scan, from))
  const slash = scan.lower(from + 1) === '/' && scan.glued(from + 1) && scan.isUpper(from)
  const hyphen = slash || scan.isHyphen(from + 1)
  const digits = hyphen ? from + 2 : from + 1
  // "Slaughterhouse-Five".
  if (hyphen && !isNumberWord(scan, from) && scan.isCapital(from) && isNumberWord(scan, digits) && scan.isCapital(digits))
    return name(from, digits + 1)
  if (!scan.isNumber(digits) || !scan.glued(digits)) return undefined
  // "A magnitude-5.8 tremor" measures.
  if (hyphen && !slash && /\./.test(scan.lower(digits)) && !scan.isUpper(from)) return undefined
  if (hyphen && (isNumberWord(scan, from) || isMeasured(scan, from, digits + 1) || scan.phrase('superlatives', from))) return undefined
  if (hyphen && /^\d{4}$/.test(scan.lower(digits))) return { ...name(from, chunkEnd(scan, from)), kind: 'date' }
  if (hyphen && scan.has('topWords', from)) return undefined
  return name(from, chunkEnd(scan, from))
}

/** Whether a unit stands behind "sub-10", which "MiG-29s" and "Technetium-99m" have none of. */
const isMeasured = (scan: Scan, from: number, at: number): boolean =>
  scan.phrase('units', at) > 0 && !isPlural(scan, at) && !(scan.glued(at) && scan.lower(at).length === 1 && isLong(scan, from))

/** "Technetium", and "Fd" of a crystal's group. */
const isLong = (scan: Scan, at: number): boolean => scan.lower(at).length > 6 || /^\p{Lu}\p{Ll}?$/u.test(scan.tokens[at]?.text ?? '')

/** A capital inside a sentence, an acronym anywhere, a capital within a word: "iOS". */
const isNoun = (scan: Scan, at: number): boolean =>
  scan.isWord(at) &&
  (/^\p{Ll}+\p{Lu}/u.test(scan.tokens[at]?.text ?? '') || (scan.isCapital(at) && (!scan.opensSentence(at) || isAcronym(scan, at))))

const isAcronym = (scan: Scan, at: number): boolean => /^\p{Lu}{2,}$/u.test(scan.tokens[at]?.text ?? '')

/** "Chernobyl 4 has been closed", "Nine Elms is": the first words of a sentence, and a verb that speaks of one thing. */
const isHead = (scan: Scan, from: number): boolean =>
  scan.opensSentence(from) &&
  scan.isUpper(from) &&
  !scan.has('partAfter', from) &&
  scan.isNumber(from + 1) &&
  scan.has('singulars', from + 2)

/** "Power of Siberia 2". */
const ofName = (scan: Scan, at: number): boolean => scan.lower(at - 1) === scan.words.lexicon.of && scan.isUpper(at - 2)

/** "Rigs 5 and 6", "furnaces 1, 2 and 3": numbers that follow each other behind a plural name its things. */
function numbered(scan: Scan, from: number): Found | undefined {
  const { and, plural } = scan.words.lexicon
  const small = (at: number): number => (scan.isNumber(at) && /^\d{1,2}$/.test(scan.lower(at)) ? Number(scan.lower(at)) : Number.NaN)
  const word = scan.lower(from)
  if (!scan.isWord(from) || !word.endsWith(plural) || word.length < 4 || scan.has('partAfter', from) || scan.glued(from + 1))
    return undefined
  let to = from + 1
  while (small(to) + 1 === small(to + 2) && [and, ',', '&'].includes(scan.lower(to + 1))) to += 2
  const counts = measures(scan, to + 1, false) || (scan.isWord(to + 1) && !scan.has('partAfter', to + 1))
  return to === from + 1 || counts ? undefined : name(from, to + 1)
}

/** "Brazil 20, Chile 6": what stands behind a country counts there. */
const isTallied = (scan: Scan, from: number): boolean =>
  scan.has('countries', from) &&
  scan.isUpper(from) &&
  !scan.isCapital(from - 1) &&
  /^\d{1,3}(?:\.\d+)?$/.test(scan.lower(from + 1)) &&
  !scan.isWord(from + 2)

/** "Seats by party: ARENA 35, FMLN 31, GANA 11": other names before and behind, each with its number. */
function isListed(scan: Scan, from: number): boolean {
  const { and } = scan.words.lexicon
  const between = (at: number): boolean => /^[,;]$/.test(scan.lower(at)) || scan.lower(at) === and
  const counts = (at: number): boolean => /^\d{1,3}$/.test(scan.lower(at))
  const other = (at: number): boolean => counts(at + 1) && scan.isUpper(at) && scan.isWord(at) && scan.lower(at) !== scan.lower(from)
  const after = between(from + 2) && other(scan.lower(from + 3) === and ? from + 4 : from + 3)
  const before = between(from - 1) && other(scan.lower(from - 1) === and && scan.lower(from - 2) === ',' ? from - 4 : from - 3)
  const opens = /^[:(–—-]$/.test(scan.lower(from - 1))
  return isAcronym(scan, from) && counts(from + 1) && (before || (opens && after))
}

/** "Boeing 747", "Apollo Eleven": a capital inside a sentence and a bare number behind it that counts nothing. */
function proper(scan: Scan, from: number): Found | undefined {
  if (!(isNoun(scan, from) || isHead(scan, from)) || isTallied(scan, from) || isListed(scan, from)) return undefined
  const at = from + 1
  // "Open in Paris 24/7".
  if (scan.phrase('idioms', at)) return undefined
  if (scan.glued(at) || scan.phrase('rankWords', from) || scan.phrase('figures', from)) return undefined
  if (scan.lower(at) === scan.words.lexicon.of && isNumberWord(scan, at + 1) && scan.isCapital(at + 1)) return name(from, at + 2)
  if (isNumberWord(scan, at) && scan.isCapital(at) && !isNumberWord(scan, from)) return name(from, scanNumber(scan, at)?.to ?? at + 1)
  // "US 7,416,813": a patent.
  if (/^\p{Lu}{2}$/u.test(scan.tokens[from]?.text ?? '') && /^\d{1,2},\d{3},\d{3}$/.test(scan.lower(at)) && !scan.isWord(at + 1))
    return name(from, at + 1)
  const looks = isAcronym(scan, from) ? /^\d{1,7}(?:\.\d+)?$/ : /^(?:\d{1,4}(?:\.\d+)?|\.\d\d)$/
  if (
    !scan.isNumber(at) ||
    !looks.test(scan.lower(at)) ||
    (scan.has('nameNotAfter', from - 1) && !ofName(scan, from)) ||
    isMonth(scan, from)
  )
    return undefined
  const next = at + 1
  // "DFARS 252.225-7052", "SG 14-236".
  if (isAcronym(scan, from) && scan.isHyphen(next) && /^\d{3,}$/.test(scan.lower(next + 1))) return name(from, chunkEnd(scan, at))
  // "USB 3.0 ports", "Industry 4.0 is".
  if (/^\d{1,2}\.0$/.test(scan.lower(at)) && !scan.phrase('units', next)) return name(from, next)
  const counted =
    scan.phrase('units', next) > 0 ||
    scan.phrase('currencyUnits', next) > 0 ||
    scan.lower(next) in scan.words.lexicon.scales ||
    scan.phrase('times', next) > 0 ||
    /^[%–:]$/.test(scan.lower(next)) ||
    scan.isHyphen(next) ||
    (scan.isWord(next) && scan.lower(next).endsWith(scan.words.lexicon.plural) && !scan.isCapital(next) && !scan.has('partAfter', next))
  return counted || scan.phrase('currencies', from) || scan.has('people', next) ? undefined : name(from, next)
}

/** "1 Corinthians 13", "the nine of clubs". */
function ofBook(scan: Scan, from: number): Found | undefined {
  const number = scan.words.lexicon.ones[scan.lower(from)] ?? Number(scan.lower(from))
  const book = /^[1-4]$/.test(scan.lower(from)) && scan.isUpper(from + 1) && scan.has('numberedBooks', from + 1)
  if (book) return name(from, scan.isNumber(from + 2) ? chunkEnd(scan, from + 2) : from + 2)
  const card = number > 0 && number <= 10 && scan.lower(from + 1) === scan.words.lexicon.of && scan.has('suits', from + 2)
  return card ? name(from, from + 3) : undefined
}

/** "Microsoft 365", "Nine Elms": a name of the lexicon's list. */
function listed(scan: Scan, from: number): Found | undefined {
  const length = scan.phrase('names', from)
  const to = from + length
  return length ? name(from, scan.isHyphen(to) && scan.isNumber(to + 1) ? chunkEnd(scan, to - 1) : to) : undefined
}

/** "2. Stir until smooth.", "3) Rest": the number of a list's item. */
function itemised(scan: Scan, from: number): Found | undefined {
  if (!/^\d{1,3}$/.test(scan.lower(from)) || !/^[.)]$/.test(scan.lower(from + 1)) || !scan.glued(from + 1)) return undefined
  const opens = scan.opensSentence(from) && !scan.glued(from)
  return opens && scan.tokens[from + 2]?.glued === false && scan.isUpper(from + 2) ? name(from, from + 1) : undefined
}

/** "The Seven Dwarfs", "Three Gorges", "Seven Days in May": a number with a capital before a capital. */
const titled = (scan: Scan, from: number): Found | undefined =>
  isNumberWord(scan, from) &&
  scan.isCapital(from) &&
  scan.isCapital(from + 1) &&
  scan.isWord(from + 1) &&
  (!scan.opensSentence(from) || isTitledUnit(scan, from + 1) || scan.has('singulars', from + 2))
    ? name(from, from + 2)
    : hyphenTitled(scan, from)

/** "Nine-Dash Line". */
const hyphenTitled = (scan: Scan, from: number): Found | undefined =>
  isNumberWord(scan, from) &&
  [from, from + 2, from + 3].every((at) => scan.isCapital(at) && scan.isWord(at)) &&
  scan.isHyphen(from + 1) &&
  !isNumberWord(scan, from + 2) &&
  !(scan.lower(from + 2) in scan.words.lexicon.parts) &&
  !scan.phrase('units', from + 2)
    ? name(from, from + 4)
    : undefined

const isTitledUnit = (scan: Scan, at: number): boolean =>
  scan.phrase('units', at) === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(scan.tokens[at]?.text ?? '')

/** "Photo 3: the chapel", "Table 2. Output by year": a caption's number. */
function captioned(scan: Scan, from: number): Found | undefined {
  const opens = scan.opensSentence(from) && scan.isUpper(from) && scan.isWord(from) && /^\d{1,3}$/.test(scan.lower(from + 1))
  return opens && /^[:.|–—]$/.test(scan.lower(from + 2)) && scan.tokens[from + 3]?.glued === false ? name(from, from + 2) : undefined
}

/** "19 U.S.C. 1862", "10 Downing Street", "(202) 555-0134". */
function cited(scan: Scan, from: number): Found | undefined {
  if (!scan.isNumber(from) && !(isNumberWord(scan, from) && scan.isUpper(from))) return undefined
  const cited = scan.phrase('citations', from + 1)
  const law = cited && cited + (scan.has('citationParts', from + 1 + cited) ? 1 : 0)
  if (law && (scan.isNumber(from + 1 + law) || scan.lower(from + 1 + law) === '§'))
    return name(from, chunkEnd(scan, from + 1 + law + (scan.isNumber(from + 1 + law) ? 0 : 1)))
  // "The 29 bus".
  const line = scan.lower(from - 1) === scan.words.lexicon.the && scan.has('numberedNouns', from + 1)
  if (line && /^(?:\d{2,3}|[2-9])$/.test(scan.lower(from)) && !/(?:se|[^su])s$/.test(scan.lower(from + 1))) return name(from, from + 1)
  if (/^\d{1,4}$/.test(scan.lower(from)) && scan.has('streetsBefore', from + 1) && scan.isUpper(from + 1)) return name(from, from + 2)
  // "30 St Mary Axe".
  if (
    /^\d{1,4}$/.test(scan.lower(from)) &&
    scan.has('saints', from + 1) &&
    scan.isUpper(from + 1) &&
    scan.isUpper(from + 2) &&
    scan.isWord(from + 2)
  )
    return name(from, from + 3)
  for (let at = from + 1; at < from + 4 && scan.isUpper(at) && scan.isWord(at); at++) {
    if (at > from + 1 && scan.phrase('streets', at) && /^(?:\d{1,5}|\p{L}+)$/u.test(scan.lower(from))) return name(from, at + 1)
  }
  return undefined
}

/** Reads a name with a number in it that begins at a token. */
export const scanName = (scan: Scan, from: number): Found | undefined =>
  listed(scan, from) ??
  scanReference(scan, from) ??
  scanLead(scan, from) ??
  mixed(scan, from) ??
  cited(scan, from) ??
  captioned(scan, from) ??
  itemised(scan, from) ??
  ofBook(scan, from) ??
  titled(scan, from) ??
  numbered(scan, from) ??
  proper(scan, from)
