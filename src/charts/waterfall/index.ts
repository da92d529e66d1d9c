import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type WaterfallLayout } from './layout.ts'
import { series, type WaterfallSeries } from './series.ts'
import type { WaterfallSpec } from './spec.ts'

/** Waterfall: from a first total through signed steps to a last one. */
export const type: ChartType<WaterfallSpec, WaterfallSeries, WaterfallLayout> = {
  name: 'waterfall',
  extraFields: (spec) => (spec.between ? [spec.between.field] : []),
  sums: () => true,
  apart: (spec) => [...spec.totals, ...(spec.total === undefined ? [] : [spec.total])],
  series,
  layout,
  draw,
  describe,
}
