import type { Words } from '../facts/derivation.ts'
import { datasetOf, openKeys, say, sayCondition } from '../facts/derivation.ts'
import type { Condition } from '../facts/expression.ts'
import { formatList } from '../format/lists.ts'
import { formatNumber } from '../format/numbers.ts'
import type { ClaimTree, DateOperand, Form, Sign } from './claim.ts'

const SIGNS: Record<Sign, string> = { '>': 'is more than', '>=': 'is at least', '<': 'is less than', '<=': 'is at most', '=': 'equals' }

/** Says a line of a claim in English, for the list at the foot of a page: "China is highest of every country, 2025, without World". */
export function describeClaim(tree: ClaimTree, words: Words): string {
  if (tree.form === 'compare') return `${say(tree.left, words, false)} ${SIGNS[tree.sign]} ${say(tree.right, words, false)}`
  const dataset = tree.parts.map(datasetOf).find(Boolean) ?? ''
  const conditions = (some: readonly Condition[]): string => some.map((one) => sayCondition(dataset, one, words)).join('')
  const parts = tree.parts.map((part) => say(part, words, true))
  const keys = tree.keys.map((key) => words.naming.label(dataset, openKeys(tree.parts[0], words.keysOf), key.split(','), () => true))
  return sentenceOf(tree, {
    parts,
    keys,
    where: conditions(tree.where),
    having: conditions(tree.having).replace(/^,? (where )?/, ''),
    words,
  })
}

interface Said {
  parts: string[]
  keys: string[]
  where: string
  having: string
  words: Words
}

function sentenceOf(form: Form, said: Said): string {
  const { parts, keys, where, having } = said
  const [a = '', b = ''] = parts
  const [first = '', second] = keys
  const of = `${a}${where}`
  switch (form.form) {
    case 'highest':
    case 'lowest':
      return `${formatList(keys, 'en')} ${keys.length > 1 ? 'are, in this order,' : 'is'} ${form.form}${form.joint ? ', others may be as much,' : ''} of ${of}`
    case 'more_than_others':
      return `${formatList(keys, 'en')} ${keys.length > 1 ? 'together are' : 'is'} more than all others together of ${of}`
    case 'rose':
    case 'fell':
      return `each of ${formatList(parts, 'en')} is ${form.form === 'rose' ? 'above' : 'below'} the one before it`
    case 'rose_every_year':
    case 'fell_every_year':
      return `${withoutYears(a)}${where} ${form.form === 'rose_every_year' ? 'rises' : 'falls'} every year from ${first}${second ? ` to ${second}` : ' on'}`
    case 'first_time':
      return `${first} is the first time${second ? ` since ${second}` : ''} that for ${of}: ${having}`
    case 'overtook':
      return `${a} is above ${b}${where} in ${first}, and was not the year before`
    case 'unchanged':
      return `${of} stays within ${formatNumber(form.within!.size, 'en')}${form.within!.percent ? ' percent' : ''} from ${first} to ${second ?? ''}`
    case 'some':
      return `${first} of ${second ?? ''} of ${of}: ${having}`
    case 'all':
    case 'none':
      return `${form.form} of ${of}: ${having}`
    case 'before':
    case 'after':
      return `${form.dates.map((one) => sayDate(one, said.words)).join(` is ${form.form} `)}`
  }
}

/** What a line looks at year by year, its years left to the words that follow. */
const withoutYears = (part: string): string => part.replace(/(?:, |^)every year(?=,|$)/, '') || 'the number'

const sayDate = (operand: DateOperand, words: Words): string =>
  operand.type === 'day' ? operand.day : `the ${operand.cells.address.field.replaceAll('_', ' ')} of ${say(operand.cells, words, true)}`
