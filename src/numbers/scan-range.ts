import { scanFraction, scanHalf, scanMultiple, isYear } from './scan-share.ts'
import { isNumberWord } from './scan-idiom.ts'
import type { Found, QuantityKind, Scan } from './scan.ts'
import type { ScannedMeasure } from './scan-measure.ts'
import { kindOf, scanMeasure } from './scan-measure.ts'
import { MONEY, perAt } from './scan-per.ts'

const PART = 'part'

const found = (from: number, to: number, kind: QuantityKind): Found => ({ from, to, kind, needsCheck: true })

const years = (from: number, to: number): Found => ({ from, to, kind: 'date', needsCheck: false })

/** One end of a range: a fraction, or else a measure. */
const scanEnd = (scan: Scan, from: number): ScannedMeasure | undefined => scanPart(scan, from) ?? scanMeasure(scan, from)

function scanPart(scan: Scan, from: number): ScannedMeasure | undefined {
  const part = scanFraction(scan, from) ?? scanHalf(scan, from)
  if (part?.kind !== 'fraction') return undefined
  const number = { to: part.to, digits: false, value: 0, bare: false, group: false, scaled: false }
  return { from, to: part.to, number, unit: PART, signed: false, per: false }
}

/** Whether the words before say that something moved: "fell from 60 to 40 percent" states two numbers. */
function moves(scan: Scan, at: number): boolean {
  const { rising, falling } = scan.words.lexicon
  if (scan.has('rangesFrom', at - 1)) return false
  // "Grown sevenfold, from four to 28".
  const behind = scan.lower(at - 1) === ',' ? at - 1 : at
  for (let i = behind - 1; i >= 0 && i > behind - 8 && !/^[.;:!?,]$/.test(scan.lower(i)); i--) {
    if (behind < at && scanMultiple(scan, i)) return true
    if (scan.has('movements', i) || rising.includes(scan.lower(i)) || falling.includes(scan.lower(i))) return true
  }
  return false
}

/** "10.30": digits alone may be so many of something, so that only whole quarters of an hour are read as one. */
const DOTTED_HOUR = /^(?:\d|1\d|2[0-4])\.(?:00|15|30|45)$/

/** "From 3 to 5 p.m.", "from 10.30 to 16.00". */
const isHours = (scan: Scan, low: ScannedMeasure, high: ScannedMeasure): boolean =>
  (scan.phrase('clock', high.to) > 0 || (isDotted(scan, low) && isDotted(scan, high) && !moves(scan, low.from - 1))) &&
  [low, high].every(({ number, unit }) => unit === undefined && number.value <= 24)

const isDotted = (scan: Scan, { from, to }: ScannedMeasure): boolean => to === from + 1 && DOTTED_HOUR.test(scan.lower(from))

/** "Between … and …", "from … to …": two measures and the words before and between them. */
export function scanOpenRange(scan: Scan, from: number): Found | undefined {
  if (!(scan.lower(from) in scan.words.lexicon.rangeWords)) return undefined
  for (const [open, between] of Object.entries(scan.words.lexicon.rangeWords)) {
    if (!open || scan.lower(from) !== open) continue
    const low = scanEnd(scan, from + 1)
    if (!low || scan.lower(low.to) !== between) continue
    const high = scanEnd(scan, low.to + 1)
    if (!high) continue
    const apart = between !== scan.words.lexicon.and && (moves(scan, from) || (low.unit !== undefined && high.unit === undefined))
    if (isHours(scan, low, high)) return years(from, high.to + scan.phrase('clock', high.to))
    if (isYear(scan, from + 1, low.number) && isYear(scan, low.to + 1, high.number) && !high.unit) return years(from, high.to)
    if (!apart) return found(from, withTimes(scan, low, high), 'range')
  }
  return undefined
}

/** Whether a word of movement stands right before: "eased $150 to $16,310" says by how much and to where. */
const movesBy = (scan: Scan, low: ScannedMeasure, high: ScannedMeasure): boolean => {
  const { rising, falling } = scan.words.lexicon
  if ([scan.words.lexicon.of, scan.words.lexicon.to].includes(scan.lower(low.from - 1))) return false
  if (scan.lower(low.from - 1) === scan.words.lexicon.by && scan.has('contests', low.from - 2)) return false
  const verb = [scan.lower(low.from - 1), scan.lower(low.from - 2)]
  const moved = verb.some((word) => scan.words.words.movements.has(word) || rising.includes(word) || falling.includes(word))
  // "Rose 12 to 1,340".
  const apart = low.number.value > high.number.value || high.number.value > low.number.value * 8
  return moved && (low.unit !== undefined || (apart && high.unit === undefined))
}

