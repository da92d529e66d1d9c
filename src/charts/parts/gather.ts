import { dodge } from './dodge.ts'

/** A mark whose label stands at its height, in px. */
export interface Marked {
  y: number
  strong: boolean
}

/** How far a label may stand from its mark, in px: about two lines, over which the eye follows a leader. */
export const FARTHEST = 36

/** Where labels stand: between two heights, `gap` px apart, each as high as `heightOf` says. */
export interface Column<M> {
  room: [number, number]
  gap: number
  heightOf: (group: readonly M[]) => number
}

/**
 * Marks that share a label, from the top down: each has its own, unless labels would then stand farther from their marks than
 * `FARTHEST`, or have no room one under another. Neighbours that stand nearest to each other are then labelled together, those
 * that carry the finding last.
 */
export function gather<M extends Marked>(marks: readonly M[], column: Column<M>): M[][] {
  const groups = marks.toSorted((a, b) => a.y - b.y).map((mark) => [mark])
  for (;;) {
    const crowd = crowdIn(groups, column)
    if (crowd === undefined) return groups
    const pairs = Array.from({ length: crowd[1] - crowd[0] }, (_, k) => crowd[0] + k)
    const nearest = pairs.reduce((best, k) => (apart(groups, k) < apart(groups, best) ? k : best))
    groups.splice(nearest, 2, [...groups[nearest]!, ...groups[nearest + 1]!])
  }
}

const STRONG = 1e4

/** How little one would gather a group with the next. */
const apart = <M extends Marked>(groups: readonly M[][], k: number): number => {
  const [above, below] = [groups[k]!, groups[k + 1]!]
  return (
    below[0]!.y - above.at(-1)!.y + (above.length + below.length) * 0.01 + ([...above, ...below].some(({ strong }) => strong) ? STRONG : 0)
  )
}

const middleOf = (group: readonly Marked[]): number => group.reduce((sum, { y }) => sum + y, 0) / group.length

/** First and last of the groups that push each other too far; undefined where none is. */
function crowdIn<M extends Marked>(groups: readonly M[][], { room, gap, heightOf }: Column<M>): [number, number] | undefined {
  const heights = groups.map(heightOf)
  const last = groups.length - 1
  if (last > 0 && heights.reduce((sum, height) => sum + height, last * gap) > room[1] - room[0]) return [0, last]
  const places = dodge(
    groups.map((group, k) => ({ wanted: middleOf(group), height: heights[k]! })),
    room,
    gap,
  )
  const far = places.findIndex((place, k) => groups[k]!.some(({ y }) => Math.abs(place - y) > FARTHEST))
  if (far < 0) return undefined
  const touches = (k: number): boolean => places[k + 1]! - heights[k + 1]! / 2 - places[k]! - heights[k]! / 2 < gap + 0.5
  let [from, to] = [far, far]
  while (from > 0 && touches(from - 1)) from--
  while (to < last && touches(to)) to++
  return from < to ? [from, to] : undefined
}
