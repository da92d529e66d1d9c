import { agree, type Agreement } from '../../facts/agreement.ts'
import type { Fact } from '../../facts/fact.ts'
import { leavesUnitOut, type GivenUnit } from '../../facts/given-unit.ts'
import { countedBehind, statedUnit } from '../../facts/stated-unit.ts'
import type { Mark, Passage } from '../../marks/mark.ts'
import { denialBefore } from '../../numbers/denial.ts'
import { lexiconOf } from '../../numbers/lexicon.ts'

/** A mark and the words it stands in. */
export interface PlacedMark {
  mark: Mark
  passage: Passage
  /** Where the mark's words stand in the passage. */
  from: number
  to: number
  /** The passage before this one. */
  above?: Passage
}

/** All marks of the passages of one text, each with the words it stands in. */
export const placedMarks = (passages: readonly Passage[]): PlacedMark[] =>
  passages.flatMap((passage, at) => {
    const above = passages[at - 1]
    return passage.marks.map((one) => ({ ...one, passage, ...(above ? { above } : {}) }))
  })

/** Where a text stands: the axis of a chart gives its numbers their unit. */
export type TextKind = 'article' | 'chart'

/** The unit that the words around a mark give it, where it has none; `unsaid` where none do. The axis of a chart gives its own. */
export function unitAround(
  { mark, passage, from, to, above }: PlacedMark,
  fact: Fact,
  kind: TextKind,
  locale: string,
): GivenUnit | 'unsaid' | undefined {
  if (!leavesUnitOut(fact, mark.text, mark, lexiconOf(locale))) return undefined
  const counted = countedBehind(mark.after, locale)
  const given = counted === undefined ? statedUnit(passage, from, to, fact.unit, above, locale) : undefined
  return given ?? (counted === undefined && kind === 'chart' ? undefined : 'unsaid')
}

/** The word that denies a mark's number, where its mark does not say that it denies something else. */
export function deniedBy(mark: Mark, locale: string): string | undefined {
  const denial = denialBefore(mark.before, lexiconOf(locale))
  return denial === undefined || mark.also.includes(denial) ? undefined : denial
}

/** Whether a number states its fact truly where it stands, by the very rules of the check: test sheets, their counts and receipts ask here. */
export function verdictOf(placed: PlacedMark, fact: Fact, kind: TextKind, locale: string): Agreement {
  const { mark } = placed
  const denial = deniedBy(mark, locale)
  if (denial !== undefined) return { agrees: false, reason: `the words before it deny it: "${denial}"`, offers: [] }
  const given = unitAround(placed, fact, kind, locale)
  if (given === 'unsaid') return { agrees: false, reason: 'no words say its unit', offers: [] }
  return agree(fact, mark.text, mark, locale, { given })
}
