import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, empty } from '../parts/refusals.ts'
import { makeRowNames, sameName } from '../parts/row-names.ts'
import type { HistogramSpec } from './spec.ts'

/** Fewer values have no shape that bins could show. */
const FEWEST = 5
/** More bins are a comb, and more series than these no one tells apart. */
const MOST_BINS = 40
const MOST_SERIES = 5

/** A value that can be sorted into a bin: a number that is no bound. */
export const isExact = (datum: Datum): boolean => datum.y !== null && !datum.flags.includes('over') && !datum.flags.includes('under')

/** What a histogram cannot draw truthfully, all at once. */
export const refuse = (spec: HistogramSpec, chart: ChartData): Issue[] =>
  [empty, few, sameTwice, twoWidths, panels, manySeries, annotated, idleMark].flatMap((check) => check(spec, chart) ?? [])

const few: Check<HistogramSpec> = (_spec, { data }) => {
  const count = data.filter(isExact).length
  return count > 0 && count < FEWEST
    ? issue('chart/few', at('where'), 'So few values have no distribution', {
        got: String(count),
        expected: `at least ${FEWEST} values that are no bounds`,
        hint: 'Draw each as a dot: `type: range`, or `type: beeswarm`.',
      })
    : undefined
}

const sameTwice: Check<HistogramSpec> = (spec, chart) => {
  const double = sameName(chart, makeRowNames(spec, chart))
  return double === undefined
    ? undefined
    : issue('chart/double', at('detail'), 'A row would be counted twice, or two bear one name', {
        got: double,
        hint: 'Narrow `where` to one year, source and definition, or name the field that tells them apart as `detail`.',
      })
}

const twoWidths: Check<HistogramSpec> = ({ step, bins }, { data }) => {
  if (step !== undefined && bins !== undefined)
    return issue('chart/bins', at('bins'), 'Bins are given a width or a number, not both', { hint: 'Leave `bins` out.' })
  const values = data.filter(isExact).map((datum) => datum.y!)
  const count = step === undefined ? 0 : (Math.max(...values) - Math.min(...values)) / step
  return count > MOST_BINS
    ? issue('chart/bins', at('step'), 'So many bins are a comb', {
        got: `about ${Math.round(count)}`,
        expected: `at most ${MOST_BINS}`,
        hint: 'Make `step` larger.',
      })
    : undefined
}

const panels: Check<HistogramSpec> = ({ facet }) =>
  facet === undefined
    ? undefined
    : issue('chart/facet', at('facet'), 'Counts in panels would not share a scale', {
        got: facet,
        hint: 'Make it the `series`, or draw `type: beeswarm` with a lane for each.',
      })

const manySeries: Check<HistogramSpec> = ({ series, highlight }, { data }) => {
  const codes = distinct(data.map((datum) => datum.series ?? ''))
  return series !== undefined && codes.length > MOST_SERIES && !highlight.some((code) => codes.includes(String(code)))
    ? issue('chart/many-series', at('series'), 'More series than a reader tells apart', {
        got: String(codes.length),
        expected: `at most ${MOST_SERIES}`,
        hint: 'Highlight one, or join them in the data.',
      })
    : undefined
}

const annotated: Check<HistogramSpec> = ({ annotations }) =>
  annotations.length > 0
    ? issue('chart/annotation', at('annotations'), 'A histogram has no place for annotations', {
        hint: 'Name rows with `label`, draw a line with `references`, or say it in `notes`.',
      })
    : undefined

const idleMark: Check<HistogramSpec> = ({ marked, highlight, series }) =>
  marked !== undefined && (highlight.length === 0 || series !== undefined)
    ? issue('chart/idle', at('marked'), '“marked” names rows under `highlight`, where no series parts them', {
        hint: 'List codes of x under `highlight`, or leave it out.',
      })
    : undefined
