import type { Passage } from '../marks/mark.ts'
import { denialBefore } from '../numbers/denial.ts'
import { lexiconOf } from '../numbers/lexicon.ts'
import { agree } from './agreement.ts'
import type { Fact } from './fact.ts'
import { leavesUnitOut } from './given-unit.ts'
import { countedBehind, statedUnit } from './stated-unit.ts'

/** A number where it stands: in a passage, from an offset up to another. */
export interface PlacedNumber {
  passage: Pick<Passage, 'plain' | 'marks'>
  from: number
  to: number
}

/** Whether a mark around a number would find its unit said: in it, by words around it, or by the axis of the chart that it stands in. */
export function saysUnit(fact: Fact, { passage, from, to }: PlacedNumber, inChart: boolean, locale: string): boolean {
  const { plain } = passage
  const around = { before: plain.slice(0, from), after: plain.slice(to) }
  if (!leavesUnitOut(fact, plain.slice(from, to), around, lexiconOf(locale))) return true
  if (countedBehind(around.after, locale) !== undefined) return false
  return inChart || statedUnit(passage, from, to, fact.unit, undefined, locale) !== undefined
}

/** Whether a number bound to a fact where it stands would pass the check of numbers: its unit is said, it agrees, and no word denies it. */
export function wouldBind(fact: Fact, placed: PlacedNumber, inChart: boolean, locale: string): boolean {
  if (!saysUnit(fact, placed, inChart, locale)) return false
  const { passage, from, to } = placed
  const { plain } = passage
  const around = { before: plain.slice(0, from), after: plain.slice(to) }
  const lexicon = lexiconOf(locale)
  const text = plain.slice(from, to)
  const given = leavesUnitOut(fact, text, around, lexicon) ? statedUnit(passage, from, to, fact.unit, undefined, locale) : undefined
  return denialBefore(around.before, lexicon) === undefined && agree(fact, text, around, locale, { given }).agrees
}
