import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import type { BandPoint } from './bands.ts'
import type { LinePoint } from './points.ts'
import type { LineSpec } from './spec.ts'

/** What a line chart cannot draw truthfully. `truncated` where its axis starts above zero. */
export function refusals(
  spec: LineSpec,
  chart: ChartData,
  { points, bands, truncated }: { points: readonly LinePoint[]; bands: readonly BandPoint[]; truncated: boolean },
): Issue[] {
  const at = (field?: string) => ({ file: '', ...(field ? { field } : {}) })
  if (points.length === 0)
    return [issue('chart/empty', at(), 'Nothing is left to draw', { hint: 'Loosen `where`, or choose another field.' })]
  const issues: Issue[] = []
  const places = chart.data.map((datum) => JSON.stringify([datum.facet, datum.series, String(datum.x)]))
  const twice = chart.data.filter((_, k) => places.indexOf(places[k]!) !== k)
  if (twice.length > 0)
    issues.push(
      issue('chart/double', at('series'), 'More than one value stands at one place of a line', {
        got: distinct(twice.map((datum) => `${datum.x}${datum.series ? `, ${datum.series}` : ''}`)).join('; '),
        hint: 'Narrow `where` down to one source or definition, or name the field that parts them as `series`.',
      }),
    )
  const low = Math.min(...points.map((point) => point.y), ...bands.map((band) => band.low))
  if (spec.log && low <= 0)
    issues.push(
      issue('chart/log-zero', at('log'), 'A logarithmic scale has no place for zero or less', {
        got: String(low),
        expected: 'values above zero',
        hint: 'Leave `log` out, or leave these rows out under `where`.',
      }),
    )
  if (spec.area !== undefined && (spec.log || truncated))
    issues.push(
      issue('chart/area-base', at('area'), 'An area is read from zero, and this axis does not start there', {
        got: spec.log ? 'log: true' : 'zero: false',
        hint: 'Leave `area` out, or let the axis start at zero.',
      }),
    )
  if (spec.dots === 'only' && spec.area !== undefined)
    issues.push(issue('chart/area-dots', at('area'), 'Single dots enclose no area', { got: 'dots: only', hint: 'Leave `area` out.' }))
  return issues
}
