import { agree } from '../facts/agreement.ts'
import type { Fact } from '../facts/fact.ts'
import { exactValue } from '../facts/receipt.ts'

/** A fact that a typed number could be bound to. */
export interface SuggestedFact {
  id: string
  label: string
  /** Its value unrounded, with its unit. */
  value: string
  /** Addresses of its cells, the first few. */
  cells: string[]
}

/** A number as typed, and the words of its block around it. */
export interface Typed {
  text: string
  before: string
  after: string
}

/** Facts offered for one number; the rest is found by its name. */
const MOST = 6
const CELLS = 3

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}|\d{4}/gu) ?? [])

/**
 * The facts that a number would state truly, best first: those whose label and cells share most words with the sentence, then those of the
 * article itself, which have no group.
 */
export function suggestFacts(typed: Typed, facts: ReadonlyMap<string, Fact>, locale: string): SuggestedFact[] {
  const around = { before: typed.before, after: typed.after }
  const words = wordsOf(`${typed.before} ${typed.after}`)
  return [...facts]
    .filter(([, fact]) => agree(fact, typed.text, around, locale).agrees)
    .map(([id, fact]) => {
      const own = wordsOf(`${fact.label} ${fact.cells.map(({ key }) => key.join(' ')).join(' ')}`)
      const shared = [...own].filter((word) => words.has(word)).length
      return { id, fact, score: shared / Math.sqrt(own.size || 1) + (id.includes('/') ? 0 : 0.25) }
    })
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, fact }) => ({
      id,
      label: fact.label,
      value: exactValue(fact, locale),
      cells: fact.cells.slice(0, CELLS).map(({ address }) => address),
    }))
}
