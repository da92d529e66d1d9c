import type { Scan } from './scan.ts'

/** A number in digits or words, with its scale, in tokens. */
export interface ScannedNumber {
  /** Token behind it. */
  to: number
  digits: boolean
  /** Value where it matters for what follows: years, ratios; scale left out. */
  value: number
  /** Digits alone, without separator, decimals or scale: what a year or a name may be. */
  bare: boolean
  /** Contains "dozen" or "score". */
  group: boolean
  scaled: boolean
}

const valueOf = (text: string): number =>
  text.includes('e') ? Number(text.replace('−', '-')) : Number(text.replaceAll(/[^\d.]/g, '') || '0.5')

/** The scale behind a number: "million", "bn", "-million"; 0 where none stands. Short ones must be glued, or follow money. */
function scaleAt(scan: Scan, at: number, money: boolean): number {
  const word = scan.behindHyphen(at)
  const token = scan.tokens[word]
  if (!token || token.kind !== 'word' || !(token.lower in scan.words.lexicon.scales)) return 0
  const measured = token.lower === token.text && scan.phrase('units', word + 1) > 0 && scan.lower(word + 1).length > 1
  if (token.text.length < 2 && !token.glued && !money && !measured) return 0
  // "A 200-m drop".
  if (token.text.length < 2 && word > at && !money) return 0
  // "1M downloads", but "the 4K" and "5B" are names.
  const counts =
    token.glued && scan.isWord(word + 1) && !scan.isUpper(word + 1) && !scan.glued(word + 1) && !scan.has('partAfter', word + 1)
  if (token.text.length === 1 && token.text !== token.lower && !money && !counts) return 0
  return word + 1 - at
}

function readDigits(scan: Scan, at: number, money: boolean): ScannedNumber | undefined {
  const token = scan.tokens[at]
  if (!token || token.kind !== 'number') return undefined
  let to = powerEnd(scan, at) || decimalComma(scan, at) || at + 1
  while (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(scan.lower(to)) && scan.glued(to)) to++
  to = andHalf(scan, mixedEnd(scan, at) || to)
  const half = to > at + 1
  let scale = scaleAt(scan, to, money)
  // "₹2 lakh crore".
  if (scale && scan.lower(to + scale).length > 3) scale += scaleAt(scan, to + scale, money)
  const group = !scale && scan.lower(to) in scan.words.lexicon.groups ? 1 : 0
  return {
    to: to + scale + group,
    digits: true,
    value: valueOf(token.text),
    bare: /^\d+$/.test(token.text) && !scale && !half && !group,
    group: group > 0,
    scaled: scale > 0,
  }
}

/** Token behind "3,5" before a unit or a scale, as others write decimals: one number, though not as we write it; 0 where none stands. */
function decimalComma(scan: Scan, at: number): number {
  const isDecimal = scan.lower(at + 1) === ',' && scan.glued(at + 1) && scan.glued(at + 2) && /^\d{1,2}$/.test(scan.lower(at + 2))
  if (!isDecimal || !/^\d+$/.test(scan.lower(at))) return 0
  return scan.phrase('units', at + 3) > 0 || scaleAt(scan, at + 3, false) > 0 ? at + 3 : 0
}

