import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout } from './layout.ts'
import type { BumpLayout } from './placed-bump.ts'
import { series, type BumpSeries } from './series.ts'
import type { BumpSpec } from './spec.ts'

/** Bump chart: ranks over time, computed from values, a line for each series that comes among the first. */
export const type: ChartType<BumpSpec, BumpSeries, BumpLayout> = { name: 'bump', series, layout, draw, describe }
