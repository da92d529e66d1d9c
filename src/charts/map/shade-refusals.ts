import { isUnit, unitOf } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { middleOf } from '../parts/diverging-classes.ts'
import type { MapSpec } from './spec.ts'

/** Dimensions in which a value grows with the country's size. */
const TOTALS = new Set(['mass', 'money', 'money-eur', 'count', 'people'])

/** Fewest words of a reason. */
const REASON_WORDS = 5

/** Why a choropleth is not drawn: without classes, at points, or of totals. */
export function shadesOf(spec: MapSpec, chart: ChartData): Issue[] {
  const issues: Issue[] = []
  const breaks = spec.breaks
  if (spec.longitude !== undefined)
    issues.push(
      issue('chart/map-place', { file: '', field: 'longitude' }, 'A point cannot be shaded', {
        hint: 'Use kind: symbol, or take the coordinates out.',
      }),
    )
  if (!breaks)
    issues.push(
      issue('chart/breaks', { file: '', field: 'kind' }, 'A choropleth needs its classes', {
        expected: `breaks: [${suggested(chart).join(', ')}]`,
        hint: 'Say under `breaks` where one class ends and the next begins.',
      }),
    )
  else if (breaks.some((limit, k) => k > 0 && limit <= breaks[k - 1]!))
    issues.push(
      issue('chart/breaks', { file: '', field: 'breaks' }, 'Classes must rise', {
        got: breaks.join(', '),
        expected: breaks.toSorted((a, b) => a - b).join(', '),
        hint: 'Put them in order, each once.',
      }),
    )
  if (spec.reason !== undefined && spec.reason.trim().split(/\s+/).length < REASON_WORDS)
    issues.push(
      issue('chart/short-reason', { file: '', field: 'reason' }, 'This is no reason that a reader could follow', {
        got: spec.reason,
        expected: 'five words or more: it is printed under the map',
        hint: 'Say why shading does not mislead here, or use kind: symbol.',
      }),
    )
  // A share of the world's total is a total in another dress.
  if (!spec.reason && (spec.share || (isUnit(chart.unit) && TOTALS.has(unitOf(chart.unit).dimension))))
    issues.push(
      issue('chart/shaded-total', { file: '', field: 'kind' }, 'A total shaded by country makes large countries look as if they had more', {
        got: spec.share ? 'shares of a total' : chart.unit,
        expected: 'kind: symbol',
        hint: 'Use kind: symbol, draw a rate, or give readers a `reason` of five words or more.',
      }),
    )
  return issues
}

/** Three round limits that part the values about evenly, zero in the middle where they cross it, for an editor to start from. */
function suggested(chart: ChartData): number[] {
  const values = chart.data.flatMap((datum) => datum.y ?? []).toSorted((a, b) => a - b)
  if (middleOf(values) !== undefined) {
    const far = Number((Math.max(-values[0]!, values.at(-1)!) / 2).toPrecision(1))
    return [-far, 0, far]
  }
  const quartiles = [0.25, 0.5, 0.75].map((part) => Number((values[Math.floor(part * (values.length - 1))] ?? 0).toPrecision(1)))
  return [...new Set(quartiles)].filter((value) => value !== 0)
}
