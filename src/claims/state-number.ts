import { agree } from '../facts/agreement.ts'
import { dimensionOf } from '../facts/quantities.ts'
import type { Hedge } from '../numbers/lexicon.ts'
import { anyOf, compile, lexiconOf } from '../numbers/lexicon.ts'
import { readQuantity } from '../numbers/quantity.ts'
import type { Sign, StatedNumber } from './claim.ts'
import { saidIn } from './said.ts'
import { claimLexiconOf } from './lexicon.ts'
import { factOf } from './stated.ts'

/** Why words do not state a claim's number, and what would: another number, or another hedge before it. */
export interface Misstated {
  reason: string
  /** The number written rightly, where it is what is wrong. */
  offer?: string
  hint: string
}

/** Hedges that say no more than a sign does; `none` stands for a number without one. What is denied may be said of more. */
const HEDGES: Record<Sign, { said: readonly (Hedge | 'none')[]; denied: readonly (Hedge | 'none')[] }> = {
  '>': { said: ['over', 'at-least'], denied: ['over'] },
  '>=': { said: ['at-least', 'none'], denied: ['at-least', 'none', 'over', 'up-to'] },
  '<': { said: ['under', 'at-most'], denied: ['under'] },
  '<=': { said: ['at-most', 'none', 'up-to'], denied: ['at-most', 'none', 'under'] },
  '=': { said: ['none'], denied: ['none'] },
}

const WORDS: Record<Sign, string> = { '>': 'more than', '>=': 'at least', '<': 'less than', '<=': 'at most', '=': '' }

/** Groups of words that hedge a number as a sign does: "exceeded 150 tonnes". */
const GROUPS: Partial<Record<Sign, string[]>> = { '>': ['more', 'overtaking'], '<': ['less'] }

function hedgeOf(text: string, around: { before: string; after: string }, sign: Sign, locale: string): Hedge | 'none' {
  const read = readQuantity(text, around, lexiconOf(locale))
  if (read.form !== 'unread' && read.hedge) return read.hedge
  const last = /\S+(?:\s+than)?\s*$/u.exec(around.before)?.[0] ?? ''
  const isSaid = saidIn(last, GROUPS[sign] ?? [], claimLexiconOf(locale)).length > 0
  return isSaid ? (sign === '<' ? 'under' : 'over') : 'none'
}

/** True of "four of the eight" where claims state four of eight. */
function isPart(text: string, numbers: readonly StatedNumber[], locale: string): boolean {
  const words = text.split(compile(`\\s+(?:${anyOf(claimLexiconOf(locale).partOf)})\\s+(?:the\\s+)?`, 'u'))
  const counts = numbers.filter(({ unit }) => unit === 'count')
  const states = (number: StatedNumber | undefined, word = ''): boolean =>
    number !== undefined && agree(factOf(number), word, { before: '', after: '' }, locale).agrees
  return words.length === 2 && counts.some((number, place) => states(number, words[0]) && states(counts[place + 1], words[1]))
}

/**
 * Tests a number in the words of claims against the numbers that they state themselves. Nothing where one of them is what the words say,
 * with its hedge; else why not. `numbers` holds one at least.
 */
export function misstated(
  text: string,
  around: { before: string; after: string },
  numbers: readonly StatedNumber[],
  locale: string,
): Misstated | undefined {
  const judged = numbers.map((number) => ({ number, verdict: agree(factOf(number), text, { before: '', after: '' }, locale) }))
  const alike = judged.filter(({ verdict }) => verdict.agrees).map(({ number }) => number)
  if (isPart(text, numbers, locale)) return undefined
  if (alike.some(({ sign, denied }) => HEDGES[sign][denied ? 'denied' : 'said'].includes(hedgeOf(text, around, sign, locale))))
    return undefined
  const [first] = alike
  if (first) {
    const hint = WORDS[first.sign] ? `write "${WORDS[first.sign]} ${text}"` : `write "${text}" without a hedge`
    return { reason: 'the claim puts its cells on another side of it', hint }
  }
  const offers = judged.flatMap(({ verdict }) => (verdict.agrees ? [] : (verdict.offers[0] ?? [])))
  const [offer] = offers
  return {
    reason: 'the claim states another number',
    hint: offers.length > 0 ? `write "${[...new Set(offers)].join('" or "')}"` : 'say the number that the claim states',
    ...(offer !== undefined && new Set(offers).size === 1 ? { offer } : {}),
  }
}

/**
 * Those of a claim's numbers that a quantity could be meant for: those of its dimension. Without a unit it is a count, or, where `bare`,
 * any of them.
 */
export function meantBy(text: string, numbers: readonly StatedNumber[], { bare }: { bare: boolean }, locale: string): StatedNumber[] {
  const read = readQuantity(text, { before: '', after: '' }, lexiconOf(locale))
  if (bare && (read.form !== 'number' || read.unit === undefined)) return [...numbers]
  const unit = read.form === 'number' ? (read.unit ?? 'count') : read.form === 'fraction' ? 'percent' : 'count'
  return numbers.filter((number) => dimensionOf(number.unit) === dimensionOf(unit))
}
