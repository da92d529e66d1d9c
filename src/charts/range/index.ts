import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type RangeLayout } from './layout.ts'
import { series, type RangeSeries } from './series.ts'
import type { RangeSpec } from './spec.ts'

/** Range chart: a row for each category with one dot, two joined dots, or many on one axis. */
export const type: ChartType<RangeSpec, RangeSeries, RangeLayout> = {
  name: 'range',
  extraFields: (spec) => (spec.group ? [spec.group] : []),
  series,
  layout,
  draw,
  describe,
}
