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

/** From this width on the world itself has room for small countries. */
const WIDE = 560
/** No inset is higher. */
const TALLEST = 290
const TITLE = 26

/** The world at the full width, and on narrow screens the region beneath it, larger. */
export function viewsOf(region: Region | null, { width, top, panel }: { width: number; top: number; panel: boolean }): View[] {
  const scale = width / WORLD.width
  const bottom = top + Math.ceil(WORLD.height * scale)
  const world: View = { atlas: WORLD, scale, x: 0, y: top, box: { x0: 0, x1: width, y0: top, y1: bottom }, region: null }
  if (!region || panel || width >= WIDE) return [world]
  const atlas = regionAtlas(region)
  const own = Math.min(width / atlas.width, TALLEST / atlas.height)
  const y = bottom + TITLE
  const box = { x0: 0, x1: Math.round(atlas.width * own), y0: y, y1: y + Math.round(atlas.height * own) }
  return [world, { atlas, scale: own, x: 0, y, box, region }]
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
