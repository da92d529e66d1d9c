import { ordinalAt } from './scan-rank.ts'
import type { Found, Scan } from './scan.ts'
import { andHalf, scanNumber } from './scan-number.ts'
import { isYear } from './scan-share.ts'

const date = (from: number, to: number): Found => ({ from, to, kind: 'date', needsCheck: false })

/** A month's name, as it is written. */
export const isMonth = (scan: Scan, at: number): boolean => {
  const { full, short } = scan.words.lexicon.months
  const text = scan.tokens[at]?.text ?? ''
  return full.includes(text) || short.includes(text) || (scan.isUpper(at) && scan.has('otherMonths', at))
}

const isDay = (scan: Scan, at: number): boolean => scan.isNumber(at) && /^(?:[1-9]|[12]\d|3[01]|0[1-9])$/.test(scan.lower(at))

const isBareYear = (scan: Scan, at: number): boolean =>
  scan.isNumber(at) && isYear(scan, at, { bare: /^\d{4}$/.test(scan.lower(at)), value: Number(scan.lower(at)) })

/** A dot behind a short month, a comma before a year. */
const over = (scan: Scan, at: number, mark: string): number => (scan.lower(at) === mark ? at + 1 : at)

/** A day of the month, in digits or as an ordinal, with a second one behind a dash or "and". */
function dayAt(scan: Scan, at: number): number {
  const ordinal = ordinalAt(scan, at)
  const one = ordinal && ordinal.value <= 31 ? ordinal.to : isDay(scan, at) ? at + 1 : 0
  if (!one) return 0
  const joined =
    /^[–/-]$/.test(scan.lower(one)) || [scan.words.lexicon.and, scan.words.lexicon.or, scan.words.lexicon.to].includes(scan.lower(one))
      ? one + 1
      : 0
  return joined && (isDay(scan, joined) || ordinalAt(scan, joined)) && !scan.phrase('units', joined + 1) ? joined + 1 : one
}

/** "31 January 2025", "January 31, 2025", "January 2025", "the fourth of July". */
function monthly(scan: Scan, from: number): Found | undefined {
  const day = dayAt(scan, from)
  const ofMonth = day && scan.lower(day) === scan.words.lexicon.of ? day + 1 : day
  if (day && isMonth(scan, ofMonth)) return date(from, withYear(scan, over(scan, ofMonth + 1, '.')))
  if (!isMonth(scan, from)) return undefined
  const behind = over(scan, from + 1, '.')
  const article = scan.lower(behind) === scan.words.lexicon.the && ordinalAt(scan, behind + 1) ? behind + 1 : behind
  const second = dayAt(scan, article)
  // "In May 44 mines closed": a day is followed by a comma, a year or the end of its phrase, not by what is counted.
  if (second && !countsOn(scan, second)) return date(from, withYear(scan, second))
  const year = withYear(scan, behind)
  return year > behind ? date(from, year) : undefined
}

const countsOn = (scan: Scan, at: number): boolean =>
  scan.phrase('units', at) > 0 || scan.has('people', at) || scan.lower(at) in scan.words.lexicon.scales

const withYear = (scan: Scan, at: number): number => {
  const year = over(scan, at, ',')
  return isBareYear(scan, year) && !scan.phrase('currencyUnits', year + 1) ? year + 1 : at
}

/** "2024-05-27", "27/05/2024", "27.5.2024". */
function numeric(scan: Scan, from: number): Found | undefined {
  const rest = scan.text.slice(scan.tokens[from]?.start, (scan.tokens[from]?.start ?? 0) + 12)
  const length = /^(?:\d{4}-\d\d-\d\d|\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d\d))(?![\d/])/.exec(rest)?.[0].length
  if (!length) return undefined
  const to = scan.beyond(from, (scan.tokens[from]?.start ?? 0) + length)
  return to > from ? date(from, to) : undefined
}

const isHour = (scan: Scan, at: number): boolean => {
  const hour = scan.isNumber(at) ? Number(scan.lower(at)) : (scan.words.lexicon.ones[scan.lower(at)] ?? 0)
  return hour > 0 && hour <= 24
}

/** "Ten minutes past nine", "a quarter to six", "at five past two"; 0 where none stands. */
function minutesPast(scan: Scan, from: number): number {
  const { parts } = scan.words.lexicon
  const quarter = scan.has('articles', from) && parts[scan.lower(from + 1)] === 4 ? from + 2 : 0
  const number = quarter ? undefined : scanNumber(scan, from)
  const unit = number ? scan.words.phrases.units.at(scan.tokens, number.to) : undefined
  const said = quarter || (unit?.value === 'minute' && number ? number.to + unit.length : 0)
  const fives = number && !number.digits && number.value % 5 === 0 && scan.lower(number.to) === scan.words.lexicon.minutesPast[0]
  const minutes = said || (number && !number.digits && (fives || scan.endsBefore('hourBefore', from)) ? number.to : 0)
  if (!minutes || !scan.has('minutesPast', minutes) || !isHour(scan, minutes + 1) || countsOn(scan, minutes + 2)) return 0
  // "At ten to one" are odds.
  return said || scan.words.lexicon.ones[scan.lower(minutes + 1)] !== 1 ? minutes + 2 : 0
}

