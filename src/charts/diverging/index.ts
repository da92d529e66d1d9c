import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import { series, type DivergingSeries } from './series.ts'
import type { DivergingLayout } from './shape.ts'
import { isStack } from './sides.ts'
import type { DivergingSpec } from './spec.ts'

/** Diverging chart: bars to both sides of zero, by sign, back to back, or stacked around a middle. */
export const type: ChartType<DivergingSpec, DivergingSeries, DivergingLayout> = {
  name: 'diverging',
  sums: isStack,
  wholes: ({ x, facet }) => [x, facet],
  series,
  layout,
  draw,
  describe,
}
