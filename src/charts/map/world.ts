import { geoEqualEarth, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'
import { merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json' with { type: 'json' }

/** Natural Earth's countries at 1:110 million, keyed by ISO 3166 number. */
const TOPOLOGY = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>

/** Antarctica has no mines. */
const LEFT_OUT = new Set(['010'])

const SHAPES = TOPOLOGY.objects.countries.geometries.filter((shape) => !LEFT_OUT.has(String(shape.id))) as (
  Polygon<{ name: string }> | MultiPolygon<{ name: string }>
)[]

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
    merge(TOPOLOGY, SHAPES),
  )

const TOP = Math.floor(geoPath(PROJECTION).bounds(merge(TOPOLOGY, SHAPES))[0][1])

/** Place of a point on the grid. */
export function gridPoint(longitude: number, latitude: number): [number, number] {
  const [x = 0, y = 0] = PROJECTION([longitude, latitude]) ?? []
  return [x, y - TOP]
}

/** Islands smaller than this, in square pixels of the grid, are not drawn. */
const SMALLEST = 4

/** Outline of a shape in whole pixels with relative steps: the shortest text that a browser reads. */
export function outline(shape: GeoPermissibleObjects): string {
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
    .filter((ring) => ring.length > 2 && areaOf(ring) >= SMALLEST)
    .map(ringText)
    .join('')
}

const areaOf = (ring: readonly [number, number][]): number =>
  Math.abs(ring.reduce((sum, [x, y], k) => sum + x * ring[(k + 1) % ring.length]![1] - ring[(k + 1) % ring.length]![0] * y, 0)) / 2

function ringText(ring: [number, number][]): string {
  const [first, ...rest] = ring
  let [x, y] = first!
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = [nextX - x, nextY - y]
    ;[x, y] = [nextX, nextY]
    return step
  })
  return `M${first![0]},${first![1]}l${steps.map((step, k) => (k > 0 && step >= 0 ? `,${step}` : String(step))).join('')}z`
}

/** Outline of all land but the countries named by number. */
export const landWithout = (numbers: ReadonlySet<string>): string =>
  outline(
    merge(
      TOPOLOGY,
      SHAPES.filter((shape) => !numbers.has(String(shape.id))),
    ),
  )

/** Outline of one country; empty where the atlas, at this scale, does not have it. */
export function countryOutline(number: string): string {
  const shape = SHAPES.find((candidate) => String(candidate.id) === number)
  return shape ? outline(merge(TOPOLOGY, [shape])) : ''
}
