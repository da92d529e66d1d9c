import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import type { ScatterLayout } from './field.ts'
import { layout } from './layout.ts'
import { series, type ScatterSeries } from './series.ts'
import type { ScatterSpec } from './spec.ts'

/** Scatter chart: a dot for each row between two scales, names where they have room. */
export const type: ChartType<ScatterSpec, ScatterSeries, ScatterLayout> = {
  name: 'scatter',
  extraFields: (spec) => [spec.point],
  series,
  layout,
  draw,
  describe,
}
