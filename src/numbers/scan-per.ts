import type { Scan } from './scan.ts'
import type { ScannedNumber } from './scan-number.ts'
import { scanNumber } from './scan-number.ts'

/** Tokens of a currency before its number; 0 where none stands. One letter is one only before a sum with its scale: "R12bn". */
export const currencyAt = (scan: Scan, at: number): number =>
  scan.phrase('currencies', at) ||
  (scan.has('scaledCurrencies', at) && scan.isUpper(at) && scan.glued(at + 1) && scanNumber(scan, at + 1, true)?.scaled ? 1 : 0)

/** Unit id of what a currency makes money. */
export const MONEY = 'money'

/** A unit of physics that no list holds: "28 ct/kWh", "1,000 cd/m²"; words such as "and/or" are longer, or stand in lists. */
const COMPOUND_UNIT = /^[\p{L}µ°]{1,5}[₀-₉]?(?:\/(?:[\p{L}µ]{1,5}[²³23]?|\([\p{L}µ·⋅. ²³]{1,12}\))){1,2}(?![\p{L}\d])/u

function compoundAt(scan: Scan, at: number): number {
  const token = scan.tokens[at]
  if (token?.kind !== 'word' || scan.has('partAfter', at)) return 0
  const unit = COMPOUND_UNIT.exec(scan.text.slice(token.start, token.start + 20))?.[0]
  if (!unit || !/\p{Lu}|[²³]|^\p{L}{1,3}\/\p{L}{1,3}$/u.test(unit)) return 0
  return scan.beyond(at, token.start + unit.length) - at
}

/** The unit behind a number, over a hyphen: "5-mile", "69 percent". */
export function unitAt(scan: Scan, at: number, number: ScannedNumber): { unit?: string; to: number } {
  const start = scan.behindHyphen(at)
  // The "s" of "in his 30s".
  if (scan.tokens[start]?.lower === scan.words.lexicon.plural && scan.glued(start) && number.bare) return { to: at }
  // "From 3 to 5 p.m."
  if (number.bare && start === at && scan.phrase('clock', start) > 1) return { to: at }
  const money = scan.words.phrases.currencyUnits.at(scan.tokens, start)
  const unit = scan.words.phrases.units.at(scan.tokens, start)
  const token = scan.tokens[start]
  if (!token) return { to: at }
  // One letter is a unit only where it is written to digits: "5 m", "44 t", never "the two C batteries".
  if (/^\p{L}$/u.test(token.text) && !number.digits) return { to: at }
  if (!number.digits && !number.scaled && scan.has('looseUnits', start) && scan.isWord(start - 1)) return { to: at }
  // "€1.5m-€2m" is a range.
  const opens = (start > at || !scan.isWord(start)) && scan.isNumber(start + 1) && scan.glued(start + 1)
  if (money && !opens && money.length >= (unit?.length ?? 0)) return { unit: MONEY, to: start + money.length }
  const compound = number.digits && start === at ? compoundAt(scan, start) : 0
  if (compound > (unit?.length ?? 0))
    return { unit: scan.text.slice(token.start, scan.tokens[start + compound - 1]?.end), to: start + compound }
  // "2024 YR4" is a name.
  const opensName = unit && scan.isNumber(start + unit.length) && scan.glued(start + unit.length) && !scan.glued(start)
  if (unit && !opensName) return { unit: unit.value, to: start + unit.length - (endsSentence(scan, start + unit.length) ? 1 : 0) }
  const short = number.digits && start === at && token.glued ? scan.words.lexicon.gluedUnits[token.lower] : undefined
  if (short) return { unit: short, to: start + 1 }
  return { to: at }
}

/** Whether a unit's own full stop also ends the sentence, where it belongs to that: "weighs 3 oz." */
const endsSentence = (scan: Scan, at: number): boolean => scan.lower(at - 1) === '.' && (at >= scan.tokens.length || scan.isUpper(at))

/** "min−1", "kg⁻¹": a unit with a negative power; 0 where none stands. */
function inverseAt(scan: Scan, at: number): number {
  const power = at + scan.phrase('units', at)
  const raised = scan.lower(power) + scan.lower(power + 1)
  return power > at && scan.glued(power) && /^(?:[−-][1-4]|⁻[¹²³⁴])$/.test(raised) ? power + 2 - at : 0
}

/** "Five tonnes a year later" is no rate, "$9,840 a tonne before lunch" is one. */
const isApart = (scan: Scan, noun: number, next: number): boolean =>
  scan.has('afterTime', next) && scan.words.lexicon.timeUnits.includes(scan.lower(noun))

const isPlural = (scan: Scan, at: number): boolean =>
  scan.isWord(at) && scan.lower(at).endsWith(scan.words.lexicon.plural) && !scan.has('partAfter', at)

/** Tokens of a unit without the full stop that ends the sentence. */
function plainUnit(scan: Scan, at: number): number {
  const length = scan.phrase('units', at)
  return length && length - (endsSentence(scan, at + length) ? 1 : 0)
}

/** "Per tonne", "a year", "/kg" behind a number; 0 where none stands. */
export function perAt(scan: Scan, at: number): number {
  // "$2-a-barrel".
  if (scan.isHyphen(at) && scan.has('perWords', at + 1) && scan.isHyphen(at + 2)) {
    const noun = scan.phrase('perNouns', at + 3)
    return noun && 3 + noun
  }
  // "35 grams to the litre".
  const { to, the, timeUnits } = scan.words.lexicon
  if (scan.lower(at) === to && scan.lower(at + 1) === the && !timeUnits.includes(scan.lower(at + 2))) {
    const noun = scan.phrase('perNouns', at + 2)
    return noun && (!scan.isWord(at + 2 + noun) || scan.has('partAfter', at + 2 + noun)) ? 2 + noun : 0
  }
  const inverse = inverseAt(scan, at)
  if (inverse) return inverse
  if (!scan.has('perWords', at)) return scan.phrase('per', at)
  const noun = scan.phrase('perNouns', at + 1) || (scan.has('articles', at) ? 0 : plainUnit(scan, at + 1))
  const next = at + 1 + noun
  const spelledOut = scan.words.phrases.per.at(scan.tokens, at)
  if (scan.has('articles', at)) return noun && !isApart(scan, at + 1, next) && !scan.isHyphen(next) ? 1 + noun : 0
  if (noun) return 1 + noun
  if (spelledOut) return spelledOut.length
  // "Per 100,000" and "per inhabitant": after the first of the words any noun will do.
  const slash = scan.lower(at) === '/'
  if (!slash && scan.lower(at) !== scan.words.lexicon.perWords[0]) return 0
  const number = scanNumber(scan, at + 1)
  if (slash) return number && unitAt(scan, number.to, number).to > number.to ? unitAt(scan, number.to, number).to - at : 0
  // "Per wet tonne", "per million British thermal units".
  if (!number) return scan.isWord(at + 1) ? 2 + (scan.has('partAfter', at + 1) ? 0 : scan.phrase('units', at + 2)) : 0
  const unit = unitAt(scan, number.to, number)
  // "Per 40-foot container".
  const held = scan.isHyphen(number.to) && unit.to > number.to && scan.isWord(unit.to) && !scan.has('partAfter', unit.to)
  const counted = held || (unit.to === number.to && (scan.has('people', unit.to) || isPlural(scan, unit.to)))
  // "Per 1,000 live births".
  const described =
    !counted && unit.to === number.to && scan.isWord(unit.to) && !scan.has('partAfter', unit.to) && isPlural(scan, unit.to + 1)
  return unit.to + (counted ? 1 : described ? 2 : 0) - at
}
