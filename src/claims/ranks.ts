import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import type { ClaimTree, Form, Verdict } from './claim.ts'
import { fromExpression } from './named.ts'

/** Keys of a claim's line from the greatest value to the least: those in one list stand in one place. */
export type Ranks = string[][]

const DAY = /^\d{4}(-\d\d)*$/

/** Keys as words name them: names, and of days their years. Versions of sources and the like are named by no words. */
const sayable = (keys: readonly string[]): string[] => keys.flatMap((key) => (DAY.test(key) ? key.slice(0, 4) : /\d/.test(key) ? [] : key))

/** Keys that one part names and no other does. */
function ownKeys(parts: readonly (readonly string[])[]): Ranks {
  const said = parts.map(sayable)
  return said.map((keys, place) => [
    ...new Set(keys.filter((key) => !said.some((others, other) => other !== place && others.includes(key)))),
  ])
}

/** The greater side first of "a − b" that is said to be above a number, or below it. */
function ofDifference({ parts: [part], having }: Form, keysOf: (part: Expression) => string[]): Ranks {
  const sign = having.find(({ field }) => field === 'value')?.comparison
  if (part?.type !== 'binary' || part.sign !== '-' || !(sign?.startsWith('>') || sign?.startsWith('<'))) return []
  const ranks = ownKeys([part.left, part.right].map(keysOf))
  return sign.startsWith('>') ? ranks : ranks.toReversed()
}

/**
 * The order in which a line puts what it names, the greatest first: `highest(…, CHN, USA)` has China, the United States, then all
 * others of its selection. Empty where it orders nothing.
 */
export function ranksOf(tree: ClaimTree, { cells }: Pick<Verdict, 'cells'>, factOf: (id: string, at: number) => Fact): Ranks {
  const keysOf = (part: Expression): string[] => fromExpression(part, factOf)
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
      const named = tree.keys.map((key) => sayable(key.split(',')))
      const known = new Set([...named.flat(), ...sayable(tree.parts.flatMap(keysOf))])
      const others = [...new Set(sayable(cells.flatMap(({ key }) => key)))].filter((key) => !known.has(key))
      const ranks = [...named, others]
      return tree.form === 'highest' ? ranks : ranks.toReversed()
    }
    case 'some':
    case 'all':
    case 'none':
      return ofDifference(tree, keysOf)
    default:
      return []
  }
}
