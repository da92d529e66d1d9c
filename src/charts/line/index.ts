import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type LineLayout } from './layout.ts'
import { extent, series, type LineSeries } from './series.ts'
import type { LineSpec } from './spec.ts'

/** Line chart: values over years, months or days, broken where a value is missing, dashed where it is projected. */
export const type: ChartType<LineSpec, LineSeries, LineLayout> = {
  name: 'line',
  extraFields: ({ band }) => (band ? [band.low, band.high] : []),
  extent,
  series,
  layout,
  draw,
  describe,
}
