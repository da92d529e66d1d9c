import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, nothingLeft, twoRows } from '../parts/refusals.ts'
import { kindOf } from '../parts/time.ts'
import type { BandPoint } from './bands.ts'
import type { LinePoint } from './points.ts'
import type { LineSpec } from './spec.ts'

/** Labels that stand one under another beside the plot of a phone, and lines that can be seen at all. */
const MOST = { labelled: 14, drawn: 80 }

/** Refuses more lines than their labels have room for; lines without labels are a ground for the others. */
function manyLines(spec: LineSpec, { data }: ChartData): Issue | undefined {
  const codes = distinct(data.filter((datum) => datum.y !== null).map((datum) => datum.series ?? ''))
  const named = spec.label ? codes.filter((code) => spec.label!.map(String).includes(code)) : codes
  if (named.length <= MOST.labelled && codes.length <= MOST.drawn) return undefined
  return issue('chart/many-lines', at(spec.label ? 'where' : 'label'), 'So many lines cannot be told apart', {
    got: `${codes.length} lines, ${named.length} of them with labels`,
    expected: `${MOST.labelled} labels and ${MOST.drawn} lines at most`,
    hint: 'Name the few that matter under `label`, give each a panel with `facet`, keep fewer under `where`, or use `type: heat`.',
  })
}

/** Refuses codes on x: a line leads from one value to the next, and codes have no order to be led through. */
export function notInOrder({ x }: LineSpec, xs: readonly string[]): Issue | undefined {
  const strange = xs.filter((value) => !isPlace(value))
  if (strange.length === 0 && isPlace(...xs)) return undefined
  return issue('chart/x-time', at('x'), 'A line needs years, months, days or numbers on x, all of one kind', {
    got: (strange.length > 0 ? strange : xs).slice(0, 4).join(', ') || x,
    expected: 'years (2024), months (2024-03), days (2024-03-31) or numbers',
    hint: 'Put the field of time on x, keep values of one kind under `where`, and name the field of codes as `series`; or draw bars.',
  })
}

/** True where values have a place on one axis of years, months, days or numbers. */
function isPlace(...values: readonly string[]): boolean {
  try {
    kindOf(values)
    return true
  } catch {
    return false
  }
}

/** What a line chart cannot draw truthfully. `truncated` where its axis starts above zero. */
export function refusals(
  spec: LineSpec,
  chart: ChartData,
  { points, bands, truncated }: { points: readonly LinePoint[]; bands: readonly BandPoint[]; truncated: boolean },
): Issue[] {
  if (points.length === 0) return [nothingLeft()]
  const issues: Issue[] = []
  const twice = twoRows(chart.data, 'Two rows ask for the same place of a line', {
    expected: 'one row for each series and place of x',
    hint: 'Narrow `where` down to one source or definition, or name the field that parts them as `series`.',
  })
  if (twice) issues.push(twice)
  const many = manyLines(spec, chart)
  if (many) issues.push(many)
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
