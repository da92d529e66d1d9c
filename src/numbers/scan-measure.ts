import type { QuantityKind, Scan } from './scan.ts'
import { sizeOfUnit } from './measures.ts'
import { currencyAt, MONEY, perAt, unitAt } from './scan-per.ts'
import type { ScannedNumber } from './scan-number.ts'
import { andHalf, scanNumber } from './scan-number.ts'

/** A number with all that belongs to it, in tokens. */
export interface ScannedMeasure {
  from: number
  to: number
  number: ScannedNumber
  /** Id of its unit, `money` where a currency stands before it; absent where it counts things. */
  unit?: string
  signed: boolean
  per: boolean
}

/** A sign belongs to a number that is glued to it and that nothing is glued to: "−36", never the 36 of "Y-36". */
function signBefore(scan: Scan, at: number): number {
  const sign = scan.tokens[at]
  if (sign && /^[+−±–-]$/.test(sign.text) && scan.glued(at + 1) && !scan.glued(at)) return 1
  if (sign && /^[+−±-]$/.test(sign.text) && scan.glued(at + 1) && /^[([“"]$/.test(scan.lower(at - 1))) return 1
  // "50 percent plus one" adds.
  const adds =
    scan.isNumber(at - 1) || scan.lower(at - 1) === '%' || scan.endsBefore('units', at) || scan.lower(at - 1) in scan.words.lexicon.ones
  const words = adds ? 0 : scan.phrase('signs', at)
  return words === 1 && addsMore(scan, at) ? 0 : words
}

/** "(Plus 431 repeaters)", but "plus 3 percent" and "a swing of plus two". */
function addsMore(scan: Scan, at: number): boolean {
  if (scan.words.lexicon.signs[scan.lower(at)] !== '+' || !scan.isWord(at)) return false
  const number = scanNumber(scan, at + 1)
  const counts = number && scan.isWord(number.to) && !scan.has('partAfter', number.to) && !scan.phrase('units', number.to)
  return counts === true
}

/** Reads sign, currency, number, scale, unit and "per …" from a token on. */
export function scanMeasure(scan: Scan, from: number): ScannedMeasure | undefined {
  const coins = coinsInWord(scan, from)
  if (coins) return coins
  const sign = signBefore(scan, from)
  const currency = currencyAt(scan, from + sign)
  const inner = currency ? innerSign(scan, from + sign + currency) : 0
  const number = scanNumber(scan, from + sign + currency + inner, currency > 0)
  if (!number) return undefined
  const feet = feetAt(scan, number) ?? sizesAt(scan, number.to) ?? errorAt(scan, number.to)
  const { unit, to: end } =
    feet ?? (currency ? coinsAt(scan, number.to) : undefined) ?? smaller(scan, unitAt(scan, unitFrom(scan, number), number))
  // "Three miles and a half".
  const half = unit ? andHalf(scan, end) : end
  const to = scan.lower(half) === scan.words.lexicon.of ? end : half
  const over = perAt(scan, to)
  // "2 mg/kg/h".
  const per = over ? over + perAt(scan, to + over) : scan.phrase('signsAfter', to)
  const meant = currency ? MONEY : unit
  const signed = sign + inner + scan.phrase('signsAfter', to) > 0
  return { from, to: to + per, number, signed, per: per > 0, ...(meant ? { unit: meant } : {}) }
}

/** "Sixpence a day". */
function coinsInWord(scan: Scan, from: number): ScannedMeasure | undefined {
  if (!(scan.lower(from) in scan.words.lexicon.coins)) return undefined
  const per = perAt(scan, from + 1)
  const number = { to: from + 1, digits: false, value: 0, bare: false, group: false, scaled: false }
  return { from, to: from + 1 + per, number, unit: MONEY, signed: false, per: per > 0 }
}

/** "0.4 of a percentage point": where the unit of a number stands. */
function unitFrom(scan: Scan, { to, digits, value, scaled }: ScannedNumber): number {
  const part = digits && !scaled && value < 1 && scan.lower(to) === scan.words.lexicon.of && scan.has('articles', to + 1)
  return part && scan.phrase('units', to + 2) > 0 ? to + 2 : to
}

/** "10x15 cm", "2 × 3 × 4 m", "8 by 12 feet": sizes that share the unit behind the last. */
export function sizesAt(scan: Scan, at: number): { unit: string; to: number } | undefined {
  const by = scan.lower(at) === scan.words.lexicon.by
  const next = by || /^[x×]$/.test(scan.lower(at)) ? scanNumber(scan, at + 1) : undefined
  if (!next) return undefined
  const { unit, to } = unitAt(scan, next.to, next)
  return unit ? { unit, to } : sizesAt(scan, next.to)
}

/** Six foot two and 6'2": feet with a prime, inches with two, the last often left out. */
function feetAt(scan: Scan, number: ScannedNumber): { unit: string; to: number } | undefined {
  const prime = number.to
  if (!number.bare || !/^['’′]$/.test(scan.lower(prime)) || !scan.glued(prime)) return undefined
  const inches = scan.isNumber(prime + 1) && scan.glued(prime + 1) && /^(?:\d|1[01])[½¼¾]?$/.test(scan.lower(prime + 1))
  if (!inches) return scan.lower(prime) === '′' ? { unit: 'foot', to: prime + 1 } : undefined
  const marks = /^["”″]$/.test(scan.lower(prime + 2))
    ? 1
    : /^['’′]$/.test(scan.lower(prime + 2)) && scan.lower(prime + 3) === scan.lower(prime + 2)
      ? 2
      : 0
  return { unit: 'foot', to: prime + 2 + marks }
}

/** "3.7 ± 0.5 mm": a number and its error share their unit. */
function errorAt(scan: Scan, at: number): { unit?: string; to: number } | undefined {
  const error = scan.lower(at) === '±' ? scanNumber(scan, at + 1) : undefined
  return error && unitAt(scan, error.to, error)
}

/** "£3 10s. 6d.": shillings and pence behind pounds. */
function coinsAt(scan: Scan, at: number): { unit: string; to: number } | undefined {
  const coin = at + 1
  if (!scan.isNumber(at) || !scan.has('oldCoins', coin) || !scan.glued(coin) || (scan.glued(coin + 1) && scan.lower(coin + 1) !== '.'))
    return undefined
  const to = coin + (scan.lower(coin + 1) === '.' && coin + 2 < scan.tokens.length && !scan.isUpper(coin + 2) ? 2 : 1)
  return coinsAt(scan, to) ?? { unit: MONEY, to }
}

const inchAt = (scan: Scan, at: number): number => (scan.words.lexicon.gluedUnits[scan.lower(at)] === 'inch' ? 1 : 0)

/** Whether a number behind feet is inches: "six foot two", "5 ft 10 in". */
const isInches = (scan: Scan, { to, value, scaled, group }: ScannedNumber, hyphened: boolean): boolean =>
  value > 0 &&
  value < 12 &&
  !scaled &&
  !group &&
  !scan.isHyphen(to) &&
  (!scan.isWord(to) || hyphened || inchAt(scan, to) > 0 || scan.has('partAfter', to))

/** "5 feet 10 inches", "two hours 11 minutes": what follows in a smaller unit of the same kind is part of the measure. */
function smaller(scan: Scan, measure: { unit?: string; to: number }): { unit?: string; to: number } {
  if (!measure.unit) return measure
  const number = scanNumber(scan, scan.behindHyphen(measure.to))
  if (number && measure.unit === 'foot' && isInches(scan, number, scan.isHyphen(measure.to)))
    return { unit: 'foot', to: number.to + (scan.isWord(number.to) ? inchAt(scan, number.to) : 0) }
  // "142 km of 1.067-m track" holds two.
  if (number && scan.isHyphen(number.to) && !scan.isHyphen(measure.to)) return measure
  const next = number && !number.scaled ? unitAt(scan, number.to, number) : undefined
  if (!next?.unit || next.to === number?.to) return measure
  const [large, small] = [sizeOfUnit(measure.unit), sizeOfUnit(next.unit)]
  if (large.dimension !== small.dimension || small.factor >= large.factor) return measure
  return { unit: measure.unit, to: smaller(scan, next).to }
}

const innerSign = (scan: Scan, at: number): number => (/^[−-]$/.test(scan.lower(at)) && scan.glued(at + 1) ? 1 : 0)

const KINDS: Record<string, QuantityKind> = {
  percent: 'percent',
  'percentage-point': 'percentage-point',
  'basis-point': 'basis-point',
  [MONEY]: 'money',
  usd: 'money',
}

/** The kind of a measure: a sign first, then what it is in; "10 percent a year" is percent. */
export function kindOf({ number, unit, signed, per }: ScannedMeasure): QuantityKind {
  if (signed) return 'signed'
  const kind = unit === undefined ? undefined : KINDS[unit]
  if (per && !(kind && kind !== 'money')) return 'per-unit'
  if (unit && /-per-|\//.test(unit)) return 'per-unit'
  if (kind) return kind
  if (unit) return 'measure'
  if (number.group) return 'dozen'
  return number.digits ? 'count' : 'spelled-number'
}
