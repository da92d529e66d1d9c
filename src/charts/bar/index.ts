import type { ChartType } from '../chart-type.ts'
import type { BarLayout } from './bar-shape.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import { extent, series, type BarSeries } from './series.ts'
import type { BarSpec } from './spec.ts'

/** Bar chart: lying or upright, grouped, stacked, in parts of a hundred, revised, or as a chain with a stream. */
export const type: ChartType<BarSpec, BarSeries, BarLayout> = {
  name: 'bar',
  extent,
  sums: ({ arrange }) => arrange === 'stack' || arrange === 'percent',
  wholes: ({ x, facet }) => [x, facet],
  series,
  layout,
  draw,
  describe,
}
