import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type SankeyLayout } from './layout.ts'
import { series, type SankeySeries } from './series.ts'
import type { SankeySpec } from './spec.ts'

/** Sankey: bands from origins to destinations, as wide as their values, which are added up where they meet. */
export const type: ChartType<SankeySpec, SankeySeries, SankeyLayout> = {
  name: 'sankey',
  extraFields: (spec) => (spec.through ? [spec.through] : []),
  sums: () => true,
  wholes: () => [],
  series,
  layout,
  draw,
  describe,
}
