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

/** What words for an expression are taken from. */
export interface Words {
  keysOf: (dataset: string) => readonly string[]
  naming: Naming
  /** Label of another fact. */
  labelOf: (id: string) => string
}

function sayCells({ dataset, version, key }: CellAddress, { keysOf, naming }: Words): string {
  const names = keysOf(dataset)
  const nameAt = (place: number): string => naming.label(dataset, names, key, (other) => other === place)
  const parts = key.map((one, place) => (one === '*' ? `every ${names[place] ?? 'row'}` : nameAt(place)))
  return `${parts.join(', ')}${version ? ` (version ${version})` : ''}`
}

/** Dataset that an expression selects from, to name the keys in its conditions. */
export function datasetOf(node: Expression): string {
  if (node.type === 'cells') return node.address.dataset
  if (node.type === 'call') return node.parts.map(datasetOf).find(Boolean) ?? ''
  if (node.type === 'binary') return datasetOf(node.left) || datasetOf(node.right)
  return node.type === 'negative' ? datasetOf(node.of) : ''
}

/** A condition after what it chooses from: ", without World", " where output is above 1,000". */
export function sayCondition(dataset: string, { field, comparison, values }: Condition, { keysOf, naming }: Words): string {
  const isKey = keysOf(dataset).includes(field)
  const named = values.map((value) => (isKey ? naming.label(dataset, [field], [value], () => true) : value))
  if (comparison === 'has') return `, flagged ${named.join(' ')}`
  if (comparison === 'lacks') return `, not flagged ${named.join(' ')}`
  if (isKey && (comparison === 'in' || comparison === '=')) return `, only ${formatList(named, 'en')}`
  if (isKey && (comparison === 'not in' || comparison === '!=')) return `, without ${formatList(named, 'en')}`
  const shown = values.map((value) => (field !== 'year' && /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value), 'en') : value))
  const verb = COMPARISONS[comparison] ?? (comparison === 'in' ? 'is one of' : 'is none of')
  return ` where ${field === 'value' ? 'the result' : field.replaceAll('_', ' ')} ${verb} ${formatList(shown, 'en', 'disjunction')}`
}

function sayCall(node: Call, words: Words): string {
  const parts = node.parts.map((part) => say(part, words, true))
  const [a = '', b = ''] = parts
  const [first] = node.parts
  const dataset = datasetOf(node)
  const where = node.where.map((one) => sayCondition(dataset, one, words)).join('')
  if (node.name === 'rank') {
    const ranked = words.naming.label(dataset, openKeys(first, words.keysOf), (node.key ?? '').split(','), () => true)
    return `the rank of ${ranked} among ${a}${where}`
  }
  if (node.name === 'sum' && first?.type === 'call' && first.name === 'abs' && first.parts[0]) {
    return `the sum, signs off, of ${say(first.parts[0], words, true)}${where}`
  }
  const aggregate = AGGREGATES[node.name]
  return aggregate ? `${aggregate} ${formatList(parts, 'en')}${where}` : `${operation(node.name, a, b)}${where}`
}

/** An expression in words; with `inside` in brackets where it is a sum, as part of another. */
export function say(node: Expression, words: Words, inside: boolean): string {
  switch (node.type) {
    case 'number':
      return formatNumber(node.value, 'en')
    case 'fact':
      return `“${words.labelOf(node.id)}”`
    case 'cells':
      return sayCells(node.address, words)
    case 'negative':
      return `minus ${say(node.of, words, true)}`
    case 'binary': {
      const text = `${say(node.left, words, true)} ${SIGNS[node.sign]} ${say(node.right, words, true)}`
      return inside ? `(${text})` : text
    }
    case 'call':
      return sayCall(node, words)
  }
}

/**
 * Says an expression in English, for the receipt: "China, 2024 as a share of World, 2024". `labelOf` gives the
 * label of another fact.
 */
export function describeExpression(tree: Expression, catalogue: Catalogue, naming: Naming, labelOf: Words['labelOf']): string {
  return say(tree, wordsFor(catalogue, naming, labelOf), false)
}

/** What words for expressions over a catalogue are taken from. */
export const wordsFor = (catalogue: Catalogue, naming: Naming, labelOf: Words['labelOf']): Words => ({
  keysOf: (dataset) => catalogue.datasets.get(dataset)?.record.primaryKey ?? [],
  naming,
  labelOf,
})

/** Keys that an expression leaves open, in the order of the primary key. */
export function openKeys(node: Expression | undefined, keysOf: (dataset: string) => readonly string[]): string[] {
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
    case 'growth':
      return `the growth a year from ${a} to ${b}`
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
