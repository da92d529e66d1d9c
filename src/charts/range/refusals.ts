import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import type { RangeSpec } from './spec.ts'

/** Why a range chart is not drawn; empty where it can be. */
export function refusals(spec: RangeSpec, chart: ChartData, values: readonly number[]): Issue[] {
  const at = { file: '' }
  if (values.length === 0)
    return [issue('chart/empty', at, 'Nothing is left to draw', { hint: 'Loosen `where`, or choose another field.' })]
  const issues: Issue[] = []
  const places = chart.data.map((datum) => `${datum.x}${datum.series ? `, ${datum.series}` : ''}`)
  const double = places.find((place, k) => places.indexOf(place) !== k)
  if (double)
    issues.push(
      issue('chart/double', { ...at, field: 'series' }, `More than one value stands at ${double}`, {
        hint: 'Narrow `where`, or name the field that parts them as `series`.',
      }),
    )
  const low = Math.min(...values)
  if (spec.log && low <= 0)
    issues.push(
      issue('chart/log-zero', { ...at, field: 'log' }, 'A log scale has no place for zero or less', {
        got: String(low),
        expected: 'values above zero',
        hint: 'Leave these rows out with `where`, or set `log: false`.',
      }),
    )
  if (spec.change && new Set(chart.data.map((datum) => datum.series)).size < 2)
    issues.push(
      issue('chart/change', { ...at, field: 'change' }, 'A change needs a first and a last series', {
        hint: 'Name a `series` of two values, or leave `change` out.',
      }),
    )
  if (spec.annotations.length > 0)
    issues.push(
      issue('chart/annotation', { ...at, field: 'annotations' }, 'Rows of a range chart leave no room for annotations', {
        hint: 'Say it in `notes`.',
      }),
    )
  return issues
}
