import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type MapLayout } from './layout.ts'
import { series, type MapSeries } from './series.ts'
import type { MapSpec } from './spec.ts'

/** Map: circles at countries or at coordinates, or countries shaded by class, in a projection whose areas are true. */
export const type: ChartType<MapSpec, MapSeries, MapLayout> = {
  name: 'map',
  extraFields: (spec) => [spec.longitude, spec.latitude].filter((field) => field !== undefined),
  series,
  layout,
  draw,
  describe,
}
