import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import { series, type LollipopSeries } from './series.ts'
import type { LollipopLayout } from './shape.ts'
import type { LollipopSpec } from './spec.ts'

/** Lollipop chart: a dot at the end of a thin stem from zero, for many rows, or for values along time. */
export const type: ChartType<LollipopSpec, LollipopSeries, LollipopLayout> = {
  name: 'lollipop',
  extraFields: (spec) => (spec.group ? [spec.group] : []),
  series,
  layout,
  draw,
  describe,
}
