/** A closed or open line in px of a grid. */
export type Line = [number, number][]

/** Leaves out points that, projected, lie nearer than `coarse` px to the line between those kept (Douglas and Peucker). */
export function simplify(
  line: readonly [number, number][],
  project: (degrees: [number, number]) => [number, number],
  coarse: number,
): Line {
  const points = line.map(project)
  const keep = new Array<boolean>(line.length).fill(false)
  const open: [number, number][] = [[0, line.length - 1]]
  if (line.length > 0) keep[0] = keep[line.length - 1] = true
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part
    let [far, most] = [from, coarse]
    for (let k = from + 1; k < to; k++) {
      const off = offLine(points[k]!, points[from]!, points[to]!)
      if (off > most) [far, most] = [k, off]
    }
    if (far === from) continue
    keep[far] = true
    open.push([from, far], [far, to])
  }
  return line.filter((_, k) => keep[k])
}

function offLine([x, y]: [number, number], [x1, y1]: [number, number], [x2, y2]: [number, number]): number {
  const length = Math.hypot(x2 - x1, y2 - y1)
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
}

/** Outline of rings in whole pixels with relative steps: the shortest text that a browser reads. */
export const outlineOf = (rings: readonly Line[]): string => rings.map((ring) => `${stepsText(ring)}z`).join('')

/** Area that a ring encloses, in square pixels of its grid. */
export const areaOf = (ring: readonly (readonly [number, number])[]): number =>
  Math.abs(ring.reduce((sum, [x, y], k) => sum + x * ring[(k + 1) % ring.length]![1] - ring[(k + 1) % ring.length]![0] * y, 0)) / 2

/** An open line in whole pixels with relative steps. */
export function stepsText(ring: Line): string {
  const [first, ...rest] = ring
  let [x, y] = first!
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y]
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${first![0]},${first![1]}l${steps.map((step, k) => (k > 0 && step >= 0 ? `,${step}` : String(step))).join('')}`
}

/** True when a point of the grid lies inside rings. */
export function isWithin(rings: readonly (readonly [number, number][])[], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings)
    ring.forEach(([x1, y1], k) => {
      const [x2, y2] = ring[(k + 1) % ring.length]!
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    })
  return inside
}

/** How fine the search for the roomiest point is, in steps across and down. */
const STEPS = 18

/** The point inside the largest ring that lies furthest from its edges: where a name has most room. Undefined where there are no rings. */
export function roomiest(rings: readonly (readonly [number, number][])[]): { x: number; y: number } | undefined {
  const ring = rings.toSorted((a, b) => areaOf(b) - areaOf(a))[0]
  if (!ring) return undefined
  const edge = ring.flatMap(([x1, y1], k): [number, number][] => {
    const [x2, y2] = ring[(k + 1) % ring.length]!
    return [0, 0.25, 0.5, 0.75].map((part) => [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part])
  })
  const span = (axis: 0 | 1): [number, number] => [
    Math.min(...ring.map((point) => point[axis])),
    Math.max(...ring.map((point) => point[axis])),
  ]
  const [[left, right], [top, bottom]] = [span(0), span(1)]
  let best = { x: (left + right) / 2, y: (top + bottom) / 2, room: -1 }
  for (let k = 0; k < STEPS * STEPS; k++) {
    const x = left + ((right - left) * ((k % STEPS) + 0.5)) / STEPS
    const y = top + ((bottom - top) * (Math.floor(k / STEPS) + 0.5)) / STEPS
    if (!isWithin([ring], x, y)) continue
    // Names are boxes, wider than high: the room of a point is the largest such box about it.
    const room = Math.min(...edge.map(([px, py]) => Math.max(Math.abs(px - x) / 1.4, Math.abs(py - y))))
    if (room > best.room) best = { x, y, room }
  }
  return { x: best.x, y: best.y }
}
