import type { ChartType } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import { series, type ScatterSeries } from './series.ts'
import type { ScatterSpec } from './spec.ts'

/** Scatter chart: a dot for each row between two scales, names where they have room. */
export const type: ChartType<ScatterSpec, ScatterSeries, Shapes> = {
  name: 'scatter',
  extraFields: (spec) => [spec.point],
  series,
  layout,
  draw,
  describe,
}
