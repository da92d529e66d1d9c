import type { Condition, Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import type { ClaimTree } from './claim.ts'

type FactOf = (id: string, at: number) => Fact

const fromConditions = (conditions: readonly Condition[]): string[] => conditions.flatMap(({ values }) => values)

/** Keys that an expression names itself: "CHN", "2024", "2026" of a version; of another fact all keys of its cells. */
function fromExpression(node: Expression, factOf: FactOf): string[] {
  switch (node.type) {
    case 'number':
      return []
    case 'cells':
      return [...node.address.key.filter((key) => key !== '*'), ...(node.address.version ? [node.address.version.slice(0, 4)] : [])]
    case 'fact':
      return factOf(node.id, node.at).cells.flatMap((cell) => [...cell.key, cell.version.slice(0, 4)])
    case 'negative':
      return fromExpression(node.of, factOf)
    case 'binary':
      return [...fromExpression(node.left, factOf), ...fromExpression(node.right, factOf)]
    case 'call':
      return [
        ...node.parts.flatMap((part) => fromExpression(part, factOf)),
        ...(node.key ?? '').split(','),
        ...fromConditions(node.where),
      ].filter(Boolean)
  }
}

/** What a line of a claim names itself, so that its sentence may: keys, years, values of conditions, days. */
export function namedIn(tree: ClaimTree, factOf: FactOf): string[] {
  if (tree.form === 'compare') return [...fromExpression(tree.left, factOf), ...fromExpression(tree.right, factOf)]
  const dates = tree.dates.flatMap((one) => (one.type === 'day' ? [one.day.slice(0, 4)] : one.cells.address.key))
  return [
    ...tree.parts.flatMap((part) => fromExpression(part, factOf)),
    ...tree.keys.flatMap((key) => key.split(',')),
    ...fromConditions([...tree.where, ...tree.having]),
    ...dates,
  ]
}
