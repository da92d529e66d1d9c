import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import type { ClaimTree, Verdict } from './claim.ts'
import { namedIn } from './named.ts'

/** Keys of a claim's line from the greatest value to the least: those in one list stand in one place. */
export type Ranks = string[][]

/** Days, years and versions put nothing in order that words could swap. */
const isName = (key: string): boolean => !/\d/.test(key)

/** Keys that one part names and no other does. */
function ownKeys(parts: readonly (readonly string[])[]): Ranks {
  return parts.map((keys, place) => [
    ...new Set(keys.filter((key) => isName(key) && !parts.some((others, other) => other !== place && others.includes(key)))),
  ])
}

/**
 * The order in which a line puts what it names, the greatest first: `highest(…, CHN, USA)` has China, the United States, then all
 * others of its selection. Empty where it orders nothing.
 */
export function ranksOf(tree: ClaimTree, { cells }: Pick<Verdict, 'cells'>, factOf: (id: string, at: number) => Fact): Ranks {
  const keysOf = (part: Expression): string[] => namedIn({ form: 'compare', at: 0, sign: '=', left: part, right: part }, factOf)
  switch (tree.form) {
    case 'compare': {
      const ranks = ownKeys([tree.left, tree.right].map(keysOf))
      return tree.sign.startsWith('>') ? ranks : tree.sign.startsWith('<') ? ranks.toReversed() : []
    }
    case 'rose':
      return ownKeys(tree.parts.map(keysOf)).toReversed()
    case 'fell':
    case 'overtook':
      return ownKeys(tree.parts.map(keysOf))
    case 'highest':
    case 'lowest': {
      const named = tree.keys.map((key) => key.split(',').filter(isName))
      const known = new Set([...named.flat(), ...tree.parts.flatMap(keysOf)])
      const others = [...new Set(cells.flatMap(({ key }) => key))].filter((key) => isName(key) && !known.has(key))
      const ranks = [...named, others]
      return tree.form === 'highest' ? ranks : ranks.toReversed()
    }
    default:
      return []
  }
}
