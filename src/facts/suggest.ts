import { agree } from './agreement.ts'
import type { Fact } from './fact.ts'

/** A number as it stands in words. */
export interface TypedNumber {
  text: string
  /** The words of its passage before and after it: hedges, direction, and what it is about. */
  before: string
  after: string
}

const WORD = /[\p{L}\p{N}]{2,}/gu
const wordsIn = (text: string): string[] => text.toLowerCase().match(WORD) ?? []

/** The words of the sentence that a number stands in. */
function sentenceOf({ before, after }: TypedNumber): Set<string> {
  const left = before.split(/[.!?]\s/).at(-1) ?? ''
  const right = after.split(/[.!?]\s/, 1)[0] ?? ''
  return new Set(wordsIn(`${left} ${right}`))
}

/**
 * The facts that a number states truly, best first: those whose label shares most with the sentence, seldom words weighing more,
 * and of two alike the one that stands first.
 */
export function factsThatState(typed: TypedNumber, facts: Iterable<Fact>, locale = 'en'): Fact[] {
  const all = [...facts]
  const agreeing = all.filter((fact) => agree(fact, typed.text, typed, locale).agrees)
  if (agreeing.length < 2) return agreeing
  const labels = new Map(all.map((fact) => [fact, new Set(wordsIn(fact.label))]))
  const sentence = sentenceOf(typed)
  const weight = (word: string): number => {
    const uses = all.filter((fact) => labels.get(fact)?.has(word)).length
    return uses === 0 ? 0 : Math.log(1 + all.length / uses)
  }
  const weights = new Map([...sentence].map((word) => [word, weight(word)]))
  const score = (fact: Fact): number => [...weights].reduce((sum, [word, size]) => sum + (labels.get(fact)?.has(word) ? size : 0), 0)
  const scores = new Map(agreeing.map((fact) => [fact, score(fact)]))
  return agreeing.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
}
