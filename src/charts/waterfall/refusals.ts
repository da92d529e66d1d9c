import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData } from '../chart-type.ts'
import { distinct } from '../parts/order.ts'
import { at, type Check, empty, twoRows } from '../parts/refusals.ts'
import { readParts, rowsAt } from './read-parts.ts'
import type { WaterfallSpec } from './spec.ts'

/** More steps than these cannot be followed from one to the next. */
const MOST = 18

/** What a waterfall cannot draw truthfully, all at once; what the later checks rest on comes first and alone. */
export function refuse(spec: WaterfallSpec, chart: ChartData): Issue[] {
  const first = [fed, empty, noSeries, noPanels, twice].flatMap((check) => check(spec, chart) ?? [])
  if (first.length > 0) return first
  return [noPlace, totals, gaps, bounds, percent, options, tooMany, annotated].flatMap((check) => check(spec, chart) ?? [])
}

const fed: Check<WaterfallSpec> = ({ between, totals: codes }) =>
  (between === undefined) === codes.length > 0
    ? undefined
    : issue(
        'chart/feed',
        at(between ? 'totals' : 'between'),
        'A waterfall is fed by rows in order or by two places, not by both or neither',
        {
          got: between ? 'totals and between' : 'neither totals nor between',
          expected: 'totals or between',
          hint: 'Name the rows that are totals as `totals`, or the two places as `between: { field: year, from: …, to: … }`.',
        },
      )

const noSeries: Check<WaterfallSpec> = ({ series }) =>
  series === undefined
    ? undefined
    : issue('chart/series', at('series'), 'A waterfall has one chain of steps and no series', {
        got: series,
        hint: 'Make it x, or part the rows in a stacked bar chart.',
      })

const noPanels: Check<WaterfallSpec> = ({ facet }) =>
  facet === undefined
    ? undefined
    : issue('chart/facet', at('facet'), 'A waterfall is too wide for panels', { got: facet, hint: 'Draw one chart for each.' })

const twice: Check<WaterfallSpec> = ({ between }, { data }) =>
  twoRows(data, 'Two rows ask for the same step', {
    by: (datum) => [datum.x, ...(between ? [datum.extra[between.field] ?? null] : [])],
    expected: 'one row for each step',
    hint: 'Narrow `where` to one source, definition or place.',
  })

const noPlace: Check<WaterfallSpec> = (spec, chart) => {
  if (!spec.between) return undefined
  const lost = (['from', 'to'] as const).find((place) => rowsAt(spec, chart, place).size === 0)
  return lost === undefined
    ? undefined
    : issue('chart/between', at('between'), 'No row stands at one of the two places', {
        got: `${spec.between.field}: ${spec.between[lost]}`,
        expected: distinct(chart.data.map((datum) => String(datum.extra[spec.between!.field]))).join(', '),
        hint: 'Name two values that rows hold, and keep both under `where`.',
      })
}

/** Rows in order begin and end with a total; a total that is taken from a row is printed at both places. */
const totals: Check<WaterfallSpec> = (spec, chart) => {
  if (spec.between) {
    if (spec.total === undefined) return undefined
    const lost = (['from', 'to'] as const).find((place) => rowsAt(spec, chart, place).get(String(spec.total))?.y == null)
    return lost === undefined
      ? undefined
      : issue('chart/total', at('total'), 'The total is not printed at one of the two places', {
          got: `${spec.total}, ${spec.between[lost]}`,
          hint: 'Leave `total` out, and the rows are added up.',
        })
  }
  const kinds = readParts(spec, chart)
  const known = spec.totals.map(String)
  const lost = known.find((code) => !kinds.some((part) => part.code === code))
  const end = [kinds[0], kinds.at(-1)].find((part) => part?.kind !== 'total')
  if (lost === undefined && end === undefined) return undefined
  return issue('chart/total', at('totals'), 'A waterfall leads from a total to a total', {
    got: lost === undefined ? `${end!.name.long} at an end` : `${lost}, which no row is`,
    expected: 'the first and the last row under totals',
    hint: 'Name both under `totals`, or draw the steps as bars both ways from zero.',
  })
}

/** A missing step is not zero. Only a total that is printed shows what it, with the rest, comes to. */
const gaps: Check<WaterfallSpec> = (spec, chart) => {
  if (spec.between && spec.total !== undefined) return undefined
  const gap = readParts(spec, chart).find((part) => part.value === null)
  return (
    gap &&
    issue('chart/gap', at('where'), 'A step is not published, so nothing can be added up', {
      got: gap.name.long,
      hint: 'Leave it out under `where` and say so, or take the totals from a row with `total`.',
    })
  )
}

const bounds: Check<WaterfallSpec> = (_spec, { data }) => {
  const bound = data.find((datum) => datum.flags.includes('over') || datum.flags.includes('under'))
  return (
    bound &&
    issue('chart/bound', at('where'), 'A bound can be neither added nor taken the difference of', {
      got: `${bound.x}: ${bound.y}`,
      hint: 'Leave it out under `where`, or draw a range chart.',
    })
  )
}

const percent: Check<WaterfallSpec> = ({ between }, { unit }) =>
  between && (unit === 'percent' || unit === 'points')
    ? issue('chart/percent-steps', at('y'), 'Differences of percentages are points, which lead to no total', {
        got: unit,
        hint: 'Draw a slope or a range chart.',
      })
    : undefined

const options: Check<WaterfallSpec> = (spec) => {
  const idle = spec.between
    ? [spec.total !== undefined && spec.whole !== undefined && 'whole']
    : [
        spec.total !== undefined && 'total',
        spec.whole !== undefined && 'whole',
        spec.least !== undefined && 'least',
        spec.sort !== 'none' && 'sort',
      ]
  const name = idle.find(Boolean)
  return name
    ? issue('chart/idle', at(name), `“${name}” says nothing here`, {
        hint: spec.between
          ? 'The total has a name of its own.'
          : 'Rows stand in their own order; only `between` sorts, names and joins them.',
      })
    : undefined
}

const tooMany: Check<WaterfallSpec> = (spec, chart) => {
  const count = readParts(spec, chart).length
  return count > MOST
    ? issue('chart/many', at(spec.between ? 'least' : 'where'), 'Too many steps to be followed', {
        got: String(count),
        expected: `at most ${MOST}`,
        hint: spec.between ? 'Put small ones together with `least`.' : 'Put small ones together in the table.',
      })
    : undefined
}

const annotated: Check<WaterfallSpec> = ({ annotations }) =>
  annotations.length > 0
    ? issue('chart/annotation', at('annotations'), 'The rows of a waterfall leave no room for annotations', { hint: 'Say it in `notes`.' })
    : undefined
