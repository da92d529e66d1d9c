import { geoEqualEarth, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'
import { merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json' with { type: 'json' }

/** Natural Earth's countries at 1:110 million, keyed by ISO 3166 number. */
const ATLAS = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>

/** Antarctica has no mines. */
const LEFT_OUT = new Set(['010'])

type Shape = Polygon<{ name: string }> | MultiPolygon<{ name: string }>
const SHAPES = ATLAS.objects.countries.geometries.filter((shape) => !LEFT_OUT.has(String(shape.id))) as Shape[]

/** Width of the grid, in whole pixels, on which shapes are kept once; drawings scale them. */
export const GRID = 800

/** Height of the grid: from the south of South America to the north of Greenland. */
export const GRID_HEIGHT = 376

/** Equal Earth, in which areas are true, turned so that no land is cut at the sides. Undefined for points that it does not show. */
export const PROJECTION: GeoProjection = geoEqualEarth()
  .rotate([-11, 0])
  .precision(0)
  .fitExtent(
    [
      [0, 0],
      [GRID, 1000],
    ],
    merge(ATLAS, SHAPES),
  )

const TOP = Math.floor(geoPath(PROJECTION).bounds(merge(ATLAS, SHAPES))[0][1])

/** Place of a point on the grid. */
export function gridPoint(longitude: number, latitude: number): [number, number] {
  const [x = 0, y = 0] = PROJECTION([longitude, latitude]) ?? []
  return [x, y - TOP]
}

/** How far, in pixels of the grid, a line may lie off its place in the atlas. */
const COARSE = 0.7

/** The atlas with simpler lines. A border is one line to both its countries, so land, borders and countries still fit each other. */
const TOPOLOGY = { ...ATLAS, transform: undefined, arcs: ATLAS.arcs.map((arc) => simplify(degreesOf(arc))) } as unknown as typeof ATLAS

/** Points of one of the atlas' lines, which keeps whole steps from point to point, in degrees. */
function degreesOf(steps: readonly (readonly number[])[]): [number, number][] {
  const { scale, translate } = ATLAS.transform ?? { scale: [1, 1], translate: [0, 0] }
  let [x, y] = [0, 0]
  return steps.map(([dx = 0, dy = 0]) => {
    ;[x, y] = [x + dx, y + dy]
    return [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!]
  })
}

/** Leaves out points that, on the grid, lie near the line between those kept (Douglas and Peucker). */
function simplify(line: readonly [number, number][]): [number, number][] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return [...line]
  const [x1, y1] = gridPoint(...first)
  const [x2, y2] = gridPoint(...last)
  const length = Math.hypot(x2 - x1, y2 - y1)
  const off = (point: [number, number]): number => {
    const [x, y] = gridPoint(...point)
    return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
  }
  const far = line.reduce((best, point, k) => (off(point) > off(line[best]!) ? k : best), 0)
  if (off(line[far]!) <= COARSE) return [first, last]
  return [...simplify(line.slice(0, far + 1)).slice(0, -1), ...simplify(line.slice(far))]
}

/** Islands smaller than this, in square pixels of the grid, are not drawn. */
const SMALLEST = 4

/** Lines of a shape in whole pixels of the grid, without points that fall together. */
function ringsOf(shape: GeoPermissibleObjects): [number, number][][] {
  const rings: [number, number][][] = []
  geoPath(PROJECTION, {
    moveTo: (x, y) => rings.push([[Math.round(x), Math.round(y) - TOP]]),
    lineTo: (x, y) => {
      const ring = rings.at(-1)!
      const point: [number, number] = [Math.round(x), Math.round(y) - TOP]
      const last = ring.at(-1)!
      if (last[0] !== point[0] || last[1] !== point[1]) ring.push(point)
    },
    arc: () => undefined,
    closePath: () => undefined,
    beginPath: () => undefined,
  })(shape)
  return rings
}

const closedRings = (shape: GeoPermissibleObjects): [number, number][][] =>
  ringsOf(shape).filter((ring) => ring.length > 2 && areaOf(ring) >= SMALLEST)

/** Outline of rings in whole pixels with relative steps: the shortest text that a browser reads. */
const outlineOf = (rings: readonly [number, number][][]): string => rings.map((ring) => `${stepsText(ring)}z`).join('')

const outline = (shape: GeoPermissibleObjects): string => outlineOf(closedRings(shape))

const areaOf = (ring: readonly (readonly [number, number])[]): number =>
  Math.abs(ring.reduce((sum, [x, y], k) => sum + x * ring[(k + 1) % ring.length]![1] - ring[(k + 1) % ring.length]![0] * y, 0)) / 2

function stepsText(ring: readonly [number, number][]): string {
  const [first, ...rest] = ring
  let [x, y] = first!
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y]
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${first![0]},${first![1]}l${steps.map((step, k) => (k > 0 && step >= 0 ? `,${step}` : String(step))).join('')}`
}

/** All land as one outline, borders left out: drawn once, beneath everything. */
export const landOutline = once(() => outline(merge(TOPOLOGY, SHAPES)))

/** Borders between countries, as open lines. */
export const borderLines = once(() => {
  const between = mesh(TOPOLOGY, TOPOLOGY.objects.countries, (a, b) => a !== b)
  return ringsOf(between)
    .filter((line) => line.length > 1)
    .map((line) => stepsText(line))
    .join('')
})

/** Rings of one country on the grid, islands too small to see left out; none where the atlas, at this scale, does not have it. */
export function countryRings(number: string): [number, number][][] {
  const shape = SHAPES.find((candidate) => String(candidate.id) === number)
  return shape ? closedRings(merge(TOPOLOGY, [shape])) : []
}

/** Outline of one country; empty where the atlas, at this scale, does not have it. */
export const countryOutline = (number: string): string => outlineOf(countryRings(number))

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

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
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
