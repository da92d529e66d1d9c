import type { Lexicon } from '../numbers/lexicon.ts'
import { rateOf, withoutRate } from '../numbers/read-unit.ts'
import type { Fact, FactCell } from './fact.ts'

/** How the keys of a cell name spans of time. */
const TIMES: readonly [RegExp, string][] = [
  [/^\d{4}$/, 'year'],
  [/^\d{4}-Q[1-4]$/i, 'quarter'],
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-\d{2}-\d{2}$/, 'day'],
]

/** The key of a cell that says when, and by which span. */
function timeOf({ key }: FactCell): { at: string; span: string } | undefined {
  for (const at of key) {
    const span = TIMES.find(([pattern]) => pattern.test(at))?.[1]
    if (span !== undefined) return { at, span }
  }
  return undefined
}

/** Whether a fact lies among its cells, as a mean does and a sum does not. */
function isAmongCells({ value, unit, cells }: Fact): boolean {
  const values = cells.flatMap((cell) => (cell.unit === unit && typeof cell.value === 'number' ? [cell.value] : []))
  return typeof value === 'number' && value >= Math.min(...values) && value <= Math.max(...values)
}

/** The span of time that the cells of a fact tell it by: a year's output, a month's, their mean; what moved in one year. */
function spanOf(fact: Fact): string | undefined {
  const times = fact.cells.map(timeOf)
  const spans = new Set(times.map((time) => time?.span))
  const [span] = spans
  if (fact.cells.length === 0 || spans.size > 1 || span === undefined) return 'year'
  const moments = [...new Set(times.map((time) => time?.at ?? ''))].toSorted()
  if (moments.length === 1) return span
  const [divisor, last] = fact.steps.slice(-2)
  const divided = last?.total && divisor?.unit === 'count' ? divisor.value : undefined
  const apart = Number(moments.at(-1)?.slice(0, 4)) - Number(moments[0]?.slice(0, 4))
  const isMove = fact.kind === 'change' || fact.kind === 'points' || fact.kind === 'difference'
  const isRate = isMove ? span === 'year' && (apart === 1 || divided === apart) : divided === moments.length || isAmongCells(fact)
  return isRate ? span : undefined
}

/**
 * The typed unit without the span of time that the fact may be told by: `t` for `t-per-year` of a year's output. Another span stays, and
 * the fact does not convert into it.
 */
export function withoutOwnRate(fact: Fact, unit: string, lexicon: Lexicon): string {
  const rate = rateOf(unit, lexicon)
  if (rate === undefined || rateOf(fact.unit, lexicon) !== undefined) return unit
  return rate === fact.rate || rate === spanOf(fact) ? withoutRate(unit, lexicon) : unit
}
