import type { Found, Scan } from './scan.ts'

/** An ordinal in digits or words: "21st", "second", "twenty-first". Token behind it, its value; nothing where none stands. */
export function ordinalAt(scan: Scan, at: number): { to: number; value: number } | undefined {
  const { ordinals, tens } = scan.words.lexicon
  const word = scan.lower(at)
  if (scan.isNumber(at) && scan.glued(at + 1) && scan.has('ordinalSuffixes', at + 1))
    return { to: at + 2, value: Number.parseInt(word, 10) }
  if (Object.hasOwn(ordinals, word)) return { to: at + 1, value: ordinals[word] ?? 0 }
  const ones = at + 1 < scan.tokens.length ? scan.behindHyphen(at + 1) : at
  if (Object.hasOwn(tens, word) && (ordinals[scan.lower(ones)] ?? 20) < 10)
    return { to: ones + 1, value: (tens[word] ?? 0) + (ordinals[scan.lower(ones)] ?? 0) }
  return undefined
}

/**
 * Ranks: "second-largest", "ranked fifth", "third in the world", "for the third year running", "its fifth mine", "No. 2". What
 * is first is a claim, and an ordinal without such words beside it ("a second plant", "the third chapter") names and does not count.
 */
export function scanRank(scan: Scan, from: number): Found | undefined {
  const numbered = scanNumbered(scan, from)
  if (numbered) return numbered
  const ordinal = ordinalAt(scan, from)
  if (!ordinal) return undefined
  const named = { from, to: ordinal.to, kind: 'idiom' as const, needsCheck: false }
  if (ordinal.value < 2) return { ...named, to: ordinal.to + superlativeAt(scan, ordinal.to) }
  const superlative = superlativeAt(scan, ordinal.to)
  if (superlative) return { from, to: ordinal.to + superlative, kind: 'rank', needsCheck: true }
  const ranked =
    scan.phrase('rankAfter', scan.behindHyphen(ordinal.to)) > 0 ||
    scan.phrase('rankAfter', ordinal.to + 1) > 1 ||
    (scan.lower(from - 1) === scan.words.lexicon.rangeFrom && scan.lower(ordinal.to) === scan.words.lexicon.to) ||
    (isPlaced(scan, from) && !nounBehind(scan, ordinal.to) && !scan.isHyphen(ordinal.to)) ||
    isNthTo(scan, from, ordinal.to) ||
    isPlacedToo(scan, from, ordinal.to) ||
    isAmongFew(scan, from, ordinal.to) ||
    isItsNthYear(scan, from, ordinal.to) ||
    (isPossessive(scan, from - 1) &&
      !scan.isCapital(from) &&
      nounBehind(scan, ordinal.to) &&
      !isNamed(scan, ordinal.to) &&
      !scan.has('notCounted', ordinal.to))
  return ranked ? { from, to: ordinal.to, kind: 'rank', needsCheck: true } : named
}

/** Tokens of a superlative behind an ordinal: "-largest", " most populous". */
function superlativeAt(scan: Scan, at: number): number {
  const word = scan.behindHyphen(at)
  const length = scan.phrase('superlatives', word)
  if (length) return word + length + (scan.isHyphen(at) && scan.isHyphen(word + length) && scan.isWord(word + length + 1) ? 2 : 0) - at
  const { superlativeEnding } = scan.words.lexicon
  return scan.lower(word).endsWith(superlativeEnding) &&
    scan.lower(word).length > 5 &&
    !scan.isUpper(word) &&
    !scan.has('notSuperlatives', word)
    ? word + 1 - at
    : 0
}

/** "The 17th country to sign", "the tenth to close its mines". */
function isNthTo(scan: Scan, from: number, behind: number): boolean {
  if (scan.lower(from - 1) !== scan.words.lexicon.the || scan.isHyphen(behind)) return false
  const noun = nounBehind(scan, behind) ? 1 : 0
  const to = behind + noun
  const verb = scan.lower(to) === scan.words.lexicon.to && scan.isWord(to + 1) && !ordinalAt(scan, to + 1)
  return (
    verb && !scan.phrase('datePeriods', behind) && !scan.has('nthNot', behind) && !scan.has('nthNot', to + 1) && !scan.isCapital(to + 1)
  )
}

/** "Came fifth", "finished a distant fourth". */
const isPlaced = (scan: Scan, from: number): boolean =>
  scan.endsBefore('rankVerbs', from) ||
  (scan.has('articles', from - 2) && scan.isWord(from - 1) && !scan.has('secondSizes', from - 1) && scan.endsBefore('rankVerbs', from - 2))

/** "Missouri ranked fourth and Virginia seventh", "ranks first in uranium and eighth in zinc": the verb of the first holds for the second. */
function isPlacedToo(scan: Scan, from: number, behind: number): boolean {
  const { the, and } = scan.words.lexicon
  const named = scan.lower(from - 1) === the ? scan.isWord(from - 2) && !scan.has('partAfter', from - 2) : scan.isCapital(from - 1)
  const listed = [and, ','].includes(scan.lower(from - 1)) && scan.has('placedBy', behind)
  if (!listed && (!named || scan.isWord(behind) || scan.isHyphen(behind))) return false
  for (let at = from - 2; at > 0 && at > from - 12 && !/^[.!?;:]$/.test(scan.lower(at)); at--) if (isFirstPlaced(scan, at)) return true
  return false
}

