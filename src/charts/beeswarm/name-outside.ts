import type { Measure } from '../chart-type.ts'
import { trace } from '../parts/annotate.ts'
import type { NamedMark, PlacedName } from '../parts/place-names.ts'
import { ASCENT, DESCENT, overlap, type Box } from '../parts/text.ts'

/** The lane above and below whose swarm a name may stand. */
interface Outside {
  top: number
  bottom: number
  width: number
  measure: Measure
  taken: readonly Box[]
  marks: readonly { x: number; y: number; r: number }[]
}

/** Steps to the sides, in px, the nearest first. */
const SIDEWAYS = [0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8].map((step) => step * 16)

/** A place at the edge of the lane for the name of a dot that others enclose; its hairline crosses them. Null where even there is none. */
export function nameOutside({ x, y, r, wordings }: NamedMark, { top, bottom, width, measure, taken, marks }: Outside): PlacedName | null {
  for (const { lines, size, halo } of wordings) {
    const line = lines[0]!
    const half = measure(line.text, size, line.weight) / 2
    if (half > width / 2) continue
    for (const aside of SIDEWAYS) {
      for (const upper of [true, false]) {
        const middle = Math.min(Math.max(x + aside, half), width - half)
        const base = upper ? top + 3 + size * ASCENT : bottom - 4 - size * DESCENT
        const box = { x0: middle - half, x1: middle + half, y0: base - size * ASCENT, y1: base + size * DESCENT }
        const free =
          !taken.some((other) => overlap(box, other, 2)) &&
          !marks.some((mark) => overlap(box, { x0: mark.x - mark.r, x1: mark.x + mark.r, y0: mark.y - mark.r, y1: mark.y + mark.r }, 1))
        if (!free) continue
        const end = Math.min(Math.max(x, box.x0 + 4), box.x1 - 4)
        const leader = { x1: x, y1: upper ? y - r : y + r, x2: end, y2: upper ? box.y1 + 1 : box.y0 - 1 }
        if (crosses(leader, taken)) continue
        return { texts: [{ ...line, x: middle, y: base, size, anchor: 'middle', ...(halo ? { halo } : {}) }], box, leader }
      }
    }
  }
  return null
}

/** True where a leader runs through words. */
const crosses = ({ x1, y1, x2, y2 }: NonNullable<PlacedName['leader']>, taken: readonly Box[]): boolean =>
  trace([
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ]).some(({ x, y }) => taken.some((box) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1))
