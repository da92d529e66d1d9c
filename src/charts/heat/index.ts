import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type HeatLayout } from './layout.ts'
import { series, type HeatSeries } from './series.ts'
import type { HeatSpec } from './spec.ts'

/** Heat chart: a grid of cells coloured by class, or a calendar of months by year. */
export const type: ChartType<HeatSpec, HeatSeries, HeatLayout> = { name: 'heat', series, layout, draw, describe }
