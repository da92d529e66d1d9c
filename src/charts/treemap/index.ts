import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type TreemapLayout } from './layout.ts'
import { series, type TreemapSeries } from './series.ts'
import type { TreemapSpec } from './spec.ts'

/** Treemap: tiles whose area is the value, in groups or not. */
export const type: ChartType<TreemapSpec, TreemapSeries, TreemapLayout> = {
  name: 'treemap',
  sums: () => true,
  wholes: () => [],
  series,
  layout,
  draw,
  describe,
}
