import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, nothingLeft, twoRows } from '../parts/refusals.ts'
import { kindOf } from '../parts/time.ts'
import { MOST } from './most.ts'
import type { NumberSpec } from './spec.ts'

/** True where every value of x is a year, a month or a plain number, so that a line can run over them. */
export function isTime(xs: readonly string[]): boolean {
  try {
    kindOf(xs)
    return true
  } catch {
    return false
  }
}

/** Why a number chart is not drawn; empty where it can be. */
export function issuesOf(spec: NumberSpec, chart: ChartData, xs: readonly string[]): Issue[] {
  if (chart.data.length === 0) return [nothingLeft()]
  if (!isTime(xs))
    return [
      issue('chart/x-time', at('x'), 'A number chart needs years or months on x', {
        got: xs.find((x) => !isTime([x])) ?? spec.x,
        expected: 'years (2024) or months (2024-03)',
        hint: 'Put the field of time on x, and the field that parts the numbers on `series`.',
      }),
    ]
  return [...placeIssues(spec, chart, xs), ...partIssues(spec, chart), ...plainIssues(spec)]
}

function placeIssues(spec: NumberSpec, chart: ChartData, xs: readonly string[]): Issue[] {
  const issues: Issue[] = []
  const span = xs.find((x) => x.includes('/'))
  if (span)
    issues.push(
      issue('chart/span', at('x'), 'A span of months cannot stand beside single months', {
        got: span,
        hint: 'Leave spans out with `where`, or draw a line chart.',
      }),
    )
  for (const field of ['at', 'since'] as const) {
    const wanted = spec[field]
    if (wanted === undefined || isThere(chart, field, String(wanted))) continue
    issues.push(
      issue(
        'chart/place',
        at(field),
        field === 'at' ? 'Not every number has a row at this place of x' : 'No row stands at this place of x',
        {
          got: String(wanted),
          expected: `one of ${xs.toSorted().join(', ')}`,
          hint: 'Choose a year or month that the rows have.',
        },
      ),
    )
  }
  const twice = twoRows(chart.data, 'Two rows ask for the same place', {
    expected: 'one row for each place of x and series',
    hint: 'Narrow `where`, or name the field that parts them as `series`.',
  })
  if (twice) issues.push(twice)
  if (spec.at !== undefined && spec.since !== undefined && String(spec.at) <= String(spec.since))
    issues.push(
      issue('chart/since', at('since'), 'A change is told since an earlier value', {
        got: String(spec.since),
        expected: `a place before ${spec.at}`,
        hint: 'Name an earlier year or month.',
      }),
    )
  return issues
}

/** An earlier place is enough where one series has it; the value set large must be there for every series. */
function isThere(chart: ChartData, field: 'at' | 'since', wanted: string): boolean {
  const holders = chart.data.filter((datum) => String(datum.x) === wanted).map((datum) => datum.series)
  return field === 'since' ? holders.length > 0 : chart.data.every((datum) => holders.includes(datum.series))
}

function partIssues(spec: NumberSpec, chart: ChartData): Issue[] {
  const codes = distinct(chart.data.map((datum) => datum.series ?? ''))
  const issues: Issue[] = []
  if (codes.length > MOST)
    issues.push(
      issue('chart/many', at('series'), 'More than four big numbers are no statement', {
        got: String(codes.length),
        expected: `${MOST} at most`,
        hint: 'Narrow `where`, or draw a table.',
      }),
    )
  const lost = typeof spec.words === 'object' ? Object.keys(spec.words).filter((code) => !codes.includes(code)) : []
  if (lost.length > 0)
    issues.push(
      issue('chart/unknown-code', at('words'), 'No row that is drawn holds this value', {
        got: lost.join(', '),
        expected: codes.join(', '),
        hint: 'Name the codes of the series.',
      }),
    )
  return issues
}

function plainIssues(spec: NumberSpec): Issue[] {
  const issues: Issue[] = []
  if (spec.facet !== undefined)
    issues.push(
      issue('chart/facet', at('facet'), 'Big numbers have no panels', { got: spec.facet, hint: 'Name the field as `series` instead.' }),
    )
  if (spec.annotations.length > 0)
    issues.push(
      issue('chart/annotation', at('annotations'), 'A big number leaves no room for annotations', {
        hint: 'Say it in `words` or in `notes`.',
      }),
    )
  return issues
}
