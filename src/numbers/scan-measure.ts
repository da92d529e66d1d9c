import type { Found, QuantityKind, Scan } from './scan.ts'
import { isYear } from './scan-share.ts'
import { MONEY, perAt, unitAt } from './scan-per.ts'
import type { ScannedNumber } from './scan-number.ts'
import { scanNumber } from './scan-number.ts'

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
  if (sign && /^[+−±-]$/.test(sign.text) && scan.glued(at + 1) && !scan.glued(at)) return 1
  if (sign && /^[+−±-]$/.test(sign.text) && scan.glued(at + 1) && /^[([“"]$/.test(scan.lower(at - 1))) return 1
  return scan.phrase('signs', at)
}

/** Reads sign, currency, number, scale, unit and "per …" from a token on. */
export function scanMeasure(scan: Scan, from: number): ScannedMeasure | undefined {
  const sign = signBefore(scan, from)
  const currency = scan.phrase('currencies', from + sign)
  const inner = currency ? innerSign(scan, from + sign + currency) : 0
  const number = scanNumber(scan, from + sign + currency + inner, currency > 0)
  if (!number) return undefined
  const { unit, to } = unitAt(scan, number.to, number)
  const per = perAt(scan, to)
  const meant = currency ? MONEY : unit
  return { from, to: to + per, number, signed: sign + inner > 0, per: per > 0, ...(meant ? { unit: meant } : {}) }
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
  if (unit?.includes('-per-')) return 'per-unit'
  if (kind) return kind
  if (unit) return 'measure'
  if (number.group) return 'dozen'
  return number.digits ? 'count' : 'spelled-number'
}

const to = (scan: Scan): string => scan.words.lexicon.to

const found = (from: number, to: number, kind: QuantityKind): Found => ({ from, to, kind, needsCheck: true })

/** Whether the words before say that something moved: "fell from 60 to 40 percent" states two numbers. */
function moves(scan: Scan, at: number): boolean {
  const { rising, falling } = scan.words.lexicon
  for (let i = at - 1; i >= 0 && i > at - 8 && !/^[.;:!?,]$/.test(scan.lower(i)); i--) {
    if (scan.has('movements', i) || rising.includes(scan.lower(i)) || falling.includes(scan.lower(i))) return true
  }
  return false
}

/** "Between … and …", "from … to …": two measures and the words before and between them. */
export function scanOpenRange(scan: Scan, from: number): Found | undefined {
  for (const [open, between] of Object.entries(scan.words.lexicon.rangeWords)) {
    if (!open || scan.lower(from) !== open) continue
    const low = scanMeasure(scan, from + 1)
    if (!low || scan.lower(low.to) !== between) continue
    const high = scanMeasure(scan, low.to + 1)
    if (!high) continue
    const apart = between !== scan.words.lexicon.and && (moves(scan, from) || (low.unit !== undefined && high.unit === undefined))
    if (isYear(scan, from + 1, low.number) && isYear(scan, low.to + 1, high.number) && !high.unit) return years(from, high.to)
    if (!apart) return found(from, high.to, 'range')
  }
  return undefined
}

const years = (from: number, to: number): Found => ({ from, to, kind: 'date', needsCheck: false })

/** What may stand between the ends of a range or ratio, with the token behind it. */
function joint(scan: Scan, at: number): { to: number; word: string } | undefined {
  const { to, or } = scan.words.lexicon
  const mark = scan.lower(at)
  if (mark === ':' && scan.glued(at) && scan.glued(at + 1)) return { to: at + 1, word: ':' }
  if (/^[–—‒-]$/.test(mark) && scan.glued(at) === scan.glued(at + 1)) {
    const word = scan.glued(at) && scan.lower(at + 1) === to && scan.isHyphen(at + 2) ? to : undefined
    return word ? { to: at + 3, word } : { to: at + 1, word: '–' }
  }
  if (mark === to || mark === or) return { to: at + 1, word: mark }
  return undefined
}

/** A measure, or the range or ratio that it begins: "60–70 %", "9 to 1", "two or three". */
export function scanQuantity(scan: Scan, from: number): Found | undefined {
  const low = scanMeasure(scan, from)
  if (!low) return undefined
  const join = joint(scan, low.to)
  const high = join && scanMeasure(scan, join.to)
  if (join && high && !(high.signed && join.word !== to(scan)) && belongs(scan, low, join.word, high)) {
    const plain = low.unit === undefined && high.unit === undefined && !low.number.scaled && !high.number.scaled
    const ratio = plain && (join.word === ':' || (join.word !== scan.words.lexicon.or && low.number.value > high.number.value))
    return found(from, high.to, ratio ? 'ratio' : 'range')
  }
  return found(from, low.to, kindOf(low))
}

/** Whether two measures make one: "5 tonnes to 8 mines" and "2 in May, or 3" do not. */
function belongs(scan: Scan, low: ScannedMeasure, word: string, high: ScannedMeasure): boolean {
  if (word === scan.words.lexicon.or) return low.unit === undefined && !low.per
  if (word === '–' && !scan.glued(low.to) && low.unit !== undefined && low.unit !== high.unit) return false
  if (moves(scan, low.from) && word === to(scan) && scan.lower(low.from - 1) === scan.words.lexicon.rangeFrom) return false
  if (low.unit === undefined || low.unit === high.unit) return true
  // "$6–12 billion": the currency stands once; "owes $2m to 63 suppliers" is no range.
  const counts = scan.isWord(high.to) && !scan.has('partAfter', high.to)
  return low.unit === MONEY && high.unit === undefined && (word === '–' || high.number.scaled || !counts)
}
