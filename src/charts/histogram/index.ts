import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type HistogramLayout } from './layout.ts'
import { series, type HistogramSeries } from './series.ts'
import type { HistogramSpec } from './spec.ts'

/** Histogram: rows counted in equal bins of a number, and named in the table behind. */
export const type: ChartType<HistogramSpec, HistogramSeries, HistogramLayout> = {
  name: 'histogram',
  extraFields: (spec) => (spec.detail ? [spec.detail] : []),
  printed: (spec) => (spec.detail ? [spec.detail] : []),
  // A row and a whole that holds it would be counted twice.
  sums: () => true,
  series,
  layout,
  draw,
  describe,
}
