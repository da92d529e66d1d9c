import { isUnit, unitOf } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, nothingLeft, says, twoRows } from '../parts/refusals.ts'
import type { TreemapSpec } from './spec.ts'

/** Groups whose heads still find room. */
export const MOST_GROUPS = 8
/** Dimensions whose values may be added up. */
const SUMMED = new Set(['mass', 'money', 'money-eur', 'count', 'people'])

/** What a treemap cannot draw truthfully, all at once. */
export function refuse(spec: TreemapSpec, chart: ChartData): Issue[] {
  if (!chart.data.some((datum) => datum.y !== null && datum.y !== 0)) return [nothingLeft()]
  return [panels, twice, negative, bounds, unit, overHundred, editions, tooMany, noNotes].flatMap((check) => check(spec, chart) ?? [])
}

const panels: Check<TreemapSpec> = (spec) =>
  spec.facet === undefined
    ? undefined
    : issue('chart/facet', at('facet'), 'Treemaps side by side would be of one size, whatever their wholes', {
        got: spec.facet,
        hint: `Use \`series: ${spec.facet}\`, which gathers tiles into groups of true size, or draw bars.`,
      })

const twice: Check<TreemapSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows are the same tile', {
    expected: 'one row for each tile of a group',
    hint: 'Narrow `where` down to one year, source or definition, or make the field that differs the `series`.',
  })

const negative: Check<TreemapSpec> = (_spec, { data }) => {
  const below = data.find((datum) => datum.y !== null && datum.y < 0)
  return (
    below &&
    issue('chart/negative-part', at('y'), 'A tile has no area below zero', {
      got: `${says(below)}: ${below.y}`,
      hint: 'Draw a bar chart, or leave the row out under `where`.',
    })
  )
}

/** The area of “more than 75” is nobody's number. */
const bounds: Check<TreemapSpec> = (_spec, { data }) => {
  const bound = data.find(({ flags }) => flags.includes('over') || flags.includes('under'))
  return (
    bound &&
    issue('chart/bound', at('where'), 'A bound is no amount, and has no area', {
      got: says(bound),
      hint: 'Leave it out under `where`, or draw dots.',
    })
  )
}

const unit: Check<TreemapSpec> = (_spec, chart) =>
  chart.unit === 'percent' || (isUnit(chart.unit) && SUMMED.has(unitOf(chart.unit).dimension))
    ? undefined
    : issue('chart/not-a-sum', at('y'), 'Areas add up, and these values do not', {
        got: chart.unit,
        expected: 'an amount, or percent of one whole',
        hint: 'Draw bars or dots.',
      })

const overHundred: Check<TreemapSpec> = (_spec, { unit: id, data }) => {
  const sum = data.reduce((total, { y }) => total + (y ?? 0), 0)
  return id !== 'percent' || sum <= 100.5 + data.length / 4
    ? undefined
    : issue('chart/over-100', at('where'), 'These are percent of more than one whole', {
        got: `they add up to ${Math.round(sum * 10) / 10}`,
        expected: 'at most 100',
        hint: 'Keep one whole under `where`, without aggregates beside their members.',
      })
}

const editions: Check<TreemapSpec> = (_spec, { data }) => {
  const versions = distinct(data.map(({ version }) => version))
  return versions.length <= 1
    ? undefined
    : issue('chart/mixing', at('editions'), 'The tiles of one whole come from several editions', {
        got: versions.join(', '),
        expected: 'one edition',
        hint: 'Pin one with `dataset: …@version`.',
      })
}

const tooMany: Check<TreemapSpec> = (_spec, { data }) => {
  const count = distinct(data.map((datum) => datum.series)).length
  return count <= MOST_GROUPS
    ? undefined
    : issue('chart/too-many', at('series'), 'More groups than a reader tells apart', {
        got: `${count}`,
        expected: `at most ${MOST_GROUPS}`,
        hint: 'Group by a field of fewer values, or leave `series` out.',
      })
}

const noNotes: Check<TreemapSpec> = (spec) =>
  spec.annotations.length > 0
    ? issue('chart/annotation', at('annotations'), 'A treemap is full, and has no room for annotations', { hint: 'Say it in `notes`.' })
    : undefined
