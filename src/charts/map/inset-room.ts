import { isIn, regionAtlas, type Region } from './regions.ts'
import { EDGE, insetScale, WIDE, type Circle } from './views.ts'

/** Rounds in which a region grows: what it grows by makes its circles cover more degrees. */
const ROUNDS = 6
/** Places of a region are kept to tenths of a degree. */
const TENTHS = 10

/**
 * A region, grown as far as circles of its places would cross its frame. It is the same at every width, since shapes are drawn
 * once; `circles` are those of the widest screen that has an inset, where they take most of it.
 */
export function withRoom(region: Region, circles: readonly Circle[]): Region {
  let grown = region
  for (let round = 0; round < ROUNDS; round++) {
    const next = grow(grown, circles)
    if (next === grown) break
    grown = next
  }
  return grown
}

function grow(region: Region, circles: readonly Circle[]): Region {
  const atlas = regionAtlas(region)
  const scale = insetScale(atlas, WIDE - 1)
  const marks = circles
    .filter(({ longitude, latitude }) => isIn(region, longitude, latitude))
    .map(({ longitude, latitude, r }) => {
      const [x, y] = atlas.point(longitude, latitude)
      return { x, y, r: (r + EDGE) / scale }
    })
  const most = (over: (mark: (typeof marks)[number]) => number): number => Math.max(0, ...marks.map(over))
  const across = (region.east - region.west) / atlas.width
  const down = (region.north - region.south) / atlas.height
  const tenths = (degrees: number): number => Math.ceil(degrees * TENTHS - 1e-6) / TENTHS
  const [west, east] = [most(({ x, r }) => r - x) * across, most(({ x, r }) => x + r - atlas.width) * across].map(tenths) as [
    number,
    number,
  ]
  const [north, south] = [most(({ y, r }) => r - y) * down, most(({ y, r }) => y + r - atlas.height) * down].map(tenths) as [number, number]
  if (west + east + north + south === 0) return region
  return {
    ...region,
    west: Math.max(-180, region.west - west),
    east: Math.min(180, region.east + east),
    north: Math.min(84, region.north + north),
    south: Math.max(-84, region.south - south),
  }
}
