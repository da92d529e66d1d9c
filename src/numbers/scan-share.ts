import { sizesAt } from './scan-measure.ts'
import { perAt } from './scan-per.ts'
import { ordinalAt } from './scan-rank.ts'
import type { Found, Scan } from './scan.ts'
import { andHalf, scanNumber } from './scan-number.ts'

const found = (from: number, to: number, kind: Found['kind']): Found => ({ from, to, kind, needsCheck: true })

/** Whether what follows lets "a third" be a part of something, not the third of a row. */
function endsPart(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]
  return !token || (token.kind === 'mark' && !scan.isHyphen(at)) || scan.has('partAfter', at)
}

/** "A third", "two-thirds", "three quarters", "3/4". */
export function scanFraction(scan: Scan, from: number): Found | undefined {
  const { parts, half } = scan.words.lexicon
  const article = scan.has('articles', from)
  const number = article ? undefined : scanNumber(scan, from)
  if (!article && !number) return undefined
  const first = scan.behindHyphen(number ? number.to : from + 1)
  // "A ten-thousandth".
  const double = scan.isHyphen(first + 1) && `${scan.lower(first)}-${scan.lower(first + 2)}` in parts
  const part = double ? first + 2 : first
  const word = double ? `${scan.lower(first)}-${scan.lower(part)}` : scan.lower(part)
  const singular = article || number?.value === 1
  // "A half-dozen" is a number.
  if (article && word === half && scan.isHyphen(part + 1)) {
    const group = scan.lower(part + 2) in scan.words.lexicon.groups
    return group ? found(from, part + 3, 'dozen') : scan.has('halfNot', part + 2) ? undefined : measuredPart(scan, from, part)
  }
  if (!(word in parts) || (part === from + 1 && word === half && !article && !number)) return undefined
  const behind = behindPart(scan, part + 1)
  const measured = measuredPart(scan, from, part)
  if (measured) return measured
  const scaled = scaleBehind(scan, part)
  const unit = scaled ? scan.phrase('units', scaled) : 0
  if (scaled) return found(from, scaled + unit, unit ? 'measure' : 'spelled-number')
  if (word === half || word.endsWith('s') || !singular) return singular || word.endsWith('s') ? found(from, behind, 'fraction') : undefined
  if (isListedPart(scan, from, part)) return undefined
  // "Scarcely one third ever saw it", but "one third party".
  if (number && scan.isWord(part + 1) && !scan.isHyphen(part + 1) && !scan.has('notCounted', part + 1))
    return found(from, behind, 'fraction')
  return endsPart(scan, part + 1) || isHedged(scan, from, part + 1) || isState(scan, part + 1) || behind > part + 1
    ? found(from, behind, 'fraction')
    : undefined
}

/** "A quarter-point", "half-mile", "one-third-point": a part of one of its unit. */
function measuredPart(scan: Scan, from: number, part: number): Found | undefined {
  const at = scan.behindHyphen(part + 1)
  const unit = scan.words.phrases.units.at(scan.tokens, at)
  const points = unit?.value === POINT
  if (!unit || !(scan.has('unitParts', part) || (points && at > part + 1))) return undefined
  const to = at + unit.length
  // "A half-point cut": the article is the cut's.
  const describes = at > part + 1 && scan.has('articles', from) && scan.isWord(to) && !scan.has('partAfter', to)
  return found(describes ? from + 1 : from, to, points ? POINT : 'measure')
}

const POINT = 'percentage-point'

/** "Barely a fifth found its way": what is so hedged is a part. */
const isHedged = (scan: Scan, from: number, behind: number): boolean => scan.has('partHedges', from - 1) && !scan.has('notCounted', behind)

/** "A tenth full", but "a third full year". */
const isState = (scan: Scan, at: number): boolean => scan.has('partStates', at) && endsPart(scan, at + 1)

/** "Scored twice and set up a third", "one, then another, then a third": the third of a row. */
function isListedPart(scan: Scan, from: number, part: number): boolean {
  if (scan.lower(part + 1) === scan.words.lexicon.of) return false
  for (let at = from - 1; at > from - 12 && !/^[.!?;:]$/.test(scan.lower(at)) && at >= 0; at--) if (scan.has('rowWords', at)) return true
  return false
}

/** Token behind "million" in "a quarter million" and "a quarter of a million"; 0 where none stands. */
function scaleBehind(scan: Scan, part: number): number {
  const { of, scales } = scan.words.lexicon
  const at = scan.lower(part + 1) === of && scan.has('articles', part + 2) ? part + 3 : scan.has('unitParts', part) ? part + 1 : 0
  const word = scan.lower(at)
  return at && word.length > 3 && Object.hasOwn(scales, word) ? at + 1 : 0
}

/** "3/4", or "140/90" of two sizes. */
export function scanSlash(scan: Scan, from: number): Found | undefined {
  const [over, under] = [from, from + 2].map((at) =>
    scan.isNumber(at) && /^\d{1,3}(?:\.\d)?$/.test(scan.lower(at)) ? Number(scan.lower(at)) : 0,
  )
  const slash = scan.lower(from + 1) === '/' && scan.glued(from + 1) && scan.glued(from + 2)
  if (!slash || !over || !under || (scan.glued(from + 3) && scan.lower(from + 3) === '/')) return undefined
  const unit = scan.phrase('units', from + 3)
  return found(from, from + 3 + unit, over < under ? 'fraction' : 'ratio')
}