/** "Eight-thirty": an hour and its minutes over a hyphen; 0 where none stands. */
function halfPast(scan: Scan, from: number): number {
  const { ones, tens } = scan.words.lexicon
  const [hour, minutes] = [ones[scan.lower(from)] ?? 0, tens[scan.lower(from + 2)] ?? ones[scan.lower(from + 2)] ?? 0]
  if (hour < 1 || hour > 12 || !scan.isHyphen(from + 1) || minutes < 10 || minutes > 50) return 0
  const rest = scan.isHyphen(from + 3) && (ones[scan.lower(from + 4)] ?? 10) < 10 ? 2 : 0
  return scan.isWord(from + 3 + rest) && !scan.has('partAfter', from + 3 + rest) ? 0 : from + 3 + rest
}

/** "10:30", "10.30 a.m.", "5 pm", "five o'clock". */
function clock(scan: Scan, from: number): Found | undefined {
  const open = scan.phrase('clockOpen', from)
  if (open && (isHour(scan, from + open) || scan.isWord(from + open))) return date(from, from + open + (isHour(scan, from + open) ? 1 : 0))
  const { the, to, rangeFrom } = scan.words.lexicon
  // "The 7.15 to Paddington".
  const train = scan.lower(from - 1) === the && [to, rangeFrom].includes(scan.lower(from + 1)) && scan.isCapital(from + 2)
  if (train && /^\d{1,2}\.[0-5]\d$/.test(scan.lower(from))) return date(from, from + 1)
  if (isHour(scan, from) && scan.has('hourVerbs', from - 1) && !scan.isWord(from + 1) && !scan.isHyphen(from + 1))
    return date(from, from + 1)
  const half = halfPast(scan, from)
  if (half) return date(from, half)
  const past = minutesPast(scan, from)
  if (past) return date(from, past)
  const hours = scan.isNumber(from) ? from + 1 : scan.lower(from) in scan.words.lexicon.ones ? from + 1 : 0
  if (!hours) return undefined
  const minutes = scan.lower(hours) === ':' && /^[0-5]\d(?:\.\d+)?$/.test(scan.lower(hours + 1)) && scan.glued(hours) ? hours + 2 : hours
  const seconds = minutes > hours && scan.lower(minutes) === ':' && scan.isNumber(minutes + 1) ? minutes + 2 : minutes
  const said = scan.phrase('clock', seconds) || (isHour(scan, from) ? scan.phrase('dayParts', seconds) : 0)
  const ends =
    scan.endsBefore('hourBefore', from) &&
    isHour(scan, from) &&
    scan.isWord(from) &&
    // "Left school at fourteen".
    (scan.words.lexicon.ones[scan.lower(from)] ?? 0) <= 12 &&
    (scan.tokens[from + 1]?.kind !== 'word' || leadsOn(scan, from + 1)) &&
    !/^[-‐‑–%]$/.test(scan.lower(from + 1))
  const isTime =
    said > 0 ||
    ends ||
    isLaterHour(scan, from) ||
    (minutes > hours && /^(?:[01]?\d|2[0-4])$/.test(scan.lower(from)) && !isRatio(scan, from, minutes))
  return isTime ? date(from, seconds + said) : undefined
}

/** "At half past four, and by six it was over": an hour, where one was told before. */
function isLaterHour(scan: Scan, from: number): boolean {
  const counts = scan.isHyphen(from + 1) || countsOn(scan, from + 1) || isPlural(scan, from + 1)
  if (!isHour(scan, from) || counts || !scan.has('placedBy', from - 1) || !scan.isWord(from)) return false
  for (let at = from - 2; at >= 0 && at > from - 14 && !/^[.!?;]$/.test(scan.lower(at)); at--)
    if (scan.phrase('clockOpen', at) > 0 || scan.phrase('clock', at) > 0) return true
  return false
}

const isRatio = (scan: Scan, from: number, to: number): boolean => scan.has('ratioWords', from - 1) || scan.has('ratioAfter', to)

