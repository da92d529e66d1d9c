import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type WaffleLayout } from './layout.ts'
import { series, type WaffleSeries } from './series.ts'
import type { WaffleSpec } from './spec.ts'

/** Waffle chart: parts of a whole as squares of a hundred, one whole or several. */
export const type: ChartType<WaffleSpec, WaffleSeries, WaffleLayout> = {
  name: 'waffle',
  sums: () => true,
  wholes: ({ series, facet }) => [series, facet],
  series,
  layout,
  draw,
  describe,
}
