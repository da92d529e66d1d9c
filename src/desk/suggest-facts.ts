import type { Fact } from '../facts/fact.ts'
import { exactValue } from '../facts/receipt.ts'
import { factsThatState, type TypedNumber } from '../facts/suggest.ts'

/** A fact that a typed number could be bound to. */
export interface SuggestedFact {
  id: string
  label: string
  /** Its value unrounded, with its unit. */
  value: string
  /** Addresses of its cells, the first few. */
  cells: string[]
}

/** Facts offered for one number; the rest is found by its name. */
const MOST = 6
const CELLS = 3

/**
 * The facts that a number would state truly, best first, each with what an editor chooses by. `binds` says whether the check would let one
 * stand where the number stands.
 */
export const suggestFacts = (
  typed: TypedNumber,
  facts: ReadonlyMap<string, Fact>,
  locale: string,
  binds: (fact: Fact) => boolean,
): SuggestedFact[] =>
  factsThatState(typed, facts.values(), locale)
    .filter(binds)
    .slice(0, MOST)
    .map((fact) => ({
      id: fact.id,
      label: fact.label,
      value: exactValue(fact, locale),
      cells: fact.cells.slice(0, CELLS).map(({ address }) => address),
    }))