/** "At nine and closes", "at five in the lobby", but "at nine and ten", "at five to one". */
const leadsOn = (scan: Scan, at: number): boolean =>
  scan.has('partAfter', at) &&
  ![scan.words.lexicon.of, scan.words.lexicon.to, scan.words.lexicon.or, ...scan.words.lexicon.perWords].includes(scan.lower(at)) &&
  !scanNumber(scan, at + 1) &&
  andHalf(scan, at) === at

/** A year, a range of years, a decade or a year with its era; what stands around decides whether four digits are one. */
function yearly(scan: Scan, from: number): Found | undefined {
  const number = scan.isNumber(from) ? scanNumber(scan, from) : undefined
  if (!number?.bare) return undefined
  const era = scan.phrase('eras', from + 1)
  if (era || scan.endsBefore('eraBefore', from, 4)) return date(from, from + 1 + era)
  if (
    scan.glued(from + 1) &&
    scan.lower(from + 1) === scan.words.lexicon.plural &&
    /^\d{2,4}$/.test(scan.lower(from)) &&
    Number(scan.lower(from)) % 10 === 0
  )
    return date(from, from + 2)
  if (/^['’]$/.test(scan.lower(from - 1)) && /^\d\d$/.test(scan.lower(from)) && scan.glued(from)) return date(from - 1, from + 1)
  if (/^\d{3}$/.test(scan.lower(from)) && scan.lower(from - 1) === scan.words.lexicon.of && scan.has('seasons', from - 2))
    return date(from, from + 1)
  if (!isYear(scan, from, number)) return undefined
  const until =
    /^[–/-]$/.test(scan.lower(from + 1)) && scan.glued(from + 1) && /^(?:\d\d|\d{4})$/.test(scan.lower(from + 2)) ? from + 3 : from + 1
  if (until > from + 1) return scan.phrase('units', until) ? undefined : date(from, until)
  return countsThings(scan, from, number.value) ? undefined : date(from, from + 1)
}

const isPlural = (scan: Scan, at: number): boolean =>
  scan.isWord(at) && scan.lower(at).endsWith(scan.words.lexicon.plural) && !scan.has('partAfter', at) && !scan.isCapital(at)

/** "2000 people" and "about 1500 workers" count; "in 2024", "the 2008 crisis" and "2024 results" do not. */
function countsThings(scan: Scan, from: number, value: number): boolean {
  const next = from + 1
  // "In 2015 dollars".
  const priced = value >= 1900 && (scan.has('yearIn', from - 1) || scan.lower(from - 1) === scan.words.lexicon.to)
  if (priced && scan.phrase('currencyUnits', next)) return false
  if (scan.phrase('units', next) || scan.phrase('currencyUnits', next) || scan.phrase('times', next) || scan.isHyphen(next)) return true
  if (scan.endsBefore('currencies', from) || scan.lower(next) in scan.words.lexicon.scales) return true
  if (scan.has('people', next) && !scan.has('yearIn', from - 1)) return true
  const plural = isPlural(scan, next)
  // "Will make 2030 magnets" and "came to 2004 in May" count, "will set 2030 targets" does not.
  if (plural && scan.endsBefore('countedBy', from) && !scan.has('yearNouns', next)) return true
  if (scan.endsBefore('amountsTo', from) && (!scan.isWord(next) || scan.has('partAfter', next))) return true
  return plural && (value < 1700 || value % 1000 === 0) && !scan.has('yearBefore', from - 1)
}

/** "The 19th century", "the third quarter", "the Seventies", "nineteen eighty-four". */
function named(scan: Scan, from: number): Found | undefined {
  const ordinal = ordinalAt(scan, from)
  const period = ordinal ? scan.phrase('datePeriods', scan.behindHyphen(ordinal.to)) : 0
  if (ordinal && period) return date(from, scan.behindHyphen(ordinal.to) + period)
  const also =
    ordinal && [scan.words.lexicon.and, scan.words.lexicon.to, scan.words.lexicon.or].includes(scan.lower(ordinal.to))
      ? ordinalAt(scan, ordinal.to + 1)
      : undefined
  if (ordinal && also && scan.phrase('datePeriods', also.to)) return date(from, also.to + scan.phrase('datePeriods', also.to))
  if (scan.has('decades', from)) return date(from, from + 1)
  const { ones, tens } = scan.words.lexicon
  const teen = ones[scan.lower(from)] ?? 0
  if (teen >= 15 && teen <= 20 && Object.hasOwn(tens, scan.lower(from + 1))) return date(from, scanNumber(scan, from + 1)?.to ?? from + 2)
  return undefined
}

/** Reads a date or a time that begins at a token. */
export const scanDate = (scan: Scan, from: number): Found | undefined =>
  numeric(scan, from) ?? monthly(scan, from) ?? clock(scan, from) ?? yearly(scan, from) ?? named(scan, from)
