import { isUnit, unitOf } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import type { MapSpec } from './spec.ts'

/** Dimensions in which a value grows with the country's size. */
const TOTALS = new Set(['mass', 'money', 'count'])

/** Why a map is not drawn, given the countries that have a place; empty where it can be. */
export function issuesOf(spec: MapSpec, chart: ChartData, countries: readonly unknown[]): Issue[] {
  return [...placesOf(spec, chart, countries), ...(spec.kind === 'choropleth' ? shadesOf(spec, chart) : circlesOf(spec, chart))]
}

function placesOf(spec: MapSpec, chart: ChartData, countries: readonly unknown[]): Issue[] {
  if ((spec.longitude === undefined) !== (spec.latitude === undefined))
    return [
      issue('chart/map-place', { file: '', field: spec.longitude ? 'longitude' : 'latitude' }, 'A place needs both coordinates', {
        expected: 'longitude and latitude',
        hint: 'Name both fields, or neither.',
      }),
    ]
  if (countries.length === 0)
    return [
      issue('chart/empty', { file: '' }, 'Nothing is left to draw: no row has a place', {
        hint: 'x must be the field of country codes; or name the fields of longitude and latitude.',
      }),
    ]
  const codes = chart.data.map((datum) => String(datum.x))
  const repeated = [...new Set(codes.filter((code, k) => codes.indexOf(code) !== k))]
  return repeated.length === 0
    ? []
    : [
        issue('chart/map-repeats', { file: '', field: 'where' }, 'A map shows one value a place, and some have several rows', {
          got: repeated.join(', '),
          hint: 'Keep one of them under `where` (a year, a stage), or part them with `facet`.',
        }),
      ]
}

function circlesOf(spec: MapSpec, chart: ChartData): Issue[] {
  const below = chart.data.filter((datum) => datum.y !== null && datum.y < 0).map((datum) => chart.name(spec.x, datum.x).long)
  return below.length === 0
    ? []
    : [
        issue('chart/map-negative', { file: '', field: 'y' }, 'A circle has no area below zero', {
          got: below.join(', '),
          hint: 'Draw a bar chart, or leave these rows out under `where`.',
        }),
      ]
}

function shadesOf(spec: MapSpec, chart: ChartData): Issue[] {
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
  // A share of the world's total is a total in another dress.
  if (!spec.reason && (spec.share || (isUnit(chart.unit) && TOTALS.has(unitOf(chart.unit).dimension))))
    issues.push(
      issue('chart/shaded-total', { file: '', field: 'kind' }, 'A total shaded by country makes large countries look as if they had more', {
        got: spec.share ? 'shares of a total' : chart.unit,
        expected: 'kind: symbol',
        hint: 'Use kind: symbol, draw a rate, or give a `reason`.',
      }),
    )
  return issues
}

/** Three round limits that part the values about evenly, for an editor to start from. */
function suggested(chart: ChartData): number[] {
  const values = chart.data.flatMap((datum) => datum.y ?? []).toSorted((a, b) => a - b)
  const quartiles = [0.25, 0.5, 0.75].map((part) => Number((values[Math.floor(part * (values.length - 1))] ?? 0).toPrecision(1)))
  return [...new Set(quartiles)].filter((value) => value !== 0)
}