const POWER = /^\d[\d.,]*(?:\s?[×x·]\s?10)?(?:\^[-−–]?\d+|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u

/** Token behind "1.5 × 10⁶", "10^6"; 0 where no power stands. */
function powerEnd(scan: Scan, at: number): number {
  const start = scan.tokens[at]?.start ?? 0
  const power = /^[×x·^⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(scan.lower(at + 1)) ? POWER.exec(scan.text.slice(start, start + 30))?.[0] : undefined
  if (!power) return 0
  return scan.beyond(at, start + power.length)
}

/** Token behind "1 1/2", "1-1/2", "2 ½"; 0 where none stands. */
function mixedEnd(scan: Scan, at: number): number {
  if (!/^\d{1,3}$/.test(scan.lower(at))) return 0
  const over = scan.isHyphen(at + 1) ? at + 2 : at + 1
  if (/^[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]$/.test(scan.lower(over))) return over + 1
  const parts = scan.lower(over + 1) === '/' && scan.glued(over + 1) && scan.glued(over + 2) && /^\d$/.test(scan.lower(over))
  return parts && /^(?:2|3|4|5|6|8|16|32)$/.test(scan.lower(over + 2)) && Number(scan.lower(over)) < Number(scan.lower(over + 2))
    ? over + 3
    : 0
}

/** "And a half" behind a number, or "-and-a-half"; "and a quarter" and "and one-quarter" likewise. */
export function andHalf(scan: Scan, at: number): number {
  const { and, parts } = scan.words.lexicon
  const word = scan.behindHyphen(at)
  const article = scan.behindHyphen(word + 1)
  const part = scan.behindHyphen(article + 1)
  const one = scan.has('articles', article) || (scan.words.lexicon.ones[scan.lower(article)] === 1 && part > article + 1)
  return scan.lower(word) === and && one && (parts[scan.lower(part)] ?? 9) <= 4 ? part + 1 : at
}

type Last = 'start' | 'ones' | 'tens' | 'hundred' | 'scale' | 'and' | 'article' | 'half' | 'group'

/** What a word does in a spelled number, after what stood before it. */
function next(scan: Scan, at: number, last: Last): Last | undefined {
  const { ones, tens, hundred, groups, scales, and, half } = scan.words.lexicon
  const word = scan.lower(at)
  const opens = last === 'start' || last === 'hundred' || last === 'scale' || last === 'and'
  if (word in ones) return opens || (last === 'tens' && (ones[word] ?? 0) > 0 && (ones[word] ?? 0) < 10) ? 'ones' : undefined
  if (word in tens) return opens ? 'tens' : undefined
  const counted = last === 'ones' || last === 'tens' || last === 'article' || last === 'half'
  if (word === hundred) return counted && last !== 'half' ? 'hundred' : undefined
  if (word in scales && word.length > 3) return counted || last === 'hundred' || last === 'scale' ? 'scale' : undefined
  if (word in groups) return counted ? 'group' : undefined
  // "Six-and-twenty".
  const reversed = last === 'ones' && scan.behindHyphen(at + 1) in scan.tokens && scan.lower(scan.behindHyphen(at + 1)) in tens
  if (word === and && reversed && opensReversed(scan, at)) return 'and'
  if (word === and) return (last === 'hundred' || last === 'scale' || last === 'group') && opensBehind(scan, at + 1) ? 'and' : undefined
  if (scan.has('articles', at)) return last === 'start' || last === 'half' ? 'article' : undefined
  if (word === half) return last === 'start' ? 'half' : undefined
  return undefined
}

/** "Six-and-twenty" and "six and twenty", but "between six and twenty" are two. */
const opensReversed = (scan: Scan, and: number): boolean => {
  const ones = scan.isHyphen(and - 1) ? and - 2 : and - 1
  return (scan.words.lexicon.ones[scan.lower(ones)] ?? 10) < 10 && scan.lower(ones - 1) !== Object.keys(scan.words.lexicon.rangeWords)[0]
}

const opensBehind = (scan: Scan, at: number): boolean =>
  scan.lower(at) in scan.words.lexicon.ones || scan.lower(at) in scan.words.lexicon.tens

function readSpelled(scan: Scan, at: number): ScannedNumber | undefined {
  let [to, last, end, value, group, scaled, sign] = [at, 'start' as Last, at, 0, false, false, false]
  for (;;) {
    const word = last === 'start' ? to : scan.behindHyphen(to)
    const { scales: large, hundred, and } = scan.words.lexicon
    const ties = scan.lower(word) in large || [hundred, and].includes(scan.lower(word))
    if (word !== to && last === 'ones' && !ties) break
    const now = scan.isWord(word) ? next(scan, word, last) : undefined
    if (!now) break
    const { ones, tens, scales } = scan.words.lexicon
    if (now === 'ones' || now === 'tens') value += ones[scan.lower(word)] ?? tens[scan.lower(word)] ?? 0
    if (now === 'hundred' || now === 'scale') value = (value || 1) * (now === 'hundred' ? 100 : (scales[scan.lower(word)] ?? 1))
    if (now === 'group') group = true
    if (now === 'scale' || now === 'hundred') scaled = true
    to = word + 1
    if (now !== 'article' && now !== 'half' && now !== 'and') end = to
    last = now
    sign = true
  }
  if (end === at || !sign) return undefined
  const whole = andHalf(scan, repeated(scan, end, value))
  const scale = whole > end ? scaleAt(scan, whole, false) : 0
  const decimals = readPoint(scan, whole)
  return {
    to: decimals > whole ? decimals + scaleAt(scan, decimals, false) : whole + scale,
    digits: false,
    value,
    bare: false,
    group,
    scaled,
  }
}

/** "Thirty (30) days", as contracts write: the same number in digits. */
const repeated = (scan: Scan, at: number, value: number): number =>
  scan.lower(at) === '(' && scan.isNumber(at + 1) && valueOf(scan.lower(at + 1)) === value && scan.lower(at + 2) === ')' ? at + 3 : at

/** "Point five" behind a spelled number. */
function readPoint(scan: Scan, at: number): number {
  if (scan.lower(at) !== scan.words.lexicon.point) return at
  let to = at + 1
  while (scan.lower(to) in scan.words.lexicon.ones) to++
  return to > at + 1 ? to : at
}

/** "Point five percent" with nothing before the point; "that point five percent" has none. */
function readBarePoint(scan: Scan, at: number): ScannedNumber | undefined {
  if (scan.lower(at) !== scan.words.lexicon.point || scan.has('pointNotAfter', at - 1) || scan.isHyphen(at - 1)) return undefined
  const to = readPoint(scan, at)
  if (to === at) return undefined
  const scale = scaleAt(scan, to, false)
  const measured = scale > 0 || scan.phrase('units', to) > 0
  return measured ? { to: to + scale, digits: false, value: 0.5, bare: false, group: false, scaled: scale > 0 } : undefined
}

/** Reads the number that begins at a token, in digits or in words. `money` says that a currency stands before it. */
export const scanNumber = (scan: Scan, at: number, money = false): ScannedNumber | undefined =>
  readDigits(scan, at, money) ?? readSpelled(scan, at) ?? readBarePoint(scan, at)
