import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, empty, twoRows } from '../parts/refusals.ts'
import type { BumpSpec } from './spec.ts'

/** What ranks cannot show truthfully, all at once. */
export function refuse(spec: BumpSpec, chart: ChartData): Issue[] {
  return [noSeries, empty, alone, places, twice, aggregates, panels, notes].flatMap((check) => check(spec, chart) ?? [])
}

/** Codes of the world, and of all others together, in our data. */
const AGGREGATES = ['WLD', 'OTH', 'ROW', 'EUU']

const noSeries: Check<BumpSpec> = (spec) =>
  spec.series === undefined
    ? issue('chart/rank-series', at('series'), 'Ranks need something to be ranked', {
        got: 'no series',
        hint: 'Name the field whose codes are ranked: `series: country`.',
      })
    : undefined

const alone: Check<BumpSpec> = (spec, { data }) => {
  const codes = distinct(data.filter((datum) => datum.y !== null).map((datum) => datum.series))
  return spec.series !== undefined && codes.length === 1
    ? issue('chart/rank-alone', at('where'), 'One alone has no rank', {
        got: codes[0] ?? 'nothing',
        expected: 'two series at least',
        hint: 'Loosen `where`: ranks are computed from the rows that are kept.',
      })
    : undefined
}

const places: Check<BumpSpec> = (_spec, { data }) => {
  const xs = distinct(data.map((datum) => String(datum.x)))
  const odd = xs.find((x) => !/^\d{4}(-\d{2}){0,2}$/.test(x))
  if (odd !== undefined)
    return issue('chart/rank-time', at('x'), 'Ranks are joined over time', {
      got: odd,
      expected: 'years, months or editions',
      hint: 'Put time on x, or use `type: bar` with `sort: -value`.',
    })
  return xs.length === 1
    ? issue('chart/one-place', at('x'), 'A change of ranks needs two places in time', {
        got: xs[0],
        hint: 'Use `type: bar` with `sort: -value`.',
      })
    : undefined
}

const twice: Check<BumpSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows ask for the same rank', {
    expected: 'one row for each series and place of x',
    hint: 'Narrow `where` down to one source or definition.',
  })

/** A whole is larger than its parts, and all others together are nobody: neither has a rank among them. */
const aggregates: Check<BumpSpec> = (spec, { data }) => {
  const found = distinct(data.map((datum) => datum.series ?? '')).filter((code) => AGGREGATES.includes(code))
  return found.length === 0
    ? undefined
    : issue('chart/rank-of-aggregate', at('where'), 'A whole, or all others together, has no rank among single ones', {
        got: found.join(', '),
        hint: `Leave it out under where: ${spec.series ?? 'country'}: { not: [${found.join(', ')}] }.`,
      })
}

const panels: Check<BumpSpec> = (spec) =>
  spec.facet === undefined
    ? undefined
    : issue('chart/facet', at('facet'), 'Ranks with names on both sides have no room in panels', {
        got: `facet: ${spec.facet}`,
        hint: 'Draw one chart for each, or use `type: line`, which has panels.',
      })

const notes: Check<BumpSpec> = (spec) =>
  spec.annotations.length === 0
    ? undefined
    : issue('chart/annotation', at('annotations'), 'Between the lines of ranks there is no room for annotations', {
        got: `${spec.annotations.length}`,
        hint: 'Say it under `notes`.',
      })
