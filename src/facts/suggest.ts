import { statesTruly } from './agreement.ts'
import type { Fact } from './fact.ts'
import { lexiconOf } from '../numbers/lexicon.ts'
import { readQuantity } from '../numbers/quantity.ts'

/** A number as it stands in words. */
export interface TypedNumber {
  text: string
  /** The words of its passage before and after it: hedges, direction, and what it is about. */
  before: string
  after: string
}

const WORD = /[\p{L}\p{N}]{2,}/gu
const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(WORD) ?? [])

/** What a word of the passage weighs beside one of the sentence. */
const FARTHER = 0.25

/** The words around a number, those of its own sentence weighing more. */
function wordsAround({ before, after }: TypedNumber): Map<string, number> {
  const left = before.split(/[.!?]\s/).at(-1) ?? ''
  const right = after.split(/[.!?]\s/, 1)[0] ?? ''
  const farther = [...wordsIn(`${before} ${after}`)].map((word): [string, number] => [word, FARTHER])
  return new Map([...farther, ...[...wordsIn(`${left} ${right}`)].map((word): [string, number] => [word, 1])])
}

/** A word that most labels hold, such as "of", tells nothing. */
const COMMON = 0.7

/** A number in words and without a unit counts: "four" is never 3.5 percent, rounded; only "zero" may be of anything. */
function isCount(typed: TypedNumber, locale: string): boolean {
  const read = readQuantity(typed.text, typed, lexiconOf(locale))
  return read.form === 'number' && read.unit === undefined && !/\d/.test(typed.text)
}

/**
 * The facts that a number states truly, best first: those whose label shares most with the words around it, seldom words weighing more,
 * and of two alike the one that stands first. Facts that share no word with them are left out.
 */
export function factsThatState(typed: TypedNumber, facts: Iterable<Fact>, locale = 'en'): Fact[] {
  const all = [...facts].map((fact) => ({ fact, words: wordsIn(fact.label) }))
  const agrees = statesTruly(typed.text, typed, locale)
  const counts = isCount(typed, locale)
  const weights = [...wordsAround(typed)].flatMap(([word, near]) => {
    const uses = all.filter(({ words }) => words.has(word)).length
    return uses > 0 && uses <= COMMON * all.length + 1 ? [{ word, weight: near * Math.log(1 + all.length / uses) }] : []
  })
  const scored = all.flatMap(({ fact, words }) => {
    const score = weights.reduce((sum, { word, weight }) => sum + (words.has(word) ? weight : 0), 0)
    return score > 0 && (fact.unit === 'count' || fact.value === 0 || !counts) && agrees(fact) ? [{ fact, score }] : []
  })
  return scored.toSorted((a, b) => b.score - a.score).map(({ fact }) => fact)
}
