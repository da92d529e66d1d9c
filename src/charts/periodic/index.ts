import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type PeriodicLayout } from './layout.ts'
import { series, type PeriodicSeries } from './series.ts'
import type { PeriodicSpec } from './spec.ts'

/** Periodic table: a tile for each rare earth with its class or number, and the whole table in outline. */
export const type: ChartType<PeriodicSpec, PeriodicSeries, PeriodicLayout> = {
  name: 'periodic',
  extraFields: ({ element, number, detail }) => [element, number, detail].filter((field): field is string => field !== undefined),
  series,
  layout,
  draw,
  describe,
}
