import type { Lexicon } from './lexicon.ts'
import { anyOf, compile, madeOnce } from './lexicon.ts'
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

/** The span of time that a unit is counted by, if it is: `month` of `t-per-month`. */
export const rateOf = (unit: string, { timeUnits }: Lexicon): string | undefined => {
  const below = /-per-([a-z]+)$/.exec(unit)?.[1]
  return below !== undefined && timeUnits.includes(below) ? below : undefined
}

/** A unit without the span of time it is counted by. */
export const withoutRate = (unit: string, lexicon: Lexicon): string => {
  const rate = rateOf(unit, lexicon)
  return rate === undefined ? unit : unit.slice(0, -`-per-${rate}`.length)
}

/** "Annually", "p.a.", "/d": the span of time that words behind a unit name in one. */
function splitRate(text: string, { rateWords }: Lexicon): { above: string; below: string } | undefined {
  const [, above, word = ''] = compile(`^(.*?)\\s*(?:(?<!\\p{L})|(?=/))(${anyOf(Object.keys(rateWords))})$`).exec(text) ?? []
  const below = rateWords[lower(word)]
  return above === undefined || below === undefined ? undefined : { above: above.trim(), below }
}

/** Splits "dollars a tonne" and "tonnes a month" where their "per" stands. */
function splitPer(text: string, lexicon: Lexicon): { above: string; below?: string } {
  const rate = splitRate(text, lexicon)
  if (rate) return rate
  const found = compile(
    `^(.*?)\\s*(?:/\\s*|(?<![\\p{L}])(?:${anyOf(lexicon.perWords.filter((word) => word !== '/'))})\\s+)([\\p{L}\\d].*)$`,
  ).exec(text)
  if (!found?.[2]) return { above: text }
  const below = sizeOfPer(found[2], lexicon) ?? plainUnit(found[2], lexicon) ?? lower(found[2]).replaceAll(' ', '-')
  return { above: found[1] ?? '', below: lexicon.rateWords[below] ?? below }
}

const ratesAfter = madeOnce(({ of, partAfter, perWords, timeUnits, afterTime }) => {
  const others = anyOf([...partAfter, ...perWords.filter((word) => word !== '/')])
  return new RegExp(
    `^(?:\\s+${of})?(?:\\s+(?!(?:${others})(?![\\p{L}-]))[\\p{L}’'-]+){0,4}\\s+(?:${anyOf(perWords)})\\s+(${anyOf(timeUnits)})(?![\\p{L}-]|\\s+(?:${anyOf(afterTime)})(?!\\p{L}))`,
    'iu',
  )
})

/** Words behind a number and what it counts that say by which span of time: " of magnets a month", " each week". */
export const rateAfter = (after: string, lexicon: Lexicon): string | undefined => ratesAfter(lexicon).exec(after)?.[1]?.toLowerCase()

const ratesBefore = madeOnce(({ rateWords }) => {
  const words = anyOf(Object.keys(rateWords).filter((word) => /^\p{L}{4,}$/u.test(word)))
  return new RegExp(`(?<![\\p{L}/])(${words})\\s*$`, 'iu')
})

/** A word right before a number that says by which span of time: "a daily ". */
export const rateBefore = (before: string, lexicon: Lexicon): string | undefined =>
  lexicon.rateWords[lower(ratesBefore(lexicon).exec(before)?.[1] ?? '')]

/**
 * The id of the unit that stands behind a number, with its "per …": "tonnes", "%", "dollars a tonne", "/kg" behind a currency,
 * "tonnes a month".
 * `undefined` where no unit is written; `null` where the text is none.
 */
export function readUnit(text: string, currency: string | undefined, lexicon: Lexicon): string | undefined | null {
  const whole = text.trim()
  const direct = whole ? plainUnit(whole, lexicon) : undefined
  if (direct && (!currency || direct === currency)) return direct
  const { above, below } = splitPer(whole, lexicon)
  const unit = above ? plainUnit(above, lexicon) : currency
  if (above && (!unit || (currency && unit !== currency))) return null
  if (!below) return unit
  return unit || /^\d/.test(below) ? `${unit ?? 'count'}-per-${below}` : null
}
