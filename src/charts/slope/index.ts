import type { ChartType } from '../chart-type.ts'
import { describe } from './describe.ts'
import { draw } from './draw.ts'
import { layout, type SlopeLayout } from './layout.ts'
import { series, type SlopeSeries } from './series.ts'
import type { SlopeSpec } from './spec.ts'

/** Slope chart: a line for each series between two places, labels on both sides. */
export const type: ChartType<SlopeSpec, SlopeSeries, SlopeLayout> = { name: 'slope', series, layout, draw, describe }
