import type { CellAddress } from '../data/address.ts'
import type { Catalogue } from '../data/catalogue.ts'
import { formatList } from '../format/lists.ts'
import { formatNumber } from '../format/numbers.ts'
import type { Condition, Expression } from './expression.ts'
import type { Naming } from './names.ts'

type Call = Extract<Expression, { type: 'call' }>

const SIGNS = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' }
const AGGREGATES: Record<string, string> = {
  sum: 'the sum of',
  mean: 'the mean of',
  median: 'the median of',
  min: 'the smallest of',
  max: 'the largest of',
  count: 'the number of',
  first_year: 'the first year of',
  last_year: 'the last year of',
}
const COMPARISONS: Record<string, string> = {
  '=': 'is',
  '!=': 'is not',
  '>': 'is above',
  '>=': 'is at least',
  '<': 'is below',
  '<=': 'is at most',
}

/**
 * Says an expression in English, for the receipt: "China, 2024 as a share of World, 2024". `labelOf` gives the
 * label of another fact.
 */
export function describeExpression(tree: Expression, catalogue: Catalogue, naming: Naming, labelOf: (id: string) => string): string {
  const keysOf = (dataset: string): readonly string[] => catalogue.datasets.get(dataset)?.record.primaryKey ?? []

  const cells = ({ dataset, version, key }: CellAddress): string => {
    const names = keysOf(dataset)
    const parts = key.map((one, place) =>
      one === '*' ? `every ${names[place] ?? 'row'}` : naming.label(dataset, names, key, (other) => other === place),
    )
    return `${parts.join(', ')}${version ? ` (version ${version})` : ''}`
  }

  /** Dataset that a call selects from, to name the keys in its conditions. */
  const datasetOf = (node: Expression): string => {
    if (node.type === 'cells') return node.address.dataset
    if (node.type === 'call') return node.parts.map(datasetOf).find(Boolean) ?? ''
    if (node.type === 'binary') return datasetOf(node.left) || datasetOf(node.right)
    return node.type === 'negative' ? datasetOf(node.of) : ''
  }

  const condition = (dataset: string, { field, comparison, values }: Condition): string => {
    const names = keysOf(dataset)
    const place = names.indexOf(field)
    const named = values.map((value) => (place === -1 ? value : naming.label(dataset, [field], [value], () => true)))
    if (comparison === 'has') return `, flagged ${named.join(' ')}`
    if (comparison === 'lacks') return `, not flagged ${named.join(' ')}`
    if (place !== -1 && (comparison === 'in' || comparison === '=')) return `, only ${formatList(named, 'en')}`
    if (place !== -1 && (comparison === 'not in' || comparison === '!=')) return `, without ${formatList(named, 'en')}`
    const shown = values.map((value) => (field !== 'year' && /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value), 'en') : value))
    const verb = COMPARISONS[comparison] ?? (comparison === 'in' ? 'is one of' : 'is none of')
    return ` where ${field === 'value' ? 'the result' : field.replaceAll('_', ' ')} ${verb} ${formatList(shown, 'en', 'disjunction')}`
  }

  const call = (node: Call): string => {
    const [a = '', b = ''] = node.parts.map((part) => say(part, true))
    const where = node.where.map((one) => condition(datasetOf(node), one)).join('')
    const [first] = node.parts
    if (node.name === 'rank')
      return `the rank of ${naming.label(datasetOf(node), openKeys(first, keysOf), (node.key ?? '').split(','), () => true)} among ${a}${where}`
    if (node.name === 'sum' && first?.type === 'call' && first.name === 'abs' && first.parts[0])
      return `the sum, signs off, of ${say(first.parts[0], true)}${where}`
    const aggregate = AGGREGATES[node.name]
    if (aggregate)
      return `${aggregate} ${formatList(
        node.parts.map((part) => say(part, true)),
        'en',
      )}${where}`
    return `${operation(node.name, a, b)}${where}`
  }

  const say = (node: Expression, inside: boolean): string => {
    switch (node.type) {
      case 'number':
        return formatNumber(node.value, 'en')
      case 'fact':
        return `“${labelOf(node.id)}”`
      case 'cells':
        return cells(node.address)
      case 'negative':
        return `minus ${say(node.of, true)}`
      case 'binary': {
        const words = `${say(node.left, true)} ${SIGNS[node.sign]} ${say(node.right, true)}`
        return inside ? `(${words})` : words
      }
      case 'call':
        return call(node)
    }
  }

  return say(tree, false)
}

function openKeys(node: Expression | undefined, keysOf: (dataset: string) => readonly string[]): string[] {
  if (node?.type === 'cells') return keysOf(node.address.dataset).filter((_, place) => node.address.key[place] === '*')
  if (node?.type === 'binary') return openKeys(node.left, keysOf)
  return node?.type === 'call' ? openKeys(node.parts[0], keysOf) : []
}

function operation(name: string, a: string, b: string): string {
  switch (name) {
    case 'share':
      return `${a} as a share of ${b}`
    case 'change':
      return `the change from ${a} to ${b}`
    case 'points':
      return `the change in points from ${a} to ${b}`
    case 'ratio':
      return `${a} divided by ${b}`
    case 'range':
      return `from ${a} to ${b}`
    default:
      return `${a}, sign off`
  }
}
