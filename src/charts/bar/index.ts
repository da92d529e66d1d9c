import type { ChartType } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import { series, type BarSeries } from './series.ts'
import type { BarSpec } from './spec.ts'

/** Bar chart: lying or upright, grouped, stacked, in parts of a hundred, revised, or as a chain with a stream. */
export const type: ChartType<BarSpec, BarSeries, Shapes> = { name: 'bar', series, layout, draw, describe }
