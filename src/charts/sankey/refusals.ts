import { isUnit, unitOf } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { twoRows } from '../parts/refusals.ts'
import type { SankeySpec } from './spec.ts'

/** Dimensions whose values may be added up where bands meet. */
const SUMS = new Set(['mass', 'money', 'money-eur', 'count', 'people'])

/** More nodes than this on one side cannot be read beside each other. */
export const MOST_NODES = 16

/** Shares are whole numbers more often than not: so far may a whole be from a hundred. */
const ROUNDING = 2.5

/** Sum of the shares of each code on one side. */
export function wholesOf(data: readonly Datum[], side: 'x' | 'series'): number[] {
  const sums = new Map<string, number>()
  for (const datum of data) sums.set(String(datum[side]), (sums.get(String(datum[side])) ?? 0) + (datum.y ?? 0))
  return [...sums.values()]
}

/** Why a sankey is not drawn; empty where it can be. `nodes` is the larger number of nodes on a side. */
export function issuesOf(spec: SankeySpec, chart: ChartData, nodes: number): Issue[] {
  const room = spareRoom(spec)
  if (!chart.data.some(({ y }) => y !== null && y > 0))
    return [
      ...room,
      issue('chart/empty', { file: '' }, 'Nothing is left to draw: no row has a value above zero', { hint: 'Loosen `where`.' }),
    ]
  const rows = [...negative(chart), ...repeats(spec, chart)]
  return [...room, ...rows, ...(rows.length > 0 ? [] : [...additive(spec, chart), ...many(nodes)])]
}

function spareRoom(spec: SankeySpec): Issue[] {
  return [
    ...(spec.facet === undefined
      ? []
      : [
          issue('chart/sankey-facet', { file: '', field: 'facet' }, 'A sankey has no room in a small panel', {
            got: spec.facet,
            hint: 'Choose one panel under `where`, or draw bars with `facet`.',
          }),
        ]),
    ...(spec.annotations.length === 0
      ? []
      : [
          issue('chart/annotation', { file: '', field: 'annotations' }, 'A sankey has no empty place for an annotation', {
            hint: 'Say it in the subtitle or the notes.',
          }),
        ]),
  ]
}

function negative(chart: ChartData): Issue[] {
  const bad = chart.data.filter(({ y }) => y !== null && y < 0).map(({ series, x }) => `${series} to ${x}`)
  return bad.length === 0
    ? []
    : [
        issue('chart/sankey-negative', { file: '', field: 'y' }, 'A band has no width below zero', {
          got: bad.slice(0, 4).join(', '),
          hint: 'Leave these rows out under `where`, or draw bars.',
        }),
      ]
}

function repeats(spec: SankeySpec, { data }: ChartData): Issue[] {
  const again = twoRows(data, 'Two rows ask for the same band', {
    by: ({ series, x, extra }) => [series, x, ...(spec.through ? [extra[spec.through] ?? null] : [])],
    expected: 'one row for each origin and destination',
    hint: 'Keep one of them under `where`: one year, one measure, one edition.',
  })
  return again ? [again] : []
}

/** What meets at a node is added up, so it must be parts of something. */
function additive(spec: SankeySpec, chart: ChartData): Issue[] {
  const place = { file: '', field: 'y' }
  if (chart.unit === 'percent' || chart.unit === 'ratio') return shares(spec, chart, chart.unit === 'percent' ? 100 : 1)
  if (spec.wholes)
    return [
      issue('chart/sankey-wholes', { file: '', field: 'wholes' }, 'Only shares are parts of wholes', {
        got: chart.unit,
        hint: 'Take `wholes` out, or draw shares.',
      }),
    ]
  if (isUnit(chart.unit) && SUMS.has(unitOf(chart.unit).dimension)) return []
  return [
    issue('chart/sankey-unit', place, 'Bands are added up where they meet, and this unit cannot be', {
      got: chart.unit,
      expected: 'a mass, money, a count, or shares of a whole',
      hint: 'Draw bars or dots.',
    }),
  ]
}

function shares(spec: SankeySpec, { data, unit }: ChartData, whole: number): Issue[] {
  const slack = (ROUNDING * whole) / 100
  const total = data.reduce((sum, { y }) => sum + (y ?? 0), 0)
  const most = spec.wholes ? Math.max(...wholesOf(data, spec.wholes)) : total
  if (most <= whole + slack) return []
  const side = (['x', 'series'] as const).find((name) => wholesOf(data, name).every((sum) => sum <= whole + slack))
  return [
    issue('chart/sankey-wholes', { file: '', field: spec.wholes ? 'wholes' : 'y' }, 'These shares add up to more than a whole', {
      got: `${Math.round(most * 10) / 10} ${unit}`,
      expected: side ? `wholes: ${side}` : `at most ${whole}`,
      hint: side
        ? `Where every ${side === 'x' ? 'destination' : 'origin'} is a whole of its own, say \`wholes: ${side}\`; else keep one whole under \`where\`.`
        : 'Keep the parts of one whole under `where`.',
    }),
  ]
}

const many = (nodes: number): Issue[] =>
  nodes <= MOST_NODES
    ? []
    : [
        issue('chart/sankey-many', { file: '', field: 'least' }, 'So many origins or destinations cannot be read beside each other', {
          got: String(nodes),
          expected: `at most ${MOST_NODES} on a side`,
          hint: 'Collect the small ones with `least`, or keep fewer under `where`.',
        }),
      ]