/** What may stand between the ends of a range or ratio, with the token behind it. */
function joint(scan: Scan, at: number): { to: number; word: string } | undefined {
  const { to, or } = scan.words.lexicon
  const mark = scan.lower(at)
  if (mark === ':' && scan.glued(at) && scan.glued(at + 1)) return { to: at + 1, word: ':' }
  // "16- to 24-year-olds".
  const hung = /^[-‐‑–]$/.test(mark) && scan.glued(at) && !scan.glued(at + 1)
  if (hung && [to, or].includes(scan.lower(at + 1))) return { to: at + 2, word: scan.lower(at + 1) }
  if (/^[–—‒-]$/.test(mark) && scan.glued(at) === scan.glued(at + 1)) {
    const word = scan.glued(at) && [to, or].includes(scan.lower(at + 1)) && scan.isHyphen(at + 2) ? scan.lower(at + 1) : undefined
    return word ? { to: at + 3, word } : { to: at + 1, word: '–' }
  }
  if (mark === to || mark === or) return { to: at + 1, word: mark }
  return undefined
}

/** "Two to three times", "five- to tenfold". */
const withTimes = (scan: Scan, low: ScannedMeasure, high: ScannedMeasure): number => {
  const at = scan.behindHyphen(high.to)
  const times = low.unit === undefined && high.unit === undefined ? scan.phrase('times', at) : 0
  return times ? at + times + perAt(scan, at + times) : high.to
}

/** "A 3-for-1 split", "two-for-one". */
function scanFor(scan: Scan, low: ScannedMeasure): Found | undefined {
  if (!scan.isHyphen(low.to) || scan.lower(low.to + 1) !== scan.words.lexicon.ratioFor || !scan.isHyphen(low.to + 2)) return undefined
  const high = scanMeasure(scan, low.to + 3)
  return high && found(low.from, high.to, 'ratio')
}

/** A measure, or the range or ratio that it begins: "60–70 %", "9 to 1", "two or three". */
export function scanQuantity(scan: Scan, from: number): Found | undefined {
  const low = scanMeasure(scan, from)
  if (!low) return undefined
  if (scan.isHyphen(low.to) && scan.lower(low.to + 1) === scan.words.lexicon.all && low.unit === undefined)
    return found(low.from, low.to + 2, 'ratio')
  return scanFor(scan, low) ?? scanRange(scan, low) ?? found(from, low.to, kindOf(low))
}

/** "| (4.2) |": a cell of an account, whose brackets are its minus. */
export function scanLoss(scan: Scan, from: number): Found | undefined {
  const opens = scan.lower(from) === '(' && (from === 0 || scan.lower(from - 1) === '|')
  const measure = opens ? scanMeasure(scan, from + 1) : undefined
  const ends = measure && scan.lower(measure.to) === ')' && ['', '|'].includes(scan.lower(measure.to + 1))
  return ends ? found(from, measure.to + 1, 'signed') : undefined
}

/** "A quarter to a third": fractions are tried before the measures they begin with. */
export function scanPartRange(scan: Scan, from: number): Found | undefined {
  const low = scanPart(scan, from)
  return low && scanRange(scan, low)
}

function scanRange(scan: Scan, low: ScannedMeasure): Found | undefined {
  const join = joint(scan, low.to)
  const high = join && scanEnd(scan, join.to)
  if (!join || !high || (high.signed && join.word !== scan.words.lexicon.to) || !belongs(scan, low, join.word, high)) return undefined
  if (isHours(scan, low, high)) return years(low.from, high.to + scan.phrase('clock', high.to))
  const plain = low.unit === undefined && high.unit === undefined && !low.number.scaled && !high.number.scaled
  const ratio = plain && (join.word === ':' || (join.word !== scan.words.lexicon.or && low.number.value > high.number.value))
  return found(low.from, withTimes(scan, low, high), ratio ? 'ratio' : 'range')
}

/** "Two, six or ten": the last of a list. */
const isListed = (scan: Scan, from: number): boolean =>
  scan.lower(from - 1) === ',' && (scan.isNumber(from - 2) || isNumberWord(scan, from - 2))

/** Whether two measures make one: "5 tonnes to 8 mines" and "2 in May, or 3" do not. */
function belongs(scan: Scan, low: ScannedMeasure, word: string, high: ScannedMeasure): boolean {
  const { or, to, rangeFrom } = scan.words.lexicon
  if (low.unit === PART && word === '–') return false
  if ((low.unit === PART) !== (high.unit === PART)) return low.unit === PART && high.unit === 'percent'
  if (word === or) return low.unit === undefined && !low.per && !isListed(scan, low.from)
  if (word === '–' && !scan.glued(low.to) && low.unit !== undefined && low.unit !== high.unit) return false
  if (word === to && movesBy(scan, low, high)) return false
  if (word === to && scan.lower(low.from - 1) === rangeFrom && moves(scan, low.from - 1)) return false
  if (low.unit === undefined || low.unit === high.unit) return true
  // "$6–12 billion": the currency stands once; "owes $2m to 63 suppliers" is no range.
  const counts = scan.isWord(high.to) && !scan.has('partAfter', high.to)
  return low.unit === MONEY && high.unit === undefined && (word === '–' || high.number.scaled || !counts)
}
