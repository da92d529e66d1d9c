import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type AreaLayout } from './layout.ts'
import { extent, series, type AreaSeries } from './series.ts'
import type { AreaSpec } from './spec.ts'

/** Area chart: series stacked over years or months, as parts of 100, or one alone; broken where a value is missing, pale where it is projected. */
export const type: ChartType<AreaSpec, AreaSeries, AreaLayout> = {
  name: 'area',
  extent,
  sums: ({ arrange }) => arrange !== 'layered',
  wholes: ({ x, facet }) => [x, facet],
  series,
  layout,
  draw,
  describe,
}
