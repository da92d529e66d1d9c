import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, empty, logBar, partsOverHundred, says, twoRows } from '../parts/refusals.ts'
import type { BarSpec } from './spec.ts'

/** What bars cannot draw truthfully, all at once. `chart` holds the rows as read, before anything is derived. */
export function refuse(spec: BarSpec, chart: ChartData): Issue[] {
  return [empty, logBar, twice, negativeStack, overHundred, remainderAlone, streamAlone, noFormerEdition, lostNote].flatMap(
    (check) => check(spec, chart) ?? [],
  )
}

const isStack = (spec: BarSpec): boolean => spec.arrange === 'stack' || spec.arrange === 'percent'

const twice: Check<BarSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows ask for the same bar', {
    expected: 'one row for each category and series',
    hint: 'Narrow `where` down to one source or definition, or make the field that differs the `series`.',
  })

const negativeStack: Check<BarSpec> = (spec, { data }) => {
  const below = isStack(spec) ? data.find((datum) => datum.y !== null && datum.y < 0) : undefined
  return (
    below &&
    issue('chart/negative-stack', at('arrange'), 'A stack cannot hold a value below zero', {
      got: `${says(below)}: ${below.y}`,
      hint: 'Use `arrange: group`.',
    })
  )
}

const overHundred: Check<BarSpec> = (spec, chart) => (spec.arrange === 'percent' ? partsOverHundred(chart, 'arrange') : undefined)

const remainderAlone: Check<BarSpec> = (spec, { unit }) => {
  if (!spec.remainder || (spec.arrange === 'percent' && unit === 'percent' && spec.series)) return undefined
  return issue('chart/remainder', at('remainder'), 'Only percent of one whole, parted into series, leaves a remainder', {
    got: `arrange: ${spec.arrange}, unit ${unit}, ${spec.series ? `series: ${spec.series}` : 'no series'}`,
    hint: 'Use `arrange: percent` over percent with a `series`, or `share` to divide by the stated total first.',
  })
}

const streamAlone: Check<BarSpec> = (spec) => {
  if (!spec.stream || (spec.arrange === 'percent' && spec.series && !spec.facet && spec.annotations.length + spec.references.length === 0))
    return undefined
  return issue('chart/stream', at('stream'), 'A stream joins bars of 100 that are parted into series, and has room for nothing else', {
    hint: 'Use `arrange: percent` with a `series`, without `facet`, `annotations` and `references`.',
  })
}

const noFormerEdition: Check<BarSpec> = (spec, { data }) => {
  if (spec.arrange !== 'revised') return undefined
  const editions = distinct(data.map((datum) => datum.series))
  return spec.series && editions.length === 2
    ? undefined
    : issue('chart/revised', at('arrange'), 'A revised bar needs two editions of each value', {
        got: `${editions.length}`,
        expected: '2',
        hint: 'Say `editions: [<former>, <last>]` and `series: edition`.',
      })
}

const lostNote: Check<BarSpec> = (spec, { data }) => {
  const lost = spec.annotations.find(({ at: key }) => !data.some((datum) => String(datum.x) === String(key[spec.x])))
  return (
    lost &&
    issue('chart/annotation', at('annotations'), 'No bar stands where an annotation points', {
      got: `${spec.x}: ${lost.at[spec.x] ?? 'nothing'}`,
      hint: `Name a ${spec.x} that is drawn.`,
    })
  )
}
