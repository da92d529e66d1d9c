import type { Expression } from '../facts/expression.ts'
import { keysNamed, keysOfConditions, type FactOf } from '../facts/keys-named.ts'
import type { ClaimTree } from './claim.ts'

/** Keys that an expression names itself: "CHN", "2024", "2026" of a version; of another fact all keys of its cells. */
export function fromExpression(node: Expression, factOf: FactOf): string[] {
  const { keys, editions } = keysNamed(node, factOf)
  return [...keys, ...editions]
}

/** What a line of a claim names itself, so that its sentence may: keys, years, values of conditions, days. */
export function namedIn(tree: ClaimTree, factOf: FactOf): string[] {
  if (tree.form === 'compare') return [...fromExpression(tree.left, factOf), ...fromExpression(tree.right, factOf)]
  const dates = tree.dates.flatMap((one) => (one.type === 'day' ? [one.day.slice(0, 4)] : one.cells.address.key))
  return [
    ...tree.parts.flatMap((part) => fromExpression(part, factOf)),
    ...tree.keys.flatMap((key) => key.split(',')),
    ...keysOfConditions([...tree.where, ...tree.having]),
    ...dates,
  ]
}
