import { geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo'
import { merge } from 'topojson-client'
import type { MultiPolygon, Polygon } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json' with { type: 'json' }
import { makeAtlas, type Atlas, type Countries } from './atlas.ts'

/** Countries at 1:110 million. */
const COUNTRIES = world as unknown as Countries

/** Antarctica has no mines. */
const LEFT_OUT = new Set(['010'])

/** Width of the grid, in whole pixels, on which shapes are kept once; drawings scale them. */
const GRID = 800

/** Height of the grid: from the south of South America to the north of Greenland. */
const GRID_HEIGHT = 376

const LAND = merge(
  COUNTRIES,
  COUNTRIES.objects.countries.geometries.filter((shape) => !LEFT_OUT.has(String(shape.id))) as (Polygon | MultiPolygon)[],
)

/** Equal Earth, in which areas are true, turned so that no land is cut at the sides, its northernmost land at the top of the grid. */
const projection: GeoProjection = geoEqualEarth()
  .rotate([-11, 0])
  .precision(0)
  .fitExtent(
    [
      [0, 0],
      [GRID, 1000],
    ],
    LAND,
  )
const [left, top] = projection.translate()
projection.translate([left, top - Math.floor(geoPath(projection).bounds(LAND)[0][1])])

/** The world without Antarctica. */
export const WORLD: Atlas = makeAtlas({
  prefix: '',
  countries: COUNTRIES,
  projection,
  width: GRID,
  height: GRID_HEIGHT,
  coarse: 1.15,
  smallest: 8,
  without: LEFT_OUT,
})
