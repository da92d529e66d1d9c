import { geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo'
import { merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { areaOf, outlineOf, roomiest, simplify, stepsText, type Line } from './outline.ts'

/** Natural Earth's countries, keyed by ISO 3166 number, as the package world-atlas keeps them. */
export type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>

type Shape = Polygon<{ name: string }> | MultiPolygon<{ name: string }>

/** Shapes of a part of the world on a grid of whole pixels; drawings scale them. */
export interface Atlas {
  /** Begins the ids of its shapes: none for the world, `asia-` for an inset. */
  prefix: string
  width: number
  height: number
  /** Place of a point on the grid. */
  point: (longitude: number, latitude: number) => [number, number]
  /** All land as one outline, borders left out: drawn once, beneath everything. */
  land: () => string
  /** Borders between countries, as open lines. */
  borders: () => string
  /** Rings of one country, islands too small to see left out; none where the atlas, at its scale, does not have it. */
  rings: (number: string) => readonly Line[]
  /** Where a name has most room in a country: see `roomiest`. Undefined where it has no rings. */
  middle: (number: string) => { x: number; y: number } | undefined
}

/** What an atlas is made from. */
export interface AtlasPlan {
  prefix: string
  countries: Countries
  /** Gives pixels of the grid. What it clips is not drawn. */
  projection: GeoProjection
  width: number
  height: number
  /** How far, in pixels of the grid, a line may lie off its place. */
  coarse: number
  /** Islands smaller than this, in square pixels of the grid, are not drawn. */
  smallest: number
  /** Numbers of countries that are left out. */
  without?: ReadonlySet<string>
}

/** Shapes of an atlas; each kind is made when it is first asked for. */
export function makeAtlas({ prefix, countries, projection, width, height, coarse, smallest, without }: AtlasPlan): Atlas {
  const shapes = countries.objects.countries.geometries.filter((shape) => !without?.has(String(shape.id))) as Shape[]
  const point = (longitude: number, latitude: number): [number, number] => {
    const [x = 0, y = 0] = projection([longitude, latitude]) ?? []
    return [x, y]
  }
  const project = ([longitude, latitude]: [number, number]): [number, number] => point(longitude, latitude)
  // A border is one line to both its countries, so land, borders and countries still fit each other when lines are made simpler.
  const topology = once(
    () =>
      ({
        ...countries,
        transform: undefined,
        arcs: countries.arcs.map((arc) => simplify(degreesOf(countries, arc), project, coarse)),
      }) as unknown as Countries,
  )
  const closed = (shape: GeoPermissibleObjects): Line[] =>
    linesOf(projection, shape).filter((ring) => ring.length > 2 && areaOf(ring) >= smallest)
  const rings = byNumber((number): readonly Line[] => {
    const shape = shapes.find((candidate) => String(candidate.id) === number)
    return shape ? closed(merge(topology(), [shape])) : []
  })
  return {
    prefix,
    width,
    height,
    point,
    land: once(() => outlineOf(closed(merge(topology(), shapes)))),
    borders: once(() =>
      linesOf(
        projection,
        mesh(topology(), topology().objects.countries, (a, b) => a !== b),
      )
        .filter((line) => line.length > 1)
        .map(stepsText)
        .join(''),
    ),
    rings,
    middle: byNumber((number) => roomiest(rings(number))),
  }
}

/** Points of one of the atlas' lines, which keeps whole steps from point to point, in degrees. */
function degreesOf({ transform }: Countries, steps: readonly (readonly number[])[]): Line {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] }
  let [x, y] = [0, 0]
  return steps.map(([dx = 0, dy = 0]) => {
    ;[x, y] = [x + dx, y + dy]
    return [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!]
  })
}

/** Lines of a shape in whole pixels of the grid, without points that fall together. */
function linesOf(projection: GeoProjection, shape: GeoPermissibleObjects): Line[] {
  const lines: Line[] = []
  geoPath(projection, {
    moveTo: (x, y) => lines.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => {
      const line = lines.at(-1)!
      const next: [number, number] = [Math.round(x), Math.round(y)]
      const last = line.at(-1)!
      if (last[0] !== next[0] || last[1] !== next[1]) line.push(next)
    },
    arc: () => undefined,
    closePath: () => undefined,
    beginPath: () => undefined,
  })(shape)
  return lines
}

/** Makes a value when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Works something out for a country's number when it is first asked for, and keeps it: a chart is drawn at five widths. */
function byNumber<T>(work: (number: string) => T): (number: string) => T {
  const known = new Map<string, { value: T }>()
  return (number) => {
    const found = known.get(number) ?? { value: work(number) }
    known.set(number, found)
    return found.value
  }
}
