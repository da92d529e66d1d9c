import { geoEqualEarth, type GeoProjection } from 'd3-geo'
import fine from 'world-atlas/countries-50m.json' with { type: 'json' }
import type { Country } from '../chart-type.ts'
import { makeAtlas, type Atlas, type Countries } from './atlas.ts'
import { WORLD } from './world.ts'

/** A part of the world between two meridians and two parallels, in degrees. */
export interface Region {
  /** Printed over the inset. */
  title: string
  west: number
  south: number
  east: number
  north: number
}

/** Regions that a map may enlarge, by the name that a spec gives. */
export const REGIONS = {
  asia: { title: 'Asia', west: 64, south: -11, east: 148, north: 50 },
  'southeast-asia': { title: 'Southeast Asia', west: 91, south: -9, east: 127, north: 28.5 },
  'east-asia': { title: 'East Asia', west: 97, south: 17, east: 147, north: 47 },
  europe: { title: 'Europe', west: -12, south: 35, east: 34, north: 70 },
} as const satisfies Record<string, Region>

/** Width of a region's grid. */
const GRID = 400

/** Countries at 1:50 million: an inset shows what the world's scale cannot. */
const COUNTRIES = fine as unknown as Countries

/** True when a point lies in a region. */
export const isIn = ({ west, south, east, north }: Region, longitude: number, latitude: number): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north

/** Points along the edge of a region, in degrees, from the north-west around. */
function edgeOf({ west, south, east, north }: Region, count = 8): [number, number][] {
  const along = (from: [number, number], to: [number, number]): [number, number][] =>
    Array.from({ length: count }, (_, k) => [from[0] + ((to[0] - from[0]) * k) / count, from[1] + ((to[1] - from[1]) * k) / count])
  const corners: [number, number][] = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ]
  return corners.flatMap((corner, k) => along(corner, corners[(k + 1) % corners.length]!))
}

const made = new Map<string, Atlas>()

/** Shapes of a region in the same projection as the world's, upright at its middle and cut at its frame. */
export function regionAtlas(region: Region): Atlas {
  const { west, south, east, north } = region
  const id = `r${[west, south, east, north]
    .map((degrees) => Math.round(degrees * 10))
    .join('_')
    .replaceAll('-', 'm')}-`
  const known = made.get(id)
  if (known) return known
  const projection: GeoProjection = geoEqualEarth()
    .rotate([-(west + east) / 2, 0])
    .precision(0)
    .scale(1)
    .translate([0, 0])
  const edge = edgeOf(region).map((degrees) => projection(degrees)!)
  const [xs, ys] = [edge.map(([x]) => x), edge.map(([, y]) => y)]
  // Cut to the narrower of the two parallels, so that the whole frame shows the region.
  const scale = GRID / (Math.max(...xs) - Math.min(...xs))
  const height = Math.round((Math.max(...ys) - Math.min(...ys)) * scale)
  projection.scale(scale).translate([-Math.min(...xs) * scale, -Math.min(...ys) * scale])
  projection.clipExtent([
    [0, 0],
    [GRID, height],
  ])
  const atlas = makeAtlas({ prefix: id, countries: COUNTRIES, projection, width: GRID, height, coarse: 2.4, smallest: 22 })
  made.set(id, atlas)
  return atlas
}

/** The frame of a region on the world's grid. */
export const lensOf = (region: Region): [number, number][] =>
  edgeOf(region).map(([longitude, latitude]) => WORLD.point(longitude, latitude))

/** The region that a spec asks to enlarge, where it holds a place; with `auto` the one that holds most, and three at least. */
export function insetOf(wanted: 'auto' | keyof typeof REGIONS | Region | undefined, places: readonly Country[]): Region | null {
  const count = (region: Region): number => places.filter(({ longitude, latitude }) => isIn(region, longitude, latitude)).length
  if (wanted === undefined) return null
  if (wanted === 'auto') {
    // Of two that hold as many, the smaller one enlarges more.
    const all = Object.values(REGIONS).toSorted((a, b) => count(b) - count(a) || a.east - a.west - (b.east - b.west))
    return count(all[0]!) >= 3 ? all[0]! : null
  }
  const region = typeof wanted === 'string' ? REGIONS[wanted] : wanted
  return count(region) > 0 ? region : null
}