/** "Only the second plant outside Asia", "as the forty-eighth State", but "only the third quarter". */
const isAmongFew = (scan: Scan, from: number, behind: number): boolean =>
  scan.lower(from - 1) === scan.words.lexicon.the &&
  scan.has('nthAfter', from - 2) &&
  nounBehind(scan, behind) &&
  !(scan.isCapital(behind) && scan.isCapital(behind + 1)) &&
  !scan.has('notCounted', behind) &&
  !scan.phrase('datePeriods', behind)

/** "The mine's 12th year", "its 30th month": in digits a count; "its fourth year" and "his 80th year" say when. */
const isItsNthYear = (scan: Scan, from: number, behind: number): boolean =>
  scan.isNumber(from) &&
  (/\p{L}['’]s$/u.test(scan.lower(from - 1)) || scan.has('thingsOwn', from - 1)) &&
  scan.words.lexicon.timeUnits.includes(scan.lower(behind))

const isFirstPlaced = (scan: Scan, at: number): boolean => {
  const ordinal = ordinalAt(scan, at)
  return ordinal !== undefined && (isPlaced(scan, at) || superlativeAt(scan, ordinal.to) > 0)
}

const nounBehind = (scan: Scan, at: number): boolean =>
  scan.isWord(at) && !scan.has('partAfter', at) && !Object.hasOwn(scan.words.lexicon.ones, scan.lower(at))

/** "His 61st Test" counts, "the army's 2nd Panzer Division" is named. */
const isNamed = (scan: Scan, at: number): boolean => scan.isCapital(at) && scan.isCapital(at + 1)

const isPossessive = (scan: Scan, at: number): boolean => scan.has('possessives', at) || /\p{L}['’]s$|s['’]$/u.test(scan.lower(at))

/** "Invoice no. 12", "vol. 3, no. 2", "Announcement No. 61 and No. 57": a number that a name has, here or before it. */
function isNumbering(scan: Scan, from: number): boolean {
  const before = scan.lower(from - 1)
  // "The commission's car No. 4".
  if (scan.has('numberedNouns', from - 1) && scan.isUpper(from)) return true
  const ranks = scan.endsBefore('rankVerbs', from) || scan.has('articles', from - 1) || isPossessive(scan, from - 1)
  if (scan.tokens[from]?.text === scan.lower(from) && scan.lower(from + 1) === '.')
    return !ranks && before !== scan.words.lexicon.the && (scan.isWord(from - 1) || before === ',')
  for (let at = from - 1; at > 0; at--)
    if (scan.lower(at) === scan.lower(from) && scan.isCapital(at - 1) && scan.phrase('leads', at - 1)) return true
  return false
}

/** "No. 2" and "number two", unless a name stands before it: "Announcement No. 70". */
function scanNumbered(scan: Scan, from: number): Found | undefined {
  const words = scan.phrase('rankWords', from)
  if (!words) return undefined
  const at = scan.behindHyphen(from + words)
  // "Workers, who number 2,400".
  if (scan.has('numberWords', from) && scan.has('numbering', from - 1)) return undefined
  // "In Regina v. Toft (No. 2)".
  if (scan.lower(from - 1) === '(' && scan.lower(at + 1) === ')') return { from, to: at + 1, kind: 'identifier', needsCheck: false }
  if (scan.has('numberWords', from) && scan.isNumber(at) && !scan.endsBefore('rankVerbs', from))
    return { from, to: at + 1, kind: 'identifier', needsCheck: false }
  if (isNumbering(scan, from)) return { from, to: at + 1, kind: 'identifier', needsCheck: false }
  const small = scan.isNumber(at) ? /^\d{1,2}$/.test(scan.lower(at)) : (scan.words.lexicon.ones[scan.lower(at)] ?? 0) > 0
  const capital = scan.isCapital(from) || scan.isNumber(at) || !scan.has('articles', from - 1)
  if (scan.lower(from - 1) === '(' && scan.glued(from) && !scan.isWord(from))
    return { from, to: at + 1, kind: 'identifier', needsCheck: false }
  if (!small && scan.isNumber(at) && (!scan.isWord(from) || scan.isUpper(from)))
    return { from, to: at + 1, kind: 'identifier', needsCheck: false }
  if (!small || !capital) return undefined
  const names = (scan.opensSentence(from) && scan.has('namedNumbers', at)) || scan.has('numberedNouns', at + 1)
  if (names) return { from, to: at + 1, kind: 'identifier', needsCheck: false }
  const named = scan.isWord(from - 1) && scan.isCapital(from - 1) && !scan.opensSentence(from - 1) && !/['’]s$/.test(scan.lower(from - 1))
  return { from, to: at + 1, kind: named ? 'identifier' : 'rank', needsCheck: !named }
}
