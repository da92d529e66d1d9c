import type { Expression } from '../facts/expression.ts'
import type { Fact, FactKind } from '../facts/fact.ts'
import type { ClaimTree, Sign, StatedNumber, Verdict } from './claim.ts'

const FLIPPED: Record<Sign, Sign> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '=': '=' }
const isSign = (text: string): text is Sign => Object.hasOwn(FLIPPED, text)

/** The field that a selection reads, where it reads one. */
const fieldOf = (node: Expression | undefined): string | undefined => (node?.type === 'cells' ? node.address.field : undefined)

/** The numbers that a line states. `unit` is that of what it compares; a condition on another field states nothing that is known here, and nought is said without a number. */
export function statedBy(tree: ClaimTree, { unit }: Pick<Verdict, 'unit'>): StatedNumber[] {
  if (tree.form === 'compare') {
    const { left, right, sign } = tree
    const stated = (node: Expression, side: Sign): StatedNumber[] =>
      node.type === 'number' && node.value !== 0 && unit !== undefined ? [{ value: node.value, unit, sign: side, denied: false }] : []
    return [...stated(right, sign), ...stated(left, FLIPPED[sign])]
  }
  const { form, keys, having, within, parts } = tree
  const counts = form === 'some' ? keys.map((key): StatedNumber => ({ value: Number(key), unit: 'count', sign: '=', denied: false })) : []
  const own = ['value', fieldOf(parts[0])]
  const conditions = having.flatMap(({ field, comparison, values: [value = ''] }): StatedNumber[] =>
    unit !== undefined && own.includes(field) && isSign(comparison) && Number(value) !== 0 && Number.isFinite(Number(value))
      ? [{ value: Number(value), unit, sign: comparison, denied: form === 'none' }]
      : [],
  )
  const points = unit === 'percent' ? 'percentage-point' : unit
  const allowed = within && { value: within.size, unit: within.percent ? 'percent' : (points ?? ''), sign: '<=' as const, denied: false }
  return [...counts, ...conditions, ...(allowed ? [allowed] : [])]
}

const KINDS: Record<string, FactKind> = { percent: 'share', 'percentage-point': 'magnitude', count: 'count', ratio: 'ratio', year: 'year' }

/** A stated number as texts are held to it. */
export const factOf = ({ value, unit }: StatedNumber): Fact => ({
  id: 'claim',
  label: '',
  expression: '',
  derivation: '',
  value,
  unit,
  kind: KINDS[unit] ?? 'level',
  cells: [],
  versions: [],
  flags: [],
  steps: [],
  notes: [],
})
