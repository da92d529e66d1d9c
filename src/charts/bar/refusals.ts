import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import type { BarSpec } from './spec.ts'

/** What bars cannot draw truthfully, all at once. `chart` holds the rows as read, before anything is derived. */
export function refuse(spec: BarSpec, chart: ChartData): Issue[] {
  return [empty, logarithm, twice, negativeStack, overHundred, remainderAlone, streamAlone, noFormerEdition, lostNote].flatMap(
    (check) => check(spec, chart) ?? [],
  )
}

type Check = (spec: BarSpec, chart: ChartData) => Issue | undefined

const at = (field?: string) => ({ file: '', ...(field ? { field } : {}) })
const says = (datum: Datum): string => [datum.x, datum.series].filter((part) => part !== null).join(', ')
const isStack = (spec: BarSpec): boolean => spec.arrange === 'stack' || spec.arrange === 'percent'

/** A panel among others may hold gaps alone; a chart may not. */
const empty: Check = (_spec, { data, shared }) =>
  data.some((datum) => shared !== undefined || datum.y !== null)
    ? undefined
    : issue('chart/empty', at(), 'Nothing is left to draw', { hint: 'Loosen `where`, or choose another field.' })

const logarithm: Check = (spec) =>
  spec.log
    ? issue('chart/log-bar', at('log'), 'Bars start at zero, and a logarithmic axis has none', {
        got: 'log: true',
        hint: 'Use `type: range`, which draws dots, or leave `log` out.',
      })
    : undefined

/** Two rows in one place would be drawn as one, and a sum of two sources, or of two definitions, is nobody's number. */
const twice: Check = (_spec, { data }) => {
  const seen = new Set<string>()
  const second = data.find((datum) => {
    const key = JSON.stringify([String(datum.x), datum.series])
    return seen.has(key) || !seen.add(key)
  })
  return (
    second &&
    issue('chart/two-rows', at('where'), 'Two rows ask for the same bar', {
      got: says(second),
      expected: 'one row for each category and series',
      hint: 'Narrow `where` down to one source or definition, or make the field that differs the `series`.',
    })
  )
}

const negativeStack: Check = (spec, { data }) => {
  const below = isStack(spec) ? data.find((datum) => datum.y !== null && datum.y < 0) : undefined
  return (
    below &&
    issue('chart/negative-stack', at('arrange'), 'A stack cannot hold a value below zero', {
      got: `${says(below)}: ${below.y}`,
      hint: 'Use `arrange: group`.',
    })
  )
}

const overHundred: Check = (spec, { data, unit }) => {
  if (spec.arrange !== 'percent' || unit !== 'percent') return undefined
  const over = distinct(data.map((datum) => String(datum.x))).find((x) => sumOf(data, x) > 100.5)
  return over === undefined
    ? undefined
    : issue('chart/over-100', at('arrange'), 'The parts add up to more than 100', {
        got: `${over}: ${Math.round(sumOf(data, over) * 10) / 10}`,
        expected: 'at most 100',
        hint: 'Draw percent of one whole, without aggregates beside their members.',
      })
}

const sumOf = (data: readonly Datum[], x: string): number =>
  data.filter((datum) => String(datum.x) === x).reduce((sum, datum) => sum + (datum.y ?? 0), 0)

const remainderAlone: Check = (spec, { unit }) => {
  if (!spec.remainder || (spec.arrange === 'percent' && unit === 'percent' && spec.series)) return undefined
  return issue('chart/remainder', at('remainder'), 'Only percent of one whole, parted into series, leaves a remainder', {
    got: `arrange: ${spec.arrange}, unit ${unit}, ${spec.series ? `series: ${spec.series}` : 'no series'}`,
    hint: 'Use `arrange: percent` over percent with a `series`, or `share` to divide by the stated total first.',
  })
}

const streamAlone: Check = (spec) => {
  if (!spec.stream || (spec.arrange === 'percent' && spec.series && !spec.facet && spec.annotations.length + spec.references.length === 0))
    return undefined
  return issue('chart/stream', at('stream'), 'A stream joins bars of 100 that are parted into series, and has room for nothing else', {
    hint: 'Use `arrange: percent` with a `series`, without `facet`, `annotations` and `references`.',
  })
}

const noFormerEdition: Check = (spec, { data }) => {
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

const lostNote: Check = (spec, { data }) => {
  const lost = spec.annotations.find(({ at: key }) => !data.some((datum) => String(datum.x) === String(key[spec.x])))
  return (
    lost &&
    issue('chart/annotation', at('annotations'), 'No bar stands where an annotation points', {
      got: `${spec.x}: ${lost.at[spec.x] ?? 'nothing'}`,
      hint: `Name a ${spec.x} that is drawn.`,
    })
  )
}
