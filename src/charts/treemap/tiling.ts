import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy'
import type { Box } from '../parts/text.ts'

/** Space between two groups, in px. */
export const BETWEEN = 5

interface Leaf {
  value: number
  children?: Leaf[]
}

/** Parts a box into boxes as large as their values, about as wide as high, in the order given: the largest first. */
export function parted(values: readonly number[], { x0, y0, x1, y1 }: Box): Box[] {
  const root = hierarchy<Leaf>({ value: 0, children: values.map((value) => ({ value })) }).sum((leaf) => (leaf.children ? 0 : leaf.value))
  treemap<Leaf>()
    .tile(treemapSquarify.ratio(1.3))
    .size([Math.max(0, x1 - x0), Math.max(0, y1 - y0)])(root)
  return (root.children ?? []).map((node) => {
    const at = node as typeof node & Box
    return { x0: at.x0 + x0, x1: at.x1 + x0, y0: at.y0 + y0, y1: at.y1 + y0 }
  })
}

/** A group in its place: its head's box, empty where it has none, and the room for its tiles. */
export interface PlacedGroup {
  head: Box | null
  body: Box
}

/**
 * Parts a box among groups so that the room left under their heads is as large as their values: a head takes the room that its
 * group is given on top, and tiles of two groups can be compared.
 */
export function partedGroups(values: readonly number[], box: Box, headOf: (room: Box, group: number) => number): PlacedGroup[] {
  const sum = values.reduce((total, value) => total + value, 0)
  let weights = [...values]
  let best: { groups: PlacedGroup[]; off: number } | null = null
  for (let turn = 0; turn < 40; turn++) {
    const groups = parted(weights, box).map((room, k) => placeGroup(room, box, headOf(room, k)))
    const areas = groups.map(({ body }) => Math.max(1, (body.x1 - body.x0) * (body.y1 - body.y0)))
    const all = areas.reduce((total, area) => total + area, 0)
    const wrong = values.map((value, k) => value / sum / (areas[k]! / all))
    const off = Math.max(...wrong.map((factor) => Math.max(factor, 1 / factor)))
    if (!best || off < best.off) best = { groups, off }
    if (off < 1.005) break
    weights = weights.map((weight, k) => weight * wrong[k]! ** 0.7)
  }
  return best?.groups ?? []
}

/** Takes half the space between groups off each side that is not the picture's edge, and the head off the top. */
function placeGroup(room: Box, outer: Box, head: number): PlacedGroup {
  const half = BETWEEN / 2
  const inner = (edge: number, border: number): number => (Math.abs(edge - border) < 0.5 ? 0 : half)
  const own: Box = {
    x0: room.x0 + inner(room.x0, outer.x0),
    x1: room.x1 - inner(room.x1, outer.x1),
    y0: room.y0 + inner(room.y0, outer.y0),
    y1: room.y1 - inner(room.y1, outer.y1),
  }
  return { head: head > 0 ? { ...own, y1: own.y0 + head } : null, body: { ...own, y0: own.y0 + head } }
}
