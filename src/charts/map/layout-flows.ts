import type { Pointer } from '../parts/pointer.ts'
import type { Dot } from '../parts/shapes.ts'
import type { Role } from '../theme.ts'
import { bandOf, bendsOf, curveOf, pointOn, tipOf } from './curve.ts'
import type { MapFlow } from './flows.ts'
import { bandWidth } from './keys.ts'
import type { Named, PlacedCountry } from './placed-country.ts'
import type { MapSeries } from './series.ts'
import { placeIn, viewFor, type View } from './views.ts'

/** A flow in place. */
export interface PlacedFlow {
  d: string
  role: Role
  strong: boolean
  /** Points along it, which names keep off. */
  trace: { x: number; y: number }[]
  /** Its tip, which no name covers. */
  tip: { x: number; y: number; r: number }
  pointer: Pointer
}

/** An end of flows, to be named: a country that they end in, or one that they begin at. */
export type FlowEnd = PlacedCountry & { view: View }

const END = 2.75
const START = 5
/** Points along a flow that names keep off. */
const STEPS = 80

/** Bands from the widest to the narrowest, a dot at both ends; gives the ends to be named. */
export function placeFlows(series: MapSeries, at: { width: number; views: View[]; flows: PlacedFlow[]; dots: Dot[] }): FlowEnd[] {
  const ends: FlowEnd[] = []
  const lines = series.flows.map((flow) => {
    const view = viewFor(at.views, flow, flow.origin)
    return { flow, view, from: placeIn(view, flow.origin), end: placeIn(view, flow) }
  })
  for (const line of lines) {
    const { flow, view, end: to } = line
    const together = lines.filter((other) => other.view === view && other.flow.origin.code === flow.origin.code)
    const width = bandWidth(flow.value, series, at.width)
    const curve = curveOf(line, bendsOf(together)[together.indexOf(line)]!, view.box.y0 + width / 2 + 2)
    at.flows.push({
      d: bandOf(curve, width),
      role: flow.role,
      strong: flow.strong,
      trace: Array.from({ length: STEPS + 1 }, (_, k) => pointOn(curve, k / STEPS)),
      tip: tipOf(curve, width),
      pointer: { rows: [flow.row], column: series.columns },
    })
    at.dots.push({ ...to, r: END, role: flow.role, edge: 'chart-bg' })
    ends.push({ country: endOf(flow), ...to, r: END + 1, rings: [], reach: END, mark: false, view })
  }
  for (const end of startsOf(series, at.views)) {
    at.dots.push({ x: end.x, y: end.y, r: START, role: end.country.role, edge: 'chart-bg' })
    ends.push(end)
  }
  return ends
}

/** Countries that flows begin at, once in each view that shows one of their flows. */
function startsOf({ flows }: MapSeries, views: readonly View[]): FlowEnd[] {
  return views.flatMap((view) => {
    const own = flows.filter((flow) => viewFor(views, flow, flow.origin) === view)
    const origins = new Map(own.map(({ origin }) => [origin.code, origin]))
    return [...origins.values()].map(({ code, name, role, ...place }): FlowEnd => {
      const country = { code, name, role, text: '', strong: true, wanted: true, value: 1, row: -1 }
      return { country, ...placeIn(view, place), r: START + 1, rings: [], reach: START, mark: false, view }
    })
  })
}

/**
 * The ends that are named: one at each place. Where a flow begins, its country has no value; nor has one where several end, whose values
 * stand beneath. Of origins the one that gives most comes first.
 */
export function namedEnds<E extends PlacedCountry>(ends: readonly E[], flows: readonly MapFlow[]): E[] {
  const given = (code: string): number => flows.reduce((sum, { origin, value }) => sum + (origin.code === code ? value : 0), 0)
  const starts = ends.filter(({ country }) => country.row < 0).toSorted((a, b) => given(b.country.code) - given(a.country.code))
  const named = new Set(starts.map(({ country }) => country.code))
  const others = Map.groupBy(
    ends.filter(({ country }) => country.row >= 0 && !named.has(country.code)),
    ({ country }) => country.code,
  )
  return [...[...others.values()].map(join), ...starts]
}

/** Several ends of one country as one, in no flow's colour unless all have the same. */
function join<E extends PlacedCountry>(ends: readonly E[]): E {
  const [first, ...more] = ends
  if (more.length === 0) return first!
  const { role } = first!.country
  const alike = more.every(({ country }) => country.role === role)
  const some = (key: 'strong' | 'wanted'): boolean => ends.some(({ country }) => country[key])
  return {
    ...first!,
    country: { ...first!.country, text: '', role: alike ? role : 'ink2', strong: some('strong'), wanted: some('wanted') },
  }
}

const endOf = ({ code, name, text, role, strong, wanted, value, row }: MapFlow): Named => ({
  code,
  name,
  text,
  role,
  strong,
  wanted,
  value,
  row,
})
