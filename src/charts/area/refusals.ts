import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, empty, says, twoRows } from '../parts/refusals.ts'
import { OTHERS } from './others.ts'
import type { AreaSpec } from './spec.ts'

/** More areas than this cannot be told apart. */
const MOST = 8

/** What areas cannot draw truthfully, all at once. `read` holds the rows as read, `chart` those with the small series added up. */
export function refuse(spec: AreaSpec, read: ChartData, chart: ChartData): Issue[] {
  return [
    ...[empty, notTime, onePlace, twice, overEachOther, othersAlone, unsaid].flatMap((check) => check(spec, read) ?? []),
    ...[negative, notHundred, tooMany, lostNote].flatMap((check) => check(spec, chart) ?? []),
  ]
}

const xsOf = ({ data, shared }: ChartData): string[] => distinct([...(shared?.xs ?? []), ...data.map((datum) => String(datum.x))])

/** An area runs on between its places, which names of things do not allow. */
const notTime: Check<AreaSpec> = (_spec, chart) => {
  const odd = xsOf(chart).find((x) => !/^\d{4}(-\d{2}(\/\d{4}-\d{2})?)?$/.test(x))
  return odd === undefined
    ? undefined
    : issue('chart/area-time', at('x'), 'An area runs over years or months', {
        got: odd,
        expected: 'years, or months as 2025-03',
        hint: 'Put time on x, or use `type: bar` with `arrange: stack`.',
      })
}

const onePlace: Check<AreaSpec> = (_spec, chart) => {
  const xs = xsOf(chart)
  return xs.length !== 1
    ? undefined
    : issue('chart/one-place', at('x'), 'An area needs two places in time', {
        got: xs[0],
        expected: 'two years or months at least',
        hint: 'Use `type: bar` with `arrange: stack` or `percent`.',
      })
}

const twice: Check<AreaSpec> = (_spec, { data }) =>
  twoRows(data, 'Two rows ask for the same place', {
    expected: 'one row for each series and place of x',
    hint: 'Narrow `where` down to one source or definition, or make the field that differs the `series`.',
  })

const overEachOther: Check<AreaSpec> = (spec, { data }) => {
  const codes = distinct(data.map((datum) => datum.series))
  return spec.arrange !== 'layered' || codes.length < 2
    ? undefined
    : issue('chart/area-layers', at('arrange'), 'Areas that lie over each other hide each other', {
        got: `${codes.length} series`,
        expected: 'one series, alone or in each panel',
        hint: 'Make the series the `facet`, use `arrange: stack`, or `type: line`.',
      })
}

const othersAlone: Check<AreaSpec> = (spec, { data }) => {
  if (!spec.others) return undefined
  const codes = new Set(data.map((datum) => datum.series ?? ''))
  const unknown = spec.others.keep.map(String).find((code) => !codes.has(code))
  if (!spec.series || spec.arrange === 'layered')
    return issue('chart/others', at('others'), 'Only series of a stack can be added up to others', {
      got: spec.series ? `arrange: ${spec.arrange}` : 'no series',
      hint: 'Name a `series` and use `arrange: stack` or `percent`.',
    })
  return unknown === undefined || data.length === 0
    ? undefined
    : issue('chart/others', at('others'), 'A series that others are told from is not drawn', {
        got: unknown,
        expected: [...codes].join(', '),
        hint: 'List under keep: only codes of series that `where` keeps.',
      })
}

/** What is left out must be said: a reader cannot see it. */
const unsaid: Check<AreaSpec> = (spec) =>
  spec.unlisted === 'leave-out' && spec.notes.length === 0
    ? issue('chart/unlisted', at('unlisted'), 'A whole without the series that have no row must be told so', {
        got: 'no notes',
        hint: 'Say under `notes` whose rows are missing and what 100, or the height of the stack, then means.',
      })
    : undefined

const negative: Check<AreaSpec> = (_spec, { data }) => {
  const below = data.find((datum) => datum.y !== null && datum.y < 0)
  return (
    below &&
    issue('chart/negative-area', at('y'), 'An area from zero cannot hold a value below zero', {
      got: `${says(below)}: ${below.y}`,
      hint: 'Use `type: line`, or `type: bar`.',
    })
  )
}

/** Percent that are no whole would be stretched to one: every share would be another than its publisher's. */
const notHundred: Check<AreaSpec> = (spec, { data, unit }) => {
  if (spec.arrange !== 'percent' || unit !== 'percent') return undefined
  const sum = (x: string): number => data.filter((datum) => String(datum.x) === x).reduce((all, datum) => all + (datum.y ?? 0), 0)
  const complete = distinct(data.map((datum) => String(datum.x))).filter(
    (x) => !data.some((datum) => String(datum.x) === x && datum.y === null),
  )
  const odd = complete.find((x) => Math.abs(sum(x) - 100) > 1)
  return odd === undefined
    ? undefined
    : issue('chart/not-100', at('arrange'), 'These parts do not add up to 100', {
        got: `${odd}: ${Math.round(sum(odd) * 10) / 10}`,
        expected: '99 to 101',
        hint: 'Draw all parts of one whole, without aggregates beside their members, or use `arrange: stack`, which leaves the rest open.',
      })
}

const tooMany: Check<AreaSpec> = (_spec, { data }) => {
  const codes = distinct(data.map((datum) => datum.series))
  return codes.length <= MOST
    ? undefined
    : issue('chart/many-areas', at('series'), 'So many areas cannot be told apart', {
        got: `${codes.length}`,
        expected: `${MOST} at most`,
        hint: 'Add the small ones up with `others: { keep: […], label: … }`, or use `facet`.',
      })
}

const lostNote: Check<AreaSpec> = (spec, { data, shared }) => {
  const lost = spec.annotations.find(
    ({ at: key }) =>
      !data.some(
        (datum) =>
          String(datum.x) === String(key[spec.x]) &&
          (spec.series === undefined ||
            key[spec.series] === undefined ||
            String(key[spec.series]) === datum.series ||
            datum.series === OTHERS),
      ),
  )
  return lost && !shared
    ? issue('chart/annotation', at('annotations'), 'No area stands where an annotation points', {
        got: `${spec.x}: ${lost.at[spec.x] ?? 'nothing'}`,
        hint: `Name a ${spec.x} that is drawn.`,
      })
    : undefined
}
