import type { Pointer } from '../parts/pointer.ts'
import type { Dot } from '../parts/shapes.ts'
import type { Role } from '../theme.ts'
import { areaPath, edgeOf, splitAt, topPath, type EdgePoint } from './outline.ts'
import { ALONE, ALONE_PALE, fillOf, PALE } from './paints.ts'
import type { AreaSeries, Band } from './series.ts'

/** A filled area; `opacity` from 0 to 1 where its fill is thinned. */
export interface Fill {
  d: string
  role: Role
  opacity?: number
}

/** A line along an area's upper edge. */
export interface Edge {
  d: string
  role: Role
  width: number
  dashed?: boolean
  pointer?: Pointer
}

/** The slice of an area at one place, unseen: what the reading script finds its value by. */
export interface Post {
  x0: number
  x1: number
  y0: number
  y1: number
  /** Seen, where the value stands alone between gaps and no area can be drawn. */
  role?: Role
  pointer: Pointer
}

/** Everything that stands for values. */
export interface AreaMarks {
  fills: Fill[]
  edges: Edge[]
  posts: Post[]
  dots: Dot[]
}

/** Scales of the plot. */
export interface Scales {
  x: (value: number) => number
  y: (value: number) => number
}

/** The runs of an area in px. */
export const edgesOf = (band: Band, series: AreaSeries, scales: Scales): EdgePoint[][] =>
  band.runs.map((run) => edgeOf(run, series.places, scales))

/** True for a single area, which is tinted under a line rather than filled. */
export const isAlone = ({ arrange, bands }: AreaSeries): boolean => arrange === 'layered' || (arrange === 'stack' && bands.length === 1)

/** Places areas, their edges, and a mark for every value. */
export function placeMarks(series: AreaSeries, scales: Scales, narrow: boolean): AreaMarks {
  const marks: AreaMarks = { fills: [], edges: [], posts: [], dots: [] }
  series.bands.forEach((band, k) => {
    for (const edge of edgesOf(band, series, scales)) {
      if (isAlone(series)) placeAlone(band, edge, series, { narrow, marks })
      else placeStacked(band, edge, series, { top: k === series.bands.length - 1, marks })
    }
  })
  return marks
}

const pointerOf = (band: Band, series: AreaSeries, places: readonly number[]): Pointer => ({
  rows: places.map((place) => series.places[place]!.row),
  column: band.columns,
})

/** One area alone: tinted under a line, whose corners are its values. */
function placeAlone(
  band: Band,
  edge: readonly EdgePoint[],
  series: AreaSeries,
  { narrow, marks }: { narrow: boolean; marks: AreaMarks },
): void {
  const { role } = band.paint
  if (edge.length === 1) {
    const [only] = edge
    marks.dots.push({ x: only!.x, y: only!.top, r: 3.75, role, pointer: pointerOf(band, series, [only!.point.place]) })
    return
  }
  const { known, projected } = splitAt(edge, series.turn)
  for (const [part, dashed] of [
    [known, false],
    [projected, true],
  ] as const) {
    if (part.length < 2) continue
    marks.fills.push({ d: areaPath(part), role, opacity: dashed ? ALONE_PALE : ALONE })
    const pointer = pointerOf(
      band,
      series,
      part.map(({ point }) => point.place),
    )
    marks.edges.push({ d: topPath(part), role, width: narrow ? 2 : 2.25, pointer, ...(dashed ? { dashed } : {}) })
  }
}

/** How far an edge in the area's own colour lies inside the paper line that parts it from the next area. */
const INSET = 1.4

function placeStacked(
  band: Band,
  edge: readonly EdgePoint[],
  series: AreaSeries,
  { top, marks }: { top: boolean; marks: AreaMarks },
): void {
  const { role } = band.paint
  const fill = fillOf(role)
  const { known, projected } = splitAt(edge, series.turn)
  if (known.length > 1) marks.fills.push({ d: areaPath(known), role: fill })
  if (projected.length > 1) marks.fills.push({ d: areaPath(projected), role: fill, opacity: PALE })
  const inner = (part: readonly EdgePoint[]): EdgePoint[] =>
    part.map((point) => ({ ...point, top: Math.min(point.bottom, point.top + INSET) }))
  const thick = edge.some((point) => point.bottom - point.top > 3)
  if (thick && known.length > 1 && fill !== role) marks.edges.push({ d: topPath(inner(known)), role, width: 1.4 })
  if (thick && projected.length > 1 && !(top && series.arrange === 'percent'))
    marks.edges.push({ d: topPath(inner(projected)), role, width: 1.6, dashed: true })
  if (!top && edge.length > 1) marks.edges.push({ d: topPath(edge), role: 'chart-bg', width: 1.2 })
  marks.posts.push(...postsOf(band, edge, series, role))
}

/** One post a value, as wide as its span of months, high enough to be found. */
function postsOf(band: Band, edge: readonly EdgePoint[], series: AreaSeries, role: Role): Post[] {
  const places = [...new Set(edge.map(({ point }) => point.place))]
  return places.map((place) => {
    const own = edge.filter(({ point }) => point.place === place)
    const xs = own.map(({ x }) => x)
    const { top, bottom } = own[0]!
    const middle = (top + bottom) / 2
    const [y0, y1] = bottom - top < 2 ? [middle - 1, middle + 1] : [top, bottom]
    const alone = edge.length === 1
    return {
      x0: Math.min(...xs) - 1,
      x1: Math.max(...xs) + 1,
      y0,
      y1,
      ...(alone ? { role } : {}),
      pointer: pointerOf(band, series, [place]),
    }
  })
}
