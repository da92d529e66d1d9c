import type { Atlas } from './atlas.ts'
import { round } from '../parts/svg.ts'
import type { Box } from '../parts/text.ts'
import { isIn, lensOf, regionAtlas, type Region } from './regions.ts'
import { WORLD } from './world.ts'

/** A part of the world in place: its shapes, how they are scaled and moved, and where it may be written. */
export interface View {
  atlas: Atlas
  scale: number
  x: number
  y: number
  /** Where it stands in the drawing. */
  box: Box
  /** Null for the world. */
  region: Region | null
}

/** A circle about a place, which stays in the picture. */
export interface Circle {
  longitude: number
  latitude: number
  r: number
}

/** From this width on the world itself has room for small countries. */
export const WIDE = 560
/** What a circle's edge takes beyond its radius. */
export const EDGE = 1
/** No inset is higher. */
const TALLEST = 290
const TITLE = 26

/** The world at the full width, less what its circles need at the sides, and on narrow screens the region beneath it, larger. */
export function viewsOf(
  region: Region | null,
  { width, top, panel, circles }: { width: number; top: number; panel: boolean; circles: readonly Circle[] },
): View[] {
  const inset = panel || width >= WIDE ? null : region
  const world = worldWith(
    circles.filter(({ longitude, latitude }) => !inset || !isIn(inset, longitude, latitude)),
    { width, top },
  )
  if (!inset) return [world]
  const atlas = regionAtlas(inset)
  const own = insetScale(atlas, width)
  const y = world.box.y1 + TITLE
  const box = { x0: 0, x1: Math.round(atlas.width * own), y0: y, y1: y + Math.round(atlas.height * own) }
  return [world, { atlas, scale: own, x: 0, y, box, region: inset }]
}

/** Scale of a region's shapes in an inset. */
export const insetScale = (atlas: Atlas, width: number): number => Math.min(width / atlas.width, TALLEST / atlas.height)

/** The world as large as its circles let it be, so that none leaves the picture. */
function worldWith(circles: readonly Circle[], { width, top }: { width: number; top: number }): View {
  const marks = circles.map(({ longitude, latitude, r }) => {
    const [x, y] = WORLD.point(longitude, latitude)
    return { x, y, r: r + EDGE }
  })
  const [lefts, rights] = [0, WORLD.width].map((x) => [{ x, r: 0 }, ...marks]) as [typeof marks, typeof marks]
  const scales = lefts.flatMap((a) => rights.flatMap((b) => (b.x > a.x ? [(width - a.r - b.r) / (b.x - a.x)] : [])))
  const scale = Math.min(...scales)
  const x = Math.max(...lefts.map((a) => a.r - a.x * scale))
  const y = top + Math.ceil(Math.max(0, ...marks.map((mark) => mark.r - mark.y * scale)))
  const bottom = y + Math.ceil(Math.max(WORLD.height * scale, ...marks.map((mark) => mark.y * scale + mark.r)))
  return { atlas: WORLD, scale, x, y, box: { x0: 0, x1: width, y0: top, y1: bottom }, region: null }
}

/** Point of the drawing for a place, in px. */
export function placeIn(
  { atlas, scale, x, y }: View,
  { longitude, latitude }: { longitude: number; latitude: number },
): { x: number; y: number } {
  const [gridX, gridY] = atlas.point(longitude, latitude)
  return { x: x + gridX * scale, y: y + gridY * scale }
}

/** The view that shows places: an inset only where it holds them all. */
export const viewFor = (views: readonly View[], ...places: { longitude: number; latitude: number }[]): View =>
  views.find(({ region }) => region && places.every(({ longitude, latitude }) => isIn(region, longitude, latitude))) ?? views[0]!

/** Frame of an inset's region on the world: its corners and points between them, in px; none without an inset. */
export function lensPoints(views: readonly View[]): [number, number][] {
  const [world, inset] = views
  if (!world || !inset?.region) return []
  return lensOf(inset.region).map(([x, y]): [number, number] => [round(world.x + x * world.scale), round(world.y + y * world.scale)])
}
