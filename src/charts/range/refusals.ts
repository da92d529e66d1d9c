import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, nothingLeft, twoRows } from '../parts/refusals.ts'
import type { RangeSpec } from './spec.ts'

/** Series that have colours and names of their own in one row. */
export const TOLD_APART = 5

/** Why a range chart is not drawn; empty where it can be. */
export function refusals(spec: RangeSpec, chart: ChartData, values: readonly number[], mode: 'single' | 'pair' | 'all'): Issue[] {
  if (values.length === 0) return [nothingLeft()]
  const issues: Issue[] = []
  const twice = twoRows(chart.data, 'Two rows ask for the same dot', {
    expected: 'one row for each name and series',
    hint: 'Narrow `where`, or name the field that parts them as `series`.',
  })
  if (twice) issues.push(twice)
  const low = Math.min(...values)
  if (spec.log && low <= 0)
    issues.push(
      issue('chart/log-zero', at('log'), 'A log scale has no place for zero or less', {
        got: String(low),
        expected: 'values above zero',
        hint: 'Leave these rows out with `where`, or set `log: false`.',
      }),
    )
  if (spec.change && new Set(chart.data.map((datum) => datum.series)).size < 2)
    issues.push(
      issue('chart/change', at('change'), 'A change needs a first and a last series', {
        hint: 'Name a `series` of two values, or leave `change` out.',
      }),
    )
  else if (spec.change && mode === 'all')
    issues.push(
      issue('chart/change', at('change'), 'A change leads from one series to another, and this draws every one of them', {
        got: spec.dots === 'all' ? 'dots: all' : `${new Set(chart.data.map((datum) => datum.series)).size} series that are no moments`,
        expected: 'two series, or moments with `dots: ends`',
        hint: 'Keep two series under `where`, or leave `change` out.',
      }),
    )
  const codes = distinct(chart.data.map((datum) => datum.series ?? ''))
  const told = spec.highlight.map(String)
  if (
    mode === 'all' &&
    codes.length > TOLD_APART &&
    !chart.data.some((datum) => told.includes(datum.series ?? '') || told.includes(String(datum.x)))
  )
    issues.push(
      issue('chart/many-series', at('series'), 'So many dots of one row cannot be told apart', {
        got: String(codes.length),
        expected: `${TOLD_APART} at most, or some of them highlighted`,
        hint: 'List those that matter under `highlight`, keep them alone with `where`, or draw `type: heat`, which has a place for each.',
      }),
    )
  if (spec.annotations.length > 0)
    issues.push(
      issue('chart/annotation', at('annotations'), 'Rows of a range chart leave no room for annotations', {
        hint: 'Say it in `notes`.',
      }),
    )
  return issues
}
