import type { ChartType } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import { series, type RangeSeries } from './series.ts'
import type { RangeSpec } from './spec.ts'

/** Range chart: dots in rows on one scale; two printings of a value as ring and dot. */
export const type: ChartType<RangeSpec, RangeSeries, Shapes> = { name: 'range', series, layout, draw, describe }
