import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { twoRows } from '../parts/refusals.ts'
import { SIGNS } from './signs.ts'
import { shadesOf } from './shade-refusals.ts'
import type { MapSpec } from './spec.ts'

const place = (field: string) => ({ file: '', field })

/** Why a map is not drawn, given what has a place and how many categories there are; empty where it can be. */
export function issuesOf(spec: MapSpec, chart: ChartData, drawn: readonly unknown[], categories: number): Issue[] {
  if (spec.y === undefined && spec.kind !== 'symbol')
    return [
      issue('chart/map-measure', place('y'), `A ${spec.kind === 'flow' ? 'flow' : 'choropleth'} needs a number`, {
        expected: 'y: a field of numbers',
        hint: 'Name it under `y`, or use kind: symbol.',
      }),
    ]
  const kind = spec.kind === 'choropleth' ? shadesOf(spec, chart) : [...negative(spec, chart), ...symbols(spec, categories)]
  const origins = spec.kind === 'flow' ? originsOf(spec, chart) : []
  return origins.length > 0 ? origins : [...placesOf(spec, chart, drawn), ...kind]
}

function placesOf(spec: MapSpec, chart: ChartData, drawn: readonly unknown[]): Issue[] {
  if ((spec.longitude === undefined) !== (spec.latitude === undefined))
    return [
      issue('chart/map-place', place(spec.longitude ? 'longitude' : 'latitude'), 'A place needs both coordinates', {
        expected: 'longitude and latitude',
        hint: 'Name both fields, or neither.',
      }),
    ]
  if (drawn.length === 0)
    return [
      issue('chart/empty', { file: '' }, 'Nothing is left to draw: no row has a place', {
        hint: 'x must be the field of country codes; or name the fields of longitude and latitude.',
      }),
    ]
  const flow = spec.kind === 'flow'
  const again = twoRows(chart.data, `A map shows one value a ${flow ? 'flow' : 'place'}, and some have several rows`, {
    by: ({ series, x }) => (flow && spec.series ? [series, x] : [x]),
    expected: `one row for each ${flow ? 'flow' : 'place'}`,
    hint: `Keep one of them under \`where\` (a year, a stage)${flow ? '.' : ', or part them with `facet`.'}`,
  })
  return again ? [again] : []
}

/** Flows begin somewhere, and have no room in a small panel. */
function originsOf(spec: MapSpec, chart: ChartData): Issue[] {
  const issues: Issue[] = []
  if ((spec.origin === undefined) === (spec.series === undefined))
    issues.push(
      issue('chart/map-origin', place('origin'), 'Flows need one place to begin at, or a field that names it', {
        got: spec.origin === undefined ? 'neither' : 'both',
        expected: '`origin` with a country code, or `series` with a field of them',
        hint: 'Give one of the two.',
      }),
    )
  else if (spec.origin !== undefined && !chart.countryOf(spec.origin))
    issues.push(
      issue('chart/map-origin', place('origin'), 'The origin has no place on the map', {
        got: spec.origin,
        hint: 'Use the three letters of a country: CHN.',
      }),
    )
  if (spec.facet !== undefined)
    issues.push(
      issue('chart/map-facet', place('facet'), 'Flows have no room in a small panel', {
        hint: 'Keep one panel under `where`, or draw symbols with `facet`.',
      }),
    )
  return issues
}

function negative(spec: MapSpec, chart: ChartData): Issue[] {
  const below = chart.data.filter((datum) => datum.y !== null && datum.y < 0).map((datum) => chart.name(spec.x, datum.x).long)
  return below.length === 0
    ? []
    : [
        issue(
          'chart/map-negative',
          place('y'),
          spec.kind === 'flow' ? 'A line has no width below zero' : 'A circle has no area below zero',
          {
            got: below.join(', '),
            hint: 'Draw a bar chart, or leave these rows out under `where`.',
          },
        ),
      ]
}

/** Categories need shapes that can be told apart, and a key above one map. */
function symbols(spec: MapSpec, categories: number): Issue[] {
  if (spec.kind !== 'symbol') return []
  const many =
    categories > SIGNS.length
      ? [
          issue('chart/map-categories', place('series'), 'So many categories cannot be told apart by shape', {
            got: String(categories),
            expected: `at most ${SIGNS.length}`,
            hint: 'Keep fewer under `where`, or draw a map for each.',
          }),
        ]
      : []
  const panels =
    spec.facet !== undefined && (categories > 0 || spec.hollow)
      ? [
          issue('chart/map-facet', place('facet'), 'Categories and panels cannot both part a map', {
            hint: 'Take `series` and `hollow` out, or use the category as `facet`.',
          }),
        ]
      : []
  return [...many, ...panels]
}
