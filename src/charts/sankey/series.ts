import type { Flag } from '../../data/flags.ts'
import type { KeyEntry } from '../chart-table.ts'
import type { ChartData, Datum, Name, Series } from '../chart-type.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import type { Role } from '../theme.ts'
import { decimalsFor, figure, withUnit } from '../parts/figures.ts'
import { workedApart, workedFlags } from '../parts/worked.ts'
import { makeNodes, nodeIdOf, paintNodes, type Side } from './nodes.ts'
import { issuesOf, wholesOf } from './refusals.ts'
import type { SankeySpec } from './spec.ts'
import { tableOf } from './table.ts'

/** A bar where bands begin, pass or end. */
export interface SankeyNode {
  id: string
  side: Side
  name: Name
  /** Sum of its bands; the bar is as high. */
  total: number
  /** The total with its unit; empty where the bands are parts of several wholes. */
  text: string
  /** False where the total adds up parts of several wholes, and so is no amount. */
  whole: boolean
  strong: boolean
  /** Rows of its bands. */
  rows: number[]
}

/** A band: one row of the table. */
export interface SankeyLink {
  /** Nodes that it passes, from the origin to the destination. */
  path: string[]
  value: number
  text: string
  flags: Flag[]
  /** Estimated or derived, where others are not. */
  pale: boolean
  role: Role
  strong: boolean
  row: number
}

/** A row that has no band: a zero, or a value that is not there. */
export interface SankeyLack {
  words: { long: string; short: string }
  absence: Absence | null
  row: number
}

/** Decisions of a sankey. */
export interface SankeySeries extends Series {
  nodes: SankeyNode[]
  links: SankeyLink[]
  lacks: SankeyLack[]
  /** Columns of the table that a band stands for: its value first. */
  columns: number[]
  unit: string
}

/** Collects nodes and their bands, in order, and finds what has no band. */
export function series(spec: SankeySpec, chart: ChartData): SankeySeries {
  const { sides, order } = makeNodes(spec, chart)
  const data = order(chart.data)
  const behind = tableOf(spec, chart, data)
  const strong = new Set(spec.highlight.map(String))
  const roles = paintNodes(sides.series, strong)
  const apart = workedApart(data.filter(isDrawn))
  const links = data.flatMap((datum, row): SankeyLink[] => {
    if (!isDrawn(datum)) return []
    const origin = nodeIdOf(sides.series, 'series', datum, spec)!
    const path = [origin, nodeIdOf(sides.through, 'through', datum, spec), nodeIdOf(sides.x, 'x', datum, spec)]
    const chosen = [datum.series, datum.x, spec.through ? datum.extra[spec.through] : null].some((code) => strong.has(String(code)))
    return [
      {
        path: path.filter((id): id is string => id !== undefined),
        value: datum.y!,
        text: withUnit(behind.table.rows[row]![behind.value]!.text, chart.unit),
        flags: datum.flags,
        pale: apart(datum.flags),
        role: strong.size > 0 ? (chosen ? 'hl' : 'context') : roles.get(origin)!,
        strong: chosen,
        row,
      },
    ]
  })
  const nodes = nodesOf(sides, links, spec, chart, strong)
  const most = Math.max(...(['series', 'through', 'x'] as const).map((side) => nodes.filter((node) => node.side === side).length))
  return {
    table: behind.table,
    key: [...keyOf(spec, chart, links), ...othersKey(sides, spec, chart)],
    issues: issuesOf(spec, chart, most),
    nodes,
    links,
    lacks: data.flatMap((datum, row) => (isDrawn(datum) ? [] : [lackOf(spec, chart, datum, row)])),
    columns: behind.columns,
    unit: chart.unit,
  }
}

const isDrawn = ({ y }: Datum): boolean => y !== null && y > 0

/** Nodes with what their bands come to; a side whose shares belong to several wholes has no totals. */
function nodesOf(
  sides: ReturnType<typeof makeNodes>['sides'],
  links: readonly SankeyLink[],
  spec: SankeySpec,
  chart: ChartData,
  strong: ReadonlySet<string>,
): SankeyNode[] {
  const digits = decimalsFor(links.map(({ value }) => value))
  return Object.values(sides).flatMap((side) =>
    side.flatMap((group): SankeyNode[] => {
      const own = links.filter(({ path }) => path.includes(group.id))
      const total = own.reduce((sum, { value }) => sum + value, 0)
      if (total === 0) return []
      return [
        {
          id: group.id,
          side: group.side,
          name: group.name,
          total,
          text: spec.wholes ? '' : withUnit(figure(total, chart.locale, digits), chart.unit),
          whole: spec.wholes === undefined || spec.wholes === group.side,
          strong: group.codes.some((code) => strong.has(code)),
          rows: own.map(({ row }) => row),
        },
      ]
    }),
  )
}

function lackOf(spec: SankeySpec, chart: ChartData, datum: Datum, row: number): SankeyLack {
  const words = (size: 'long' | 'short'): string => `${chart.name(spec.series, datum.series)[size]} to ${chart.name(spec.x, datum.x)[size]}`
  return { words: { long: words('long'), short: words('short') }, absence: datum.y === null ? absenceOf(datum.flags) : null, row }
}

/** Says what a whole is, and what a dashed edge means. */
function keyOf(spec: SankeySpec, chart: ChartData, links: readonly SankeyLink[]): KeyEntry[] {
  const key: KeyEntry[] = []
  if (spec.wholes) {
    const full = chart.unit === 'percent' && wholesOf(chart.data, spec.wholes).every((sum) => Math.abs(sum - 100) <= 2.5)
    const side = spec.wholes === 'x' ? 'right' : 'left'
    key.push({
      mark: 'square',
      role: 'ink',
      text: full ? `each bar at the ${side} is a whole, 100%` : `each bar at the ${side} is a whole of its own`,
    })
  }
  const pale = links.filter((link) => link.pale)
  const words = workedFlags(pale).join(' or ')
  if (pale.length > 0) key.push({ mark: 'dashed', role: 'ink2', text: `dashed edge: ${words}` })
  return key
}

/** The key says who stands together in a bar. */
const othersKey = (sides: ReturnType<typeof makeNodes>['sides'], spec: SankeySpec, chart: ChartData): KeyEntry[] =>
  Object.values(sides)
    .flat()
    .filter(({ codes }) => codes.length > 1)
    .map(({ side, codes, name }) => {
      const field = side === 'through' ? spec.through! : spec[side]
      return { mark: 'square', role: 'context', text: `${name.long}: ${codes.map((code) => chart.name(field, code).long).join(', ')}` }
    })
