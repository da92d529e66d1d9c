import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type BeeswarmLayout } from './layout.ts'
import { series, type BeeswarmSeries } from './series.ts'
import type { BeeswarmSpec } from './spec.ts'

/** Beeswarm: each row one dot on a scale, packed so that none covers another, in lanes. */
export const type: ChartType<BeeswarmSpec, BeeswarmSeries, BeeswarmLayout> = {
  name: 'beeswarm',
  extraFields: (spec) => (spec.detail ? [spec.detail] : []),
  printed: (spec) => (spec.detail ? [spec.detail] : []),
  series,
  layout,
  draw,
  describe,
}
