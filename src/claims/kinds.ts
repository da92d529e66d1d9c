import type { Expression } from '../facts/expression.ts'
import type { ClaimKind, ClaimTree, Verdict } from './claim.ts'

/** Superlatives that an expression holds: the largest of some, the smallest. */
function superlatives(node: Expression): ClaimKind[] {
  if (node.type === 'binary') return [...superlatives(node.left), ...superlatives(node.right)]
  if (node.type === 'negative') return superlatives(node.of)
  if (node.type !== 'call') return []
  const own: ClaimKind[] = node.name === 'max' ? ['highest'] : node.name === 'min' ? ['lowest'] : []
  return [...own, ...node.parts.flatMap(superlatives)]
}

const ofSign = (sign: string): ClaimKind[] =>
  sign === '=' ? ['compare-same'] : sign.startsWith('>') ? ['compare-more'] : sign.startsWith('<') ? ['compare-less'] : []

/**
 * What kinds of statement a line makes, the line's own first: then what its conditions, its expressions and the values that it
 * names say besides, which its words may say and must not deny.
 */
export function kindsOf(tree: ClaimTree, { moves = [] }: Pick<Verdict, 'moves'>): ClaimKind[] {
  if (tree.form === 'compare') return [...ofSign(tree.sign), ...superlatives(tree.left), ...superlatives(tree.right)]
  const conditions = tree.having.flatMap(({ comparison }) => (comparison === '=' ? [] : ofSign(comparison)))
  return [tree.form, ...conditions, ...tree.parts.flatMap(superlatives), ...moves]
}

/** Forms whose last key is the year that a sentence must name when it names years: with a second key, the end of the span. */
const ENDS = ['rose_every_year', 'fell_every_year', 'unchanged']
const OWN = ['first_time', 'overtook']

/** Years that words which name years have to name. */
export function yearsToName(tree: ClaimTree): string[] {
  if (tree.form === 'compare') return []
  const [first, second] = tree.keys
  if (OWN.includes(tree.form)) return first ? [first] : []
  return ENDS.includes(tree.form) ? [second ?? first ?? ''].filter(Boolean) : []
}

/** How many places of a ranking a line settles: a sentence that says "second" needs two. */
export const placesOf = (tree: ClaimTree): number => (tree.form === 'highest' || tree.form === 'lowest' ? tree.keys.length : 0)
