import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, empty } from '../parts/refusals.ts'
import { makeRowNames, sameName } from '../parts/row-names.ts'
import type { BeeswarmSpec } from './spec.ts'

/** More dots than these are a mass, and more lanes are a table. */
const MOST_DOTS = 300
const MOST_LANES = 8

/** What a beeswarm cannot draw truthfully, all at once. */
export const refuse = (spec: BeeswarmSpec, chart: ChartData): Issue[] =>
  [empty, sameTwice, logZero, lanes, join, crowd, panels, annotated].flatMap((check) => check(spec, chart) ?? [])

const sameTwice: Check<BeeswarmSpec> = (spec, chart) => {
  const double = sameName(chart, makeRowNames(spec, chart))
  return double === undefined
    ? undefined
    : issue('chart/double', at('detail'), 'A row would be two dots, or two dots bear one name', {
        got: double,
        hint: 'Narrow `where` to one year, source and definition, name the field that tells them apart as `detail`, or part them by `series`.',
      })
}

const logZero: Check<BeeswarmSpec> = ({ log }, { data }) => {
  const low = data.find((datum) => log && datum.y !== null && datum.y <= 0)
  return (
    low &&
    issue('chart/log-zero', at('log'), 'A log scale has no place for zero or less', {
      got: `${low.x}: ${low.y}`,
      expected: 'values above zero',
      hint: 'Leave `log` out, or leave these rows out under `where` and say so.',
    })
  )
}

const lanes: Check<BeeswarmSpec> = ({ series, lanes: own }, { data }) => {
  const codes = series === undefined ? [] : distinct(data.map((datum) => datum.series ?? ''))
  if (own === undefined)
    return codes.length > MOST_LANES
      ? issue('chart/lanes', at('series'), 'More lanes than a reader compares', {
          got: String(codes.length),
          expected: `at most ${MOST_LANES}`,
          hint: 'Choose some under `where`, or join codes with `lanes`.',
        })
      : undefined
  const listed = own.flatMap((lane) => lane.of.map(String))
  const wrong =
    series === undefined
      ? 'no series'
      : (codes.find((code) => !listed.includes(code)) ??
        listed.find((code) => !codes.includes(code)) ??
        listed.find((code, k) => listed.indexOf(code) !== k))
  return wrong === undefined
    ? undefined
    : issue('chart/lanes', at('lanes'), 'Each code of the series belongs to exactly one lane', {
        got: wrong,
        expected: codes.join(', '),
        hint: 'Name a `series`, and list each of its codes once.',
      })
}

const join: Check<BeeswarmSpec> = ({ join: joined, series, lanes: own }, { data }) =>
  joined && (own?.length ?? distinct(data.map((datum) => datum.series)).length) < 2
    ? issue('chart/join', at('join'), 'Dots are joined from lane to lane, and there is one', {
        got: series ?? 'no series',
        hint: 'Part the rows by a `series` of two or more values, or leave `join` out.',
      })
    : undefined

const crowd: Check<BeeswarmSpec> = (_spec, { data }) =>
  data.length > MOST_DOTS
    ? issue('chart/many', at('where'), 'So many dots are a mass', {
        got: String(data.length),
        expected: `at most ${MOST_DOTS}`,
        hint: 'Draw `type: histogram`.',
      })
    : undefined

const panels: Check<BeeswarmSpec> = ({ facet }) =>
  facet === undefined
    ? undefined
    : issue('chart/facet', at('facet'), 'Swarms stand in lanes, which share a scale, not in panels', {
        got: facet,
        hint: 'Make it the `series`.',
      })

const annotated: Check<BeeswarmSpec> = ({ annotations }) =>
  annotations.length > 0
    ? issue('chart/annotation', at('annotations'), 'A swarm has no room for annotations', {
        hint: 'Name dots with `label`, draw a line with `references`, or say it in `notes`.',
      })
    : undefined
