import { isNumberWord } from './scan-idiom.ts'
import type { ScannedNumber } from './scan-number.ts'
import { scanNumber } from './scan-number.ts'
import { chunkEnd, name } from './scan-reference.ts'
import type { Found, Scan } from './scan.ts'

/** Reads a name that a word leads: "Section 232", "Chapters 3 and 4", "Announcement No. 70", "§ 252", "Executive Order 14241". */
export function scanLead(scan: Scan, from: number): Found | undefined {
  const lead = scan.phrase('leads', from)
  if (!lead) return undefined
  let at = from + lead
  at += scan.phrase('leadNumbers', at)
  // "Patent US 5,645,651", "grid reference NN 166 712".
  if (/^\p{Lu}{2}$/u.test(scan.tokens[at]?.text ?? '') && scan.isNumber(at + 1)) return name(from, chunkEnd(scan, at + 1))
  if (scan.has('bracketLeads', from) && scan.lower(at) === '(' && scan.isNumber(at + 1)) return name(from, at + 2)
  if (scan.has('commaLeads', from) && /^[\d,]+$/.test(scan.lower(at))) return name(from, at + 1)
  if (!isPlainNumber(scan, at) || (isNumberWord(scan, at) && !isDesignation(scan, from, at))) return undefined
  const number = scanNumber(scan, at)
  if (
    !number ||
    (number.scaled && !isPartLetter(scan, number.to - 1)) ||
    measures(scan, number.to, scan.isCapital(from)) ||
    opensRange(scan, number.to)
  )
    return undefined
  if (scan.isUpper(from) && scan.phrase('figures', from) && /^[;,|]$/.test(scan.lower(number.to))) return undefined
  const loose = scan.has('looseLeads', from) && !scan.isCapital(from)
  if (loose && isVerb(scan, from)) return undefined
  if (loose && scan.isWord(number.to) && !isLetter(scan, number.to) && !scan.has('partAfter', number.to) && !isOfOne(scan, from, number.to))
    return undefined
  // "The Critical Materials Act 62–33" ends a name, and a vote follows.
  if ((!scan.isCapital(from) || scan.isCapital(from - 1)) && isScore(scan, at, number)) return undefined
  let to = number.digits ? chunkEnd(scan, number.to - 1) : number.to
  // A list of them: "Articles 5, 7 and 9".
  for (;;) {
    const joined = scan.lower(to) === ',' ? to + 1 : to
    const word = [scan.words.lexicon.and, scan.words.lexicon.or, scan.words.lexicon.to, '–', '-'].includes(scan.lower(joined))
      ? joined + 1
      : joined
    if (word === to || !isPlainNumber(scan, word) || measures(scan, word + 1, false)) break
    to = chunkEnd(scan, word)
  }
  return name(from, to)
}

/** "The jet will seat 215", "plans to order 750 of them". */
const isVerb = (scan: Scan, at: number): boolean =>
  scan.has('modals', at - 1) && (scan.lower(at - 1) !== scan.words.lexicon.to || scan.has('verbLeads', at))

/** "A stage 4 diagnosis", "in row 12 noticed": one thing stands there, and is told by its number. */
const isOfOne = (scan: Scan, from: number, behind: number): boolean =>
  scan.has('articles', from - 1) ||
  (scan.has('placedBy', from - 1) && scan.isNumber(behind - 1) && scan.lower(behind).endsWith(scan.words.lexicon.pastEnding))

/** "Chapter One", "at table six of the café": a number in words that names. */
const isDesignation = (scan: Scan, from: number, at: number): boolean =>
  scan.isCapital(at) ||
  scan.isCapital(from) ||
  (scan.has('placedBy', from - 1) && !scan.isHyphen(at + 1) && (scan.tokens[at + 1]?.kind !== 'word' || scan.has('partAfter', at + 1)))

/** "On a bed 30–40 mm thick". */
const opensRange = (scan: Scan, at: number): boolean =>
  /^[-‐‑–—]$/.test(scan.lower(at)) && scan.isNumber(at + 1) && scan.phrase('units', at + 2) > 0

/** "The title 6-4": of pages and their like the second is the greater. */
const isScore = (scan: Scan, at: number, { to, value }: ScannedNumber): boolean =>
  scan.isHyphen(to) && scan.isNumber(to + 1) && scan.isNumber(at) && value > Number(scan.lower(to + 1))

const isPlainNumber = (scan: Scan, at: number): boolean => (scan.isNumber(at) && !/[,½e]/.test(scan.lower(at))) || isNumberWord(scan, at)

/** Whether what follows a number makes it a measure or a count. */
export const measures = (scan: Scan, at: number, capital: boolean): boolean =>
  // "Seat 14C", "Apartment 4B".
  (!isLetter(scan, at) && !(capital && isPartLetter(scan, at)) && scan.lower(at) in scan.words.lexicon.scales) ||
  (!capital && !isLetter(scan, at) && (scan.phrase('units', at) > 0 || scan.has('people', at))) ||
  scan.lower(at) === '%'

/** The "b" of "Figure 3b". */
const isPartLetter = (scan: Scan, at: number): boolean =>
  scan.glued(at) && /^[a-h]$/.test(scan.lower(at)) && !(scan.glued(at + 1) && scan.tokens[at + 1]?.kind !== 'mark')

/** A capital written to digits: the "F" of "797F". */
export const isLetter = (scan: Scan, at: number): boolean => scan.glued(at) && /^\p{Lu}$/u.test(scan.tokens[at]?.text ?? '')