/** A unit behind a fraction belongs to it: "half a tonne", "two thirds of a percentage point". */
function behindPart(scan: Scan, at: number): number {
  const article = scan.lower(at) === scan.words.lexicon.of ? at + 1 : at
  if (
    !scan.has('articles', article) &&
    !(article > at && (scan.words.lexicon.ones[scan.lower(article)] ?? Number(scan.lower(article))) === 1)
  )
    return at
  const unit = scan.phrase('units', article + 1)
  return unit ? article + 1 + unit : at
}

/** "An hour and a half". */
export function scanAndHalf(scan: Scan, from: number): Found | undefined {
  const counted = scan.lower(from + 1) in scan.words.lexicon.ones
  const unit = !scan.has('articles', from) || counted ? 0 : scan.phrase('units', from + 1) || (scan.isWord(from + 1) ? 1 : 0)
  const to = from + 1 + unit
  return unit && andHalf(scan, to) > to ? found(from, andHalf(scan, to), 'measure') : undefined
}

/** "Half", "half of", "half a million" (a number), "half an hour". */
export function scanHalf(scan: Scan, from: number): Found | undefined {
  const { half, scales } = scan.words.lexicon
  if (scan.lower(from) !== half) return undefined
  const number = scanNumber(scan, from)
  if (number)
    return found(
      from,
      number.to + (scan.phrase('currencyUnits', number.to) || scan.phrase('units', number.to)),
      scan.lower(number.to - 1) in scales ? 'spelled-number' : 'dozen',
    )
  const measure = behindPart(scan, from + 1)
  if (measure > from + 1) return found(from, measure, 'measure')
  if (scan.isHyphen(from + 1) && !scan.has('halfNot', from + 2)) return measuredPart(scan, from, from)
  if (scan.isHyphen(from + 1) || scan.has('halfNot', from + 1)) return undefined
  // "The eastern half" is a place, "the remaining half" no share that stands by itself.
  const { the, of } = scan.words.lexicon
  if (scan.isWord(from - 1) && scan.lower(from - 2) === the) return undefined
  if (scan.lower(from - 1) === the && scan.lower(from + 1) !== of && !isMovedBy(scan, from - 2)) return undefined
  return found(from, from + 1, 'fraction')
}

/** "A rise by the half". */
function isMovedBy(scan: Scan, at: number): boolean {
  const { by, rising, falling } = scan.words.lexicon
  return scan.lower(at) === by && [...rising, ...falling].includes(scan.lower(at - 1))
}

/** "One in five", "nine out of ten". */
export function scanOneIn(scan: Scan, from: number): Found | undefined {
  const some = scanNumber(scan, from)
  if (!some || some.scaled) return undefined
  const hyphens = hyphenated(scan, from, some)
  if (hyphens) return hyphens
  const close = scan.phrase('inWords', some.to) || (some.digits ? 0 : spelledIn(scan, some.to))
  const noun = close ? some.to : some.to + 1
  const words =
    close ||
    (scan.isWord(some.to) && (!scan.has('partAfter', some.to) || scan.has('onePersons', some.to)) ? scan.phrase('inWords', noun) : 0)
  const all = words ? (scanNumber(scan, noun + words) ?? scanScale(scan, noun + words)) : undefined
  // "Four days in five" says what it counts in between; then nothing is counted behind.
  if (!close && all && (scan.lower(noun) === scan.words.lexicon.of || (words < 2 && behindAll(scan, all.to)))) return undefined
  // "5 in 2024" is no share, nor is "three of two".
  if (!all || all.value <= some.value || isYear(scan, noun + words, all)) return undefined
  // "2 in 10 years" and "two in five metres" are no shares, "one in eight tonnes" is one.
  const isPart = !some.digits && !all.digits && !scan.words.lexicon.timeUnits.some((unit) => scan.lower(all.to).startsWith(unit))
  const measured = words === 1 && scan.lower(noun) === scan.words.lexicon.inWords[0] && scan.phrase('units', all.to) > 0
  if (measured && !isPart) return undefined
  return found(from, all.to, 'fraction')
}

/** "Hundred" by itself: "three in every hundred". */
function scanScale(scan: Scan, at: number): ReturnType<typeof scanNumber> {
  const { hundred, scales } = scan.words.lexicon
  const word = scan.lower(at)
  const value = word === hundred ? 100 : word.length > 3 ? (scales[word] ?? 0) : 0
  return value ? { to: at + 1, digits: false, value, bare: false, group: false, scaled: true } : undefined
}

const spelledIn = (scan: Scan, at: number): number => {
  const words = scan.phrase('inWordsSpelled', at)
  return words && scanNumber(scan, at + words)?.digits === false ? words : 0
}

