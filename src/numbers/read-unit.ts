import type { Lexicon } from './lexicon.ts'
import { anyOf, compile } from './lexicon.ts'
import { readNumber } from './read-number.ts'

const lower = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ')

const find = (names: Record<string, string>, text: string): string | undefined =>
  Object.hasOwn(names, text) ? names[text] : Object.hasOwn(names, lower(text)) ? names[lower(text)] : undefined

/** The id of a unit written in words or as a symbol, without "per …"; nothing where it is none. */
export const plainUnit = (text: string, lexicon: Lexicon): string | undefined =>
  find(lexicon.units, text) ?? find(lexicon.currencyUnits, text) ?? find(lexicon.measures, text)

/** "Per 100,000 people": a size, whatever it counts. */
function sizeOfPer(text: string, lexicon: Lexicon): string | undefined {
  const number = /^\d/.test(text) ? readNumber(text, lexicon) : undefined
  return number && String(number.value * number.scale)
}

/** A unit without the span of time it is counted by: what is so many miles is so many miles an hour. */
export function withoutRate(unit: string, lexicon: Lexicon): string {
  const [, above, below = ''] = /^(.+)-per-([a-z]+)$/.exec(unit) ?? []
  return above && lexicon.timeUnits.includes(below) ? above : unit
}

/** Splits "dollars a tonne" where its "per" stands; a rate such as "a year" leaves the unit as it is. */
function splitPer(text: string, lexicon: Lexicon): { above: string; below?: string } {
  const plain = text.replace(compile(`\\s*(?:${anyOf(lexicon.rates)})$`), '').trim()
  const found = compile(
    `^(.*?)\\s*(?:/\\s*|(?<![\\p{L}])(?:${anyOf(lexicon.perWords.filter((word) => word !== '/'))})\\s+)([\\p{L}\\d].*)$`,
  ).exec(plain)
  if (!found?.[2]) return { above: plain }
  const below = sizeOfPer(found[2], lexicon) ?? plainUnit(found[2], lexicon) ?? lower(found[2]).replaceAll(' ', '-')
  return lexicon.timeUnits.includes(below) ? { above: found[1] ?? '' } : { above: found[1] ?? '', below }
}

/**
 * The id of the unit that stands behind a number, with its "per …": "tonnes", "%", "dollars a tonne", "/kg" behind a currency.
 * `undefined` where no unit is written; `null` where the text is none.
 */
export function readUnit(text: string, currency: string | undefined, lexicon: Lexicon): string | undefined | null {
  const whole = text.trim()
  const direct = whole ? plainUnit(whole, lexicon) : undefined
  if (direct && (!currency || direct === currency)) return withoutRate(direct, lexicon)
  const { above, below } = splitPer(whole, lexicon)
  const unit = above ? plainUnit(above, lexicon) : currency
  if (above && (!unit || (currency && unit !== currency))) return null
  if (!below) return unit
  return unit || /^\d/.test(below) ? `${unit ?? 'count'}-per-${below}` : null
}
