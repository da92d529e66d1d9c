import type { Measure } from '../chart-type.ts'
import { onRole } from '../theme.ts'
import type { PlacedText } from '../parts/text.ts'
import type { EdgePoint } from './outline.ts'
import type { Band } from './series.ts'
import { fillOf } from './paints.ts'

/** Room above and below the letters, and beside the name. */
const CLEAR = 3
const ASIDE = 6

/** What a name needs to find its place in an area. */
export interface NameSetting {
  /** Runs of the area, in px. */
  edges: readonly (readonly EdgePoint[])[]
  /** Where the projected part begins, in px; a name lies on one side of it. */
  turn: number | undefined
  /** Hairlines that cross the areas, in px; no name lies on one. */
  lines: readonly number[]
  short: boolean
  measure: Measure
}

/** Writes a name inside its area where it is thickest; undefined where no size fits, whole and clear of both edges. */
export function nameInside(band: Band, setting: NameSetting): PlacedText | undefined {
  const names = setting.short ? [band.name.short] : [band.name.long, band.name.short]
  const sizes = setting.short ? [13] : [15, 13]
  for (const text of new Set(names))
    for (const size of sizes) {
      const width = setting.measure(text, size, 600)
      const spots = setting.edges.flatMap((edge) => spotsIn(edge, width, size))
      const crossed = [...(setting.turn === undefined ? [] : [setting.turn]), ...setting.lines]
      const free = spots.filter((spot) => crossed.every((line) => Math.abs(spot.x - line) >= width / 2 + 4))
      if (free.length === 0) continue
      const best = free.reduce((a, b) => (worth(b, setting.turn) > worth(a, setting.turn) ? b : a))
      const pale = setting.turn !== undefined && best.x > setting.turn
      return {
        x: best.x,
        y: best.y + size * 0.35,
        text,
        size,
        weight: 600,
        anchor: 'middle',
        // No twin of a colour keeps its contrast on a paler ground of that colour: ink does on all.
        role: pale ? 'ink' : onRole(fillOf(band.paint.role)),
      }
    }
  return undefined
}

interface Spot {
  x: number
  y: number
  /** Height that is left over. */
  spare: number
  /** Distance from the middle of the run, from 0 to 1. */
  aside: number
  /** Length of the run. */
  long: number
}

/** A thick place is better, up to a point; of two such places the one near the middle, and the one that is not projected. */
const worth = ({ x, spare, aside, long }: Spot, turn: number | undefined): number =>
  Math.min(spare, 26) + Math.min(long / 40, 10) - 14 * aside - (turn !== undefined && x > turn ? 12 : 0)

function spotsIn(edge: readonly EdgePoint[], width: number, size: number): Spot[] {
  const [first, last] = [edge[0], edge.at(-1)]
  if (!first || !last) return []
  const [low, high] = [first.x + width / 2 + ASIDE, last.x - width / 2 - ASIDE]
  const middle = (first.x + last.x) / 2
  const found: Spot[] = []
  for (let x = low; x <= high; x += 4) {
    const [top, bottom] = roomAt(edge, x - width / 2 - CLEAR, x + width / 2 + CLEAR)
    const spare = bottom - top - size - 2 * CLEAR
    if (spare >= 0)
      found.push({ x, y: (top + bottom) / 2, spare, aside: Math.abs(x - middle) / Math.max(1, last.x - middle), long: last.x - first.x })
  }
  return found
}

/** The lowest of the upper edge and the highest of the lower one between two places: what is surely inside. */
function roomAt(edge: readonly EdgePoint[], from: number, to: number): [number, number] {
  const first = placeAfter(edge, from)
  let [top, bottom] = pointAt(edge, first, from)
  let k = first
  for (; k < edge.length && edge[k]!.x < to; k++)
    if (edge[k]!.x > from) [top, bottom] = narrower(top, bottom, edge[k]!.top, edge[k]!.bottom)
  return narrower(top, bottom, ...pointAt(edge, k, to))
}

const narrower = (top: number, bottom: number, otherTop: number, otherBottom: number): [number, number] => [
  Math.max(top, otherTop),
  Math.min(bottom, otherBottom),
]

/** Number of the first point at or behind `x`; points stand from left to right, and a name asks for hundreds of places. */
function placeAfter(edge: readonly EdgePoint[], x: number): number {
  let [low, high] = [0, edge.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edge[middle]!.x < x) low = middle + 1
    else high = middle
  }
  return low
}

/** Upper and lower edge at `x`, which lies before point `after`. */
function pointAt(edge: readonly EdgePoint[], after: number, x: number): [number, number] {
  const [a, b] = [edge[Math.max(0, after - 1)]!, edge[Math.min(after, edge.length - 1)]!]
  const part = b.x > a.x ? (x - a.x) / (b.x - a.x) : 0
  return [a.top + (b.top - a.top) * part, a.bottom + (b.bottom - a.bottom) * part]
}