/** "One-in-five". */
function hyphenated(scan: Scan, from: number, some: { to: number; value: number }): Found | undefined {
  const word = scan.behindHyphen(some.to)
  const all = word > some.to && scan.phrase('inWords', word) === 1 && scan.isHyphen(word + 1) ? scanNumber(scan, word + 2) : undefined
  return all && all.value > some.value ? found(from, all.to, 'fraction') : undefined
}

const behindAll = (scan: Scan, at: number): boolean => scan.isWord(at) && !scan.has('partAfter', at)

/** Whether a number in digits is a year by its look. */
export const isYear = (scan: Scan, at: number, number: { bare: boolean; value: number }): boolean =>
  number.bare && scan.tokens[at]?.text.length === 4 && number.value >= 1000 && number.value <= 2100

/** "Every third car": one in three. "Every third year" says how often. */
export function scanEvery(scan: Scan, from: number): Found | undefined {
  if (scan.lower(from) !== scan.words.lexicon.every) return undefined
  const ordinal = ordinalAt(scan, from + 1)
  const counted = ordinal && ordinal.value > 1 && scan.isWord(ordinal.to) && !scan.has('partAfter', ordinal.to)
  return counted && !scan.words.lexicon.timeUnits.includes(scan.lower(ordinal.to)) ? found(from, ordinal.to, 'fraction') : undefined
}

/** "Doubled", "threefold", "three times", "10x", "×10". */
export function scanMultiple(scan: Scan, from: number): Found | undefined {
  const { lexicon, phrases } = scan.words
  const word = phrases.multiples.at(scan.tokens, from)
  if (word) return multipleWord(scan, from, word.length, lexicon.multiples[word.value] ?? 1)
  if (/^[×x]$/.test(scan.lower(from)) && scan.isNumber(from + 1) && scan.glued(from + 1)) return found(from, from + 2, 'multiple')
  const factor = scan.phrase('factorOf', from)
  const by = factor ? scanNumber(scan, from + factor) : undefined
  if (by) return found(from, by.to, 'multiple')
  const joined = joinedFold(scan, from)
  if (joined) return joined
  const number = scanNumber(scan, from)
  if (!number) return undefined
  const at = scan.behindHyphen(number.to)
  const times = scan.phrase('times', at)
  const glued = scan.lower(at).length > 1 || scan.glued(at)
  if (!times || !glued || sizesAt(scan, number.to)) return undefined
  const to = at + times
  return found(from, to + perAt(scan, to), 'multiple')
}

/** "Tenfold" in one word. */
function joinedFold(scan: Scan, from: number): Found | undefined {
  const { times, ones, tens, scales, hundred } = scan.words.lexicon
  const word = scan.lower(from)
  const ending = times.find((time) => /^\p{L}{3,}$/u.test(time) && word.endsWith(time) && word.length > time.length)
  const rest = ending ? word.slice(0, -ending.length) : ''
  return rest && (rest in ones || rest in tens || rest in scales || rest === hundred) ? found(from, from + 1, 'multiple') : undefined
}

function multipleWord(scan: Scan, from: number, length: number, ratio: number): Found | undefined {
  const to = from + length
  if (scan.isHyphen(to)) return undefined
  // "In halves", "centre-halves".
  const parted = scan.has('halvesNotAfter', from - 1) || scan.isHyphen(from - 1)
  if (ratio < 1 && parted && scan.lower(from) in scan.words.lexicon.parts) return undefined
  const plain = scan.words.lexicon.plainMultiples.includes(scan.lower(from))
  // "Double" is also a bed: it multiplies where a verb stands before it, or "the", "its" behind it.
  if (plain && !scan.has('doubleAfter', to) && !scan.has('doubleBefore', from - 1) && scan.tokens[to]?.kind !== 'mark') return undefined
  return found(from, to + perAt(scan, to), ratio < 1 ? 'halving' : 'multiple')
}

/** "Dozens", "hundreds of thousands", "most of the world's". */
export function scanVague(scan: Scan, from: number): Found | undefined {
  const { lexicon, phrases } = scan.words
  const vague = phrases.vague.at(scan.tokens, from)
  if (!vague) return undefined
  const to = from + vague.length
  if (lexicon.majorities.includes(vague.value)) return isMajority(scan, from, to) ? found(from, to, 'fraction') : undefined
  const behind = scan.lower(to) === lexicon.of ? to + 1 : to
  if (vague.value in lexicon.scored && (behind === to || scanNumber(scan, behind))) return undefined
  const unit = scan.phrase('units', behind) || scan.phrase('currencyUnits', behind)
  return found(from, unit ? behind + unit : to, 'dozen')
}

/** "Most of" states a share of what can be counted: of the world's, of its, of the; "most of all" and "most people" do not. */
function isMajority(scan: Scan, from: number, to: number): boolean {
  if (scan.lower(to) !== scan.words.lexicon.of) return false
  // "For the most of it"; "the majority" and "a majority" hold their article.
  const alone = to === from + 1
  if (alone && (scan.has('articles', from - 1) || scan.has('mostNotAfter', from - 1))) return false
  const { majorityOf } = scan.words.lexicon
  return majorityOf.includes(scan.lower(to + 1)) || /['’]s$/.test(scan.lower(to + 1)) || scan.isCapital(to + 1)
}
