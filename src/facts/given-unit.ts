import type { Lexicon } from '../numbers/lexicon.ts'
import type { TypedQuantity, Unread } from '../numbers/quantity.ts'
import { readQuantity } from '../numbers/quantity.ts'
import type { Fact } from './fact.ts'

/** A unit that the words around a number give it: the head of its table, the other number of its pair. */
export interface GivenUnit {
  unit: string
  /** What "million" in "million tonnes" multiplies by; 1 where none stands. */
  scale: number
}

/** Units of facts that numbers are written without. */
export const UNSAID: readonly string[] = ['count', 'ratio', 'rank', 'year', 'people']

/** What a currency alone leaves out of a price: "$56" after "$134 a kilogram". */
const isPartOf = (typed: string | undefined, whole: string): boolean => typed === undefined || whole.startsWith(`${typed}-per-`)

/** Whether a text leaves out the unit that its fact is in; nothing is zero in any. */
export function leavesUnitOut(fact: Fact, text: string, around: { before: string; after: string }, lexicon: Lexicon): boolean {
  const read = readQuantity(text, around, lexicon)
  return read.form === 'number' && fact.value !== 0 && !UNSAID.includes(fact.unit) && isPartOf(read.unit, fact.unit)
}

/** A typed number in the unit that the words around it give, where it has none of its own. */
export function withGiven(typed: TypedQuantity | Unread, given: GivenUnit | undefined): TypedQuantity | Unread {
  if (typed.form !== 'number' || !given || !isPartOf(typed.unit, given.unit)) return typed
  const numbers = typed.numbers.map((one) => (one.scale === 1 ? { ...one, scale: given.scale } : one))
  return { ...typed, numbers, unit: given.unit }
}
