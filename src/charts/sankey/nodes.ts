import type { ChartData, Datum, Name } from '../chart-type.ts'
import { paintSeries } from '../parts/colours.ts'
import { distinct, order } from '../parts/order.ts'
import type { Role } from '../theme.ts'
import type { SankeySpec } from './spec.ts'

/** Where a node stands, by the channel that names it. */
export type Side = 'series' | 'through' | 'x'

/** A node before its bands are known: one code, or the small ones of a side together. */
export interface Group {
  id: string
  side: Side
  codes: string[]
  name: Name
  others: boolean
}

/** Codes that stand for the rest, whatever their size: they come last. */
const REST = new Set(['OTH', 'ROW'])

/** The code of a row on a side; undefined where a row has nothing in between. */
export function codeOf(side: Side, datum: Datum, spec: SankeySpec): string | undefined {
  const code = side === 'through' ? (spec.through ? datum.extra[spec.through] : null) : datum[side]
  return code === null || code === undefined ? undefined : String(code)
}

/** Id of the node that a row passes on a side. */
export const nodeIdOf = (groups: readonly Group[], side: Side, datum: Datum, spec: SankeySpec): string | undefined => {
  const code = codeOf(side, datum, spec)
  return code === undefined ? undefined : groups.find(({ codes }) => codes.includes(code))?.id
}

/** Nodes of each side in their order, and the order of rows: by origin, then by what lies between, then by destination. */
export function makeNodes(
  spec: SankeySpec,
  chart: ChartData,
): { sides: Record<Side, Group[]>; order: (data: readonly Datum[]) => Datum[] } {
  const sides = { series: groupsOf('series', spec, chart), through: groupsOf('through', spec, chart), x: groupsOf('x', spec, chart) }
  const rank = new Map(
    Object.values(sides).flatMap((groups) =>
      groups.flatMap(({ codes }) => codes).map((code, k) => [`${groups[0]!.side} ${code}`, k] as const),
    ),
  )
  const place = (side: Side, datum: Datum): number => rank.get(`${side} ${codeOf(side, datum, spec)}`) ?? -1
  return {
    sides,
    order: (data) =>
      data.toSorted(
        (a, b) => place('series', a) - place('series', b) || place('x', a) - place('x', b) || place('through', a) - place('through', b),
      ),
  }
}

function groupsOf(side: Side, spec: SankeySpec, chart: ChartData): Group[] {
  const field = side === 'through' ? spec.through : spec[side]
  if (field === undefined) return []
  const totals = new Map<string, number>()
  for (const datum of chart.data) {
    const code = codeOf(side, datum, spec)
    if (code !== undefined) totals.set(code, (totals.get(code) ?? 0) + (datum.y ?? 0))
  }
  const total = (code: string): number => totals.get(code) ?? 0
  const sorted = order(distinct([...totals.keys()]), spec.sort, total, (code) => chart.name(field, code).long)
  const codes = Array.isArray(spec.sort)
    ? sorted
    : [...sorted.filter((code) => !REST.has(code)), ...sorted.filter((code) => REST.has(code))]
  const kept = new Set(spec.highlight.map(String))
  const small = codes.filter((code) => spec.least !== undefined && total(code) > 0 && total(code) < spec.least && !kept.has(code))
  // One small node alone keeps its name: that takes no more room.
  const collected = new Set(small.length > 1 ? small : [])
  const alone = codes
    .filter((code) => !collected.has(code))
    .map((code): Group => ({ id: `${side} ${code}`, side, codes: [code], name: chart.name(field, code), others: REST.has(code) }))
  if (collected.size === 0) return alone
  const words = `${collected.size} others`
  const by = small.toSorted((a, b) => total(b) - total(a))
  return [...alone, { id: `${side} others`, side, codes: by, name: { long: words, short: words }, others: true }]
}

/** Colours of origins: five can be told apart, a country keeps its own, the rest is grey. */
export function paintNodes(origins: readonly Group[], strong: ReadonlySet<string>): Map<string, Role> {
  if (strong.size > 0) return new Map(origins.map(({ id }) => [id, 'context']))
  const paints = paintSeries(
    origins.filter(({ others }) => !others).map(({ codes }) => codes[0]!),
    [],
  )
  return new Map(origins.map(({ id, codes, others }) => [id, others ? 'other' : (paints.get(codes[0]!)?.role ?? 'context')]))
}
