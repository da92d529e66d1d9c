import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { MOST_ORDERED } from '../parts/colours.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, empty, logBar, partsOverHundred, says, twoRows } from '../parts/refusals.ts'
import type { BarSpec } from './spec.ts'

/** What bars cannot draw truthfully, all at once. `chart` holds the rows as read, before anything is derived. */
export function refuse(spec: BarSpec, chart: ChartData): Issue[] {
  return [
    empty,
    logBar,
    twice,
    manySeries,
    tooMany,
    negativeStack,
    overHundred,
    remainderAlone,
    streamAlone,
    noFormerEdition,
    colours,
    lostNote,
  ].flatMap((check) => check(spec, chart) ?? [])
}

const isStack = (spec: BarSpec): boolean => spec.arrange === 'stack' || spec.arrange === 'percent'

const twice: Check<BarSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows ask for the same bar', {
    expected: 'one row for each category and series',
    hint: 'Narrow `where` down to one source or definition, or make the field that differs the `series`.',
  })

/** More parts of a stack, or bars beside each other, than a reader tells apart; and more lying bars than one goes through. */
const MOST_SERIES = 8
const MOST_BARS = 80

const manySeries: Check<BarSpec> = (spec, { data }) => {
  if (!spec.series || spec.arrange === 'revised') return undefined
  const groups = isStack(spec) ? [data] : [...Map.groupBy(data, ({ x }) => String(x)).values()]
  const most = Math.max(0, ...groups.map((own) => distinct(own.map(({ series }) => series)).length))
  return most > MOST_SERIES
    ? issue(
        'chart/many-series',
        at('series'),
        `So many ${isStack(spec) ? 'parts of a stack' : 'bars beside each other'} cannot be told apart`,
        {
          got: String(most),
          expected: `${MOST_SERIES} at most`,
          hint: `Keep those that matter with \`where\`, make the field the \`facet\`, or draw \`type: heat\`, which has a row for each.`,
        },
      )
    : undefined
}

const tooMany: Check<BarSpec> = (spec, { data }) => {
  const isTime = data.every(({ x }) => /^\d{4}(-|$)/.test(String(x)))
  const bars = spec.arrange === 'group' ? data.length : distinct(data.map(({ x }) => x)).length
  return !isTime && bars > MOST_BARS
    ? issue('chart/too-many', at('where'), 'More bars than a reader goes through', {
        got: String(bars),
        expected: `${MOST_BARS} at most`,
        hint: 'Keep the rows that matter with `where`, show how they are spread with `type: histogram`, or draw `type: table`, which can be searched.',
      })
    : undefined
}

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

const colours: Check<BarSpec> = ({ colours: way, arrange, highlight, stream }, { data }) => {
  const count = distinct(data.map(({ series }) => series)).length
  if (way === 'names' || (/stack|percent/.test(arrange) && !stream && highlight.length === 0 && count <= MOST_ORDERED)) return undefined
  return issue('chart/colours', at('colours'), 'Only a stack has the colours of an order', {
    got: `${arrange} of ${count}`,
    hint: `Stack ${MOST_ORDERED} at most, without \`highlight\`.`,
  })
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
