import { round } from '../parts/svg.ts'
import type { AreaPlace, AreaPoint } from './stack.ts'

/** A point of an area in px: its place across, and its lower and upper edge. */
export interface EdgePoint {
  x: number
  bottom: number
  top: number
  /** The value that it stands for; undefined for the second corner of a span of months. */
  point: AreaPoint
}

/** A run in px; a span of months gives two points at one height. */
export function edgeOf(
  run: readonly AreaPoint[],
  places: readonly AreaPlace[],
  { x, y }: { x: (value: number) => number; y: (value: number) => number },
): EdgePoint[] {
  return run.flatMap((point) => {
    const { from, to } = places[point.place]!
    const at = { bottom: y(point.from), top: y(point.to), point }
    return to > from
      ? [
          { ...at, x: x(from) },
          { ...at, x: x(to) },
        ]
      : [{ ...at, x: x(from) }]
  })
}

/** A run in two at the last place that is not projected, which both hold. */
export function splitAt(edge: readonly EdgePoint[], turn: number | undefined): { known: EdgePoint[]; projected: EdgePoint[] } {
  if (turn === undefined) return { known: [...edge], projected: [] }
  const known = edge.filter(({ point }) => point.place <= turn)
  const after = edge.filter(({ point }) => point.place > turn)
  return { known, projected: after.length > 0 && known.length > 0 ? [known.at(-1)!, ...after] : after }
}

const line = (points: readonly { x: number; y: number }[]): string => points.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')

/** Path of the whole area: along its upper edge and back along the lower one. */
export const areaPath = (edge: readonly EdgePoint[]): string =>
  `M${line(edge.map(({ x, top }) => ({ x, y: top })))}L${line(edge.toReversed().map(({ x, bottom }) => ({ x, y: bottom })))}Z`

/** Path of its upper edge. */
export const topPath = (edge: readonly EdgePoint[]): string => `M${line(edge.map(({ x, top }) => ({ x, y: top })))}`
