import type { Found, Scan } from './scan.ts'

/** "No one", "at first glance", "two-faced". */
export function scanIdiom(scan: Scan, from: number): Found | undefined {
  // "More than one of them" counts.
  if (scan.has('oneBeyond', from - 1) && isOne(scan, from)) return undefined
  const length = scan.phrase('idioms', from)
  if (length && !continues(scan, from, from + length)) return { from, to: from + length, kind: 'idiom', needsCheck: false }
  if (isNamedNumber(scan, from) || isNumberOf(scan, from)) return { from, to: from + 1, kind: 'idiom', needsCheck: false }
  const number = isSmall(scan, from) ? from + 1 : 0
  const ending = number && scan.isHyphen(number) ? scan.lower(number + 1) : ''
  const idiom = ending && scan.words.lexicon.idiomEndings.some((end) => ending.endsWith(end)) && ending !== scan.words.lexicon.hundred
  return idiom && !scan.phrase('units', number + 1) ? { from, to: number + 2, kind: 'idiom', needsCheck: false } : undefined
}

/** "She hit a six.", "a perfect ten": a number as the name of a thing. */
const isNamedNumber = (scan: Scan, from: number): boolean =>
  isNumberWord(scan, from) &&
  !isOne(scan, from) &&
  scan.has('articles', from - 1) &&
  (!scan.tokens[from + 1] ||
    (scan.tokens[from + 1]?.kind === 'mark' && !/^[-‐‑–%]$/.test(scan.lower(from + 1))) ||
    isPlaced(scan, from + 1))

/** A word behind a number that counts nothing, and leads to no second one. */
const isPlaced = (scan: Scan, at: number): boolean => {
  const { and, or, to, of } = scan.words.lexicon
  return scan.has('partAfter', at) && !scan.phrase('units', at) && ![and, or, to, of].includes(scan.lower(at))
}

/** "Her locker number was 218", but "the number was 218". */
const isNumberOf = (scan: Scan, from: number): boolean =>
  scan.isNumber(from) &&
  scan.has('numberWords', from - 2) &&
  scan.phrase('rankVerbs', from - 1) > 0 &&
  scan.isWord(from - 3) &&
  !scan.has('partAfter', from - 3) &&
  !scan.has('numberSizes', from - 3)

const isSmall = (scan: Scan, at: number): boolean => Object.hasOwn(scan.words.lexicon.ones, scan.lower(at))

/** Whether a token is the word "one". */
export const isOne = (scan: Scan, at: number): boolean => scan.words.lexicon.ones[scan.lower(at)] === 1

/** Whether a phrase is only the beginning of something longer: "one of" in "none of", "one is" in "twenty-one is". */
const continues = (scan: Scan, from: number, to: number): boolean =>
  (isOne(scan, to - 1) && to - 1 > from && opensShare(scan, to)) ||
  (scan.isHyphen(from - 1) && isNumberWord(scan, from - 2)) ||
  (isNumberWord(scan, to - 1) &&
    (scan.isHyphen(to) ||
      isMeasured(scan, to) ||
      (scan.lower(to) === scan.words.lexicon.and && scan.has('articles', to + 1) && scan.lower(to + 2) in scan.words.lexicon.parts) ||
      scan.lower(to) in scan.words.lexicon.scales ||
      scan.lower(to) === scan.words.lexicon.hundred))

/** Whether a unit or the other end of a range stands behind a number: "for one hour", "take five to eight". */
const isMeasured = (scan: Scan, at: number): boolean => {
  const { or, to } = scan.words.lexicon
  const joined = [to, or].includes(scan.lower(at)) && (scan.isNumber(at + 1) || isNumberWord(scan, at + 1))
  return joined || (scan.phrase('units', at) > 0 && !scan.has('oneNouns', at))
}

/** Whether "in four" stands at a token: "that one in four". */
const opensShare = (scan: Scan, at: number): boolean => {
  const words = scan.phrase('inWords', at)
  return words > 0 && (scan.isNumber(at + words) || isNumberWord(scan, at + words)) && !scan.phrase('units', at + words + 1)
}

/** Whether a token is a number word below a hundred. */
export const isNumberWord = (scan: Scan, at: number): boolean =>
  scan.lower(at) in scan.words.lexicon.tens || scan.lower(at) in scan.words.lexicon.ones
