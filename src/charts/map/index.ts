import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type MapLayout } from './layout.ts'
import { series, type MapSeries } from './series.ts'
import type { MapSpec } from './spec.ts'

/** Map: circles at countries or at coordinates, countries shaded by class, or flows between countries, in a projection whose areas are true. */
export const type: ChartType<MapSpec, MapSeries, MapLayout> = {
  name: 'map',
  extraFields: (spec) => [spec.longitude, spec.latitude, spec.hollow?.field].filter((field) => field !== undefined),
  extraCodes: (spec) => (spec.origin ? [spec.origin] : []),
  series,
  layout,
  draw,
  describe,
}
